import { inLocale } from './inLocale.ts'

/** Names of the places one may go to from anywhere. */
export const placeWords = inLocale('placeWords', {
  day: 'Day',
  shots: 'Shots',
  tasks: 'Tasks',
  guests: 'Guests',
  vendors: 'Vendors',
  family: 'Family',
  people: 'Team',
  photos: 'Photos',
  documents: 'Documents',
  money: 'Money',
  contacts: 'Address book',
  decisions: 'Decisions',
  published: 'Published plan',
  proposals: 'Proposals',
  messages: 'Messages',
  announcements: 'Announcements',
  emergency: 'Emergency',
  history: 'History',
  settings: 'Settings',
  merging: 'How edits meet',
  weddings: 'All weddings',
  templates: 'Templates',
  sync: 'Sync',
  account: 'My account',
})
