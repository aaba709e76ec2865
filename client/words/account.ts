import type { ImportUnsentResult } from '../data/replica/unsentExport.ts'
import type { CallProblem } from '../data/serverCall.ts'
import { bytesWords } from './bytes.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const edits = (count: number) => (count === 1 ? '1 unsent edit' : `${count} unsent edits`)

/** Words of signing up and signing in. */
export const welcomeWords = inLocale('welcomeWords', {
  title: 'The wedding day, in everyone’s hand',
  promise: 'Run sheets that work without signal, and agree when it comes back.',
  tabs: { label: 'Sign up or sign in', up: 'New here', in: 'I have an account' },
  name: 'Your name',
  nameHelp: 'As the others will see it beside your changes.',
  email: 'E-mail address',
  password: 'Password',
  passwordHelp: 'At least 8 characters; a few words are easiest.',
  showPassword: 'Show the password',
  up: 'Create my account',
  in: 'Sign in',
  working: 'One moment',
  missing: {
    name: 'Please tell us your name.',
    email: 'Please give your e-mail address.',
    emailForm: 'This does not look like an e-mail address.',
    password: 'Please choose a password.',
    ownPassword: 'Please give your password.',
    passwordShort: 'At least 8 characters, please.',
  },
  knownTitle: (device: DeviceWord) => `On this ${device}`,
  openAccount: (name: string) => `Open ${name}’s weddings`,
  signInAgain: (name: string) => `${name} signed out here.`,
  waiting: (name: string, count: number) =>
    `${edits(count)} ${count === 1 ? 'waits' : 'wait'} here for ${name}.`,
  signInAs: (name: string) => `Sign in as ${name}`,
  forgotten: (device: DeviceWord) =>
    `The browser threw away what WedSync kept on this ${device}. What you wrote and did not send yet lies in a second copy: sign in as before, and it comes back.`,
  joining: 'Somebody invited you. Sign up or sign in, and the invitation opens.',
})

/** What went wrong with signing in or up: what happened, then what to do. */
export const signInProblem = inLocale(
  'signInProblem',
  (problem: CallProblem, device: DeviceWord): string => {
    if (problem.kind === 'unreachable') {
      return `No signal reaches WedSync. The first sign-in on this ${device} needs it; after that WedSync opens without. What you typed stays.`
    }
    switch (problem.code) {
      case 'WRONG_CREDENTIALS':
        return 'The e-mail address or the password is not right.'
      case 'EMAIL_TAKEN':
        return 'There is an account with this e-mail address. Sign in instead.'
      case 'PASSWORD_TOO_COMMON':
        return 'This password is among the first that anybody would try. Please choose another.'
      case 'RATE_LIMITED':
        return 'Too many tries. Wait a few minutes, then try again.'
      case 'BAD_REQUEST':
        return 'WedSync could not read this. Please look at the name, the address and the password again.'
      default:
        return 'WedSync has a fault of its own just now. Nothing you typed is lost; try again in a moment.'
    }
  },
)

const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** Words of the account, its devices, its storage and of signing out. */
export const accountWords = inLocale('accountWords', {
  title: 'Account',
  unsent: edits,
  others: {
    title: (device: DeviceWord) => `People on this ${device}`,
    help: 'Everyone has weddings of their own here. Nobody sees those of another.',
    open: (name: string) => `Open ${name}’s weddings`,
    add: 'Use another account',
    signedOut: (name: string) => `${name} signed out here`,
  },
  ended: {
    title: 'You were signed out here from another device, or too much time has passed.',
    waiting: (count: number, device: DeviceWord) =>
      `${edits(count)} ${count === 1 ? 'is' : 'are'} safe on this ${device}. Sign in to send ${count === 1 ? 'it' : 'them'}, or save ${count === 1 ? 'it' : 'them'} as a file first.`,
    nothing: (device: DeviceWord) =>
      `Nothing is lost: everything on this ${device} had been sent. Sign in to go on.`,
    password: 'Your password',
    signIn: 'Sign in again',
    save: 'Save unsent edits as a file',
  },
  look: {
    title: 'How it looks and feels',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', sun: 'Sunlight', system: 'As the device' },
    gloves: 'Larger targets, for gloves and cold hands',
    left: 'Left hand: mirror the bars',
    shortcuts: 'Single-key shortcuts',
    saved: 'Saved for all your devices.',
  },
  devices: {
    title: 'My devices',
    current: (device: DeviceWord) => `This ${device}`,
    seen: (instant: string) => `last seen ${moment.format(Date.parse(instant))}`,
    loading: 'Asking which devices are signed in',
    offline: (device: DeviceWord) =>
      `The list of your other devices needs signal. This ${device} is signed in.`,
    failed: 'The list of your devices could not be read just now.',
    again: 'Try again',
    alone: 'No other device is signed in.',
    rename: 'Rename',
    name: (device: DeviceWord) => `Name of this ${device}`,
    nameHelp: 'Your other devices see the new name from the next sign-in here.',
    nameMissing: 'Please give it a name.',
    save: 'Save',
    cancel: 'Leave it',
    renamed: 'Renamed.',
    menu: (name: string) => `More for ${name}`,
    signOut: 'Sign it out',
    wipe: 'It is lost or stolen: erase it',
    signOutTitle: (name: string) => `Sign ${name} out?`,
    signOutDetail:
      'At its next contact it asks for the password. Nothing on it is lost: unsent edits can be saved or sent from there.',
    signOutConfirm: 'Sign it out',
    wipeTitle: (name: string) => `Erase ${name} at its next contact?`,
    wipeDetail:
      'When it next reaches WedSync, everything of yours on it is erased, unsent edits too. Until then it keeps its copy, but can neither send nor receive. This cannot be taken back.',
    wipeConfirm: 'Erase it at its next contact',
    signedOut: (name: string) => `${name} is signed out.`,
    wiping: (name: string) => `${name} erases itself at its next contact.`,
    refused: 'This did not reach WedSync, so nothing was changed. Try again with signal.',
  },
  storage: {
    title: (device: DeviceWord) => `Storage on this ${device}`,
    kept: 'The browser has promised to keep your weddings here.',
    evictable:
      'The browser may clear them when space runs out. What was sent is safe all the same.',
    unknown: 'This browser does not say whether it keeps them.',
    ask: 'Ask it to keep them',
    whatTakesRoom: 'What takes up room',
    denied: 'The browser did not promise it. It may once WedSync is installed on the home screen.',
    used: (used: number, room: number | null) =>
      room === null
        ? `${bytesWords(used)} used`
        : `${bytesWords(used)} used of ${bytesWords(room)}`,
  },
  file: {
    name: (person: string, date: string) => `wedsync-unsent-${person}-${date}.json`,
    saved: 'The file is among your downloads.',
    bring: 'Bring edits back from a file',
    result: (result: ImportUnsentResult) => {
      if (!result.ok) {
        if (result.reason === 'notAnUnsentFile') return accountWords.file.notOurs
        const whose = result.name ?? 'another account'
        return `This file holds edits of ${whose}, and only ${result.name ?? 'that account'} can bring them back. Nothing was changed.`
      }
      const { written, already, refused } = result
      const parts = [
        ...(written > 0 ? [`${edits(written).replace(' unsent', '')} brought back.`] : []),
        ...(already > 0
          ? [
              `${edits(already).replace(' unsent', '')} ${already === 1 ? 'was' : 'were'} here already.`,
            ]
          : []),
        ...(refused.length > 0 ? [`${refused.length} could not be brought back.`] : []),
      ]
      return parts.join(' ') || 'The file held nothing.'
    },
    notOurs: 'This is not a file of unsent edits. Nothing was changed.',
  },
  out: {
    button: 'Sign out',
    title: (device: DeviceWord) => `Sign out of this ${device}?`,
    reading: (device: DeviceWord) => `Looking what waits on this ${device}.`,
    nothingWaits: (device: DeviceWord) =>
      `Everything is sent. Your weddings leave this ${device} and come back when you sign in again, which needs signal.`,
    waits: (count: number, device: DeviceWord) =>
      `${edits(count)} ${count === 1 ? 'is' : 'are'} only on this ${device}. What should become of ${count === 1 ? 'it' : 'them'}?`,
    filesWait: (count: number, device: DeviceWord) =>
      `${count === 1 ? '1 photo or document is' : `${count} photos or documents are`} only on this ${device}. Kept here, ${count === 1 ? 'it goes' : 'they go'} when you sign in again.`,
    keep: 'Keep here and sign out',
    keepDetail: 'They wait here and are sent when you sign in again.',
    save: 'Save as a file',
    saveDetail: 'You can bring the file back on any device of yours.',
    saveDetailFiles:
      'You can bring the file back on any device of yours. Photos and documents are not in it.',
    saved: 'The file is among your downloads. Once you have seen it there, sign out.',
    afterSave: 'Sign out and erase',
    discard: 'Discard and sign out',
    discardDetail: 'Nobody will ever see what is only here.',
    confirm: 'Sign out',
    cancel: 'Stay',
    working: 'One moment',
  },
})
