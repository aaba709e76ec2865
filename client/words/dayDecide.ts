import type { Breach } from '#shared/schedule/breaches.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { inLocale } from './inLocale.ts'

const { minutesLong } = dayWords
const things = (count: number) => (count === 1 ? '1 thing needs you' : `${count} things need you`)

/** Words of what has to be decided on a day. */
export const decideWords = inLocale('decideWords', {
  title: 'What needs you',
  none: 'Every fixed time holds.',
  bar: things,

  run: {
    start: 'Start the day',
    started: 'The day is on.',
    since: (at: string, name: string) => `On since ${at}, said ${name}`,
    close: 'Close the day',
    closeTitle: 'Close the day?',
    closeDetail: 'What happened stays as it was said. The day can be opened again.',
    closeConfirm: 'Close it',
    closeCancel: 'Not yet',
    closed: 'The day is closed.',
    over: (at: string, name: string) => `Closed at ${at}, said ${name}`,
    again: 'Open it again',
    opened: 'The day is open again.',
  },

  parts: {
    broken: 'To decide',
    questions: 'Open questions',
    limits: 'Limits',
    milestones: 'Key moments',
    light: 'Light',
  },
  cards: (count: number) =>
    count === 1 ? 'Two times were given, once' : `Two values were given, ${count} times`,
  proposals: (count: number) => (count === 1 ? '1 proposal waits' : `${count} proposals wait`),
  vendor: {
    noContact: 'No word since the call time',
    late: (at: number | null) =>
      at === null ? 'Late, no time given' : `Late, expected ${formatVenueTime(at)}`,
    trouble: 'In trouble',
    risk: (title: string) => `${title} is at risk`,
  },
  bound: {
    over: (by: number, title: string) => `Passed by ${minutesLong(by)}: ${title}`,
    near: (room: number, title: string) =>
      room === 0 ? `No minute left after ${title}` : `${minutesLong(room)} left after ${title}`,
    hours: (name: string) => `${name}: booked until`,
    cost: (amount: string) => `An hour more costs ${amount}`,
    tell: (names: string) => `Must know: ${names}`,
  },
  milestone: { done: 'done', late: (by: number) => dayWords.row.late(by) },

  ways: {
    label: 'What can be done',
    none: 'Nothing before it can give way.',
    left: (by: number) => (by === 0 ? 'Keeps it' : `${minutesLong(by)} remain`),
    cutOne: (title: string, minutes: number) => `Shorten ${title} by ${minutesLong(minutes)}`,
    cutSeveral: (moments: number, minutes: number) =>
      `Shorten ${moments} moments, ${minutesLong(minutes)} in all`,
    cutOf: (title: string, from: number, to: number) =>
      `${title}: ${minutesLong(from)} to ${minutesLong(to)}`,
    together: 'Only together they help.',
    late: (at: number) => `Let it start at ${formatVenueTime(at)}`,
    lateEnd: (at: number) => `Let it end at ${formatVenueTime(at)}`,
    lateDetail: 'Everybody sees the new time; the plan keeps the old one.',
    movePin: (at: number) => `Move its fixed time to ${formatVenueTime(at)}`,
    movePinDetail: 'The plan itself changes.',
    skip: (title: string) => `Leave out ${title}`,
    beside: (title: string, other: string) => `${title} while ${other} still runs`,
    pullOut: (minutes: number) => `Pull the couple out for ${minutesLong(minutes)}`,
    pullOutDetail: 'It waits for nothing any more.',
    swap: (title: string, other: string) => `${title} first, then ${other}`,
    adjust: 'Adjust the minutes',
    minutesOf: (title: string) => `Shorten ${title} by`,
    fewer: 'One minute less',
    more: 'One minute more',
    propose: 'Propose it',
    apply: 'Do it',
    refuse: 'Not now',
    notYours: 'Your role may not do this, nor propose it.',
    proposes: 'Others decide: it becomes a proposal.',
  },
  said: {
    cut: (title: string) => `${title} has its time back.`,
    changed: (title: string) => `The plan around ${title} is changed.`,
    proposed: 'It is proposed. Those who run the day decide.',
    moved: (title: string, at: number) => `${title} is fixed at ${formatVenueTime(at)} now.`,
  },
  reason: (title: string, breach: string) => `${title}: ${breach}`,
})

/** All that is broken about one moment, in one line. */
export const breachLine = inLocale(
  'breachLine',
  (breaches: readonly Pick<Breach, 'kind' | 'by'>[]): string => {
    return breaches.map(({ kind, by }) => dayWords.breach(kind, by)).join('; ')
  },
)
