import { inLocale } from './inLocale.ts'

/** Words of the list of everything else in a wedding. */
export const moreWords = inLocale('moreWords', {
  title: 'More',
  groups: { decide: 'What needs you', make: 'Make and share', about: 'This wedding' },
  decisions: {
    label: 'Decisions',
    none: 'Nothing waits for you',
    waiting: (count: number) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
  },
  tasks: { label: 'Tasks', hint: 'Before, on and after the day' },
  emergency: { label: 'Emergency', hint: 'Call everybody who works on the day' },
  sync: { label: 'Sync', hint: 'What is saved here, and what others have' },
  handOver: {
    label: 'Hand over without signal',
    hint: 'Give your changes to somebody beside you, and take theirs',
  },
  money: { label: 'Money', hint: 'Planned, agreed, paid and still due' },
  paidToYou: { label: 'Paid to you', hint: 'The payments that were recorded' },
  photos: { label: 'Photos', hint: 'Take them here, see those of the others' },
  documents: { label: 'Documents', hint: 'Plans, contracts, menus, with all their versions' },
  notices: { label: 'Notices', hint: 'What reaches you while WedSync is closed' },
  ready: { label: 'Ready for no signal', hint: 'What of it opens with the network gone' },
  search: { label: 'Search', hint: 'Anything in this wedding' },
  dashboard: { label: 'Dashboard', hint: 'What the couple and their guests see' },
  template: { label: 'Use a template', hint: 'A day, shots, tasks and a dashboard in one go' },
  saveDay: { label: 'Save the day as a template', hint: 'To begin the next wedding with it' },
  paper: { label: 'Paper and files', hint: 'Print, Excel, calendar, lock screen' },
  import: { label: 'Bring in a run sheet', hint: 'Paste it, or open a file' },
  look: { label: 'See it as somebody else', hint: 'As the couple, a vendor or a guest holds it' },
  history: { label: 'History', hint: 'Who changed what, named moments, and the bin' },
  settings: { label: 'Settings', hint: 'Names, date, places, days and lanes' },
  metrics: { label: 'How sync goes', hint: 'Changes, answers and questions, in numbers' },
  merging: { label: 'How edits meet', hint: 'What merges, what asks, and whose word goes first' },
})
