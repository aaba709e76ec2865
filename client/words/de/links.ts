import type {
  linkAccountWords as EnglishAccount,
  linkDoorWords as EnglishDoor,
  linkProblem as EnglishProblem,
  linkWords as EnglishLinks,
  sharedDayWords as EnglishShared,
} from '../links.ts'
import { ageWords } from './age.ts'
import { onThis } from './deviceNames.ts'

const date = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long' })
const clock = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

export const linkWords: typeof EnglishLinks = {
  title: 'Per Link',
  entry: 'Links ohne Konto',
  entryHint: 'Dienstleister und Gäste arbeiten über einen Link; Zeiten für alle über eine Adresse',
  back: 'Team',
  people: 'Wer über einen Link arbeitet',
  peopleHelp:
    'Ohne Konto, ohne Passwort: für eine Hochzeit, auf Zeit, und sofort wieder zurückzunehmen.',
  empty:
    'Noch kein Link. Mit einem Link öffnet ein Dienstleister den eigenen Tag mit einem Fingertipp.',
  make: 'Link erstellen',
  forVendor: (name) => `Link für ${name}`,
  needsSignal: 'Links erstellen und zurücknehmen geht nur mit Empfang.',
  kept: (then, now) => `So, wie es ${ageWords(then, now)} war.`,
  loading: 'Die Links werden abgefragt',
  failed: 'Die Links waren gerade nicht zu lesen.',
  notYours:
    'Links erstellt die Planung; die Koordination die für Einspringende, das Brautpaar die für Familie und Freunde.',
  standInsOnly:
    'Du erstellst Links für alle, die du als Ersatz holst; alle anderen erstellt die Planung.',
  byLink: 'über einen Link',
  fixed:
    'Die Rolle steht im Link: einen anderen Link erstellen, oder es wird zuerst ein Konto daraus.',
  role: { vendor: 'Dienstleister', family: 'Familie', friend: 'Freunde' },
  until: (endsAt) => `bis ${date.format(Date.parse(endsAt))}`,
  ended: (endsAt) => `beendet ${date.format(Date.parse(endsAt))}`,
  state: { revoked: 'Zurückgenommen', ended: 'Beendet', withdrawn: 'Öffnet nichts mehr' },
  withdrawn:
    'Wer ihn erstellt hat, ist nicht mehr dabei oder darf es nicht mehr. Wer ihn offen hat, bleibt; für Neue braucht es einen anderen.',
  unopened: 'Noch nicht geöffnet',
  opened: (name, device, seen, now) =>
    `${name}, ${device}, zuletzt da ${ageWords(Date.parse(seen), now)}`,
  gone: (name, device) => `${name}, ${device}, nicht mehr da`,
  account: (name) => `${name} hat jetzt ein Konto`,
  places: (left) =>
    left === 0
      ? 'Kein weiteres Gerät kann ihn öffnen'
      : left === 1
        ? 'Noch 1 Gerät kann ihn öffnen'
        : `Noch ${left} Geräte können ihn öffnen`,
  over: (count) => (count === 1 ? '1 Link, der vorbei ist' : `${count} Links, die vorbei sind`),
  revoke: 'Zurücknehmen',
  revokeOf: (name) => `Link für ${name} zurücknehmen`,
  revoking: {
    title: (name) => `Den Link für ${name} zurücknehmen?`,
    detail:
      'Er öffnet nichts mehr, und jedes Gerät, das ihn hat, vergisst diese Hochzeit beim nächsten Kontakt. Was von dort gesendet wurde, bleibt für die anderen.',
    confirm: 'Zurücknehmen',
    cancel: 'So lassen',
    done: (name) => `Der Link für ${name} ist zurückgenommen.`,
  },
  sheet: {
    title: 'Link erstellen',
    subtitle: 'Einmal öffnen, und der Tag ist auf dem Handy, auch ohne Empfang.',
    close: 'Schließen',
    whom: 'Für wen',
    kinds: { vendor: 'Dienstleister', household: 'Haushalt', person: 'Jemand anderes' },
    vendor: 'Dienstleister',
    chooseVendor: 'Dienstleister wählen',
    noVendors: 'Noch gibt es keine Dienstleister. Zuerst einen unter Dienstleister anlegen.',
    noStandIns:
      'Noch wurde niemand als Ersatz geholt. Zuerst unter Dienstleister jemanden ersetzen.',
    household: 'Haushalt',
    chooseHousehold: 'Haushalt wählen',
    noHouseholds: 'Noch gibt es keinen Haushalt. Zuerst einen unter Gäste anlegen.',
    name: 'Name',
    role: 'Gehört zu',
    phone: 'Telefonnummer für Fragen',
    phoneHelp: 'Zum Beispiel deine. Wer den Link öffnet, kann sie mit einem Fingertipp anrufen.',
    until: 'Gilt bis',
    untilHelp: 'Sieben Tage nach der Hochzeit, wenn nichts anderes gewählt ist.',
    needs: {
      vendor: 'Wähle zuerst den Dienstleister.',
      household: 'Wähle zuerst den Haushalt.',
      person: 'Schreibe zuerst den Namen.',
      until: 'Wähle, wie lange er gilt.',
    },
    untilWrong: 'Ein Tag ab morgen.',
    devices: 'Auf wie vielen Geräten',
    fewer: 'Eines weniger',
    more: 'Eines mehr',
    make: 'Link erstellen',
    making: 'Einen Moment',
    ready: (name) => `Der Link für ${name} ist fertig`,
    once: 'Er wird nur jetzt gezeigt. Zum Weitergeben oder zum Scannen.',
    qr: (name) => `Code mit dem Link für ${name}, für eine Kamera`,
    address: 'Adresse',
    text: (inviter, title) =>
      `${inviter} lädt zu „${title}“ ein. Ein Fingertipp öffnet deinen Tag, ohne Konto.`,
    done: 'Fertig',
  },
  sharing: {
    title: 'Die Zeiten, für alle',
    help: 'Eine Adresse mit dem, was für Gäste veröffentlicht ist: Zeiten und Orte, keine Namen. Lesen kann sie, wer die Adresse hat.',
    empty: 'Nicht geteilt. Die Zeiten lesen nur die, die zur Hochzeit gehören.',
    make: 'Veröffentlichte Zeiten teilen',
    makeAnother: 'Weitere Adresse erstellen',
    made: (then, now) => `Erstellt ${ageWords(then, now)}`,
    reads: (count) =>
      count === 0 ? 'noch nicht gelesen' : count === 1 ? 'einmal gelesen' : `${count}-mal gelesen`,
    endless: 'bis sie zurückgenommen wird',
    revoke: 'Zurücknehmen',
    revoking: {
      title: 'Die Adresse der Zeiten zurücknehmen?',
      detail:
        'Sie zeigt nichts mehr. Was ein Gast schon gelesen hat, kann bis zum nächsten Empfang auf dem Handy bleiben.',
      done: 'Die Adresse ist zurückgenommen.',
    },
    ready: 'Die Adresse der Zeiten ist fertig',
    once: 'Sie wird nur jetzt gezeigt. Den Code drucken oder den Link an die Gäste senden.',
    qr: 'Code mit der Adresse der Zeiten, für eine Kamera',
    text: (title) => `Der Tag von „${title}“: wann und wo.`,
  },
}

export const linkDoorWords: typeof EnglishDoor = {
  opening: 'Der Link wird geöffnet',
  lead: (inviter) => `${inviter} lädt ein zu`,
  sentence: (name, role) =>
    role === 'vendor'
      ? `Hier ist der Tag von ${name}: wann du gebraucht wirst, wo, und wen du anrufen kannst. Unterwegs oder da meldest du mit einem Fingertipp, auch ohne Empfang.`
      : `Hier ist der Tag für ${name}: wann, wo und was gut zu wissen ist, auch ohne Empfang.`,
  who: 'Wer bist du?',
  whoHelp: 'Dein Vorname, wie ihn die anderen sehen. Er darf leer bleiben.',
  open: 'Meinen Tag öffnen',
  working: 'Dein Tag wird geholt',
  bounds: (title, endsAt) =>
    `Ohne Konto. Nur für „${title}“, bis ${date.format(Date.parse(endsAt))}.`,
  beside: (name, device) =>
    `${name} ist ${onThis(device)} angemeldet. Der Link öffnet sich daneben; davon geht nichts verloren.`,
  again: 'Noch einmal versuchen',
  toStart: 'Zum Anfang',
  titles: {
    none: 'Diesen Link gibt es nicht',
    ended: 'Dieser Link ist vorbei',
    full: 'Dieser Link ist vergeben',
    offline: 'Kein Empfang',
    failed: 'Das ging nicht',
  },
  none: 'Vielleicht wurde er beim Kopieren abgeschnitten. Noch einmal aus der Nachricht öffnen, oder anrufen, wer ihn geschickt hat.',
  ended:
    'Er ist abgelaufen oder wurde zurückgenommen. Ruf an, wer ihn geschickt hat, und bitte um einen neuen.',
  full: 'So viele Geräte wie erlaubt haben ihn geöffnet. Ruf an, wer ihn geschickt hat, und bitte um einen weiteren.',
  offline:
    'WedSync ist ohne Empfang nicht zu erreichen. Beim ersten Mal braucht es ihn, danach öffnet sich dein Tag auch ohne. Der Link bleibt gültig.',
  often: 'Zu viele Versuche. Ein paar Minuten warten und dann noch einmal öffnen.',
  failed:
    'WedSync hat gerade selbst einen Fehler. Der Link bleibt gültig; versuche es gleich noch einmal.',
}

export const linkAccountWords: typeof EnglishAccount = {
  title: 'Du arbeitest über einen Link',
  bounds: (inviter, title, endsAt) =>
    `${inviter} hat ihn dir für „${title}“ gegeben, bis ${date.format(Date.parse(endsAt))}.`,
  make: 'Ein Konto daraus machen',
  makeHelp:
    'Mit E-Mail-Adresse und Passwort bleibt dieser Tag deiner, wenn der Link endet, auf allen deinen Geräten. Was noch nicht gesendet ist, bleibt hier.',
  email: 'E-Mail-Adresse',
  password: 'Passwort',
  passwordHelp: 'Mindestens 8 Zeichen; ein paar Wörter sind am einfachsten.',
  submit: 'Mein Konto erstellen',
  working: 'Einen Moment',
  done: 'Du hast jetzt ein Konto. Beim nächsten Mal meldest du dich damit an.',
  needsSignal: 'Das braucht Empfang. Was du geschrieben hast, bleibt stehen.',
  taken: 'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Nimm eine andere Adresse.',
  ended: 'Der Link ist vorbei',
  endedDetail:
    'Dein Tag ist nicht mehr auf diesem Gerät. Brauchst du ihn noch, ruf an, wer den Link geschickt hat, und bitte um einen neuen.',
  endedCall: (inviter, title) => `Geschickt hat ihn ${inviter}, für „${title}“.`,
  signedOut: 'Du wurdest hier abgemeldet. Öffne den Link noch einmal aus der Nachricht.',
  first:
    'Du arbeitest hier über einen Link, für eine Hochzeit. Mach zuerst ein Konto daraus, dann kannst du beitreten.',
  toAccount: 'Ein Konto daraus machen',
  helpTitle: 'Wer helfen kann',
  noHelp: 'Eine Telefonnummer der Planung ist hier nicht bekannt.',
}

export const sharedDayWords: typeof EnglishShared = {
  schedule: 'Der Tag',
  lead: 'Der Tag von',
  asOf: (readAt) => `Stand ${clock.format(readAt)}`,
  published: (label, at) => `${label}, veröffentlicht ${clock.format(Date.parse(at))}`,
  kept: (then, now) =>
    `Ohne Empfang: so, wie es ${ageWords(then, now)} gelesen wurde. Seither kann sich eine Zeit verschoben haben.`,
  zone: (zone) => `Zeiten am Ort der Feier (${zone.replaceAll('_', ' ')}).`,
  unpublished:
    'Die Zeiten sind noch nicht veröffentlicht. Später noch einmal unter dieser Adresse nachsehen.',
  wear: 'Was anziehen',
  print: 'Drucken',
  again: 'Noch einmal lesen',
  next: 'Als Nächstes',
  over: 'Diese Adresse gilt nicht mehr',
  overDetail: 'Frag, wer sie dir gegeben hat, nach der neuen.',
  unknown: 'Unter dieser Adresse gibt es nichts',
  unknownDetail:
    'Vielleicht wurde sie beim Kopieren abgeschnitten. Noch einmal aus der Nachricht öffnen.',
  offline: 'Kein Empfang',
  offlineDetail:
    'Beim ersten Mal braucht es Empfang. Danach sind die Zeiten auf diesem Gerät, auch ohne.',
  busy: 'Das ging gerade nicht. Versuche es gleich noch einmal.',
}

export const linkProblem: typeof EnglishProblem = (problem) => {
  if (problem.kind === 'unreachable') {
    return 'Das braucht Empfang und hat WedSync nicht erreicht. Geändert wurde nichts.'
  }
  switch (problem.code) {
    case 'FORBIDDEN':
      return 'Deine Rolle darf das hier nicht. Geändert wurde nichts.'
    case 'NOT_FOUND':
      return 'WedSync kennt diesen Dienstleister oder Haushalt noch nicht. Versuche es noch einmal, wenn alles gesendet ist.'
    case 'RATE_LIMITED':
      return 'Zu viele auf einmal. Ein paar Minuten warten und dann noch einmal versuchen. Geändert wurde nichts.'
    case 'UNAUTHENTICATED':
    case 'DEVICE_REVOKED':
      return 'Du wurdest hier abgemeldet. Melde dich unter Konto neu an. Geändert wurde nichts.'
    default:
      return 'WedSync hat gerade selbst einen Fehler. Geändert wurde nichts; versuche es gleich noch einmal.'
  }
}
