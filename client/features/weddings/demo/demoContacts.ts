import { contact } from '#shared/schema/contact.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import type { DemoScope } from './demoScope.ts'

/** Kind, name, whom to ask for, number, area, how good. Numbers of nobody, kept for stories. */
const CONTACTS = [
  ['florist', 'Moss & Marigold', 'Tilda Fenn', '+44 20 7946 0114', 'Kent, Sussex', 5],
  ['transport', 'Weald Coaches', 'Des Hartley', '+44 20 7946 0127', 'South East', 4],
  ['band', 'The Second Wind', 'Ola Reyes', '+44 20 7946 0139', 'London', 4],
  ['dj', 'Night Ferry', 'Kofi Adair', '+44 20 7946 0142', 'London', 5],
  ['cake', 'Proof & Crumb', 'Edie Marsh', '+44 20 7946 0158', 'Kent', 3],
  ['hair-makeup', 'Nine Pins', 'Sana Malik', '+44 20 7946 0163', 'South East', 5],
] as const

/** The studio's address book: whom to call when somebody does not come. */
export function demoContacts({ scope, newId }: DemoScope): WriteOp[] {
  return CONTACTS.map(([kind, name, person, phone, area, rating]) =>
    createOp(contact, scope, newId(), { kind, name, person, phone, area, rating }),
  )
}
