import { ageWords, offsetWords } from './age.ts'
import { bytesWords } from './bytes.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Each kind of files of a wedding. */
const files = {
  photos: 'Photos, small',
  plans: 'Plan and map of the venue',
  documents: 'Documents',
  originals: 'Photos, full size',
} as const

/** Words of a wedding made ready for a place without signal. */
export const prepareWords = inLocale('prepareWords', {
  title: 'Ready for no signal',
  back: 'More',

  headline: {
    reading: (device: DeviceWord) => `Reading everything on this ${device}`,
    ready: (device: DeviceWord) => `All of it opens on this ${device}, with the network gone.`,
    looks: (count: number) => `${counted(count, 'thing is', 'things are')} worth a look`,
    notReady: 'Not all of it opens without signal yet.',
    when: (at: number, now: number) => `Read ${ageWords(at, now)}, without asking the network`,
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
  },

  files: {
    label: (kind: keyof typeof files) => files[kind],
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
    unknown: 'It does not say whether it keeps it',
    said: {
      kept: 'The browser has promised to keep it.',
      denied:
        'The browser did not promise it. It may once WedSync is installed on the home screen.',
    },
  },
  clock: {
    label: 'Clock',
    right: 'It agrees with WedSync',
    wrong: (offset: number) =>
      `${offsetWords(offset)} ${offset > 0 ? 'slow' : 'fast'}. Set it by itself in the settings`,
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
  },
})
