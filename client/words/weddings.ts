import type { DeviceWord } from './device.ts'
import { lookWords } from './lookThrough.ts'
import { inLocale } from './inLocale.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

function dateWords(options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (date: string) => {
    const instant = Date.parse(`${date}T12:00:00Z`)
    return Number.isNaN(instant) ? date : format.format(instant).replace(',', '')
  }
}

/** "Saturday 12 June 2027" */
const longDate = dateWords({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** Words of the list of weddings and of a new one. */
export const weddingsWords = inLocale('weddingsWords', {
  title: 'Weddings',
  subtitle: (today: number, ahead: number) =>
    [today > 0 ? `${today} today` : '', ahead > 0 ? `${ahead} ahead` : '']
      .filter(Boolean)
      .join(', ') || 'Nothing ahead',
  longDate,
  span: (from: string, to: string) => `${longDate(from)} to ${longDate(to)}`,
  today: 'Today',
  openDay: 'Open the day',
  openDayOf: (couple: string) => `Open the day of ${couple}`,
  toGo: (count: number) => (count === 1 ? 'Tomorrow' : `${days(count)} to go`),
  ago: (count: number) => (count === 1 ? 'Yesterday' : `${days(count)} ago`),
  onDevice: (device: DeviceWord) => `On this ${device}`,
  notYetOnDevice: (device: DeviceWord) => `Not yet on this ${device}`,
  unsent: (count: number, device: DeviceWord) => `${count} only on this ${device}`,
  ahead: 'Ahead',
  past: (count: number) => (count === 1 ? '1 past wedding' : `${count} past weddings`),
  showPast: 'Show them',
  hidePast: 'Fold them away',
  menu: {
    label: (couple: string) => `More for ${couple}`,
    ready: 'Ready for no signal',
    settings: 'Settings',
    people: 'People',
    vendors: 'Vendors',
    import: 'Bring a run sheet',
    look: lookWords.menu,
  },
  unreadable: (count: number) =>
    count === 1
      ? 'One wedding needs a newer WedSync to be shown. It is safe.'
      : `${count} weddings need a newer WedSync to be shown. They are safe.`,

  empty: 'No weddings yet. Start one, or look around in three examples.',
  emptyOffline: (device: DeviceWord) =>
    `Your weddings aren't on this ${device} yet. Connect once to bring them along. A new one can start here and now, without signal.`,
  fetching: 'Looking for your weddings',
  joinHint: (device: DeviceWord) =>
    `Has somebody sent you a link to theirs? Open it on this ${device}, and it appears here.`,
  create: 'New wedding',
  demo: 'Show me the examples',
  examples: {
    working: 'Laying them out',
    laying: (done: number, of: number) => `Laying the examples out: ${done} of ${of}`,
    layingLabel: 'Examples that are laid out',
    done: 'Three example weddings and a studio are here. The first is today: see it as the photographer, a vendor or the family would.',
    look: lookWords.menu,
  },
  signedOut: 'You are signed out here. Everything is still readable; nothing is sent.',
  toAccount: 'Sign in again',
})

/** Words of the form for a new wedding. */
export const newWeddingWords = inLocale('newWeddingWords', {
  title: 'A new wedding',
  subtitle: 'It opens at once, with or without signal.',
  close: 'Close',
  first: 'One of the couple',
  second: 'The other',
  date: 'Date of the wedding',
  zone: 'Time zone of the venue',
  zoneHelp: 'Every time in the run sheet is a time of the venue.',
  zoneOpen: 'Show time zones',
  zoneNone: 'No time zone is called like this.',
  place: 'Place',
  placeHelp: 'May stay empty.',
  role: 'What are you there?',
  roleHelp: 'You own this wedding, whatever you choose: you may change everything in it.',
  submit: 'Create and open the day',
  working: 'One moment',
  mistakes: {
    names: 'Please give at least one name.',
    date: 'Please choose a date.',
    zone: 'Please choose a time zone from the list.',
  },
  firstDay: 'Wedding day',
  firstLane: 'Everyone',
})
