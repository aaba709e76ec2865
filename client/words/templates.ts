import type { TemplateStart } from '#shared/schema/templateStart.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { dayWords } from './day.ts'
import { reorderWords } from './reorder.ts'
import { list } from './values.ts'
import { inLocale } from './inLocale.ts'

export type PartCounts = { sections: number; moments: number; shots: number; tasks: number }

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`

/** "3 sections, 18 moments"; what there is none of is not named. */
export const partCountWords = inLocale(
  'partCountWords',
  ({ sections, moments, shots, tasks }: PartCounts): string | null => {
    const parts = [
      [sections, 'section', 'sections'],
      [moments, 'moment', 'moments'],
      [shots, 'shot', 'shots'],
      [tasks, 'task', 'tasks'],
    ] as const
    const named = parts.filter(([count]) => count > 0)
    return named.length === 0
      ? null
      : named.map(([count, one, many]) => counted(count, one, many)).join(' · ')
  },
)

/** "90 minutes before the ceremony begins", "14:30"; an unknown variable is named as it is written. */
export const startWords = inLocale(
  'startWords',
  (start: TemplateStart, labelOf: (name: string) => string | null): string => {
    if ('at' in start) return formatVenueTime(start.at)
    const label = labelOf(start.variable)
    const moment = label === null ? `{${start.variable}}` : inSentence(label)
    if (start.offsetMin === 0) return label === null ? moment : `when ${moment}`
    return `${offsetWords(Math.abs(start.offsetMin))} ${start.offsetMin < 0 ? 'before' : 'after'} ${moment}`
  },
)

/** Minutes as people say them: "90 minutes", and hours once they are many. */
function offsetWords(minutes: number): string {
  if (minutes > 120) return dayWords.minutesLong(minutes)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** A label within a sentence; names in capitals stay. */
function inSentence(label: string): string {
  return /^[A-Z][a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}

/** Words of a studio's templates. */
export const templateWords = inLocale('templateWords', {
  title: 'Templates',
  list: 'Templates of the studio',
  noStudio: 'A studio keeps what worked before: days, shot lists, tasks and pages for the couple.',
  nameStudio: 'Name your studio',
  empty: 'No template yet. Put a day together once, and use it for every wedding like it.',
  emptyReadOnly: 'No template yet. Owners and editors of the studio write them.',
  readOnly: 'You can read these templates. Owners and editors of the studio change them.',
  notHere: "This template isn't on this device. It may have been deleted, or never came along.",
  add: 'New template',
  nothingIn: 'Nothing in it yet',
  onlyHere: 'Not sent yet',
  contested: 'Two values were given',
  menu: (name: string) => `More for ${name}`,
  rename: 'Rename',
  duplicate: 'Duplicate',
  remove: 'Delete',
  up: 'Move up',
  down: 'Move down',
  isFirst: 'It is the first already.',
  isLast: 'It is the last already.',
  copyOf: (title: string) => `${title}, copy`.slice(0, 200),
  addLine: 'Add',
  added: (name: string) => `${name} is added.`,
  moved: (name: string) => `${name} is moved.`,
  removed: (name: string) => `${name} is deleted.`,
  duplicated: (name: string) => `${name} is there, with all its parts.`,
  reorder: reorderWords,
  close: 'Close',
  back: 'Back to the list',

  studio: {
    choose: 'Studio',
    newTitle: 'Name your studio',
    subtitle: 'You can do this without signal; colleagues join later.',
    name: 'Name of the studio',
    nameMissing: 'Please give the studio a name.',
    create: 'Create the studio',
    created: (name: string) => `${name} is there.`,
    settings: 'Studio',
    another: 'Another studio',
    metrics: 'How sync goes',
  },

  form: {
    newTitle: 'A new template',
    renameTitle: 'Rename this template',
    name: 'Name of the template',
    nameHelp: 'As you will look for it: “Church and barn, summer”.',
    nameMissing: 'Please give the template a name.',
    create: 'Create',
    save: 'Save',
    renamed: (name: string) => `It is called ${name} now.`,
  },

  parts: {
    label: 'Parts of the template',
    sections: 'Dashboard',
    day: 'Day',
    shots: 'Shots',
    tasks: 'Tasks',
    questions: 'Questions',
    about: 'About',
  },
  notes: 'Notes for your team',
  choosePart: 'Choose something from the list to change it.',
  untitled: 'Without a title',

  variables: {
    empty:
      'No question yet. What differs from wedding to wedding is asked once, when the template is used.',
    addLabel: 'Add a question',
    addPlaceholder: 'The ceremony begins',
    addHelp: 'A time or a text that is different at every wedding.',
    label: 'What is asked',
    name: 'Its name in the template',
    nameHelp: (name: string) => `Write {${name}} in a text, or {${name}-90} for a start.`,
    nameBad: 'A name begins with a small letter and has letters and digits only.',
    nameTaken: 'Another question has this name already.',
    kind: 'Kind of answer',
    kinds: { time: 'A time', text: 'A text' },
    usual: 'Usual answer',
    uses: (count: number) =>
      count === 0 ? 'Not used yet' : `Used ${count} time${count === 1 ? '' : 's'}`,
    usedIn: 'Used in',
    notUsed: 'Nothing uses it yet.',
    renamed: (name: string) => `It is called {${name}} everywhere now.`,
    removed: (label: string) => `“${label}” is no longer asked.`,
    unknown: (names: readonly string[]) =>
      names.length === 1
        ? `{${names[0] ?? ''}} is used, but nothing asks for it.`
        : `${list(names.map((name) => `{${name}}`))} are used, but nothing asks for them.`,
    unknownHere: (name: string) => `Nothing asks for {${name}} yet.`,
    addUnknown: (name: string) => `Ask for {${name}}`,
    ceremony: 'The ceremony begins',
    order: 'Questions asked',
  },

  day: {
    empty: 'No moment yet. Write the day as it usually runs, in times that follow the ceremony.',
    emptyReadOnly: 'No moment yet.',
    quick: 'Add quickly',
    quickPlaceholder: '{ceremonyStart-90} Hair and make-up 60 min',
    quickEmpty: 'Write what happens, with a time or a length if you like.',
    quickUnderstood: (start: string | null, title: string, length: number) =>
      `${start === null ? 'After the one before' : start.charAt(0).toUpperCase() + start.slice(1)}: ${title}, ${dayWords.minutesLong(length)}`,
    firstLane: 'Everyone',
    lane: 'Lane',
    laneHelp: 'The wedding’s lane of this name is used, or made.',
    openLanes: 'Show lanes',
    laneOf: (name: string) => `Moments in ${name}`,
    what: 'What happens',
    starts: 'Starts',
    modes: { at: 'At a time', after: 'After', sun: 'By the sun' },
    afterHint: 'When what stands before it in its lane is over.',
    start: 'Start',
    startHelp: 'A time like 14:30, or minutes from a question: {ceremonyStart-90}.',
    startBad:
      'This is no time and no question. Write 14:30, {ceremonyStart} or {ceremonyStart-90}. Until then the last start stays.',
    startMissing: 'A moment at a time needs its start. Until then the last one stays.',
    means: (words: string, usually: string | null) =>
      `${words.charAt(0).toUpperCase()}${words.slice(1)}${usually === null ? '' : `, usually ${usually}`}`,
    sunRef: 'Which light',
    sunOffset: 'Minutes after it (before: negative)',
    duration: 'Length in minutes',
    least: 'At least, in minutes',
    flags: 'What holds for it',
    pin: 'Fixed time: it must not move',
    key: 'Key moment: it is late until somebody says it began',
    elastic: 'May shrink by itself to absorb a delay',
    mayStartEarly: 'May start early',
    sees: 'Who sees it',
    category: 'Kind',
    noCategory: 'None',
    notes: 'Notes',
    after: 'after the one before',
    sun: (light: string, offset: number) =>
      offset === 0
        ? light
        : `${dayWords.minutesLong(Math.abs(offset))} ${offset < 0 ? 'before' : 'after'} ${light.charAt(0).toLowerCase()}${light.slice(1)}`,
    steps: { less: 'Less', more: 'More' },
    usualDay: 'With the usual answers',
  },

  shots: {
    empty: 'No shot yet. Write the groupings that no wedding should miss.',
    emptyReadOnly: 'No shot yet.',
    add: 'Add a shot',
    addLabel: 'Add quickly',
    addPlaceholder: 'Couple with both families',
    list: 'Shots of the template',
    what: 'What is photographed',
    block: 'Taken with',
    blockHelp: 'Shots of one group follow each other: “Groom’s side”.',
    openBlocks: 'Show groups',
    relations: 'Who is in it',
    addRelation: 'Add a relation',
    relationHelp: 'People of the wedding with this relation join the shot.',
    openRelations: 'Show relations',
    removeRelation: (name: string) => `Remove ${name}`,
    freeRelation: 'Press Enter to add this.',
    priority: 'How much it matters',
    priorities: {
      '1': 'Must have',
      '2': 'Important',
      '3': 'Wished',
      '4': 'Nice',
      '5': 'If there is time',
    } as Readonly<Record<string, string>>,
    minutes: 'Minutes it takes',
    moment: 'At which moment',
    noMoment: 'No moment in particular',
    steps: { less: 'Less', more: 'More' },
  },

  tasks: {
    empty: 'No task yet. Write what has to be done for every wedding, and how many days before.',
    emptyReadOnly: 'No task yet.',
    addLabel: 'Add quickly',
    addPlaceholder: 'Confirm the parking, 14 days before',
    list: (phase: string) => `Tasks ${phase.toLowerCase()}`,
    what: 'What is to be done',
    group: 'Group',
    openGroups: 'Show groups',
    phase: 'When',
    phases: { before: 'Before the day', day: 'On the day', after: 'After the day' },
    days: { before: 'Days before', day: 'Days from the wedding', after: 'Days after' },
    daysHelp: 'Empty: no date.',
    dueAt: 'At what time',
    assignee: 'Who does it',
    nobody: 'Nobody in particular',
    notes: 'Notes',
    due: (days: number) =>
      days === 0
        ? 'on the day'
        : `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`,
    steps: { less: 'Less', more: 'More' },
  },

  time: {
    notUnderstood: 'Write a time like 14:30, 2:30 pm, or 25:45.',
    steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
  },
})
