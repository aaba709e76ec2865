/** Names of the places one may go to from anywhere. */
export const placeWords = {
  day: 'Day',
  shots: 'Shots',
  tasks: 'Tasks',
  guests: 'Guests',
  vendors: 'Vendors',
  family: 'Family',
  people: 'Team',
  decisions: 'Decisions',
  emergency: 'Emergency',
  history: 'History',
  settings: 'Settings',
  merging: 'How edits meet',
  weddings: 'All weddings',
  templates: 'Templates',
  sync: 'Sync',
  account: 'My account',
}
