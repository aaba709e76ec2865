import { listed } from './counted.ts'
import { inLocale } from './inLocale.ts'

/** Words of the tables and of putting somebody on one. */
export const tableWords = inLocale('tableWords', {
  label: 'Tables',
  empty: 'No tables yet. Add the first one, then put guests on it.',
  emptyReadOnly: 'No tables yet. The couple and planners add them.',
  add: 'Add a table',
  addSeveral: 'Add tables',
  howMany: 'How many tables',
  seatsEach: 'Seats at each',
  steps: { less: 'One fewer', more: 'One more' },
  numbered: (number: number) => `Table ${number}`,
  added: (count: number) => (count === 1 ? '1 table is added.' : `${count} tables are added.`),
  name: 'Name of the table',
  seats: 'Seats',
  seatsChanged: (label: string, seats: number) => `${label}: ${seats} seats.`,
  open: (label: string) => `Open ${label}`,
  filled: (heads: number, seats: number) => `${heads} of ${seats}`,
  over: (heads: number, seats: number) =>
    heads - seats === 1 ? '1 too many' : `${heads - seats} too many`,
  free: (count: number) => (count === 1 ? '1 free' : `${count} free`),
  full: 'Full',
  nobody: 'Nobody yet',
  more: (count: number) => `and ${count} more`,
  unseated: (count: number) =>
    count === 1 ? '1 person has no table yet' : `${count} people have no table yet`,
  allSeated: 'Everybody who may come has a table.',
  remove: 'Remove the table',
  removeHelp: 'Its guests are without a table then.',
  removed: (label: string) => `${label} is removed. Its guests have no table now.`,
  reorder: 'Reorder',
  reorderDone: 'Done',
  moved: (label: string) => `${label} is moved.`,
  menu: (label: string) => `More for ${label}`,
  seatList: (label: string) => `Seats of ${label}`,
  seat: (number: number) => `Seat ${number}`,
  seatFree: 'Free',
  seatPut: (number: number) => `Put somebody on seat ${number}`,
  anywhere: 'Anywhere at the table',
  declined: 'Said no, still has a place',
  takeOff: (name: string) => `Take ${name} off the table`,
  takenOff: (name: string) => `${name} has no table now.`,
  put: (name: string, label: string) => `${name} sits at ${label}.`,
  putSeat: (name: string, label: string, seat: number) => `${name} sits at ${label}, seat ${seat}.`,
  putHere: 'Put here',
  putOnSeat: (number: number) => `Who sits on seat ${number}?`,
  putAnywhere: 'Anywhere at the table instead',
  waiting: 'Without a table',
  suggested: 'Their people are here',
  household: (name: string, heads: number) => `${name}, all ${heads}`,
  householdPut: (name: string, label: string) => `${name} sit at ${label}.`,
  openGuest: (name: string) => `Open ${name}`,
  search: 'Find somebody without a table',
  readOnly: 'The couple and planners change tables.',
})

/** What only a person can settle about the seats. */
export const seatQuestionWords = inLocale('seatQuestionWords', {
  double: (names: readonly string[], table: string, seat: number) =>
    `${listed(names)} were both given ${table}, seat ${seat}.`,
  doubleHere: (seat: number) => `Seat ${seat} was given twice`,
  noTable: (names: readonly string[]) =>
    `The table of ${listed(names)} was removed. ${names.length === 1 ? 'They have' : 'All have'} no seat.`,
  noSeat: (names: readonly string[], table: string, seat: number) =>
    `${listed(names)} has seat ${seat}, and ${table} has fewer seats.`,
  over: (tables: readonly string[]) =>
    tables.length === 1
      ? `${tables[0]} has more people than seats.`
      : `${tables.length} tables have more people than seats: ${listed(tables)}.`,
  choose: 'Choose who sits there',
  seatAnew: 'Find them a table',
  look: 'Look at the table',
  more: (count: number) =>
    count === 1 ? '1 more question about the seats' : `${count} more questions about the seats`,
  chooseTitle: (table: string, seat: number) => `Who sits at ${table}, seat ${seat}?`,
  chooseDetail: 'The other one stays at the table and gets the next free seat.',
  settled: (stays: string, others: readonly (readonly [string, number | undefined])[]) =>
    [
      `${stays} keeps the seat.`,
      ...others.map(([name, seat]) =>
        seat === undefined ? `${name} stays at the table.` : `${name} gets seat ${seat}.`,
      ),
    ].join(' '),
  cleared: (count: number) =>
    count === 1 ? '1 guest is without a table now.' : `${count} guests are without a table now.`,
})
