import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { possessive } from './possessive.ts'
import { roleWords } from './roles.ts'
import { list } from './values.ts'
import { inLocale } from './inLocale.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

const orList = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Moments that are named one by one. */
const SHOWN = 3

type MovedWords = {
  title: string
  before: { start: number; end: number }
  /** Null: it would be gone. */
  after: { start: number; end: number } | null
}

/** "14:00 → 14:30", or what it is that changes where the start stays. */
function spanWords({ before, after }: MovedWords): string {
  if (!after) return `${formatVenueTime(before.start)} → gone`
  if (before.start !== after.start) {
    return `${formatVenueTime(before.start)} → ${formatVenueTime(after.start)}`
  }
  return `ends ${formatVenueTime(before.end)} → ${formatVenueTime(after.end)}`
}

/** The time first, so that the lines of a day stand beneath one another. */
const movedWords = (moved: MovedWords) => `${spanWords(moved)} · ${moved.title}`

/** Words of the inbox of decisions. */
export const decisionWords = inLocale('decisionWords', {
  title: 'Decisions',
  subtitle: (count: number) =>
    count === 0
      ? 'Nothing waits for you'
      : count === 1
        ? '1 waits for you'
        : `${count} wait for you`,
  empty: 'No decisions wait. Where two people give different values, they meet here.',
  allWeddings: 'Show all weddings',
  moreEntries: (count: number) => `Show ${count} more`,

  about: (what: string, field: string) => `${what} · ${field}`,
  aboutDeleted: (what: string) => `${what} · keep it or delete it`,
  reason: (reason: ConflictData['reason'], field: string, count: number) => {
    switch (reason) {
      case 'deleteVsEdit':
        return 'One deleted it while another was changing it.'
      case 'removal':
        return count < 2
          ? 'It was taken out. Because that could hurt somebody, it stays until somebody confirms it.'
          : 'One took it out while another kept it.'
      case 'fork':
        return field === 'the decision'
          ? 'Two answers were given.'
          : 'It was ended in two different ways.'
      case 'invariant':
        return 'Two changes do not fit together.'
      case 'unsafeText':
        return 'Both changed one sentence, and a number, a time or a name is in it.'
      case 'late':
        return 'One of them comes from a device that was away for very long.'
      case 'cap':
        return 'The texts differ too much to be merged.'
      case 'protected':
      case 'overlap':
        return field === 'the time'
          ? `${count === 2 ? 'Two' : 'Several'} times were given.`
          : `${count === 2 ? 'Two' : 'Several'} values were given for ${field}.`
    }
  },
  review: 'Both texts were merged. See whether it still reads well.',
  meanwhile: (value: string) => `Until it is decided, ${value} counts.`,
  meanwhileKept: 'Until it is decided, it stays.',
  meanwhileDeleted: 'Until it is decided, it stays deleted.',
  meanwhileThat: 'Until it is decided, the one marked counts.',
  meanwhileMerged: 'The merged text counts meanwhile.',
  counts: 'counts now',

  somebody: 'Somebody',
  you: 'You',
  yours: 'Yours',
  person: decisionPerson,
  /** When by the writer's clock; where; and whether it came much later. All in Unix ms. */
  given: (at: number, device: string, receivedAt: number, now: number) => {
    const when = whenWords(at, now)
    const where = device === '' ? '' : `, on ${device}`
    return receivedAt - at > 120_000 ? `${when}${where}, without signal` : `${when}${where}`
  },
  agreed: 'As it was before',
  merged: 'As it was merged',
  other: { time: 'Another time', value: 'Another value', text: 'Another text' },
  otherLabel: { time: 'The right time', value: 'The right value', text: 'The right text' },
  values: (about: string) => `Values for ${about}`,

  bar: 'Your decision',
  /** What a value would make of the day, against what counts now, a line for each thing. */
  effect: (effect: {
    own: readonly MovedWords[]
    others: readonly MovedWords[]
    end?: { before: number; after: number }
    worse: readonly { title: string; kind: Breach['kind']; by: number }[]
    /** Several moments are changed: each is named. */
    isOfMany: boolean
  }): string[] => {
    const { own, others, end, worse, isOfMany } = effect
    const shown = (moved: readonly MovedWords[]) => moved.slice(0, SHOWN).map(movedWords)
    const more = (count: number) => (count > SHOWN ? [`and ${count - SHOWN} more`] : [])
    const lines = [
      ...(isOfMany ? [...shown(own), ...more(own.length)] : own.map((one) => spanWords(one))),
      ...shown(others),
      ...(others.length > SHOWN ? [`and ${others.length - SHOWN} others move too`] : []),
      ...(end
        ? [`The day ends ${formatVenueTime(end.before)} → ${formatVenueTime(end.after)}`]
        : []),
      ...worse
        .slice(0, SHOWN)
        .map(({ title, kind, by }) => `${title}: ${dayWords.breach(kind, by)}`),
      ...(worse.length > SHOWN ? [`${worse.length - SHOWN} more no longer hold`] : []),
    ]
    return lines.length === 0 ? ['Nothing moves.'] : lines
  },
  effectOf: 'What it does to the day',

  apply: (value: string) =>
    value === '' ? 'Write the value first' : value.length > 24 ? 'Use this' : `Use ${value}`,
  applyKeep: 'Keep it',
  applyDelete: 'Delete it',
  applyMerged: 'It reads well',
  applyBoth: 'Use both',
  applyHint: 'This settles it for everybody. Later it can be changed like anything else.',
  decided: (value: string) => `Decided: ${value.length > 60 ? `${value.slice(0, 60)}…` : value}.`,
  untilSignal: (done: string) => `${done} The others will see it when you have signal.`,

  othersDecide: (names: readonly string[]) =>
    names.length === 0
      ? 'Those who run the day decide this.'
      : `${orList(names)} ${names.length === 1 ? 'decides' : 'decide'} this.`,

  both: 'Both',
  stale: (yours: string) => `You decided ${yours}; a value came in that you could not know.`,
  elided: 'words that both have',

  more: 'More for this decision',
  later: {
    title: 'Decide later',
    menu: 'When it comes back',
    until: { hour: 'In an hour', tonight: 'Tonight', tomorrow: 'Tomorrow' },
    done: (at: number, now: number) => `Put off. It comes back ${whenWords(at, now)}.`,
    list: 'Put off',
    back: (at: number, now: number) => `Comes back ${whenWords(at, now)}`,
    now: 'Decide now',
    returned: 'It is back among the decisions.',
  },
  hand: {
    title: 'Ask somebody',
    about: (about: string) => about,
    help: 'They find it on top of their decisions. It no longer counts as yours.',
    note: 'A word with it, if you like',
    nobody: 'Nobody else here may decide this.',
    ask: (name: string, role: string) => `Ask ${decisionPerson(name, role)}`,
    done: (name: string) => `${name} is asked.`,
    close: 'Close',
    list: 'Asked of others',
    asked: (to: string, by: string, at: number, now: number) => {
      const who = to === 'You' ? 'You were' : `${to} was`
      return `${who} asked by ${by === 'You' ? 'you' : by}, ${whenWords(at, now)}`
    },
    myself: 'Decide it myself',
    mine: 'It is yours again.',
  },

  /** Several cards of one cause. */
  cause: {
    title: (count: number, things: string, field: string) => `${count} ${things} · ${field}`,
    reason: (names: readonly string[], count: number) => `${list(names)} changed all ${count}.`,
    shifts: (shifts: readonly { name: string; by: number }[]) =>
      `${list(
        shifts.map(({ name, by }, index) => {
          const how =
            by === 0
              ? 'left them where they were'
              : `${dayWords.minutesLong(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`
          if (by === 0) return `${name} ${how}`
          return index === 0 ? `${name} moved them ${how}` : `${name} ${how}`
        }),
      )}.`,
    meanwhile: 'Until it is decided, what was agreed counts.',
    allOf: (name: string) => (name === 'You' ? 'All of yours' : `All of ${possessive(name)}`),
    example: (title: string, value: string) => `${title}: ${value}`,
    rest: (count: number) => `and ${count} more`,
    partly: (count: number) => `${count} of them are not yours to decide.`,
    oneByOne: 'One by one',
    apply: (name: string) =>
      name === 'You' ? 'Use all of yours' : `Use all of ${possessive(name)}`,
    done: (count: number, name: string) =>
      `${count} decided: all of ${name === 'You' ? 'yours' : possessive(name)}.`,
  },

  overruled: {
    reason: (name: string, at: number, now: number) =>
      `${name} decided ${whenWords(at, now)}, before yours arrived.`,
    stands: (theirs: string, yours: string) => `${theirs} counts; you had decided ${yours}.`,
    bringBack: (yours: string) => (yours.length > 24 ? 'Bring yours back' : `Bring ${yours} back`),
    leave: 'Leave it so',
    left: 'It stays as it is.',
  },

  here: {
    title: 'Decided here',
    waits: 'Decided here; the others will see it when you have signal.',
    sent: 'Decided here; it is on its way to the others.',
  },
  automatic: {
    title: 'Settled by itself',
    help: 'Two people wrote, and nothing had to be asked. One tap brings the other value back.',
    weddings: 'Of which wedding',
    all: 'All weddings',
    replaced: (winner: Given, loser: Given) =>
      `${givenWords(winner, true)} replaced ${givenWords(loser, false)}`,
    joined: (names: readonly string[]) => `What ${list(names)} wrote was joined.`,
    bringBack: (value: string) =>
      value.length > 24 ? 'Bring the other back' : `Bring ${value} back`,
    back: (value: string) =>
      value.length > 40 ? 'The other one counts again.' : `${value} counts again.`,
    nowCounts: (value: string) => (value.length > 40 ? 'Changed since.' : `${value} counts now.`),
    more: (count: number) => `Show older ones (${count})`,
    by: {
      latest: 'The later one counts',
      merge: 'Joined by words',
      rank: 'Whose role goes first counts',
      ask: 'Asked',
      longer: 'The longer one counts among equals',
      rule: (name: string) => `By a rule: ${name}`,
      goneRule: 'By a rule that is gone',
    },
    how: 'How edits are merged',
  },
  settled: {
    title: 'Settled',
    by: (name: string, value: string, at: number, now: number) =>
      `${name} decided ${whenWords(at, now)}: ${value}`,
    laterEdit: (name: string, value: string, at: number, now: number) =>
      `${name} changed it ${whenWords(at, now)}: ${value}`,
    unknown: 'It is settled.',
    meanwhile: 'Settled meanwhile.',
    change: 'Change it',
    changeOf: (about: string) => `Change it: ${about}`,
    changing: 'Another value than the one that was decided.',
    more: 'Show older ones',
  },
  showDay: 'Show it in the day',
})

/** "14:02" today, else with the date, in the reader's own time. */
function whenWords(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  return today ? `at ${clock.format(at)}` : dayAndClock.format(at)
}

/** "Lena Brandt, coordinator" */
function decisionPerson(name: string, role: string): string {
  const roles: Readonly<Record<string, string>> = roleWords
  const word = Object.hasOwn(roles, role) ? roles[role] : undefined
  return word === undefined ? name : `${name}, ${word.toLowerCase()}`
}

/** `value` is null where saying it would be long. */
type Given = { name: string; value: string | null }

/** "Lena's 18:40", "your version" */
function givenWords({ name, value }: Given, begins: boolean): string {
  const whose = name === 'You' ? (begins ? 'Your' : 'your') : possessive(name)
  return `${whose} ${value ?? 'version'}`
}
