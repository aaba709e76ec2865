import type { WeddingRole } from '#shared/schema/record/access.ts'
import { roleInSentence } from './members.ts'

type Answer = 'waiting' | 'yes' | 'no' | 'maybe'
type Counts = Record<Answer, number> & { all: number }

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)
const listed = (names: readonly string[]) =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`

/** Words of the guests of a wedding: their answers, their seats, what they eat, who is here. */
export const guestWords = {
  title: 'Guests',
  notHere: "This wedding isn't on this device yet. Connect once to bring it along.",
  notShown: (role: WeddingRole) =>
    `The guest list is for the couple and those who run the day. As ${roleInSentence(role)} you see the plan.`,
  noHousehold:
    'Your invitation is not tied to a household yet. The couple or their planner can do that.',
  close: 'Close',
  people,
  onlyHere: 'Not sent yet',
  contested: 'Two answers were given',

  views: {
    label: 'What to see of the guests',
    list: 'List',
    tables: 'Tables',
    door: 'Door',
    kitchen: 'Kitchen',
  },

  answers: {
    label: 'Will they come?',
    short: { waiting: 'Waiting', yes: 'Yes', no: 'No', maybe: 'Maybe' } satisfies Record<
      Answer,
      string
    >,
    line: {
      waiting: 'No answer yet',
      yes: 'Comes',
      no: 'Does not come',
      maybe: 'Perhaps',
    } satisfies Record<Answer, string>,
    of: (name: string) => `Answer of ${name}`,
    ofAll: (household: string) => `Answer of all of ${household}`,
    changed: {
      waiting: (name: string) => `${name}: no answer yet.`,
      yes: (name: string) => `${name}: yes.`,
      no: (name: string) => `${name}: no.`,
      maybe: (name: string) => `${name}: maybe.`,
    } satisfies Record<Answer, (name: string) => string>,
    notYours: 'The couple, planners and the household itself answer.',
  },
  summary: ({ yes, waiting, no, maybe }: Counts) =>
    [`${yes} yes`, `${waiting} waiting`, ...(maybe > 0 ? [`${maybe} maybe`] : []), `${no} no`].join(
      ' · ',
    ),

  list: {
    label: 'Guest list',
    search: 'Find a guest',
    clear: 'Empty the search',
    empty: 'No guests yet. Paste your list, or type the first name.',
    emptyReadOnly: 'No guests yet. The couple and planners add them.',
    nothing: 'Nobody on the list matches this.',
    showAll: 'Show everybody',
    alone: 'Without a household',
    coming: (coming: number, heads: number) => `${coming} of ${heads} come`,
    emptyHousehold: 'Nobody in it yet',
    add: 'Add guests',
    more: 'More for the list',
    export: 'Save as a file (CSV)',
    exported: (count: number) =>
      count === 1 ? '1 guest is in the file.' : `${count} guests are in the file.`,
    fileName: (couple: string) => `Guests of ${couple}.csv`,
    seat: (table: string, seat: number | undefined) =>
      seat === undefined ? table : `${table}, seat ${seat}`,
    tableGone: 'Their table is gone',
    double: 'Seat given twice',
    heads: (count: number) => `${count} people`,
  },

  filter: {
    label: 'Which guests to see',
    all: (count: number) => `All ${count}`,
    answer: (answer: Answer, count: number) => `${guestWords.answers.short[answer]} ${count}`,
    unseated: (count: number) => `Not seated ${count}`,
    open: 'More filters',
    title: 'Filters',
    side: 'Side',
    table: 'Table',
    diet: 'Meal or diet',
    any: 'Any',
    clear: 'Clear filters',
    done: 'Show them',
    narrowed: (parts: readonly string[]) => `Only ${parts.join(' · ')}`,
  },

  guest: {
    name: 'Name',
    party: 'How many come under this name',
    partySteps: { less: 'One fewer', more: 'One more' },
    partyChanged: (name: string, party: number) => `${name}: ${people(party)}.`,
    side: 'Side',
    sideHelp: 'Empty: that of the household.',
    household: 'Household',
    openHouseholds: 'Show households',
    householdNew: 'Enter makes this a new household.',
    joined: (name: string, household: string) => `${name} now belongs to ${household}.`,
    left: (name: string) => `${name} belongs to no household now.`,
    noHousehold: 'Take out of the household',
    toHousehold: (household: string) => `Open ${household}`,
    table: 'Table',
    noTable: 'No table',
    tableOption: (label: string, heads: number, seats: number) => `${label} (${heads} of ${seats})`,
    seat: 'Seat',
    anySeat: 'Anywhere at the table',
    seatOption: (seat: number, who: readonly string[]) =>
      who.length === 0 ? `Seat ${seat}` : `Seat ${seat} (${listed(who)})`,
    here: 'Is here',
    arrived: (name: string) => `${name} is here.`,
    notArrived: (name: string) => `${name} is not here yet.`,
    remove: 'Remove from the list',
    removed: (name: string) => `${name} is removed from the list.`,
    readOnly: 'The couple and planners change names and households.',
    decide: 'Two answers were given. Decide which one holds.',
    details: 'Name and household',
  },

  diet: {
    title: 'What they eat',
    meal: 'Meal',
    mealHelp: 'As it stands on the menu.',
    meals: 'Meals that others chose',
    avoids: 'Must not eat',
    addAvoid: 'Add something they must not eat',
    openAvoids: 'Show what others must not eat',
    removeAvoid: (what: string) => `Remove ${what}`,
    avoidNew: 'Enter adds it as you wrote it.',
    usual: ['nuts', 'gluten', 'dairy', 'egg', 'shellfish', 'meat', 'pork', 'alcohol'],
    avoided: (name: string, what: string) => `${name}: no ${what}.`,
    allowed: (name: string, what: string) => `${name} may eat ${what} again.`,
    mealChanged: (name: string, meal: string) => `${name}: ${meal}.`,
    mealCleared: (name: string) => `${name} has no meal yet.`,
    asks: (name: string, what: string) => `May ${name} eat ${what} again?`,
    asksDetail:
      'The kitchen reads this list. If somebody else still says otherwise, a person is asked before it goes.',
    asksYes: (what: string) => `Yes, ${what} is fine`,
    asksNo: 'Keep it on the list',
    readOnly: 'The household and those who run the day change this.',
  },

  household: {
    name: 'Name of the household',
    side: 'Side',
    count: (guests: number) => (guests === 1 ? '1 guest' : `${guests} guests`),
    members: (name: string) => `Guests of ${name}`,
    answered: (name: string, answer: Answer) =>
      `${name}: ${guestWords.answers.short[answer].toLowerCase()} for all.`,
    seatAll: 'Seat all of them at',
    seated: (name: string, table: string) => `${name}: all at ${table}.`,
    unseated: (name: string) => `${name}: no table any more.`,
    addNames: 'Add to this household',
    addPlaceholder: 'Ann Lee; Jo Fell +1',
    add: 'Add',
    added: (count: number, name: string) =>
      count === 1 ? `1 guest is added to ${name}.` : `${count} guests are added to ${name}.`,
    merge: 'Put together with another household',
    mergeWith: 'The other household',
    mergeDo: (other: string) => `Move all into ${other}`,
    merged: (from: string, into: string) => `${from} is part of ${into} now.`,
    mergeBound: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? 'is' : 'are'} invited to the app as this household. Open the other one and move it here instead.`,
    remove: 'Remove the household',
    removeHelp: 'Its guests stay on the list, without a household.',
    removed: (name: string) =>
      `${name} is no household any more. Its guests are still on the list.`,
  },

  tables: {
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
    up: 'Move up',
    down: 'Move down',
    first: 'It is the first one.',
    last: 'It is the last one.',
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
    putSeat: (name: string, label: string, seat: number) =>
      `${name} sits at ${label}, seat ${seat}.`,
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
  },

  questions: {
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
  },

  door: {
    label: 'Who is here',
    count: (here: number, all: number) => `${here} of ${all} are here`,
    search: 'Find a name',
    check: (name: string) => `${name}, here`,
    hint: 'Tap a name when they arrive. Several people may do this at once.',
    missingOnly: 'Not here yet',
    everybody: 'Everybody',
    filter: 'Which guests to see',
    open: (name: string) => `Open ${name}`,
    empty: 'Nobody is expected yet.',
    allHere: 'Everybody is here.',
    party: (party: number) => `${party} people`,
  },

  kitchen: {
    title: 'For the kitchen',
    total: (count: number) => (count === 1 ? '1 plate' : `${count} plates`),
    totalHelp: 'Everybody who may come and of whom something is known.',
    meals: 'Meals',
    noMeal: 'No meal chosen',
    avoids: 'Must not contain',
    special: 'Plates with needs',
    without: (avoids: readonly string[]) => `no ${listed(avoids)}`,
    tables: 'Tables',
    tableSeats: (label: string, seats: number) => `${label}: ${seats} seats`,
    empty: 'Nothing is known yet of what the guests eat.',
    emptyVendor: 'Nothing was given to your kitchen yet. The couple and planner do that.',
    nobodyCooks: 'Add the caterer among the vendors: then they see this page, without any names.',
    seenBy: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? 'reads' : 'read'} this, without any names.`,
    behind: (count: number) =>
      count === 1
        ? '1 diet is not as the kitchen should see it.'
        : `${count} diets are not as the kitchen should see them.`,
    update: 'Bring the kitchen up to date',
    updated: 'The kitchen is up to date.',
    unknown: (heads: number) =>
      heads === 1
        ? 'Of 1 person who may come nothing is known.'
        : `Of ${heads} people who may come nothing is known.`,
    nobody: 'nobody',
  },

  adding: {
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
  },

  own: {
    title: 'Will you come?',
    greeting: (couple: string) => `${couple} would love to know.`,
    saved: 'You can change this as often as you like.',
    yes: 'Yes, gladly',
    maybe: 'Not sure yet',
    no: 'Sadly not',
    of: (name: string) => `Will ${name} come?`,
    thanks: {
      yes: (name: string) => `${name} comes. How lovely.`,
      maybe: (name: string) => `${name}: not sure yet. Say so when you know.`,
      no: (name: string) => `${name} cannot come. Thank you for telling.`,
      waiting: (name: string) => `${name}: no answer yet.`,
    } satisfies Record<Answer, (name: string) => string>,
    sits: (table: string) => `Sits at ${table}`,
    diet: (name: string) => `What ${name} eats`,
    empty: 'Nobody of your household is on the list yet. The couple adds you.',
  },

  csv: {
    columns: {
      household: 'Household',
      name: 'Name',
      side: 'Side',
      rsvp: 'Answer',
      party: 'How many',
      table: 'Table',
      seat: 'Seat',
      meal: 'Meal',
      diet: 'Must not eat',
      here: 'Here',
    },
    here: 'yes',
  },
}
