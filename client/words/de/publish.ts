import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { publishWords as English } from '../publish.ts'
import { spokenChecksum } from './radio.ts'
import { roleWords } from './roles.ts'

type Change = Parameters<typeof English.change>[0]

const moments = (count: number) => (count === 1 ? '1 Programmpunkt' : `${count} Programmpunkte`)
const time = (minute: number) => formatVenueTime(minute)
const span = ({ start, end }: { start: number; end: number }) =>
  start === end ? time(start) : `${time(start)}–${time(end)}`

function changeWords({ title, from, to }: Change): string {
  if (!from && to) return `${title} ist neu, ${time(to.start)}`
  if (!to) return `${title} entfällt`
  if (from?.start === to.start) return `${title} endet jetzt um ${time(to.end)}`
  return `${title} verschoben: ${from ? `${time(from.start)} → ` : 'auf '}${time(to.start)}`
}

export const publishWords: typeof English = {
  title: 'Veröffent\u00adlichter Plan',
  span,
  change: changeWords,
  role: (role) => roleWords[role],
  spoken: spokenChecksum,
  none: {
    sentence: 'Noch ist nichts veröffentlicht. Alle sehen den Plan so, wie er gerade entsteht.',
    readOnly: 'Noch ist nichts veröffentlicht. Dann siehst du hier deinen Teil.',
  },
  head: {
    by: (who, when) => `Veröffentlicht von ${who}, ${when}`,
    radio: 'Über Funk',
    note: (note) => `„${note}“`,
    twins: (labels, last) =>
      `${labels.join(' und ')} wurden veröffentlicht, ohne voneinander zu wissen. ${last} gilt bis zum nächsten Plan.`,
  },
  mine: {
    title: 'Dein Teil',
    none: 'Nichts in diesem Plan ist für dich.',
    was: 'vorher',
    is: 'jetzt',
    seen: 'Gesehen: Die anderen wissen, dass du ihn hast.',
  },
  due: {
    title: 'Noch nicht gesagt',
    none: 'Alle wissen, was im Plan steht.',
    publish: (label) => `${label} veröffentlichen`,
    from: 'gesagt',
    to: 'Plan',
    isNew: 'neu',
    isGone: 'entfällt',
  },
  panel: {
    title: (label) => `${label} veröffentlichen`,
    subtitle: 'Niemand erfährt etwas, bevor du den Knopf gedrückt hältst.',
    note: 'Was sich geändert hat, in einem Satz',
    notePlaceholder: 'Sektempfang zehn Minuten länger, Kirche dauerte länger',
    guestNote: 'Ein Wort an die Gäste',
    guestNotePlaceholder: 'Der Bus wartet auf euch',
    guestNoteHint: 'Familie und Freunde lesen das, und nur die Programmpunkte für alle.',
    whom: 'Wer was erfährt',
    team: 'Das ganze Team',
    photographers: 'Die Fotografie',
    guests: 'Familie und Freunde',
    unchanged: 'Nichts hat sich bewegt. Veröffentlichen sagt es noch einmal.',
    first: (count) => `Der erste Plan: ${moments(count)}.`,
    hold: (label) => `Halten: ${label} veröffentlichen`,
    holding: 'Weiter halten',
    offline: 'Gerade ist kein Empfang: Er geht raus, sobald welcher da ist.',
    published: (label) => `${label} ist veröffentlicht.`,
    cancel: 'Noch nicht',
  },
  seen: {
    title: 'Wer ihn gesehen hat',
    ofPlan: 'Wer den neuesten Plan hat',
    count: (seen, all, label) =>
      `${seen} von ${all} ${seen === 1 ? 'hat' : 'haben'} ${label} gesehen`,
    all: (label) => `Alle haben ${label} gesehen.`,
    stillOn: (label) => `Noch bei ${label}`,
    noPlan: 'Hat noch keinen Plan gesehen',
    received: 'auf dem Gerät, nicht geöffnet',
    ask: (count) => `Wer noch nicht: ${count}`,
    upToDate: (label) => `Hat ${label} gesehen`,
    call: 'Anrufen',
    text: 'Nachricht',
    callLabel: (name) => `${name} anrufen`,
    textLabel: (name) => `Nachricht an ${name}`,
    noNumber: 'hier keine Nummer',
    message: (label) => `Bitte öffne den Plan: ${label} ist da.`,
  },
  history: {
    title: 'Alle Pläne bisher',
    row: (label, count) =>
      count === 0
        ? `${label}: nichts verschoben`
        : `${label}: ${count === 1 ? '1 Änderung' : `${count} Änderungen`}`,
    first: (label, count) => `${label}: ${moments(count)}`,
    changes: 'Was sich geändert hat',
    none: 'Nichts hat sich bewegt.',
    from: 'vorher',
    to: 'nachher',
  },
  banner: {
    one: (label, change) => `${label} ist da: ${changeWords(change)}`,
    more: (count) => (count === 1 ? 'und noch eine von dir' : `und ${count} weitere von dir`),
    first: (label) => `Der Plan ist da: ${label}.`,
    look: 'Dein Teil',
  },
  stamp: {
    is: (label) => `${label}, wie veröffentlicht`,
    due: (label, count) =>
      `${label} · ${count === 1 ? '1 Zeit' : `${count} Zeiten`} noch nicht gesagt`,
    none: 'Noch nicht veröffentlicht',
  },
  entry: {
    label: 'Veröffentlichter Plan',
    none: 'Noch nichts veröffentlicht',
    is: (label) => `${label} ist, was gesagt wurde`,
    unseen: (label) => `${label} ist da, du hast ihn nicht geöffnet`,
  },
  somebody: 'Jemand',
}
