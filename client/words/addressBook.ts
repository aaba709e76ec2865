import { inLocale } from './inLocale.ts'

/** Words of a studio's address book. */
export const addressBookWords = inLocale('addressBookWords', {
  title: 'Address book',
  count: (count: number) => (count === 1 ? '1 contact' : `${count} contacts`),
  list: 'Contacts',
  empty: 'Nobody here yet. Add those you would call when somebody does not come.',
  emptyReadOnly: 'Nobody here yet. Owners and editors of the studio add them.',
  noStudio: 'An address book belongs to a studio. Name yours under Templates first.',
  toTemplates: 'To the templates',
  back: 'Back to the templates',
  readOnly: 'You can read this. Owners and editors of the studio change it.',
  search: 'Search by name, kind or place',
  clearSearch: 'Clear the search',
  noneFound: 'Nobody is called like this.',
  all: 'All',
  kinds: 'Kinds',
  add: 'Add a contact',
  bringOver: 'Bring over',
  onlyHere: 'Not sent yet',
  rating: (stars: number) => `${stars} of 5`,
  choose: 'Studio',

  panel: {
    area: 'Works in',
    rating: 'How good',
    notes: 'Notes',
    edit: 'Edit',
    editOf: (name: string) => `Edit ${name}`,
  },

  form: {
    addTitle: 'Add a contact',
    editTitle: (name: string) => `Edit ${name}`,
    kind: 'Kind',
    kindMissing: 'Please say what they do.',
    name: 'Name',
    nameMissing: 'Please give the name.',
    person: 'Contact person',
    phone: 'Phone number',
    email: 'E-mail address',
    area: 'Where they work',
    rating: 'How good they are',
    noRating: 'Not said',
    notes: 'Notes',
    save: 'Save',
    add: 'Add',
    cancel: 'Cancel',
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added.`,
    remove: 'Remove this contact',
    removed: (name: string) => `${name} is removed.`,
    draft: 'Your unsaved changes are here again.',
    discard: 'Forget my changes',
  },

  bring: {
    title: 'Bring over vendors',
    subtitle: 'With their numbers, as far as you may see them',
    wedding: 'From the wedding',
    none: 'All vendors of this wedding are in the address book.',
    noWedding: 'No wedding with vendors is on this device.',
    choose: (name: string, kind: string) => `${name}, ${kind}`,
    save: (count: number) => (count === 1 ? 'Bring over 1' : `Bring over ${count}`),
    cancel: 'Cancel',
    done: (count: number) =>
      count === 1
        ? '1 vendor is in the address book.'
        : `${count} vendors are in the address book.`,
  },
})
