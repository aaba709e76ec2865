/** Words of the keys: what each does, as the help lists it. */
export const keyboardWords = {
  title: 'Keyboard',
  close: 'Close the keyboard help',
  single: 'Single-key shortcuts',
  singleHelp:
    'Letters, digits and signs alone do something. They never do while you write or while something is open.',
  off: 'Single keys are off. Only the keys below work.',
  saved: 'Your shortcuts are saved.',
  then: 'then',
  or: 'or',
  groups: {
    everywhere: 'Everywhere',
    goTo: 'Go to',
    day: 'On the day',
    decisions: 'In the decisions',
  },
  everywhere: {
    palette: 'Find anything, do anything',
    search: 'Search',
    help: 'Show the keys',
  },
  day: {
    now: 'Back to now',
    late: 'Running late',
    add: 'Add a moment',
    undo: 'Take the last thing back',
    check: 'Check the moment off',
    close: 'Close the pane',
  },
  decisions: {
    next: 'Next decision',
    previous: 'Previous decision',
    choose: 'Mark the first, second … value',
  },
  /** Names of keys as they are spoken and shown. */
  keys: {
    Space: 'Space',
    Escape: 'Esc',
    Ctrl: 'Ctrl',
    Cmd: '⌘',
    digits: '1 – 9',
  },
}
