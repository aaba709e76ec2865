import type { VendorData } from '#shared/schema/vendor.ts'
import { roleInSentence } from './members.ts'

type Stage = NonNullable<VendorData['stage']>
type Role = Parameters<typeof roleInSentence>[0]

/** Kinds of vendors as they are stored, and how the interface calls them. */
export const vendorKindWords: Readonly<Record<string, string>> = {
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
}

/** A kind from elsewhere is shown as it was written. */
export function vendorKindName(kind: string): string {
  return vendorKindWords[kind] ?? kind
}

/** Words of the vendors of a wedding. */
export const vendorWords = {
  title: 'Vendors',
  notHere: "This wedding isn't on this device yet. Connect once to bring it along.",
  list: 'Vendors of this wedding',
  count: (count: number) => (count === 1 ? '1 vendor' : `${count} vendors`),
  empty: 'No vendor yet. Add those who work on the day, and call them from here.',
  emptyReadOnly: 'No vendor yet. Planners add them.',
  notShown: (role: Role) =>
    `Vendors are shown to those who run the day. As ${roleInSentence(role)} you see the plan.`,
  add: 'Add a vendor',
  call: (name: string) => `Call ${name}`,
  text: (name: string) => `Write to ${name}`,
  open: (name: string) => `Open ${name}`,
  until: (from: string, to: string) => `${from}–${to}`,
  from: (at: string) => `from ${at}`,
  to: (at: string) => `until ${at}`,
  onlyHere: 'Not sent yet',
  late: 'Late',
  lateUntil: (at: string) => `Late, expected ${at}`,
  expected: (at: string) => `Expected ${at}`,
  noContact: 'No word since the call time',

  stage: {
    label: 'How far they are',
    none: 'Not confirmed',
    names: {
      booked: 'Booked',
      confirmed: 'Confirmed',
      enRoute: 'On the way',
      arrived: 'On site',
      setUp: 'Set up',
      ready: 'Ready',
      working: 'Working',
      done: 'Done',
      left: 'Left',
    } satisfies Record<Stage, string>,
    next: (stage: string) => `Mark: ${stage.toLowerCase()}`,
    nextFor: (name: string, stage: string) => `Mark: ${stage.toLowerCase()}, ${name}`,
    changed: (name: string, stage: string) => `${name}: ${stage.toLowerCase()}.`,
    notYours: 'Planners, coordinators and the vendor change this.',
  },

  form: {
    addTitle: 'Add a vendor',
    close: 'Close',
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
    notUnderstood: 'Write a time like 14:30, 2:30 pm, or 25:45.',
    steps: { earlier: '5 minutes earlier', later: '5 minutes later' },
    save: 'Save',
    saved: (name: string) => `${name} is saved.`,
    added: (name: string) => `${name} is added.`,
    remove: 'Remove this vendor',
    removed: (name: string) => `${name} is removed.`,
    readOnly: 'You can read this. Planners change it.',
    draft: 'Your unsaved changes are here again.',
    discard: 'Forget my changes',
  },
}
