import { inLocale } from './inLocale.ts'

/** Words of the keys: what each does, as the help lists it. */
export const keyboardWords = inLocale('keyboardWords', {
  title: 'Keyboard',
  close: 'Close the keyboard help',
  single: 'Single-key shortcuts',
  singleHelp:
    'Letters, digits and signs alone do something. They never do while you write or while something is open.',
  off: 'Single keys are off. Only the keys below work.',
  saved: 'Your shortcuts are saved.',
  then: 'then',
  groups: {
    everywhere: 'Everywhere',
    goTo: 'Go to',
    day: 'On the day',
    shots: 'Among the shots',
    tasks: 'Among the tasks',
    guests: 'Among the guests',
    messages: 'Among the messages',
    templates: 'In a template',
    year: 'In the year',
    decisions: 'In the decisions',
  },
  everywhere: {
    palette: 'Find anything, do anything',
    search: 'Search',
    help: 'Show the keys',
    undo: 'Take my last edit back',
    redo: 'Do it again',
  },
  day: {
    now: 'Back to now',
    late: 'Running late',
    add: 'Add a moment',
    undo: 'Take the last thing back',
    check: 'Check the moment off',
    close: 'Close the pane',
  },
  shots: {
    next: 'Next grouping',
    previous: 'Previous grouping',
    check: 'Check the grouping off',
    move: 'Move the grouping, or reorder',
    add: 'Add a grouping',
    caller: 'Call the groups',
    close: 'Close what is open',
  },
  tasks: {
    next: 'Next task',
    previous: 'Previous task',
    check: 'Check the task off',
    move: 'Move the task, or reorder',
    add: 'Add a task',
    close: 'Close what is open',
  },
  guests: {
    add: 'Add guests',
    close: 'Close what is open',
  },
  messages: {
    next: 'Next conversation',
    previous: 'Previous conversation',
    add: 'New conversation',
    close: 'Close the conversation',
  },
  templates: {
    next: 'Next one in the list',
    previous: 'Previous one in the list',
    move: 'Move it, duplicate it, delete it',
    add: 'Add another one',
    close: 'Close what is open',
  },
  year: {
    next: 'Next wedding or task',
    previous: 'Previous wedding or task',
    later: 'The month after',
    earlier: 'The month before',
    today: 'Back to this month',
  },
  decisions: {
    next: 'Next decision',
    previous: 'Previous decision',
    choose: 'Mark the first, second … value',
    apply: 'Settle it with what is marked',
  },
  /** Names of keys as they are spoken and shown. */
  keys: {
    Space: 'Space',
    Escape: 'Esc',
    Enter: 'Enter',
    Ctrl: 'Ctrl',
    Cmd: '⌘',
    Shift: 'Shift',
    /** Of several keys in a row. */
    span: (first: string, last: string) => `${first} – ${last}`,
  },
})
