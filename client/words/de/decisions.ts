import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { decisionWords as English } from '../decisions.ts'
import { dayWords } from './day.ts'
import { roleWords } from './roles.ts'
import { list } from './values.ts'

const clock = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' })
const dayShort = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'short' })

const orList = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} oder ${names.at(-1)}`

/** Moments that are named one by one. */
const SHOWN = 3

type MovedWords = Parameters<typeof English.effect>[0]['own'][number]

/** "14:00 → 14:30", or what it is that changes where the start stays. */
function spanWords({ before, after }: MovedWords): string {
  if (!after) return `${formatVenueTime(before.start)} → weg`
  if (before.start !== after.start) {
    return `${formatVenueTime(before.start)} → ${formatVenueTime(after.start)}`
  }
  return `endet ${formatVenueTime(before.end)} → ${formatVenueTime(after.end)}`
}

/** The time first, so that the lines of a day stand beneath one another. */
const movedWords = (moved: MovedWords) => `${spanWords(moved)} · ${moved.title}`

const YOU = 'Du'

/** After "von": "Lena", "dir". */
const giver = (name: string) => (name === YOU ? 'dir' : name)

/** At the beginning of a sentence: "Lena hat", "Du hast". */
const has = (name: string) => (name === YOU ? 'Du hast' : `${name} hat`)

export const decisionWords: typeof English = {
  title: 'Entschei\u00addungen',
  subtitle: (count) =>
    count === 0
      ? 'Nichts wartet auf dich'
      : count === 1
        ? '1 wartet auf dich'
        : `${count} warten auf dich`,
  empty: 'Keine Entscheidung wartet. Wo zwei Leute Verschiedenes angeben, kommt es hier zusammen.',
  allWeddings: 'Alle Hochzeiten zeigen',
  moreEntries: (count) => `${count} weitere zeigen`,

  about: (what, field) => `${what} · ${field}`,
  aboutDeleted: (what) => `${what} · behalten oder löschen`,
  reason: (reason, field, count) => {
    switch (reason) {
      case 'deleteVsEdit':
        return 'Jemand hat es gelöscht, während jemand anderes daran schrieb.'
      case 'removal':
        return count < 2
          ? 'Es wurde herausgenommen. Weil das jemandem schaden könnte, bleibt es, bis jemand es bestätigt.'
          : 'Jemand hat es herausgenommen, jemand anderes behalten.'
      case 'fork':
        return /entscheidung/i.test(field)
          ? 'Zwei Antworten wurden gegeben.'
          : 'Es wurde auf zwei verschiedene Arten beendet.'
      case 'invariant':
        return 'Zwei Änderungen passen nicht zusammen.'
      case 'unsafeText':
        return 'Derselbe Satz wurde zweimal geändert, und es steht eine Zahl, eine Zeit oder ein Name darin.'
      case 'late':
        return 'Eine davon kommt von einem Gerät, das sehr lange weg war.'
      case 'cap':
        return 'Die Texte sind zu verschieden, um sie zusammenzufügen.'
      case 'protected':
      case 'overlap': {
        const many = count === 2 ? 'Zwei' : 'Mehrere'
        return field === 'Zeit'
          ? `${many} Zeiten wurden genannt.`
          : `${many} Werte wurden genannt: ${field}.`
      }
    }
  },
  review: 'Beide Texte wurden zusammengefügt. Schau, ob es sich noch gut liest.',
  meanwhile: (value) => `Bis zur Entscheidung gilt: ${value}.`,
  meanwhileKept: 'Bis zur Entscheidung bleibt es.',
  meanwhileDeleted: 'Bis zur Entscheidung bleibt es gelöscht.',
  meanwhileThat: 'Bis zur Entscheidung gilt, was markiert ist.',
  meanwhileMerged: 'Bis dahin gilt der zusammengefügte Text.',
  counts: 'gilt jetzt',

  somebody: 'Jemand',
  you: YOU,
  yours: 'Von dir',
  person: decisionPerson,
  given: (at, device, receivedAt, now) => {
    const when = whenWords(at, now)
    const where = device === '' ? '' : `, auf ${device}`
    return receivedAt - at > 120_000 ? `${when}${where}, ohne Empfang` : `${when}${where}`
  },
  agreed: 'Wie es vorher war',
  merged: 'Zusammengefügt',
  other: { time: 'Andere Zeit', value: 'Anderer Wert', text: 'Anderer Text' },
  otherLabel: { time: 'Richtige Zeit', value: 'Richtiger Wert', text: 'Richtiger Text' },
  values: (about) => `Werte für: ${about}`,

  bar: 'Deine Entscheidung',
  effect: ({ own, others, end, worse, isOfMany }) => {
    const shown = (moved: readonly MovedWords[]) => moved.slice(0, SHOWN).map(movedWords)
    const more = (count: number) => (count > SHOWN ? [`und ${count - SHOWN} mehr`] : [])
    const lines = [
      ...(isOfMany ? [...shown(own), ...more(own.length)] : own.map((one) => spanWords(one))),
      ...shown(others),
      ...(others.length > SHOWN ? [`dazu ${others.length - SHOWN} andere`] : []),
      ...(end
        ? [`Der Tag endet ${formatVenueTime(end.before)} → ${formatVenueTime(end.after)}`]
        : []),
      ...worse
        .slice(0, SHOWN)
        .map(({ title, kind, by }) => `${title}: ${dayWords.breach(kind, by)}`),
      ...(worse.length > SHOWN ? [`Nicht mehr eingehalten: ${worse.length - SHOWN} weitere`] : []),
    ]
    return lines.length === 0 ? ['Nichts verschiebt sich.'] : lines
  },
  effectOf: 'Was das am Tag bewirkt',

  apply: (value) =>
    value === '' ? 'Erst den Wert angeben' : value.length > 24 ? 'Das nehmen' : `${value} nehmen`,
  applyKeep: 'Behalten',
  applyDelete: 'Löschen',
  applyMerged: 'Liest sich gut',
  applyBoth: 'Beides nehmen',
  applyHint: 'Damit ist es für alle geklärt. Später lässt es sich ändern wie alles andere.',
  decided: (value) => `Entschieden: ${value.length > 60 ? `${value.slice(0, 60)}…` : value}.`,
  untilSignal: (done) => `${done} Die anderen sehen es, sobald du Empfang hast.`,

  othersDecide: (names) =>
    names.length === 0
      ? 'Das entscheidet, wer den Tag leitet.'
      : `Das entscheidet ${orList(names)}.`,

  both: 'Beides',
  stale: (yours) =>
    `Du hattest entschieden: ${yours}. Dann kam etwas, das du nicht wissen konntest.`,
  elided: 'Wörter, die beide haben',

  more: 'Mehr zu dieser Entscheidung',
  later: {
    title: 'Später entscheiden',
    menu: 'Wann sie wiederkommt',
    until: { hour: 'In einer Stunde', tonight: 'Heute Abend', tomorrow: 'Morgen' },
    done: (at, now) => `Zurückgestellt. Sie kommt ${whenWords(at, now)} wieder.`,
    list: 'Zurückgestellt',
    back: (at, now) => `Kommt ${whenWords(at, now)} wieder`,
    now: 'Jetzt entscheiden',
    returned: 'Sie ist wieder bei den Entscheidungen.',
  },
  hand: {
    title: 'Jemanden fragen',
    about: (about) => about,
    help: 'Die Entscheidung steht dann bei dieser Person ganz oben. Bei dir zählt sie nicht mehr.',
    note: 'Ein Wort dazu, wenn du magst',
    nobody: 'Niemand sonst darf das hier entscheiden.',
    ask: (name, role) => `Fragen: ${decisionPerson(name, role)}`,
    done: (name) => `Gefragt: ${name}.`,
    close: 'Schließen',
    list: 'Andere gefragt',
    asked: (to, by, at, now) =>
      `${to === YOU ? 'Du wurdest' : `${to} wurde`} ${whenWords(at, now)} von ${giver(by)} gefragt`,
    myself: 'Selbst entscheiden',
    mine: 'Sie ist wieder bei dir.',
  },

  cause: {
    title: (count, things, field) => `${count} ${things} · ${field}`,
    reason: (names, count) => `Alle ${count} geändert von ${list(names.map(giver))}.`,
    shifts: (shifts) =>
      `${shifts
        .map(({ name, by }) =>
          by === 0
            ? `${name}: nicht verschoben`
            : `${name}: ${dayWords.minutesLong(Math.abs(by))} ${by > 0 ? 'später' : 'früher'}`,
        )
        .join('; ')}.`,
    meanwhile: 'Bis zur Entscheidung gilt, was vereinbart war.',
    allOf: (name) => `Alles von ${giver(name)}`,
    example: (title, value) => `${title}: ${value}`,
    rest: (count) => `und ${count} mehr`,
    partly: (count) =>
      count === 1
        ? '1 davon kannst du nicht entscheiden.'
        : `${count} davon kannst du nicht entscheiden.`,
    oneByOne: 'Einzeln',
    apply: (name) => `Alles von ${giver(name)} nehmen`,
    done: (count, name) => `${count} entschieden: alles von ${giver(name)}.`,
  },

  overruled: {
    reason: (name, at, now) =>
      `${has(name)} ${whenWords(at, now)} entschieden, bevor deine Entscheidung ankam.`,
    stands: (theirs, yours) => `Es gilt: ${theirs}. Du hattest entschieden: ${yours}.`,
    bringBack: (yours) => (yours.length > 24 ? 'Deins zurückholen' : `${yours} zurückholen`),
    leave: 'So lassen',
    left: 'Es bleibt, wie es ist.',
  },

  here: {
    title: 'Hier entschieden',
    waits: 'Hier entschieden; die anderen sehen es, sobald du Empfang hast.',
    sent: 'Hier entschieden; es ist unterwegs zu den anderen.',
  },
  automatic: {
    title: 'Von selbst geklärt',
    help: 'Zwei haben geschrieben, und es gab nichts zu fragen. Ein Tippen holt den anderen Wert zurück.',
    weddings: 'Von welcher Hochzeit',
    all: 'Alle Hochzeiten',
    replaced: (winner, loser) => `${givenWords(winner, true)} ersetzt ${givenWords(loser, false)}`,
    joined: (names) => `Was von ${list(names.map(giver))} kam, wurde zusammengefügt.`,
    bringBack: (value) => (value.length > 24 ? 'Das andere zurückholen' : `${value} zurückholen`),
    back: (value) => (value.length > 40 ? 'Das andere gilt wieder.' : `Es gilt wieder: ${value}.`),
    nowCounts: (value) => (value.length > 40 ? 'Seither geändert.' : `Jetzt gilt: ${value}.`),
    more: (count) => `Ältere zeigen (${count})`,
    by: {
      latest: 'Das Spätere gilt',
      merge: 'Wort für Wort zusammengefügt',
      rank: 'Es gilt, wessen Rolle vorgeht',
      ask: 'Gefragt',
      longer: 'Unter Gleichen gilt das Längere',
      rule: (name) => `Nach einer Regel: ${name}`,
      goneRule: 'Nach einer Regel, die es nicht mehr gibt',
    },
    how: 'Wenn zwei dasselbe ändern',
  },
  settled: {
    title: 'Geklärt',
    by: (name, value, at, now) => `${has(name)} ${whenWords(at, now)} entschieden: ${value}`,
    laterEdit: (name, value, at, now) => `${has(name)} es ${whenWords(at, now)} geändert: ${value}`,
    unknown: 'Es ist geklärt.',
    meanwhile: 'Inzwischen geklärt.',
    change: 'Ändern',
    changeOf: (about) => `Ändern: ${about}`,
    changing: 'Ein anderer Wert als der, der entschieden wurde.',
    more: 'Ältere zeigen',
  },
  showDay: 'Am Tag zeigen',
}

/** "um 14:02" today, else with the date, in the reader's own time. */
function whenWords(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  const time = `um ${clock.format(at)}`
  return today ? time : `am ${dayShort.format(at)} ${time}`
}

/** "Lena Brandt, Koordination" */
function decisionPerson(name: string, role: string): string {
  const roles: Readonly<Record<string, string>> = roleWords
  const word = Object.hasOwn(roles, role) ? roles[role] : undefined
  return word === undefined ? name : `${name}, ${word}`
}

type Given = Parameters<typeof English.automatic.replaced>[0]

/** "18:40 von Lena", "deine Fassung" */
function givenWords({ name, value }: Given, begins: boolean): string {
  if (value !== null) return `${value} von ${giver(name)}`
  if (name === YOU) return begins ? 'Deine Fassung' : 'deine Fassung'
  return `${begins ? 'Die' : 'die'} Fassung von ${name}`
}
