import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import { inLocale } from './inLocale.ts'

/** A tick, and taking it back. */
type Tick = Record<'yes' | 'no', (it: string) => string>

/** The sentences with which an edit is told; `it` is the record's own name. */
export const changeHeadlines = inLocale('changeHeadlines', {
  preference: 'Changed how WedSync looks and feels',
  deleted: (it: string) => `Deleted ${it}`,
  raised: (it: string) => `Raised an emergency: ${it}`,
  added: (it: string) => `Added ${it}`,
  broughtBack: (it: string) => `Brought ${it} back`,
  changed: (it: string) => `Changed ${it}`,
  details: (count: number, it: string) => `Changed ${count} details of ${it}`,
  fields: (names: string, it: string) => `Changed ${names} of ${it}`,
  /** @param to "20:15", or in words: "at sunset" */
  moved: (it: string, to: string) =>
    /^\d/.test(to) ? `Moved ${it} to ${to}` : `Moved ${it}: ${to}`,
  reordered: (it: string) => `Moved ${it} in the order`,
  renamed: (was: string, to: string) => `Renamed ${was} to ${to}`,
  named: (it: string) => `Named ${it}`,
  decided: (it: string) => `Decided about ${it}`,
  someMoment: 'a moment',
  report: {
    actualStart: (it: string, at: number) => `${it} started at ${formatVenueTime(at)}`,
    actualEnd: (it: string, at: number) => `${it} was done at ${formatVenueTime(at)}`,
    expectedStart: (it: string, at: number) => `${it} will start at ${formatVenueTime(at)}`,
    expectedEnd: (it: string, at: number) => `${it} will end at ${formatVenueTime(at)}`,
  } as Readonly<Record<string, (it: string, at: number) => string>>,
  skipped: (it: string) => `${it} is skipped`,
  reportTakenBack: (it: string) => `Took back a report about ${it}`,
  /** By type and field. */
  ticks: {
    'shot.marks': {
      yes: (it) => `Ticked ${it} as taken`,
      no: (it) => `Took back that ${it} was taken`,
    },
    'task.marks': { yes: (it) => `Ticked ${it} as done`, no: (it) => `Opened ${it} again` },
    'guest.checkIns': {
      yes: (it) => `${it} has arrived`,
      no: (it) => `Took back that ${it} has arrived`,
    },
    'person.here': { yes: (it) => `${it} is here`, no: (it) => `Took back that ${it} is here` },
    'incident.seen': { yes: (it) => `Is on it: ${it}`, no: (it) => `Is no longer on it: ${it}` },
    'incident.closed': {
      yes: (it) => `The emergency is over: ${it}`,
      no: (it) => `The emergency is not over: ${it}`,
    },
    'vendor.trouble': {
      yes: (it) => `${it} is in trouble`,
      no: (it) => `${it} is out of trouble`,
    },
  } as Readonly<Record<string, Tick>>,
  /** What goes by the name of what it belongs to. */
  belonging: {
    vendorContact: (of) => `the contact of ${of}`,
    vendorTerms: (of) => `the terms of ${of}`,
    shotNote: (of) => `the note on ${of}`,
    personNote: (of) => `the note on ${of}`,
    guestDiet: (of) => `the diet of ${of}`,
    budgetProposal: (of) => `the request for ${of}`,
    payment: (of) => `the payment for ${of}`,
    sectionAnswer: (of) => `an answer in ${of}`,
  } as Readonly<Record<string, (of: string) => string>>,
})
