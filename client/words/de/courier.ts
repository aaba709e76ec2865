import type {
  courierWords as English,
  handOverRefusalWords as EnglishRefusals,
} from '../courier.ts'
import { deviceName, onThis } from './deviceNames.ts'

const changes = (count: number) => (count === 1 ? '1 Änderung' : `${count} Änderungen`)

export const handOverRefusalWords: typeof EnglishRefusals = (refusal, who) => {
  const maker = who ?? 'Wer es gemacht hat,'
  switch (refusal) {
    case 'unreadable':
      return 'Das ist keine Übergabe von WedSync, oder ein Teil davon fehlt. Lass sie dir noch einmal geben.'
    case 'tooNew':
      return 'Sie stammt aus einer neueren Fassung von WedSync. Aktualisiere diese App, wenn Empfang da ist.'
    case 'otherWedding':
      return 'Sie gehört zu einer anderen Hochzeit. Öffne jene Hochzeit und nimm sie dort an.'
    case 'forSomebodyElse':
      return 'Sie wurde für jemand anderen gemacht. Lass dir eine machen, die für dich ist.'
    case 'expired':
      return 'Sie ist älter als zwei Wochen. Lass dir eine neue geben.'
    case 'notAMember':
      return `${maker} gehört nicht oder nicht mehr zu dieser Hochzeit.`
    case 'unknownDevice':
      return `Diese App kennt das Gerät von ${who ?? 'der anderen Seite'} noch nicht. Beide müssen seit der Einrichtung einmal Empfang gehabt haben.`
    case 'badSignature':
      return 'Sie wurde unterwegs verändert, deshalb wird nichts davon angenommen. Lass sie dir noch einmal geben.'
    case 'notAllowed':
      return `${maker} darf das nicht ändern.`
    case 'tooMuch':
      return 'Zu viele Änderungen darin bauen aufeinander auf. Wer sie gemacht hat, sendet sie, sobald Empfang da ist.'
    case 'notWhole':
      return `Sie baut auf etwas auf, das nicht mitkam. ${maker} sendet es, sobald Empfang da ist.`
  }
}

export const courierWords: typeof English = {
  title: 'Übergeben',
  intro:
    'Zwei Geräte geben einander, was dem anderen fehlt. Wer zuerst Empfang hat, sendet für beide.',
  impossible: 'Das braucht eine sichere Verbindung: Öffne WedSync einmal über seine https-Adresse.',
  way: { label: 'Was du tun willst', give: 'Geben', take: 'Nehmen' },
  give: {
    whom: 'Wer steht neben dir?',
    alone: 'Noch gehört niemand sonst zu dieser Hochzeit.',
    nothing: (name) =>
      `Hier wartet nichts, was ${name} sehen darf. Nimm, was dort wartet, oder sende mit Empfang.`,
    ready: (count, name) => `${changes(count)} für ${name}`,
    left: (count) => `${changes(count)} passten nicht mehr hinein: Übergib danach noch einmal.`,
    notAMember: (name) => `${name} gehört nicht mehr zu dieser Hochzeit.`,
    code: 'Als Code zeigen',
    file: 'Als Datei senden',
    tooLong: 'Zu viel für einen Code: Sende es als Datei, über Bluetooth oder AirDrop.',
    fileName: (couple, name) => `WedSync ${couple} für ${name}.txt`.replace(/[/\\:*?"<>|]+/g, ' '),
    shareTitle: 'Übergabe aus WedSync',
    shared: 'Übergeben. Es bleibt auch hier, bis der Server es hat.',
    saved: 'Als Datei gespeichert. Gib sie per Kabel, Bluetooth oder Stick weiter.',
    then: 'Danach nehmen',
  },
  code: {
    title: (name) => `Für ${name}`,
    how: (name) => `${name} hält die Kamera darüber, bis alle Teile gelesen sind.`,
    label: (index, count) => `Teil ${index} von ${count}`,
    picture: 'Code zum Lesen mit dem anderen Gerät',
    pace: 'Wie schnell die Teile wechseln',
    paces: { slow: 'Langsam', normal: 'Normal', fast: 'Schnell' },
    done: 'Angekommen',
    close: 'Schließen',
  },
  refused: {
    title: 'Vom Server nicht angenommen',
    how: 'Wer sie gemacht hat, erfährt es beim nächsten Empfang.',
    by: (name, headline) => `${name}: ${headline}`,
    read: 'Ich habe das gelesen',
  },
  take: {
    how: 'Scanne den Code auf dem anderen Bildschirm, oder öffne die Datei, die du bekommen hast.',
    scan: 'Code scannen',
    file: 'Datei öffnen',
    reading: 'Wird gelesen …',
    refused: 'Nichts wurde angenommen',
    nothingNew: (name) => `Du hast schon alles von ${name}.`,
    preview: (name) => `Was du von ${name} bekommst`,
    by: (name, count) => `${name}: ${changes(count)}`,
    known: (count) => `${changes(count)} hast du schon.`,
    notTaken: 'Nicht angenommen',
    takeIn: (count) => `${changes(count)} annehmen`,
    leave: 'Nicht annehmen',
    done: (count) => `${changes(count)} angenommen. Von hier aus trägst du sie weiter.`,
    kept: (count) =>
      count === 1
        ? 'Bei 1 davon hattest du einen anderen Wert genannt: Deiner steht hier, und nach beiden wird später gefragt.'
        : `Bei ${count} davon hattest du einen anderen Wert genannt: Deiner steht hier, und nach beiden wird später gefragt.`,
    back: (name) => `Jetzt deine an ${name} geben`,
    again: 'Weitere nehmen',
    last: (name, count) => `${changes(count)} kamen hier über ${name} an.`,
    takeBack: 'Zurücknehmen',
    tookBack: (count) => `${changes(count)} zurückgenommen. Wer sie gemacht hat, hat sie noch.`,
    stayed: (count) =>
      `${changes(count)} geblieben: Etwas Neueres baut darauf auf, oder WedSync hat sie schon.`,
    elsewhere: 'Ein anderes Fenster sendet gerade. Versuche es gleich noch einmal.',
  },
  scan: {
    title: 'Code scannen',
    how: 'Halte die Kamera über den anderen Bildschirm.',
    progress: (have, count) =>
      count === 0 ? 'Ein Code wird gesucht …' : `${have} von ${count} Teilen`,
    label: 'Gelesene Teile',
    picture: 'Was die Kamera sieht',
    denied: (device) =>
      `WedSync darf die Kamera ${onThis(device)} nicht benutzen. Erlaube es in den Einstellungen, oder nimm die Datei.`,
    none: (device) => `${deviceName[device]} ohne benutzbare Kamera. Nimm stattdessen die Datei.`,
    close: 'Schließen',
  },
  unknownPerson: 'Jemand',
}
