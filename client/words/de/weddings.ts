import type { newWeddingWords as EnglishNew, weddingsWords as English } from '../weddings.ts'
import { deviceName, onThis } from './deviceNames.ts'
import { lookWords } from './lookThrough.ts'

function dateWords(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('de-DE', { ...options, timeZone: 'UTC' })
  return (date: string) => {
    const instant = Date.parse(`${date}T12:00:00Z`)
    return Number.isNaN(instant) ? date : format.format(instant)
  }
}

/** "Samstag, 12. Juni 2027" */
const longDate = dateWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export const weddingsWords: typeof English = {
  title: 'Hochzeiten',
  subtitle: (today, ahead) =>
    [today > 0 ? `${today} heute` : '', ahead > 0 ? `${ahead} demnächst` : '']
      .filter(Boolean)
      .join(', ') || 'Keine steht bevor',
  longDate,
  span: (from, to) => `${longDate(from)} bis ${longDate(to)}`,
  today: 'Heute',
  openDay: 'Tag öffnen',
  openDayOf: (couple) => `Den Tag von ${couple} öffnen`,
  toGo: (count) => (count === 1 ? 'Morgen' : `Noch ${count} Tage`),
  ago: (count) => (count === 1 ? 'Gestern' : `Vor ${count} Tagen`),
  onDevice: (device) => `Auf diesem ${deviceName[device]}`,
  notYetOnDevice: (device) => `Noch nicht ${onThis(device)}`,
  unsent: (count, device) => `${count} nur ${onThis(device)}`,
  ahead: 'Demnächst',
  past: (count) => (count === 1 ? '1 vergangene Hochzeit' : `${count} vergangene Hochzeiten`),
  showPast: 'Zeigen',
  hidePast: 'Einklappen',
  menu: {
    label: (couple) => `Mehr zu ${couple}`,
    ready: 'Bereit ohne Empfang',
    settings: 'Einstellungen',
    people: 'Team',
    vendors: 'Dienstleister',
    import: 'Ablaufplan einlesen',
    look: lookWords.menu,
  },
  unreadable: (count) =>
    count === 1
      ? 'Eine Hochzeit braucht ein neueres WedSync, um gezeigt zu werden. Sie ist sicher.'
      : `${count} Hochzeiten brauchen ein neueres WedSync, um gezeigt zu werden. Sie sind sicher.`,

  empty: 'Noch keine Hochzeit. Beginn eine, oder sieh dich in drei Beispielen um.',
  emptyOffline: (device) =>
    `Deine Hochzeiten sind noch nicht ${onThis(device)}. Geh einmal online, dann kommen sie mit. Eine neue kann gleich hier beginnen, auch ohne Empfang.`,
  fetching: 'Deine Hochzeiten werden gesucht',
  joinHint: (device) =>
    `Hat dir jemand einen Link zu einer Hochzeit geschickt? Öffne ihn ${onThis(device)}, dann erscheint sie hier.`,
  create: 'Neue Hochzeit',
  demo: 'Beispiele zeigen',
  examples: {
    working: 'Werden bereitgelegt',
    laying: (done, of) => `Beispiele werden bereitgelegt: ${done} von ${of}`,
    layingLabel: 'Beispiele, die bereitliegen',
    done: 'Drei Beispielhochzeiten und ein Studio sind da. Die erste ist heute: Sieh sie so, wie Fotografie, Dienstleister oder Familie sie sehen.',
    look: lookWords.menu,
  },
  signedOut: 'Du bist hier abgemeldet. Alles bleibt lesbar; nichts wird gesendet.',
  toAccount: 'Neu anmelden',
}

export const newWeddingWords: typeof EnglishNew = {
  title: 'Eine neue Hochzeit',
  subtitle: 'Sie öffnet sich sofort, mit oder ohne Empfang.',
  close: 'Schließen',
  first: 'Erste Person',
  second: 'Zweite Person',
  date: 'Datum der Hochzeit',
  zone: 'Zeitzone des Ortes',
  zoneHelp: 'Alle Zeiten im Ablaufplan sind Ortszeiten.',
  zoneOpen: 'Zeitzonen zeigen',
  zoneNone: 'Keine Zeitzone heißt so.',
  place: 'Ort',
  placeHelp: 'Darf leer bleiben.',
  role: 'Was bist du dort?',
  roleHelp: 'Die Hochzeit gehört dir, was du auch wählst: Du darfst alles darin ändern.',
  submit: 'Anlegen und Tag öffnen',
  working: 'Einen Moment',
  mistakes: {
    names: 'Bitte gib mindestens einen Namen an.',
    date: 'Bitte wähle ein Datum.',
    zone: 'Bitte wähle eine Zeitzone aus der Liste.',
  },
  firstDay: 'Hochzeitstag',
  firstLane: 'Alle',
}
