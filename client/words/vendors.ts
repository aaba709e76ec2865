import type { VendorData } from '#shared/schema/vendor.ts'
import { roleInSentence } from './members.ts'
import { dateWithYear } from './money.ts'
import { vendorKindFacts } from './vendorKinds.ts'
import { inLocale } from './inLocale.ts'

type Stage = NonNullable<VendorData['stage']>
type Role = Parameters<typeof roleInSentence>[0]

/** Kinds of vendors as they are stored, and how the interface calls them. */
export const vendorKindWords: Readonly<Record<string, string>> = inLocale('vendorKindWords', {
  venue: 'Venue',
  coordinator: 'Day coordinator',
  photographer: 'Photographer',
  videographer: 'Videographer',
  'hair-makeup': 'Hair and make-up',
  florist: 'Florist',
  cake: 'Cake maker',
  caterer: 'Caterer and kitchen',
  bar: 'Bar',
  band: 'Band',
  dj: 'DJ',
  officiant: 'Officiant or priest',
  'music-ceremony': 'Ceremony musicians',
  transport: 'Transport',
  rentals: 'Hire and furniture',
  decorator: 'Decor and mandap',
  'av-lighting': 'Sound, light, AV',
  mc: 'Master of ceremonies',
  henna: 'Henna artist',
})

/** A kind from elsewhere is shown as it was written. */
export const vendorKindName = inLocale('vendorKindName', (kind: string): string => {
  return vendorKindWords[kind] ?? kind
})

/** How far a vendor is, in the words of their kind: a bus is loaded, a cake is set up. */
export const stageName = inLocale('stageName', (kind: string, stage: Stage): string => {
  return vendorKindFacts[kind]?.stages?.[stage] ?? STAGES[stage]
})

const STAGES: Readonly<Record<Stage, string>> = {
  booked: 'Booked',
  confirmed: 'Confirmed',
  enRoute: 'On the way',
  arrived: 'On site',
  setUp: 'Set up',
  ready: 'Ready',
  working: 'Working',
  done: 'Done',
  left: 'Left',
}

/** Words of the vendors of a wedding. */
export const vendorWords = inLocale('vendorWords', {
  title: 'Vendors',
  list: 'Vendors of this wedding',
  count: (count: number) => (count === 1 ? '1 vendor' : `${count} vendors`),
  here: (here: number, all: number) => `${here} of ${all} on site`,
  empty: 'No vendor yet. Add those who work on the day, and call them from here.',
  emptyReadOnly: 'No vendor yet. Planners add them.',
  notShown: (role: Role) =>
    `Vendors are shown to those who run the day. As ${roleInSentence(role)} you see the plan.`,
  noneInView: 'Nobody is in this view.',
  showAll: 'Show all',
  add: 'Add a vendor',
  call: (name: string) => `Call ${name}`,
  text: (name: string) => `Text ${name}`,
  mail: (name: string) => `Mail ${name}`,
  until: (from: string, to: string) => `${from}–${to}`,
  from: (at: string) => `from ${at}`,
  to: (at: string) => `until ${at}`,
  onlyHere: 'Not sent yet',
  late: 'Late',
  lateUntil: (at: string) => `Late, expected ${at}`,
  expected: (at: string) => `Expected ${at}`,
  noContact: 'No word since the call time',
  inTrouble: 'In trouble',
  twoTimes: 'Two were given',
  decide: 'Decide',
  replacedBy: (name: string) => `${name} comes instead`,
  rating: (stars: number) => `${stars} of 5`,
  you: 'This is you',
  others: 'The others',

  views: {
    label: 'Show',
    all: (count: number) => `All ${count}`,
    attention: (count: number) => `Needs a call ${count}`,
    coming: (count: number) => `Not here yet ${count}`,
    here: (count: number) => `Here ${count}`,
    over: (count: number) => `Done ${count}`,
  },

  overview: {
    title: 'Who is where',
    attention: 'Call them',
    nobody: 'Nobody has to be called just now.',
    next: 'Called next',
    none: 'Nobody is still to come.',
    count: (count: number, stage: string) => `${count} ${stage.toLowerCase()}`,
  },

  reach: {
    title: 'Reach them',
    call: 'Call',
    text: 'Text',
    mail: 'Mail',
    noPhone: 'No number yet',
    noMail: 'No address yet',
    hidden: 'Their number is shown to those who run the day.',
  },

  stage: {
    label: 'How far they are',
    none: 'Not confirmed',
    next: (stage: string) => `Mark: ${stage.toLowerCase()}`,
    nextFor: (name: string, stage: string) => `Mark: ${stage.toLowerCase()}, ${name}`,
    set: (stage: string) => `Set to ${stage.toLowerCase()}`,
    changed: (name: string, stage: string) => `${name}: ${stage.toLowerCase()}.`,
    notYours: 'Planners, coordinators and the vendor change this.',
    passed: 'passed',
    now: 'now',
  },

  times: {
    title: 'Their times',
    call: 'Call time',
    ends: 'Until',
    setup: 'Sets up for',
    lead: 'Arrives ahead by',
    minutes: (count: number) => `${count} min`,
    expects: (at: string, said: string) => `Expects ${at}, said at ${said}`,
    lateBy: (min: number) => `${min} min late`,
    lateByAt: (min: number, at: string) => `${min} min late: expected ${at}`,
    onTime: 'On time after all',
    report: 'They say they come',
    told: (name: string, at: string) => `${name} is expected at ${at}.`,
    onTimeAgain: (name: string) => `${name} comes at their call time.`,
  },

  trouble: {
    mark: 'Something is wrong',
    clear: 'It is settled',
    since: (name: string, at: string) => `Something is wrong, says ${name} at ${at}.`,
    marked: (name: string) => `${name} is marked as in trouble.`,
    cleared: (name: string) => `${name} is out of trouble.`,
  },

  replace: {
    bring: 'Bring in a replacement',
    open: (name: string) => `Open ${name}`,
    title: (name: string) => `Instead of ${name}`,
    fromBook: 'From your address book',
    noneOfKind: (kind: string) => `Nobody there under ${kind}.`,
    noPhone: 'no number',
    search: 'Search the address book',
    clearSearch: 'Clear the search',
    name: 'Who comes',
    takesOver: 'They take over',
    noMoments: 'No moment of the run sheet names them.',
    marked: (name: string) => `${name} is marked. One undo takes everything back.`,
    save: 'Bring them in',
    saveName: (name: string) => `Bring in ${name}`,
    done: (name: string, gone: string) => `${name} comes instead of ${gone}.`,
  },

  brief: {
    title: 'What they need to know',
    instead: (name: string) => `Brought in for ${name}.`,
    text: 'Send it as a text',
    textTo: (name: string) => `Send it as a text to ${name}`,
  },

  serves: {
    title: 'Their moments',
    none: 'No moment of the run sheet names them yet.',
    open: (title: string, at: string) => `${title}, ${at}. Open it on the run sheet.`,
  },

  about: {
    title: (kind: string) => `${kind}: good to know`,
    gates: 'Waits for them',
    hears: 'Tell them when',
    tells: 'You hear from them',
    needs: 'They need',
    access: 'On site',
  },

  terms: {
    title: 'What was agreed',
    cost: 'An hour more costs',
    noCost: 'The price of an hour more is not written down.',
    needs: 'What they need',
    contract: 'Contract signed',
    insurance: 'Insurance seen',
    contractOf: (name: string) => `Contract of ${name} signed`,
    insuranceOf: (name: string) => `Insurance of ${name} seen`,
    ticked: (what: string) => `${what}.`,
    unticked: (what: string) => `${what}: taken back.`,
    notYours: 'Planners change this.',
  },

  form: {
    addTitle: 'Add a vendor',
    editTitle: (name: string) => `Edit ${name}`,
    close: 'Close',
    fromKind: 'Start from a kind',
    fromKindHelp: 'Those this wedding has none of yet.',
    kind: 'Kind',
    openKinds: 'Show kinds',
    kindFree: 'Any other kind is kept as you write it.',
    name: 'Name',
    nameMissing: 'Please give the name.',
    kindMissing: 'Please say what they do.',
    contact: 'Contact person',
    phone: 'Phone number',
    phoneHelp: 'With the country code it also works abroad.',
    email: 'E-mail address',
    callTime: 'Call time',
    endsAt: 'End of their time',
    eta: 'Expected to arrive',
    etaHelp: 'Only when it differs from the call time.',
    timeHelp: 'Venue time. 25:45 is a quarter to two the next morning.',
    propose: (at: string) => `Take ${at}`,
    proposed: (span: string, moment: string, at: string) =>
      `Usual: ${span} before ${moment} (${at})`,
    notUnderstood: 'Write a time like 14:30, 2:30 pm, or 25:45.',
    steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
    leadMin: 'Minutes ahead of the call',
    setupMin: 'Minutes to set up',
    less: '5 minutes less',
    more: '5 minutes more',
    cost: 'Price of an hour more',
    costHelp: 'When they have to stay beyond the end of their time.',
    costError: 'Write an amount like 180 or 180.50.',
    currency: 'Currency',
    needs: 'What they need',
    needsHelp: 'Power, water, a table, a meal.',
    cancel: 'Cancel',
    edit: 'Edit',
    save: 'Save',
    add: 'Add',
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added.`,
    remove: 'Remove this vendor',
    removed: (name: string) => `${name} is removed.`,
    readOnly: 'You can read this. Planners change it.',
    draft: 'Your unsaved changes are here again.',
    discard: 'Forget my changes',
    gone: 'This vendor is no longer here',
  },
})

/** "3 h", "45 min", "2 h 30 min". */
export const spanWords = inLocale('spanWords', (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes - hours * 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
})

export type Brief = {
  couple: string
  /** `YYYY-MM-DD`. */
  date: string
  /** Each with its address. */
  places: readonly string[]
  /** Venue times in words. */
  call: string | null
  until: string | null
  moments: readonly string[]
  needs: string | undefined
}

/** All that somebody who was brought in has to know, as a message to them. */
export const briefText = inLocale(
  'briefText',
  ({ couple, date, places, call, until, moments, needs }: Brief): string => {
    return [
      `Wedding of ${couple}, ${dateWithYear(date)}`,
      ...places,
      ...(call === null ? [] : [`Please be there at ${call}`]),
      ...(until === null ? [] : [`Until ${until}`]),
      ...(moments.length === 0 ? [] : ['', 'Your part:', ...moments]),
      ...(needs === undefined ? [] : ['', needs]),
    ].join('\n')
  },
)
