import { people } from './counted.ts'
import { inLocale } from './inLocale.ts'

/** Words of bringing in a guest list. */
export const addingGuestsWords = inLocale('addingGuestsWords', {
  title: 'Add guests',
  text: 'Names',
  help: 'One household a line. Between names a semicolon, and +2 for two more. A table with a header works too.',
  placeholder: 'Aunt Beryl Cole; Stan Cole +2\nAnn Lee\nOur neighbours: Jo Fell, Mia Ray +1',
  choose: 'Choose a file',
  drop: 'or drop a CSV here',
  dropLabel: 'A list of guests from elsewhere',
  reading: 'Reading it',
  unreadable: 'The file could not be opened. Nothing was changed.',
  nothingChanged: 'Nothing was changed.',
  encodingGuessed: 'The letters of this file are a guess. Look at names with accents.',
  preview: 'What will be added',
  count: (guests: number, heads: number, households: number) =>
    [
      guests === 1 ? '1 guest' : `${guests} guests`,
      ...(heads > guests ? [people(heads)] : []),
      ...(households > 0 ? [households === 1 ? '1 household' : `${households} households`] : []),
    ].join(' · '),
  nameless: (count: number) =>
    count === 1
      ? '1 row has no name and is left out.'
      : `${count} rows have no name and are left out.`,
  known: 'Already on the list',
  keep: (name: string) => `Add ${name}`,
  add: (count: number) => (count === 1 ? 'Add 1 guest' : `Add ${count} guests`),
  nothing: 'Nobody to add yet',
  added: (count: number) => (count === 1 ? '1 guest is added.' : `${count} guests are added.`),
  back: 'Back to the list',
  discard: 'Start again',
  columns: 'What the columns mean',
  column: (name: string) => `Column “${name}”`,
  columnNumber: (index: number) => `${index + 1}`,
  none: 'Leave out',
  reset: 'As it was recognised',
  fields: {
    name: 'Whole name',
    first: 'First name',
    last: 'Last name',
    household: 'Household',
    side: 'Side',
    rsvp: 'Answer',
    party: 'How many',
    table: 'Table',
    seat: 'Seat',
    meal: 'Meal',
    diet: 'Must not eat',
  },
  more: (count: number) => `Show ${count} more`,
})
