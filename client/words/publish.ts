import type { Role } from '#shared/schema/record/access.ts'
import type { TimeChange } from '#shared/publishing/changes.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { spokenChecksum } from './radio.ts'
import { roleWords } from './roles.ts'
import { inLocale } from './inLocale.ts'

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
const time = (minute: number) => formatVenueTime(minute)
const span = ({ start, end }: { start: number; end: number }) =>
  start === end ? time(start) : `${time(start)}–${time(end)}`

function changeWords({ title, from, to }: TimeChange): string {
  if (!from && to) return `${title} is new, ${time(to.start)}`
  if (!to) return `${title} is dropped`
  if (from?.start === to.start) return `${title} now ends ${time(to.end)}`
  return `${title} moved ${from ? `${time(from.start)} → ` : 'to '}${time(to.start)}`
}

/** Words of what people were told of the plan. */
export const publishWords = inLocale('publishWords', {
  title: 'Published plan',
  span,
  change: changeWords,
  role: (role: Role) => roleWords[role],
  /** "kilo two quebec alfa", for the radio. */
  spoken: spokenChecksum,
  none: {
    sentence: 'Nothing has been published yet. People see the plan as it is being made.',
    readOnly: 'Nothing has been published yet. You will see your part here when it is.',
  },
  head: {
    by: (who: string, when: string) => `Published by ${who}, ${when}`,
    radio: 'On the radio',
    note: (note: string) => `“${note}”`,
    twins: (labels: readonly string[], last: string) =>
      `${labels.join(' and ')} were published without knowing of each other. ${last} counts until the next one.`,
  },
  mine: {
    title: 'Your part',
    none: 'Nothing in this plan is yours.',
    was: 'was',
    is: 'now',
    seen: 'Seen: the others know that you have it.',
  },
  due: {
    title: 'Not told yet',
    none: 'Everybody was told what the plan says.',
    publish: (label: string) => `Publish ${label}`,
    from: 'told',
    to: 'plan',
    isNew: 'new',
    isGone: 'dropped',
  },
  panel: {
    title: (label: string) => `Publish ${label}`,
    subtitle: 'Nobody is told anything before you hold the button.',
    note: 'What changed, in a sentence',
    notePlaceholder: 'Drinks ten minutes longer, church ran long',
    guestNote: 'A word to the guests',
    guestNotePlaceholder: 'The bus waits for you',
    guestNoteHint: 'Family and friends read this, and only the moments for everybody.',
    whom: 'Who hears what',
    team: 'The whole team',
    photographers: 'The photographers',
    guests: 'Family and friends',
    unchanged: 'Nothing has moved. Publishing says it once more.',
    first: (moments: number) => `The first plan: ${counted(moments, 'moment')}.`,
    hold: (label: string) => `Hold to publish ${label}`,
    holding: 'Keep holding',
    offline: 'There is no signal: it goes out as soon as there is.',
    published: (label: string) => `${label} is published.`,
    cancel: 'Not yet',
  },
  seen: {
    title: 'Who has seen it',
    ofPlan: 'Who has the newest plan',
    count: (seen: number, all: number, label: string) =>
      `${seen} of ${all} ${seen === 1 ? 'has' : 'have'} seen ${label}`,
    all: (label: string) => `Everybody has seen ${label}.`,
    stillOn: (label: string) => `Still on ${label}`,
    noPlan: 'Has seen no plan yet',
    received: 'on their device, not opened',
    ask: (count: number) => `Who has not: ${count}`,
    upToDate: (label: string) => `Has seen ${label}`,
    call: 'Call',
    text: 'Text',
    callLabel: (name: string) => `Call ${name}`,
    textLabel: (name: string) => `Text ${name}`,
    noNumber: 'no number here',
    message: (label: string) => `Please open the plan: ${label} is out.`,
  },
  history: {
    title: 'All plans so far',
    row: (label: string, count: number) =>
      count === 0 ? `${label}: nothing moved` : `${label}: ${counted(count, 'change')}`,
    first: (label: string, count: number) => `${label}: ${counted(count, 'moment')}`,
    changes: 'What changed',
    none: 'Nothing moved.',
    from: 'before',
    to: 'after',
  },
  banner: {
    one: (label: string, change: TimeChange) => `${label} is out: ${changeWords(change)}`,
    more: (count: number) => (count === 1 ? 'and one more of yours' : `and ${count} more of yours`),
    first: (label: string) => `The plan is out: ${label}.`,
    look: 'Your part',
  },
  stamp: {
    is: (label: string) => `${label}, as published`,
    due: (label: string, count: number) => `${label} · ${counted(count, 'time')} not told yet`,
    none: 'Not published yet',
  },
  entry: {
    label: 'Published plan',
    none: 'Nothing published yet',
    is: (label: string) => `${label} is what people were told`,
    unseen: (label: string) => `${label} is out, you have not opened it`,
  },
  somebody: 'Somebody',
})
