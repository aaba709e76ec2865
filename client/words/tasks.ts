import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { reorderWords } from './reorder.ts'
import { inLocale } from './inLocale.ts'

const tasks = (count: number) => (count === 1 ? '1 task' : `${count} tasks`)

const calendar = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const dayOf = calendar({ weekday: 'short', day: 'numeric', month: 'short' })
const dayOfYear = calendar({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const whole = calendar({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

type Due = { date: string; at: number | null; days: number; isLate: boolean }
type Phase = 'before' | 'day' | 'after'
type Filter = 'all' | 'mine' | 'open' | 'late'

/** "Fri 11 Jun": near enough to count the days, or far enough to need a year. */
const dateWords = (date: string, days: number) =>
  (Math.abs(days) > 300 ? dayOfYear : dayOf).format(Date.parse(date))

function dueWords({ date, at, days, isLate }: Due, isDone = false): string {
  const time = at === null ? '' : ` ${formatVenueTime(at)}`
  if (isLate && days < 0) return days === -1 ? '1 day late' : `${-days} days late`
  if (isLate) return `late since${time}`
  if (days === 0) return `today${time}`
  if (days === 1) return `tomorrow${time}`
  if (days > 1 && days <= 14 && !isDone) return `in ${days} days${time}`
  return `${dateWords(date, days)}${time}`
}

/** Words of the tasks. */
export const taskWords = inLocale('taskWords', {
  title: 'Tasks',
  tasks,
  done: (count: number, total: number) => `${count} of ${total} done`,
  progress: (phase: string) => `Done of ${phase}`,
  phases: { before: 'Before', day: 'On the day', after: 'After' },
  due: dueWords,
  noDate: 'no date',
  /** "Friday 11 June 2027, 10:00" */
  dueInFull: ({ date, at }: Due) =>
    `${whole.format(Date.parse(date))}${at === null ? '' : `, ${formatVenueTime(at)}`}`,
  nobody: 'Nobody yet',
  somebody: { user: 'Somebody of the team', vendor: 'A vendor', household: 'A family' },
  kinds: { user: 'By name', role: 'Whoever has this role', vendor: 'Vendor', household: 'Family' },

  filter: {
    label: 'Which ones',
    names: { all: 'All', mine: 'Mine', open: 'Open', late: 'Late' },
    counted: (name: string, count: number) => `${name} ${count}`,
    nothing: {
      all: 'Nothing to do here yet.',
      mine: 'Nothing here is yours.',
      open: 'All of this is done.',
      late: 'Nothing is late.',
    } satisfies Record<Filter, string>,
  },
  search: {
    label: 'Find a task, a name or a group',
    placeholder: 'Rings',
    close: 'Close the search',
    found: tasks,
    nothing: (query: string) => `No task here says “${query}”.`,
  },

  row: {
    check: (title: string) => `${title}, done`,
    open: (title: string) => `Details of ${title}`,
    noted: 'Note',
    unsent: (device: DeviceWord) => `only on this ${device}`,
    twoValues: 'Two values were given',
  },
  sunk: (count: number) => `${count} done`,
  allDone: (count: number) => (count === 1 ? 'The one task is done' : `All ${count} done`),

  actions: {
    add: 'Add a task',
    search: 'Find',
    more: 'More for these tasks',
    reorder: 'Reorder',
    ready: 'Done',
  },
  readOnly: {
    own: 'You see and change the tasks that are yours. The couple and planners see them all.',
    given: 'These were given to you. The couple, planners and coordinators check them off.',
  },
  empty: {
    sentence: 'No tasks yet. Write down the first thing that must not be forgotten.',
    readOnly: 'No task is yours yet. It appears here once somebody gives you one.',
  },

  said: {
    done: (title: string) => `${title} is done.`,
    undone: (title: string) => `${title} is open again.`,
    added: (title: string) => `${title} is added.`,
    saved: (title: string) => `${title} is saved.`,
    moved: (title: string) => `${title} is moved.`,
    removed: (title: string) => `${title} is deleted.`,
  },

  quick: {
    title: 'Add a task',
    label: 'What is to be done',
    placeholder: 'Rings Friday 10:00 @Maya #Week of',
    help: 'A day and a time at the end, @ and a name, # and a group are understood.',
    understood: 'What was understood',
    parts: { title: 'Task', due: 'Due', assignee: 'Who', group: 'Group', phase: 'When' },
    unknown: (name: string) => `Nobody here is called ${name}, or several are.`,
    missing: 'Please write what is to be done.',
    add: 'Add it',
    details: 'All details',
  },

  ofMoment: { title: 'Tasks for this moment', isDone: 'Done' },

  detail: {
    gone: 'This task is not here any more.',
    who: 'Who does it',
    due: 'Due',
    group: 'Group',
    phase: 'When',
    toMoment: (title: string) => `Belongs to ${title}`,
    notes: 'Notes',
    done: 'Done',
    undone: 'Not done after all',
    doneBy: (name: string | null, at: string, device: string) =>
      name === null ? `Done ${at} on a ${device}` : `Done ${at} by ${name}`,
    edit: 'Edit',
    move: 'Move to…',
    remove: 'Delete',
    decide: 'Two values were given. Decide',
  },

  form: {
    addTitle: 'Add a task',
    editTitle: (title: string) => `Change ${title}`,
    discard: 'Forget my changes',
    name: 'What is to be done',
    nameMissing: 'Please write what is to be done.',
    phase: 'When',
    due: 'Due on',
    dueAt: 'At what time',
    dueAtHelp: (isOfTheDay: boolean): string =>
      isOfTheDay ? 'Without a date it is on the wedding day.' : 'Venue time.',
    time: {
      understood: (minutes: number) => `Understood as ${formatVenueTime(minutes)}`,
      notUnderstood: 'Please write a time like 14:30.',
      steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
    },
    assignee: 'Who does it',
    assigneePlaceholder: 'A name, a role, a vendor',
    openPeople: 'Show people',
    unknownPerson: 'Nobody of this name. Choose from the list.',
    keepsYours: 'What was given to you stays with you.',
    group: 'Group',
    item: 'Belongs to the moment',
    noItem: 'No moment',
    itemOption: (title: string, start: number) => `${formatVenueTime(start)} ${title}`,
    groupHelp: 'Tasks of one group stand together: “Week of”, “Morning”.',
    openGroups: 'Show groups',
    notes: 'Notes',
    save: 'Save',
    add: 'Add it',
  },

  move: {
    title: (title: string) => `Move ${title}`,
    up: 'One up',
    down: 'One down',
    toGroup: (group: string) =>
      group === '' ? 'To those without a group' : `To the end of ${group}`,
    toPhase: (phase: Phase) =>
      ({ before: 'To Before', day: 'To On the day', after: 'To After' })[phase],
    hint: 'Drag by the handle, or use the menu of a task.',
    phase: 'Which part',
    listOf: (phase: string) => `Order of ${phase}`,
    words: reorderWords,
  },

  mine: {
    title: 'My tasks',
    open: (count: number) => (count === 0 ? 'Nothing open' : `${count} open`),
    sections: { today: 'Today', week: 'This week', later: 'Later', none: 'No date' },
    late: (count: number) => `${count} late`,
    empty: 'Nothing is waiting for you. Tasks given to you in any wedding come together here.',
    toWeddings: 'To your weddings',
  },
})
