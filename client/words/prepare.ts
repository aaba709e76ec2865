import { ageWords, offsetWords } from './age.ts'
import { bytesWords } from './bytes.ts'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { DeviceWord } from './device.ts'
import { inLocale, spokenLocale } from './inLocale.ts'
import { possessive } from './possessive.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Each kind of files of a wedding. */
const files = {
  photos: 'Photos, small',
  plans: 'Plan and map of the venue',
  documents: 'Documents',
  originals: 'Photos, full size',
} as const

type Light = { goldenHour?: number | undefined; sunset?: number | undefined }

/** "golden hour 20:36, sunset 21:21"; in a summer of the far north there is neither. */
function lightWords({ goldenHour, sunset }: Light): string {
  const parts = [
    goldenHour === undefined ? null : `golden hour ${formatVenueTime(goldenHour)}`,
    sunset === undefined ? null : `sunset ${formatVenueTime(sunset)}`,
  ].filter((one) => one !== null)
  return parts.length > 0 ? parts.join(', ') : 'no sunset'
}

/** "3 min fast"; a positive offset is what the device lacks. */
const offBy = (offset: number) => `${offsetWords(offset)} ${offset > 0 ? 'slow' : 'fast'}`

const shortDate = (date: string) =>
  new Intl.DateTimeFormat(spokenLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T12:00:00Z`))

/** Words of a wedding made ready for a place without signal. */
export const prepareWords = inLocale('prepareWords', {
  title: 'Ready for no signal',
  back: 'More',

  headline: {
    reading: (device: DeviceWord) => `Reading everything on this ${device}`,
    ready: (device: DeviceWord) => `All of it opens on this ${device}, with the network gone.`,
    looks: (count: number) => `${counted(count, 'thing is', 'things are')} worth a look`,
    notReady: 'Not all of it opens without signal yet.',
    stale: 'It opened then. Check again before you rely on it.',
    when: (at: number, now: number, skimmed: number) =>
      skimmed === 0
        ? `Read ${ageWords(at, now)}, without asking the network`
        : `Read ${ageWords(at, now)}, without asking the network; ${counted(skimmed, 'large file', 'large files')} by size alone, until you check again`,
  },
  again: 'Check again',
  checking: 'Reading',
  working: 'Fetching what is missing',

  take: {
    label: 'Take this wedding with me',
    help: 'It is kept ready whatever its date, and never cleaned up. In the three days before, and on the day, that happens by itself.',
    byItself: 'It is near, so it comes along by itself.',
    originals: 'Photos in full size',
    originalsHelp: 'Small pictures always come along.',
    originalsOf: { none: 'None', smaller: 'Up to 10 MB', all: 'All' },
    everyVersion: 'Every version of each document',
  },

  groups: {
    wedding: 'What comes along',
    device: (device: DeviceWord) => `This ${device}`,
    day: 'The day',
    others: 'The others',
  },

  files: {
    label: (kind: keyof typeof files): string => files[kind],
    none: 'There are none',
    all: (count: number, bytes: number) =>
      `${count === 1 ? 'The one there is' : `All ${count}`} · ${bytesWords(bytes)}`,
    some: (here: number, all: number, bytesHere: number, bytesAll: number) =>
      `${here} of ${all} · ${bytesWords(bytesHere)} of ${bytesWords(bytesAll)}`,
    damaged: (opened: number, all: number) => `${opened} of ${all} open here`,
    elsewhere: (count: number) =>
      `${count === 1 ? 'One is' : `${count} are`} still with whoever took ${count === 1 ? 'it' : 'them'}`,
    stopped: {
      unreachable: 'No signal reaches WedSync',
      busy: 'WedSync is busy; it goes on by itself',
      signedOut: 'You are signed out here',
      full: 'There is no room left',
      metered: 'Larger files wait for a link that costs nothing',
    },
  },

  records: {
    label: 'Everything written',
    here: (count: number, heard: number | null, now: number) =>
      heard === null
        ? `${counted(count, 'record', 'records')}, made here`
        : `${counted(count, 'record', 'records')} · ${ageWords(heard, now)}`,
    equal: (at: number, now: number) => `the same as WedSync has, compared ${ageWords(at, now)}`,
    neverCompared: 'not compared with WedSync yet',
    wrong: 'some are not as WedSync has them',
    unreadable: (count: number) => `${count} need a newer app`,
    missing: 'This wedding is not here yet',
  },
  app: {
    label: 'The app, its fonts and pictures',
    here: (count: number, bytes: number) => `All ${count} files · ${bytesWords(bytes)}`,
    some: (missing: number) => `${counted(missing, 'file is', 'files are')} missing`,
    none: 'It is not kept for no signal here yet',
    never:
      'This browser cannot keep it in this window: without signal it does not open. Use an ordinary window',
  },
  kept: {
    label: 'Kept by the browser',
    persistent: 'It has promised to keep everything',
    evictable: 'It may clear it when space runs out',
    unknown: 'It does not say whether it keeps it. On the home screen of the device it is safest',
    said: {
      kept: 'The browser has promised to keep it.',
      denied:
        'The browser did not promise it. It may once WedSync is installed on the home screen.',
    },
  },
  clock: {
    label: 'Clock',
    right: (device: DeviceWord) => `This ${device} agrees with WedSync`,
    wrong: (offset: number, device: DeviceWord) =>
      `This ${device} is ${offBy(offset)}. Let it set its clock by itself, in its settings`,
    unknown: 'Never compared: no answer of WedSync was heard here yet',
  },
  battery: {
    label: 'Battery',
    charging: (percent: number) => `${percent} %, charging`,
    enough: (percent: number) => `${percent} %`,
    low: (percent: number) => `${percent} %. Charge it before the day, and take a power bank along`,
  },
  light: {
    label: 'Golden hour and sunset',
    of: (light: Light) => lightWords(light),
    onDate: (date: string, light: Light) => `${shortDate(date)}: ${lightWords(light)}`,
    kept: 'as the run sheet has it',
    reckoned: 'worked out here from the position of the venue',
    other: (date: string, light: Light) =>
      `The run sheet goes by other times: where the venue is, ${shortDate(date)} has ${lightWords(light)}`,
    none: 'Nobody has said where the venue is, so the light is not known without signal',
    notYours: 'Whoever plans the wedding can say where it is',
    said: 'The light of the day is in the run sheet.',
  },
  plan: {
    label: 'The published plan',
    seen: (label: string) => `You have seen ${label}, the newest`,
    unseen: (label: string) => `${label} is out, and you have not opened it`,
    none: 'None is published yet',
  },
  devices: {
    label: 'Devices of the others',
    allSent: (count: number) =>
      count === 1
        ? 'The one heard from has sent everything'
        : `All ${count} heard from have sent everything`,
    waiting: (count: number, name: string, device: string, at: number, now: number) =>
      `${counted(count, 'change is', 'changes are')} only on ${possessive(name)} ${device}, seen ${ageWords(at, now)}`,
    nobody: 'None was heard from yet',
    unknown: 'Not asked yet; it needs signal once',
  },
  clocks: {
    label: 'Clocks of the others',
    right: 'Whoever reported something had the right time',
    wrong: (name: string, device: string, offset: number, at: number, now: number) =>
      `${possessive(name)} ${device} was ${offBy(offset)} ${ageWords(at, now)}. Ask them to let it set its clock by itself`,
    somebody: 'Somebody',
  },
  unsent: {
    label: 'Your own changes',
    none: 'All of them are sent',
    some: (count: number, device: DeviceWord) =>
      `${counted(count, 'is', 'are')} only on this ${device}`,
  },
  decisions: {
    label: 'Decisions',
    none: 'None waits for you',
    some: (count: number) => `${counted(count, 'waits', 'wait')} for you`,
  },

  states: { ok: 'In order', look: 'Worth a look', missing: 'Missing' },
  actions: {
    sync: 'Try now',
    compare: 'Compare now',
    fetch: 'Fetch now',
    overMobile: 'Fetch all the same',
    room: 'Make room',
    signIn: 'Sign in',
    reload: 'Open the app again',
    keep: 'Ask it to',
    send: 'Send now',
    decide: 'Decide',
    place: 'Say where it is',
    light: 'Put it into the run sheet',
    plan: 'Open it',
    people: 'See who',
  },
})
