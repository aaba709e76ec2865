import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { breachLine as EnglishLine, decideWords as English } from '../dayDecide.ts'
import { dayWords, minutesLong } from './day.ts'

export const decideWords: typeof English = {
  title: 'Was dich braucht',
  none: 'Jede feste Zeit hält.',
  bar: (count) => (count === 1 ? '1 Sache braucht dich' : `${count} Sachen brauchen dich`),

  run: {
    start: 'Tag beginnen',
    started: 'Der Tag läuft.',
    since: (at, name) => `Läuft seit ${at}, sagt ${name}`,
    close: 'Tag abschließen',
    closeTitle: 'Den Tag abschließen?',
    closeDetail: 'Was war, bleibt wie gesagt. Der Tag kann wieder geöffnet werden.',
    closeConfirm: 'Abschließen',
    closeCancel: 'Noch nicht',
    closed: 'Der Tag ist abgeschlossen.',
    over: (at, name) => `Abgeschlossen um ${at}, sagt ${name}`,
    again: 'Wieder öffnen',
    opened: 'Der Tag ist wieder offen.',
  },

  parts: {
    broken: 'Zu entscheiden',
    questions: 'Offene Fragen',
    limits: 'Grenzen',
    milestones: 'Schlüsselmomente',
    light: 'Licht',
  },
  cards: (count) =>
    count === 1 ? 'Einmal wurden zwei Zeiten genannt' : `${count}-mal wurden zwei Werte genannt`,
  proposals: (count) => (count === 1 ? '1 Vorschlag wartet' : `${count} Vorschläge warten`),
  vendor: {
    noContact: 'Seit der vereinbarten Ankunft keine Nachricht',
    late: (at) =>
      at === null ? 'Verspätet, ohne Zeitangabe' : `Verspätet, erwartet um ${formatVenueTime(at)}`,
    trouble: 'In Schwierigkeiten',
    risk: (title) => `Gefährdet: ${title}`,
  },
  bound: {
    over: (by, title) => `Um ${minutesLong(by)} überschritten: ${title}`,
    near: (room, title) =>
      room === 0 ? `Keine Minute mehr nach ${title}` : `Noch ${minutesLong(room)} nach ${title}`,
    hours: (name) => `${name}: gebucht bis`,
    cost: (amount) => `Eine Stunde mehr kostet ${amount}`,
    tell: (names) => `Bescheid geben: ${names}`,
  },
  milestone: { done: 'erledigt', late: (by) => dayWords.row.late(by) },

  ways: {
    label: 'Was möglich ist',
    none: 'Davor kann nichts nachgeben.',
    left: (by) => (by === 0 ? 'Hält die Zeit' : `${minutesLong(by)} bleiben`),
    cutOne: (title, minutes) => `${title} um ${minutesLong(minutes)} kürzen`,
    cutSeveral: (count, minutes) =>
      `${count} Programmpunkte kürzen, zusammen um ${minutesLong(minutes)}`,
    cutOf: (title, from, to) => `${title}: ${minutesLong(from)} auf ${minutesLong(to)}`,
    together: 'Nur zusammen helfen sie.',
    late: (at) => `Um ${formatVenueTime(at)} beginnen lassen`,
    lateEnd: (at) => `Um ${formatVenueTime(at)} enden lassen`,
    lateDetail: 'Alle sehen die neue Zeit; der Plan behält die alte.',
    movePin: (at) => `Feste Zeit auf ${formatVenueTime(at)} legen`,
    movePinDetail: 'Der Plan selbst ändert sich.',
    skip: (title) => `${title} weglassen`,
    beside: (title, other) => `${title}, während ${other} noch läuft`,
    pullOut: (minutes) => `Brautpaar für ${minutesLong(minutes)} herausholen`,
    pullOutDetail: 'Es wartet auf nichts mehr.',
    swap: (title, other) => `Erst ${title}, dann ${other}`,
    adjust: 'Minuten anpassen',
    minutesOf: (title) => `${title} kürzen um`,
    fewer: 'Eine Minute weniger',
    more: 'Eine Minute mehr',
    propose: 'Vorschlagen',
    apply: 'So machen',
    refuse: 'Jetzt nicht',
    notYours: 'Deine Rolle darf das weder tun noch vorschlagen.',
    proposes: 'Andere entscheiden: Es wird ein Vorschlag.',
  },
  said: {
    cut: (title) => `${title}: wieder genug Zeit.`,
    changed: (title) => `Der Plan rund um ${title} ist geändert.`,
    proposed: 'Vorgeschlagen. Wer den Tag leitet, entscheidet.',
    moved: (title, at) => `${title}: jetzt fest um ${formatVenueTime(at)}.`,
  },
  reason: (title, breach) => `${title}: ${breach}`,
}

export const breachLine: typeof EnglishLine = (breaches) =>
  breaches.map(({ kind, by }) => dayWords.breach(kind, by)).join('; ')
