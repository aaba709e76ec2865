import type { WeddingRole } from '#shared/schema/record/access.ts'
import { addingGuestsWords } from './addingGuests.ts'
import { listed, people } from './counted.ts'
import { roleInSentence } from './members.ts'
import { seatQuestionWords, tableWords } from './seating.ts'
import { inLocale } from './inLocale.ts'

type Answer = 'waiting' | 'yes' | 'no' | 'maybe'
type Counts = Record<Answer, number> & { all: number }

/** Words of the guests of a wedding: their answers, their seats, what they eat, who is here. */
export const guestWords = inLocale('guestWords', {
  title: 'Guests',
  notShown: (role: WeddingRole) =>
    `The guest list is for the couple and those who run the day. As ${roleInSentence(role)} you see the plan.`,
  noHousehold:
    'Your invitation is not tied to a household yet. The couple or their planner can do that.',
  close: 'Close',
  people,
  tables: tableWords,
  questions: seatQuestionWords,
  adding: addingGuestsWords,
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
    toDecision: 'Decide which one holds',
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
})
