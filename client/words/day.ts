import type { Breach } from '#shared/schedule/breaches.ts'
import type { Drift } from '#shared/schedule/standing.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { reorderWords } from './reorder.ts'
import { inLocale } from './inLocale.ts'

const minutesLong = (minutes: number) => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const moments = (count: number) => (count === 1 ? '1 moment' : `${count} moments`)

/** Words of the run sheet. */
export const dayWords = inLocale('dayWords', {
  minutesLong,
  moments,
  /** "Saturday 12 June" */
  date: (date: string) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(`${date}T12:00:00Z`)),
  shortDate: (date: string) =>
    new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${date}T12:00:00Z`)),
  days: 'Days',
  list: 'Moments of the day',
  untitled: 'This wedding',

  drift: (drift: Drift) => {
    switch (drift.kind) {
      case 'onPlan':
        return 'on time'
      case 'behind':
        return `${minutesLong(drift.minutes)} behind`
      case 'inHand':
        return `${minutesLong(drift.minutes)} in hand`
      case 'over':
        return 'all done'
    }
  },
  nextIn: (minutes: number) => (minutes === 0 ? 'Due now' : `Next in ${minutesLong(minutes)}`),
  venueTime: (zone: string) => `Venue time (${zone})`,
  clockChange: (from: number, to: number) =>
    `The clocks change while this day runs: ${formatVenueTime(from)} becomes ${formatVenueTime(to)}.`,
  ahead: (count: number) => (count === 1 ? 'Tomorrow' : `${days(count)} to go`),
  past: (count: number) => (count === 1 ? 'Yesterday' : `${days(count)} ago`),
  plan: (count: number, from: number, to: number) =>
    `${moments(count)}, ${formatVenueTime(from)} to ${formatVenueTime(to)}`,

  lanes: 'Lanes',
  allLanes: 'All',
  folded: (count: number, before: number) => `${count} done before ${formatVenueTime(before)}`,
  follow: 'Back to now',

  marks: {
    sunrise: 'Sunrise',
    goldenHour: 'Golden hour begins',
    sunset: 'Sunset',
  },
  limit: (what: string) => what,

  row: {
    was: 'planned',
    told: (revision: string) => `told in ${revision}`,
    waitsFor: (vendor: string) => `waits for ${vendor}`,
    accepted: (breach: string) => `${breach}, agreed`,
    daysLater: (count: number) =>
      count === 1 ? 'the next day' : count < 0 ? 'the day before' : `${count} days later`,
    open: (title: string) => `Open ${title}`,
    check: (title: string) => `${title}, done`,
    fixed: 'Fixed time',
    late: (minutes: number) => `+${minutesLong(minutes)}`,
    early: (minutes: number) => `${minutesLong(minutes)} early`,
    left: (minutes: number) => (minutes === 0 ? 'time is up' : `${minutesLong(minutes)} left`),
    assumedDone: 'assumed done',
    assumedRunning: 'assumed under way',
    skipped: 'Skipped',
    absorbs: (minutes: number) => `absorbs ${minutesLong(minutes)}`,
    twoTimes: 'Two times were given',
    decide: 'Two times were given. Decide',
    unsent: (device: DeviceWord) => `only on this ${device}`,
    progress: (title: string) => `Time of ${title} used`,
    progressValue: (done: number) => `${done} %`,
  },
  breach: (kind: Breach['kind'], by: number) => {
    switch (kind) {
      case 'pin':
        return `${minutesLong(by)} past its fixed time`
      case 'sun':
        return `${minutesLong(by)} too late for the light`
      case 'latestStart':
        return `starts ${minutesLong(by)} after its latest start`
      case 'latestEnd':
        return `ends ${minutesLong(by)} after its limit`
    }
  },

  actions: {
    late: 'Running late',
    next: 'Next moment',
    add: 'Add a moment',
    reorder: 'Reorder',
    edit: 'Edit',
    more: 'More',
    decide: 'What needs you',
    waysOut: 'What can be done',
    import: 'Bring a run sheet',
    settings: 'Settings of this wedding',
    duplicate: 'Duplicate',
    remove: 'Delete',
    up: 'Move up',
    down: 'Move down',
    toTime: 'Move to a time…',
    after: 'Move after…',
    first: 'It is the first already.',
    last: 'It is the last already.',
    start: 'Start now',
    done: 'Done',
    notDone: 'Not done after all',
    notStarted: 'Not started after all',
    skip: 'Skip',
    unskip: 'Do not skip it after all',
  },
  nextNothing: 'Nothing is left to start.',
  readOnly: 'Your role sees the day. Those who run it change it.',

  empty: {
    sentence: 'No moments yet. Add the first, or bring a run sheet you have.',
    readOnly: 'No moments yet. They appear here once they are planned.',
    lane: 'Nothing in this lane.',
  },

  said: {
    done: (title: string) => `${title} is done.`,
    undone: (title: string) => `${title} is open again.`,
    started: (title: string, at: number) => `${title} started at ${formatVenueTime(at)}.`,
    ended: (title: string, at: number) => `${title} ended at ${formatVenueTime(at)}.`,
    skipped: (title: string) => `${title} is skipped.`,
    expectedEnd: (title: string, at: number) => `${title} now ends at ${formatVenueTime(at)}.`,
    expectedStart: (title: string, at: number) => `${title} now starts at ${formatVenueTime(at)}.`,
    saved: (title: string) => `${title} is saved.`,
    added: (title: string) => `${title} is added.`,
    removed: (title: string) => `${title} is deleted.`,
    duplicated: (title: string) => `A copy of ${title} is added.`,
    moved: (title: string) => `${title} is moved.`,
  },

  skip: {
    title: (title: string) => `Skip ${title}?`,
    detail: 'Its time is fixed, and others may rely on it. You can take it back afterwards.',
    confirm: 'Skip it',
    cancel: 'Keep it',
  },

  late: {
    title: 'Running late',
    titleFor: (minutes: number) =>
      minutes >= 0
        ? `Running ${minutesLong(minutes)} late`
        : `${minutesLong(-minutes)} earlier than that`,
    subtitle: 'Preview. Nothing has moved yet.',
    which: 'Which moment?',
    by: 'By how much?',
    step: (minutes: number) => (minutes < 0 ? `−${-minutes}` : `+${minutes}`),
    custom: 'Other',
    endsAt: 'Ends at',
    startsAt: 'Starts at',
    newEnd: (title: string) => `${title} ends`,
    from: 'before',
    to: 'after',
    changes: 'What would move',
    nothingMoves: 'Nothing after it moves: there is enough room.',
    fixed: 'Fixed',
    apply: (vendors: number) =>
      vendors === 0
        ? 'Apply'
        : vendors === 1
          ? 'Apply, tell 1 vendor'
          : `Apply, tell ${vendors} vendors`,
    keep: 'Keep',
    nobody: 'There is nothing left that could run late.',
    notYours: 'Your role may report delays of its own moments only.',
  },

  item: {
    published: 'Published',
    publishedIn: (start: number, end: number, revision: string) =>
      `${formatVenueTime(start)} – ${formatVenueTime(end)} (${revision})`,
    planned: 'Planned',
    projected: 'Expected now',
    started: 'Started',
    ended: 'Ended',
    from: (start: number, end: number) => `${formatVenueTime(start)} – ${formatVenueTime(end)}`,
    saidBy: (name: string, at: string) => `${name}, ${at}`,
    twoTimes: {
      actualStart: 'Two start times were given',
      actualEnd: 'Two end times were given',
      expectedStart: 'Two expected starts were given',
      expectedEnd: 'Two expected ends were given',
    },
    given: (time: string, name: string) => `${time}, says ${name}`,
    place: 'Place',
    who: 'Who',
    people: 'People in it',
    notes: 'Notes',
    waitsFor: 'Waits for',
    sees: 'Who sees it',
    category: 'Kind',
    lane: 'Lane',
    length: 'Length',
    lengthWithLeast: (planned: number, least: number) =>
      `${minutesLong(planned)}, at least ${minutesLong(least)}`,
    key: 'Key moment',
    gone: 'This moment is not here any more.',
    someone: 'Somebody',
    you: 'You',
    menu: (title: string) => `More for ${title}`,
  },

  move: {
    title: (title: string) => `Move ${title}`,
    after: 'After which moment?',
    first: 'At the very beginning',
    needsPlace: 'Choose where it goes first.',
    apply: 'Move it',
    previewTitle: 'This moves times',
    confirm: 'Move it anyway',
    cancel: 'Leave it',
    reorderHint: 'Drag by the handle, or use the menu of a moment.',
    done: 'Done',
    laneOf: (name: string) => `Moments of ${name}`,
    words: reorderWords,
  },

  quick: {
    label: 'Add quickly',
    placeholder: '15:30 Cake cutting 20 min @ Barn',
    add: 'Add it',
    understood: (time: string | null, title: string, minutes: number, place: string | null) =>
      `${time === null ? 'After what comes before' : time}: ${title}, ${minutesLong(minutes)}${place === null ? '' : `, ${place}`}`,
    empty: 'Write what happens, with a time if it has one.',
  },

  overview: 'The day at a glance',
})
