import type { RSVPS } from '#shared/schema/guest.ts'
import type { TASK_PHASES } from '#shared/schema/task.ts'
import { inLocale } from './inLocale.ts'

const format = new Intl.NumberFormat('en-GB')
const said = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const count = (one: string, many: string) => (number: number) =>
  `${format.format(number)} ${number === 1 ? one : many}`

/** Words of finding anything, and of what can be done from anywhere. */
export const paletteWords = inLocale('paletteWords', {
  title: 'Find anything, do anything',
  field: 'What are you looking for?',
  placeholder: 'A moment, a name, a number …',
  clear: 'Clear the field',
  close: 'Close',
  list: 'What was found',

  groups: {
    recent: 'Opened last',
    commands: 'Go and do',
    found: 'On this device',
    foundIn: (wedding: string) => `In ${wedding}`,
    weddings: 'Weddings',
  },
  /** Said aloud whenever it changes. */
  status: (number: number) => (number === 0 ? 'Nothing found' : count('result', 'results')(number)),
  showing: (shown: number, all: number) =>
    `Showing ${format.format(shown)} of ${format.format(all)}`,
  loading: 'Looking through this device',
  nothing: (text: string) => `Nothing here is called “${text}”.`,
  searchedWedding: (wedding: string) =>
    `Looked through everything you may see of ${wedding}: moments, people, vendors, shots, tasks, guests, what was said and the rest.`,
  searchedAll: 'Looked through everything you may see of all weddings on this device.',
  all: (number: number) => `See ${number === 1 ? 'it' : `all ${format.format(number)}`} by kind`,
  empty: 'Type what you remember: the beginning of a word is enough.',

  search: {
    title: 'Search',
    more: (number: number, kind: string) => `Show all ${format.format(number)}: ${kind}`,
  },

  /** One, and many of them as a heading. */
  kinds: {
    wedding: ['Wedding', 'Weddings'],
    day: ['Day', 'Days'],
    moment: ['Moment', 'Moments'],
    place: ['Place', 'Places'],
    vendor: ['Vendor', 'Vendors'],
    contact: ['Contact', 'Contacts'],
    person: ['Person', 'People'],
    member: ['Member', 'Members'],
    shot: ['Shot', 'Shots'],
    shotList: ['Shot list', 'Shot lists'],
    task: ['Task', 'Tasks'],
    photo: ['Photo', 'Photos'],
    money: ['Budget line', 'Budget'],
    document: ['Document', 'Documents'],
    guest: ['Guest', 'Guests'],
    household: ['Household', 'Households'],
    diet: ['Diet', 'Diets'],
    table: ['Table', 'Tables'],
    section: ['Section', 'Sections'],
    template: ['Template', 'Templates'],
    message: ['Message', 'Messages'],
    thread: ['Conversation', 'Conversations'],
    announcement: ['Announcement', 'Announcements'],
    incident: ['Emergency', 'Emergencies'],
    command: ['Command', 'Commands'],
  } satisfies Record<string, readonly [string, string]>,

  rsvp: {
    waiting: 'no answer yet',
    yes: 'comes',
    no: 'does not come',
    maybe: 'may come',
  } satisfies Record<(typeof RSVPS)[number], string>,
  phases: {
    before: 'Before the day',
    day: 'On the day',
    after: 'After the day',
  } satisfies Record<(typeof TASK_PHASES)[number], string>,
  due: (date: string) => `due ${date}`,
  seats: count('seat', 'seats'),
  persons: count('person', 'people'),
  someone: 'A guest',
  closed: 'closed',
  over: 'over',
  announced: { asked: 'not sent yet', sent: '', declined: 'not sent' },
  said: (at: number) => said.format(at),

  commands: {
    goTo: (place: string) => `Go to ${place}`,
    newMoment: 'New moment',
    late: 'Running late',
    import: 'Bring a run sheet',
    newWedding: 'New wedding',
    undo: 'Take my last edit back',
    redo: 'Do it again',
    help: 'Keyboard help',
    themes: {
      light: 'Light theme',
      dark: 'Dark theme',
      sun: 'Sunlight theme',
      system: 'Theme as the device says',
    },
    themed: {
      light: 'The light theme is on.',
      dark: 'The dark theme is on.',
      sun: 'The theme for sunlight is on.',
      system: 'The theme follows the device.',
    },
  },
  /** What else a command is found by. */
  alsoCalled: {
    day: 'run sheet timeline schedule now',
    shots: 'photos photo list formals groupings',
    tasks: 'to do checklist',
    guests: 'rsvp seating tables households diet',
    vendors: 'suppliers call phone contacts',
    photos: 'pictures camera gallery images take',
    money: 'budget payments costs agreed due',
    contacts: 'address book vendors replacement phone studio',
    documents: 'files plans contracts menus pdf papers',
    family: 'people couple party parents',
    people: 'members people roles invite',
    decisions: 'conflicts two values inbox',
    settings: 'date places couple days lanes',
    merging: 'merge strategies rules roles hierarchy priority learned',
    weddings: 'home list',
    year: 'calendar months weeks load double bookings due studio',
    templates: 'studio sections copy',
    sync: 'signal saved waiting offline storage',
    account: 'devices sign out preferences hand gloves theme',
    newMoment: 'add create item timeline',
    late: 'delay behind push back minutes',
    import: 'paste csv file timeline spreadsheet',
    newWedding: 'add create start',
    published: 'publish revision r told acknowledge seen',
    proposals: 'requests propose ask change',
    messages: 'talk chat conversations threads write say',
    announcements: 'broadcast announce tell everybody',
    emergency: 'incident alarm help sos medical danger',
    history: 'memory log restore savepoint bin deleted who changed versions',
    undo: 'undo back revert',
    redo: 'redo again forward',
    help: 'shortcuts keys',
    theme: 'colours contrast look mode sun outdoors night',
  },
})
