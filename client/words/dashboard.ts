import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { inLocale } from './inLocale.ts'

function dateWords(date: string): string {
  const instant = Date.parse(`${date}T12:00:00Z`)
  return Number.isNaN(instant)
    ? date
    : new Intl.DateTimeFormat('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }).format(instant)
}

const amounts = new Map<string, Intl.NumberFormat>()

/** An amount in the smallest unit, as money; a currency that is none leaves the number alone. */
function amountWords(minor: number, currency: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return (minor / 100).toFixed(2)
  const known = amounts.get(currency)
  const format = known ?? new Intl.NumberFormat('en-GB', { style: 'currency', currency })
  if (!known) amounts.set(currency, format)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits)
}

/** Words of a wedding's dashboard, the page of the couple and of whoever may see each part. */
export const dashboardWords = inLocale('dashboardWords', {
  title: 'Dashboard',
  empty: 'No section yet. Take a template, or add what this couple should see.',
  emptyReadOnly: 'Nothing here for you yet. Whoever plans the day puts it together.',
  use: 'Use a template',
  add: 'Add a section',
  arrange: 'Arrange',
  arrangeTitle: 'Order of the sections',
  edit: (title: string) => `Change ${title}`,
  seen: 'Only you and those who run the day see this.',
  onlyHere: 'Not sent yet',
  date: dateWords,
  amount: amountWords,

  timeline: {
    empty: 'No moment to show yet.',
    sample: 'The moments of the wedding stand here.',
    was: 'Planned',
    expected: (time: string) => `now expected ${time}`,
    open: 'Open the day',
  },
  shots: {
    empty: 'No shot to show yet.',
    sample: 'The shot lists of the wedding stand here.',
    taken: (done: number, count: number) => `${done} of ${count} taken`,
    more: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    isTaken: 'taken',
    limit: (count: number, limit: number) => `${count} of at most ${limit} wishes`,
    open: 'Open the shots',
  },
  vendors: {
    empty: 'No vendor to show yet.',
    sample: 'The vendors of the wedding stand here, with a call in one tap.',
    call: (name: string) => `Call ${name}`,
    from: (minute: number) => `from ${formatVenueTime(minute)}`,
  },
  payments: {
    empty: 'Nothing is to be paid yet.',
    what: 'What for',
    due: 'Due',
    amount: 'Amount',
    status: 'State',
    states: { due: 'Due', paid: 'Paid' } as Readonly<Record<string, string>>,
    total: 'In all',
    open: 'Still due',
    untitled: 'A payment',
    table: 'Payments',
  },
  faq: { empty: 'No question yet.', untitled: 'A question' },
  gallery: { empty: 'No pictures yet. They will stand here after the day.', untitled: 'An album' },
  questionnaire: {
    empty: 'No question yet.',
    untitled: 'A question',
    required: 'Please answer',
    dueBy: (date: string, isWanted: boolean) =>
      `${isWanted ? 'Please answer' : 'Answer'} by ${date}`,
    dueDays: (days: number, isWanted: boolean) =>
      `${isWanted ? 'Please answer' : 'Answer'} ${days} days before the wedding`,
    people: 'One name after the other, with commas.',
    noAnswer: 'No answer yet.',
    answered: (done: number, count: number) => `${done} of ${count} answered`,
    saved: 'Your answer',
    yes: 'Yes',
    no: 'No',
    readOnly: 'The couple answers these.',
    sample: 'The couple answers in place.',
  },
  moodboard: { empty: 'No colour yet.', colours: 'Colours' },
  weather: {
    decided: (minute: number) => `Decided by ${formatVenueTime(minute)}`,
    undecided: 'Nobody has said yet when it is decided.',
    plans: 'If the weather turns',
    empty: 'No plan yet.',
    place: 'The place on the map',
  },
  map: {
    empty: 'No place yet.',
    open: (label: string) => `${label} on the map`,
    minutes: (minutes: number) => `${minutes} min`,
    way: (from: string, to: string) => `${from} to ${to}`,
    ways: 'Ways',
    untitled: 'A place',
  },
  checklist: {
    empty: 'No task in this group yet.',
    sample: (group: string) =>
      group === '' ? 'The tasks of the wedding stand here.' : `The tasks of “${group}” stand here.`,
    done: (title: string) => `${title} is done.`,
    undone: (title: string) => `${title} is open again.`,
    isDone: (title: string) => `${title}, done`,
    due: (date: string) => `due ${date}`,
    count: (done: number, count: number) => `${done} of ${count} done`,
  },
  emergency: {
    address: 'Address',
    nearestAE: 'Nearest hospital',
    firstAider: 'First aider',
    evacuation: 'Way out',
    allergies: 'Allergies',
    empty: 'Nothing is written here yet.',
    map: 'Find on the map',
  },
  seating: {
    empty: 'No table yet.',
    sample: 'The tables of the wedding stand here, with free seats and diets.',
    seats: (taken: number, seats: number) => `${taken} of ${seats} seats taken`,
    only: (seats: number) => (seats === 1 ? '1 seat' : `${seats} seats`),
    diets: 'Diets',
    noDiets: 'Nobody has said what they must not eat.',
    people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  },
})
