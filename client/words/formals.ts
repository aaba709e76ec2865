import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { inLocale } from './inLocale.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const all = (names: readonly string[]) => list.format(names)

/** Words of calling families together: who is missing, who may go, in which order. */
export const formalsWords = inLocale('formalsWords', {
  names: all,
  leaves: (name: string, at: number) => `${name} leaves at ${formatVenueTime(at)}`,
  isGone: (name: string, at: number) =>
    `Too late for ${name}, who leaves at ${formatVenueTime(at)}`,
  missed: (name: string, at: number, count: number) =>
    `${name} leaves at ${formatVenueTime(at)}: ${count === 1 ? '1 group comes' : `${count} groups come`} too late`,
  smallChild: 'Small child',
  frees: (names: readonly string[]) => `Then can go: ${all(names)}`,
  mayGo: (names: readonly string[]) => `You can go: ${all(names)}`,

  missing: {
    action: 'Someone is missing',
    title: 'Who is missing?',
    hint: 'Everything with them waits, and comes back by itself once they are here.',
    isHere: 'Marked as here',
    somethingElse: 'Somebody or something else',
    waitingFor: (names: readonly string[]) => `Waiting for ${all(names)}`,
    somebody: 'somebody',
    putOff: 'Called when nothing else is left',
    arrived: (name: string) => `${name} is here`,
    callAgain: 'Call it all the same',
    callAgainOf: (title: string) => `Call ${title} all the same`,
    said: (name: string, count: number) =>
      count === 1
        ? `${name} is missing. 1 group waits.`
        : `${name} is missing. ${count} groups wait.`,
    saidPutOff: (title: string) => `${title} comes later.`,
    saidAgain: (title: string) => `${title} is called again.`,
    skip: 'Later',
    skipOf: (title: string) => `${title} later`,
  },

  ticks: {
    label: 'Who ticked it',
    taken: (who: string, at: string, device: string) => `Taken at ${at} by ${who}, on a ${device}`,
    takenBack: (who: string, at: string, whose: string, when: string) =>
      `Taken back at ${at} by ${who}, who had seen the tick of ${whose} at ${when}`,
    unseen: (who: string) => `The tick of ${who} had not been seen then: it counts.`,
    somebody: 'somebody',
    last: (title: string, who: string, at: string) => `${title}: ${who}, ${at}`,
  },

  order: {
    action: 'Order so that people can leave',
    title: 'So that people can leave',
    subtitle: 'Nothing is moved yet.',
    nothing: 'The order that stands lets people go as early as it can.',
    tooFew: 'Fewer than two groups are left.',
    waiting: (before: number, after: number) =>
      `All together stand about for ${before} minutes now, and for ${after} then.`,
    goes: 'Who could go when',
    from: 'now',
    to: 'then',
    after: (count: number) => `after ${count} min`,
    at: (minute: number) => formatVenueTime(minute),
    order: 'The new order',
    saves: (names: readonly string[]) => `Comes in time for ${all(names)} then.`,
    stillMissed: (names: readonly string[]) =>
      `Too late for ${all(names)} even so: move a whole block forward by hand.`,
    keptApart: 'Nobody follows somebody they are kept apart from.',
    tooClose: (count: number) =>
      count === 1
        ? 'One group follows another that it should be kept apart from: there is no way round it.'
        : `${count} groups follow others that they should be kept apart from: there is no way round it.`,
    apply: 'Order it like this',
    said: 'The groups are in an order that lets people leave.',
    untimed: (minutes: number) => `A group without a length counts as ${minutes} minutes.`,
  },

  caller: {
    title: (name: string) => `Calling ${name}`,
    close: 'Back to the list',
    side: 'Whom to call',
    everybody: 'Everyone',
    sideOf: (side: string, caller: string) => `${side} (${caller})`,
    sunlight: 'Sunlight on',
    noSunlight: 'Sunlight off',
    now: 'Names to call',
    nobody: 'Nobody to call',
    next: 'Then',
    none: 'Nothing after this.',
    gotIt: 'Got it',
    allTaken: 'All taken.',
    onlyWaiting: 'Everything that is left waits.',
    left: (count: number) => `${count} left`,
    timeLeft: (count: number) => `${count} min left`,
    lastTick: 'Taken last',
    notTakenOf: (title: string) => `${title} is not taken after all`,
    moreWait: (count: number) => (count === 1 ? '1 group waits' : `${count} groups wait`),
  },
})
