/** Names of the places one may go to from anywhere. */
export const placeWords = {
  day: 'Day',
  shots: 'Shots',
  tasks: 'Tasks',
  guests: 'Guests',
  vendors: 'Vendors',
  people: 'People',
  decisions: 'Decisions',
  settings: 'Settings of this wedding',
  weddings: 'All weddings',
  templates: 'Templates',
  sync: 'Sync',
  account: 'My account',
}
