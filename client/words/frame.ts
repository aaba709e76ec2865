import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

/** Words of what stands around every screen. */
export const frameWords = inLocale('frameWords', {
  history: { entry: 'History', entryOf: (name: string) => `History of ${name}` },
  navigation: 'Sections',
  skip: 'Skip to the content',
  pane: 'Details',
  back: 'All weddings',
  find: 'Find anything, do anything',
  weddingNotHere: (device: DeviceWord) =>
    `This wedding isn't on this ${device} yet. Connect once to bring it along.`,
  tryNow: 'Try now',
  notFetched: 'This part of the app is not on this device yet. Connect once to bring it along.',
  toasts: 'Messages',
  closeToast: 'Close this message',
  undo: 'Undo',
  redo: 'Redo',
  /** What an undo and a redo found as the edit had left it. */
  undone: {
    all: 'Taken back.',
    named: (edit: string) => `Taken back: ${edit}`,
    part: 'Part of it was taken back. What was changed since then stays.',
    nothing: 'It was changed since then, so it stays as it is.',
  },
  redone: {
    all: 'Done again.',
    named: (edit: string) => `Done again: ${edit}`,
    part: 'Part of it was done again. What was changed since then stays.',
    nothing: 'It was changed since then, so it stays as it is.',
  },
  /** One edit of several records. */
  editAndMore: (edit: string, more: number) =>
    `${edit} and ${more} more ${more === 1 ? 'change' : 'changes'}`,
  noUndo: 'There is nothing of yours to take back here.',
  noRedo: 'There is nothing to do again.',
  closePanel: 'Close',
  sections: {
    day: 'Day',
    shots: 'Shots',
    tasks: 'Tasks',
    people: 'People',
    messages: 'Messages',
    more: 'More',
    decisions: 'Decisions',
    sync: 'Sync',
    weddings: 'Weddings',
    templates: 'Templates',
    account: 'Account',
  },
  peopleTabs: {
    label: 'People',
    vendors: 'Vendors',
    guests: 'Guests',
    family: 'Family',
    team: 'Team',
  },
  unread: (count: number) => (count === 1 ? '1 unread' : `${count} unread`),
  decisionsWaiting: (count: number) =>
    count === 1 ? '1 decision waits for you' : `${count} decisions wait for you`,
  chip: {
    saved: 'Saved',
    onDevice: (count: number, device: DeviceWord) => `${count} on this ${device}`,
    sending: (count: number) => `Sending ${count}`,
    needsYou: (count: number) => `${count} need${count === 1 ? 's' : ''} you`,
    opensSync: (words: string) => `${words}. Open Sync.`,
  },
  opening: 'Opening your weddings',
  storageFull: {
    title: 'This device has no room left',
    detail: 'Free some space, then open WedSync again. What was saved here is still here.',
  },
  storageLost: {
    title: 'The browser lost hold of its storage',
    detail: 'What was saved is still on this device. Open WedSync again to reach it.',
    again: 'Open again',
  },
  storageDenied: {
    title: 'This browser keeps nothing for WedSync',
    detail:
      'In this window, or by its settings, it lets WedSync keep nothing on this device, and what you wrote would be gone with the window. Open WedSync in an ordinary window, or allow it to keep data.',
  },
  crashed: {
    title: 'This screen stopped',
    detail: 'What you saved is safe on this device. Open it again to go on.',
    again: 'Open again',
  },
  notFound: {
    title: 'There is nothing at this address',
    back: 'Go to my weddings',
  },
})
