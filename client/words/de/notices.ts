import type { noticeWords as English } from '../notices.ts'
import { onThis, thisDevice } from './deviceNames.ts'
import { moreWords } from './more.ts'

/** What stands where notices are not possible: the honest rest. */
const whenOpened = 'du erfährst es, wenn du WedSync öffnest.'
const alone = 'Du erfährst es, wenn du WedSync öffnest.'
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

export const noticeWords: typeof English = {
  title: 'Mittei\u00adlungen',
  back: 'Konto',
  entry: moreWords.notices,
  here: {
    title: (device) => capital(onThis(device)),
    states: (state, device) => {
      switch (state) {
        case 'reading':
          return 'Das Gerät wird gefragt'
        case 'no':
          return `Dieser Browser kann dir nichts sagen, solange WedSync zu ist. ${alone}`
        case 'needsInstall':
          return `${capital(thisDevice(device))} gibt Mitteilungen nur an Apps auf dem Startbildschirm. Tippe auf „Teilen“, dann auf „Zum Home-Bildschirm“, und öffne WedSync von dort. Bis dahin: ${whenOpened}`
        case 'denied':
          return `Diesem Browser wurde gesagt, keine Mitteilungen von WedSync zu zeigen. Seine Einstellungen für diese Seite ändern das. Bis dahin: ${whenOpened}`
        case 'off':
          return `Solange WedSync zu ist, bleibt ${thisDevice(device)} still. ${alone}`
        case 'on':
          return `${capital(thisDevice(device))} sagt dir, was nicht warten kann, auch wenn WedSync zu ist.`
        case 'elsewhere':
          return `Mitteilungen ${onThis(device)} gehen an jemand anderen, der hier angemeldet ist. Nur eine Person kann sie bekommen.`
      }
    },
    turnOn: 'Hier einschalten',
    take: 'Hierher nehmen',
    turnOff: 'Hier ausschalten',
    working: 'Einen Moment',
    test: 'Probemitteilung senden',
    isOn: 'Mitteilungen sind an.',
    isOff: 'Mitteilungen sind hier aus.',
    problems: {
      denied: 'Der Browser hat Nein gesagt. Seine Einstellungen für diese Seite ändern das.',
      dismissed: 'Nichts wurde geändert: Die Frage des Browsers blieb offen.',
      noSignal: 'Das braucht einmal Empfang. Versuch es wieder, wenn welcher da ist.',
      noService:
        'Der Dienst dieses Browsers hat nicht geantwortet. Versuch es später oder mit einem anderen Browser.',
    },
    tested: {
      sent: 'Eine Probemitteilung ist unterwegs.',
      gone: 'Dieser Browser nimmt keine Mitteilungen mehr an. Schalte sie wieder ein.',
      failed: 'Der Dienst dieses Browsers nimmt sie gerade nicht an.',
      none: 'Dieser Browser nimmt noch keine Mitteilungen an. Schalte sie erst ein.',
      noSignal: 'Eine Probe braucht Empfang. Versuch es wieder, wenn welcher da ist.',
    },
  },
  about: {
    title: 'Was du erfährst, auf allen deinen Geräten',
    decision: 'Eine Entscheidung wartet auf mich',
    moved: 'Ein Programmpunkt von mir hat eine neue Zeit',
    reminder: 'Mein Programmpunkt beginnt bald, und was heute fällig ist',
    talk: 'Nachrichten, Durchsagen, und wo ich genannt bin',
    synced: 'Alles, was lange gewartet hat, ist gesendet',
    emergency: 'Ein Notfall kommt immer durch.',
    on: 'Du wirst es erfahren.',
    off: 'Du wirst es nicht erfahren.',
  },
  quiet: {
    title: 'Ruhezeit',
    label: 'Nachts nichts',
    from: 'Von',
    to: 'Bis',
    zone: (zone) =>
      `Nach der Uhr von ${zone.replaceAll('_', ' ')}. Was in der Zeit kommt, erfährst du danach. Notfälle kommen durch.`,
    other: (zone) => `Die Uhr von ${zone.replaceAll('_', ' ')} nehmen`,
    saved: 'Die Ruhezeit ist gespeichert.',
    off: 'Die Ruhezeit ist aus.',
    notUnderstood: 'Schreib eine Zeit wie 22:00.',
    missing: 'Bitte gib eine Zeit an.',
    steps: { earlier: '5 Minuten früher', later: '5 Minuten später' },
  },
  offer: {
    text: (device) =>
      `Eine Entscheidung wie diese kann dich erreichen, wenn WedSync zu ist. Soll ${thisDevice(device)} dir Bescheid geben?`,
    yes: 'Ja, gern',
    no: 'Hier nicht',
  },
}
