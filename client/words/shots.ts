import type { Role } from '#shared/schema/record/access.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { reorderWords } from './reorder.ts'
import { inLocale } from './inLocale.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const groups = (count: number) => (count === 1 ? '1 group' : `${count} groups`)
const minutes = (count: number) => `${count} min`

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** "Nan Rose, Theo and 3 more" */
const some = (names: readonly string[], most: number) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : names.join(', ')

type Fit = { needed: number; window: number; over: number; untimed: number; isRunning: boolean }
type ReadOnlyReason = 'role' | 'locked' | 'planLocked'

/** Words of the photographs. */
export const shotWords = inLocale('shotWords', {
  title: 'Shots',
  people,
  groups,
  minutes,
  taken: (count: number, total: number) => `${count} of ${total} taken`,
  allTaken: (total: number) => `All ${total} taken`,
  progress: (title: string) => `Taken of ${title}`,
  noList: 'Other photographs',

  filter: {
    label: 'Which ones',
    names: {
      all: 'All',
      must: 'Must-have',
      here: 'People here',
      missing: 'Missing people',
      open: 'Not taken',
    },
    nothing: {
      all: 'No grouping in this list yet.',
      must: 'Nothing in this list must be had.',
      here: 'No grouping is complete yet. Mark who is here, and it shows what can be taken.',
      missing: 'Nobody is missing.',
      open: 'Everything in this list is taken.',
    },
  },
  search: {
    label: 'Find a person or a title',
    placeholder: 'Nan Rose',
    close: 'Close the search',
    found: (count: number) => (count === 1 ? '1 grouping' : `${count} groupings`),
    nothing: (query: string) => `Nobody and nothing is called “${query}” here.`,
  },

  list: {
    at: (moment: string, start: number, end: number) =>
      `${formatVenueTime(start)} – ${formatVenueTime(end)} · ${moment}`,
    running: (moment: string, left: number) => `${minutes(left)} left · ${moment}`,
    over: (moment: string) => `${moment} is over`,
    noMoment: 'Not tied to a moment',
    fit: ({ needed, window, over, isRunning }: Fit) => {
      const what = isRunning
        ? `${minutes(needed)} of groups left, ${minutes(window)} left`
        : `${minutes(needed)} of groups in ${minutes(window)}`
      return over > 0 ? `${what}: ${over} too many` : what
    },
    untimed: (count: number) => `${count} without a length`,
    block: (taken: number, total: number) => `${taken} of ${total}`,
    sunk: (count: number) => `${count} taken`,
    isTaken: 'Taken',
    lockedUntil: (at: number) => `The couple changes it until ${day.format(at)}.`,
    lockedSince: (at: number) => `Locked for the couple since ${day.format(at)}.`,
  },

  row: {
    check: (title: string) => `${title}, taken`,
    open: (title: string) => `Details of ${title}`,
    mustHave: 'Must have',
    /** The two as one word where both are in it: "Couple, Judith Ames". */
    who: (names: readonly string[], couple: number) =>
      (couple > 1 ? ['Couple', ...names.slice(couple)] : names).join(', '),
    missing: (names: readonly string[]) => `Missing: ${some(names, 2)}`,
    noted: 'Note',
    unsent: (device: DeviceWord) => `only on this ${device}`,
    twoValues: 'Two values were given',
    size: (heads: number, length: number | null) =>
      [heads > 0 ? people(heads) : null, length === null ? null : minutes(length)]
        .filter((part) => part !== null)
        .join(' · '),
  },

  actions: {
    caller: 'Call groups',
    add: 'Add',
    addFull: 'Add a grouping',
    search: 'Find',
    more: 'More for these lists',
    whoIsHere: 'Who is here',
    reorder: 'Reorder',
    done: 'Done',
    paste: 'Paste a list',
    newList: 'New list',
    editList: (title: string) => `Change “${title}”`,
    lockNow: 'Lock for the couple now',
    unlock: 'Open for the couple again',
  },
  readOnly: (reason: ReadOnlyReason, lockAt: number | undefined) => {
    switch (reason) {
      case 'role':
        return 'Your role sees these lists. The photo team, planners and the couple change them.'
      case 'locked':
        return `This list went to the photographer${lockAt === undefined ? '' : ` on ${day.format(lockAt)}`}. Ask them for changes.`
      case 'planLocked':
        return 'The plan is settled. Ask the photographer or the planner for changes.'
    }
  },

  empty: {
    sentence: 'No shots yet. Start a list, or paste one you have.',
    readOnly: 'No shots yet. They appear here once somebody writes them down.',
    notShown: (role: Role): string =>
      role === 'vendor'
        ? 'Photographs are planned by the photo team, the planners and the couple.'
        : 'No photograph with you is planned yet. It appears here once it is.',
  },

  said: {
    taken: (title: string) => `${title} is taken.`,
    notTaken: (title: string) => `${title} is not taken after all.`,
    here: (name: string) => `${name} is here.`,
    notHere: (name: string) => `${name} is not here after all.`,
    moved: (title: string) => `${title} is moved.`,
    added: (title: string) => `${title} is added.`,
    addedMany: (count: number) => `${groups(count)} added.`,
    saved: (title: string) => `${title} is saved.`,
    removed: (title: string) => `${title} is deleted.`,
    copied: (title: string) => `A copy of ${title} is added.`,
    listAdded: (title: string) => `The list ${title} is added.`,
    listSaved: (title: string) => `The list ${title} is saved.`,
    listRemoved: (title: string) => `The list ${title} is deleted.`,
    locked: 'The couple can no longer change this list.',
    unlocked: 'The couple can change this list again.',
  },
  copyOf: (title: string) => `${title} (again)`,

  detail: {
    gone: 'This grouping is not here any more.',
    who: 'Who is in it',
    nobody: 'Nobody is named yet.',
    others: (count: number) => (count === 1 ? 'and 1 other' : `and ${count} others`),
    here: (name: string) => `${name}, here`,
    isHere: 'Here',
    said: (say: string) => `said “${say}”`,
    several: (count: number) => `${count} people`,
    hereHint: 'Tap whoever has arrived.',
    taken: 'Got it',
    notTaken: 'Not taken after all',
    edit: 'Edit',
    duplicate: 'Duplicate',
    move: 'Move to…',
    remove: 'Delete',
    decide: 'Two values were given. Decide',
    noteForTeam: 'Note, only the photo team sees it',
    noteOn: (name: string) => `Note about ${name}, only the photo team sees it`,
    openNote: (name: string) => `Note about ${name}`,
    notYours: { tick: 'Photographers and coordinators check these off.' },
  },

  form: {
    addTitle: 'Add a grouping',
    editTitle: (title: string) => `Change ${title}`,
    draft: 'Your unsaved changes are here again.',
    discard: 'Forget my changes',
    name: 'What is in the picture',
    namePlaceholder: 'Couple with her parents',
    nameMissing: 'Please write what is in the picture.',
    people: 'Who is in it',
    addPerson: 'Add a person',
    openPeople: 'Show people',
    removePerson: (name: string) => `Take ${name} out`,
    newPerson: 'Press Enter to write this person down.',
    unknownPerson: 'Nobody of this name. The couple and planners write people down.',
    block: 'Taken together with',
    blockHelp: 'Groupings of one block stay together: “Everyone who leaves early”.',
    openBlocks: 'Show blocks',
    priority: 'How much it matters',
    priorities: {
      1: 'Must have',
      2: 'Important',
      3: 'Good to have',
      4: 'Nice to have',
      5: 'If there is time',
    },
    minutes: 'Minutes it takes',
    minutesSteps: { less: 'One minute less', more: 'One minute more' },
    list: 'List',
    save: 'Save',
    add: 'Add it',
    addNext: 'Add and write another',
  },

  listForm: {
    addTitle: 'New list',
    editTitle: 'This list',
    name: 'Name of the list',
    namePlaceholder: 'Family formals',
    nameMissing: 'Please give the list a name.',
    moment: 'Worked through at',
    noMoment: 'No moment',
    momentOption: (title: string, start: number) => `${formatVenueTime(start)} ${title}`,
    callers: 'Who calls the people together',
    addCaller: 'Add a caller',
    lock: 'The couple changes it until',
    lockHelp: 'The end of that day. Empty: as long as the plan is open.',
    lockNotYours: 'The photo team and planners lock a list.',
    save: 'Save',
    add: 'Add the list',
    remove: 'Delete the list and all in it',
  },

  paste: {
    title: 'Paste a list',
    subtitle: 'Nothing is added before you say so.',
    label: 'One grouping a line',
    help: 'Who is in it after a colon. A line that ends with a colon starts a block. “!” must not be missed.',
    placeholder: 'Her side:\nCouple with her parents: Judith, Peter\n! Couple with Nan Rose 2 min',
    preview: 'What was understood',
    add: (count: number) => `Add ${groups(count)}`,
    nothing: 'Nothing to add yet.',
    none: (name: string) => `${name}: nobody of this name yet`,
    several: (name: string, names: readonly string[]) => `${name}: ${names.join(' or ')}?`,
    kept: 'Unclear names stay in the title.',
    writeDown: 'Write new people down',
    withNames: (title: string, names: readonly string[]) => `${title} (${names.join(', ')})`,
  },

  move: {
    title: (title: string) => `Move ${title}`,
    up: 'One up',
    down: 'One down',
    toBlock: (block: string) =>
      block === '' ? 'To those without a block' : `To the end of ${block}`,
    hint: 'Drag by the handle, or use the menu of a grouping.',
    listOf: (title: string) => `Order of ${title}`,
    words: reorderWords,
  },

  here: {
    title: 'Who is here',
    count: (count: number, total: number) => `${count} of ${total} here`,
    list: 'People of this list',
    nobody: 'No people are named in this list yet.',
    shotsWith: (name: string) => `Groupings with ${name}`,
    noSide: 'Others',
    notYours: 'The photo team, planners and coordinators mark who is here.',
  },

  family: {
    title: 'Your photographs',
    subtitle: (count: number) =>
      count === 1 ? 'You are in 1 photograph' : `You are in ${count} photographs`,
    hint: 'Somebody calls your names when it is your turn. Please stay near until then.',
    list: 'Photographs with you',
    taken: 'Taken',
    with: (names: readonly string[], others: number) =>
      [...names, ...(others > 0 ? [others === 1 ? '1 other' : `${others} others`] : [])].join(', '),
  },
})
