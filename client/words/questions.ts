import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { list } from './values.ts'
import { inLocale } from './inLocale.ts'

const seatWords = (name: string, seat: number | undefined) =>
  seat === undefined ? `${name} stays at the table, without a number` : `${name} gets seat ${seat}`

/** Words of what does not fit together although each edit was right. */
export const questionWords = inLocale('questionWords', {
  cycle: {
    title: (names: readonly string[]) => `${list(names)} wait for one another`,
    reason: 'Two changes made a circle: none of them could begin.',
    meanwhile: (item: string, on: string) =>
      `Until it is decided, ${item} does not wait for ${on}.`,
    answer: (item: string, on: string) => `${item} no longer waits for ${on}`,
  },
  seat: {
    title: (table: string, seat: number) => `${table}, seat ${seat} · given twice`,
    reason: (names: readonly string[]) => `${list(names)} were both given it.`,
    meanwhile: 'Until it is decided, both stand in the plan.',
    answer: (name: string) => `${name} stays`,
    moved: (moved: readonly { name: string; seat: number | undefined }[]) =>
      moved.map(({ name, seat }) => seatWords(name, seat)).join('; '),
  },
  noTable: {
    title: (names: readonly string[]) => `${list(names)} · no table`,
    reason: 'Their table was removed while they were seated there.',
    answer: 'Seat them anew',
    detail: 'They go to those without a table.',
  },
  doubleBooked: {
    title: (who: string) => `${who} · two fixed moments at once`,
    reason: (who: string, spans: readonly { title: string; start: number; end: number }[]) =>
      `${who} is responsible for ${list(
        spans.map(
          ({ title, start, end }) =>
            `${title} (${formatVenueTime(start)} to ${formatVenueTime(end)})`,
        ),
      )}.`,
    meanwhile: 'Until it is decided, both stand.',
    answer: (who: string, item: string) => `Take ${who} off ${item}`,
    remains: (who: string, item: string) => `${who} stays on ${item}.`,
    fine: 'It is fine like this',
    fineDetail: 'It is not asked again.',
  },
  limit: {
    title: (item: string) => `${item} · past its own limit`,
    reason: (limit: 'latestStart' | 'latestEnd', is: number, latest: number) =>
      limit === 'latestStart'
        ? `It is planned to begin at ${formatVenueTime(is)}; its latest start is ${formatVenueTime(latest)}.`
        : `It is planned to end at ${formatVenueTime(is)}; its limit is ${formatVenueTime(latest)}.`,
    meanwhile: 'Until it is decided, the plan counts and the limit is broken.',
    moveLimit: (limit: 'latestStart' | 'latestEnd', to: number) =>
      limit === 'latestStart'
        ? `The latest start becomes ${formatVenueTime(to)}`
        : `The limit becomes ${formatVenueTime(to)}`,
    startEarlier: (to: number) => `It starts at ${formatVenueTime(to)}`,
    shorten: (to: number) => `It takes ${dayWords.minutesLong(to)}`,
  },
  standIns: {
    title: (who: string) => `${who} · replaced twice`,
    reason: (names: readonly string[], who: string) =>
      `${list(names)} were brought in for ${who} by people who had not heard of each other.`,
    meanwhile: 'Until it is decided, all of them are counted on.',
    answer: (name: string) => `${name} comes`,
    remain: (names: readonly string[]) =>
      `${list(names)} ${names.length === 1 ? 'is' : 'are'} called off: moments and tasks go to who comes.`,
  },
  answers: (about: string) => `Ways to settle ${about}`,
  apply: 'Do this',
  done: (answer: string) => `${answer}.`,
  notYours: 'Those who run the wedding decide this.',
})
