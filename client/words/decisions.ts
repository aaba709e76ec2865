import type { ConflictData } from '#shared/schema/conflict.ts'
import type { Breach } from '#shared/schedule/breaches.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { roleWords } from './roles.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

const orList = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

/** Words of the inbox of decisions. */
export const decisionWords = {
  title: 'Decisions',
  subtitle: (count: number) =>
    count === 0
      ? 'Nothing waits for you'
      : count === 1
        ? '1 waits for you'
        : `${count} wait for you`,
  empty: 'No decisions wait. Where two people give different values, they meet here.',
  allWeddings: 'Show all weddings',

  about: (what: string, field: string) => `${what} · ${field}`,
  aboutDeleted: (what: string) => `${what} · keep it or delete it`,
  reason: (reason: ConflictData['reason'], field: string, count: number) => {
    switch (reason) {
      case 'deleteVsEdit':
        return 'One deleted it while another was changing it.'
      case 'removal':
        return 'One took it out while another kept it.'
      case 'fork':
        return 'It was ended in two different ways.'
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
  meanwhileMerged: 'The merged text counts meanwhile.',
  counts: 'counts now',

  somebody: 'Somebody',
  you: 'You',
  person: (name: string, role: string) => {
    const roles: Readonly<Record<string, string>> = roleWords
    const word = Object.hasOwn(roles, role) ? roles[role] : undefined
    return word === undefined ? name : `${name}, ${word.toLowerCase()}`
  },
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
  /** What a value would make of the day, against what counts now. */
  effect: (effect: {
    moved: number
    /** Absent: the day ends as it does now. */
    end?: number
    worse: readonly { title: string; kind: Breach['kind']; by: number }[]
  }) => {
    const { moved, end, worse } = effect
    const [first] = worse
    const said = [
      moved === 0 ? null : moved === 1 ? '1 other moment moves' : `${moved} other moments move`,
      end === undefined ? null : `the day ends at ${formatVenueTime(end)}`,
      first ? `${first.title}: ${dayWords.breach(first.kind, first.by)}` : null,
      worse.length > 1 ? `${worse.length - 1} more no longer hold` : null,
    ].filter((part) => part !== null)
    if (said.length === 0) return 'Nothing else moves.'
    const text = said.join('; ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  },

  apply: (value: string) =>
    value === '' ? 'Write the value first' : value.length > 24 ? 'Use this' : `Use ${value}`,
  applyKeep: 'Keep it',
  applyDelete: 'Delete it',
  applyMerged: 'It reads well',
  applyHint: 'This settles it for everybody. Later it can be changed like anything else.',
  decided: (value: string) => `Decided: ${value}.`,
  decidedOffline: (value: string) =>
    `Decided: ${value}. The others will see it when you have signal.`,

  othersDecide: (names: readonly string[]) =>
    names.length === 0
      ? 'Those who run the day decide this.'
      : `${orList(names)} ${names.length === 1 ? 'decides' : 'decide'} this.`,

  here: {
    title: 'Decided here',
    waits: 'Decided here; the others will see it when you have signal.',
    sent: 'Decided here; it is on its way to the others.',
  },
  automatic: {
    title: 'Settled by itself',
    help: 'Two people wrote, and a rule chose. Nothing waits; you can choose otherwise.',
    by: (value: string, name: string) => `${value} counts, from ${name}`,
    instead: (others: readonly { value: string; name: string }[]) =>
      `instead of ${others.map(({ value, name }) => `${value} from ${name}`).join(', ')}`,
    open: (about: string) => `Look at ${about} again`,
  },
  settled: {
    title: 'Settled',
    by: (name: string, value: string, at: number, now: number) =>
      `${name} decided ${whenWords(at, now)}: ${value}`,
    laterEdit: (name: string, value: string, at: number, now: number) =>
      `${name} changed it ${whenWords(at, now)}: ${value}`,
    unknown: 'It is settled.',
    meanwhile: 'Settled meanwhile.',
    more: 'Show older ones',
  },
  showDay: 'Show it in the day',
}

/** "14:02" today, else with the date, in the reader's own time. */
function whenWords(at: number, now: number): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  return today ? `at ${clock.format(at)}` : dayAndClock.format(at)
}
