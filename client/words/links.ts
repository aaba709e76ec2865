import type { LinkRole } from '#shared/schema/record/linkRights.ts'
import type { CallProblem } from '../data/serverCall.ts'
import { ageWords } from './age.ts'
import type { DeviceWord } from './device.ts'
import { inLocale } from './inLocale.ts'

const date = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const clock = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** Words of the links of a wedding, for those who make them. */
export const linkWords = inLocale('linkWords', {
  title: 'By link',
  entry: 'Links without an account',
  entryHint: 'A vendor or a guest works from a link; published times by an address for everybody',
  back: 'Team',
  people: 'Who works from a link',
  peopleHelp: 'No account, no password: for one wedding, for a time, and taken back at once.',
  empty: 'No link yet. Make one for a vendor, and they open their day with one tap.',
  make: 'Make a link',
  forVendor: (name: string) => `Link for ${name}`,
  needsSignal: 'Making and taking back links needs signal.',
  kept: (then: number, now: number) => `As told ${ageWords(then, now)}.`,
  loading: 'Asking which links there are',
  failed: 'The links could not be read just now.',
  notYours:
    'Planners make links; coordinators those for a stand-in, the couple those for family and friends.',
  standInsOnly: 'You make links for those you bring in as a replacement; planners make all others.',
  byLink: 'from a link',
  fixed: 'A link carries the role: make another link, or let them make it an account first.',
  role: { vendor: 'Vendor', family: 'Family', friend: 'Friend' } satisfies Record<LinkRole, string>,
  until: (endsAt: string) => `until ${date.format(Date.parse(endsAt))}`,
  ended: (endsAt: string) => `ended ${date.format(Date.parse(endsAt))}`,
  state: { revoked: 'Taken back', ended: 'Ended', withdrawn: 'Opens no more' },
  withdrawn:
    'Whoever made it has left, or may make it no more. Those who have it open stay; make another for new ones.',
  unopened: 'Not opened yet',
  opened: (name: string, device: string, seen: string, now: number) =>
    `${name}, ${device}, last here ${ageWords(Date.parse(seen), now)}`,
  gone: (name: string, device: string) => `${name}, ${device}, no longer here`,
  account: (name: string) => `${name} has an account now`,
  places: (left: number) =>
    left === 0
      ? 'No further device can open it'
      : left === 1
        ? '1 more device can open it'
        : `${left} more devices can open it`,
  over: (count: number) => (count === 1 ? '1 link that is over' : `${count} links that are over`),
  revoke: 'Take it back',
  revokeOf: (name: string) => `Take back the link for ${name}`,
  revoking: {
    title: (name: string) => `Take back the link for ${name}?`,
    detail:
      'It opens nothing any more, and every device that has it forgets this wedding at its next contact. What was sent from there stays for the others.',
    confirm: 'Take it back',
    cancel: 'Leave it',
    done: (name: string) => `The link for ${name} is taken back.`,
  },
  sheet: {
    title: 'Make a link',
    subtitle: 'They open it, and their day is on their phone, also without signal.',
    close: 'Close',
    whom: 'For whom',
    kinds: { vendor: 'A vendor', household: 'A household', person: 'Somebody else' },
    vendor: 'Vendor',
    chooseVendor: 'Choose the vendor',
    noVendors: 'There is no vendor yet. Add one under Vendors first.',
    noStandIns: 'Nobody was brought in yet. Replace a vendor under Vendors first.',
    household: 'Household',
    chooseHousehold: 'Choose the household',
    noHouseholds: 'There is no household yet. Add one under Guests first.',
    name: 'Their name',
    role: 'They are',
    phone: 'Number to ring',
    phoneHelp: 'Yours, for example. Whoever opens the link can ring it with one tap.',
    until: 'Works until',
    untilHelp: 'Seven days after the wedding, unless you choose otherwise.',
    needs: {
      vendor: 'Choose the vendor first.',
      household: 'Choose the household first.',
      person: 'Write their name first.',
      until: 'Choose how long it works.',
    },
    untilWrong: 'Choose a day from tomorrow on.',
    devices: 'On how many devices',
    fewer: 'One less',
    more: 'One more',
    make: 'Make the link',
    making: 'One moment',
    ready: (name: string) => `The link for ${name} is ready`,
    once: 'It is shown only now. Hand it on, or let them scan it.',
    qr: (name: string) => `Code with the link for ${name}, for a camera`,
    address: 'Link',
    text: (inviter: string, title: string) =>
      `${inviter} invites you to “${title}”. One tap opens your day, without an account.`,
    done: 'Done',
  },
  sharing: {
    title: 'The times, for everybody',
    help: 'One address with what was published for guests: times and places, and nobody’s name. Whoever has it can read it.',
    empty: 'Not shared. Only those who belong to the wedding read the times.',
    make: 'Share the published times',
    makeAnother: 'Make another address',
    made: (then: number, now: number) => `Made ${ageWords(then, now)}`,
    reads: (count: number) =>
      count === 0 ? 'not read yet' : count === 1 ? 'read once' : `read ${count} times`,
    endless: 'until you take it back',
    revoke: 'Take it back',
    revoking: {
      title: 'Take back the address of the times?',
      detail:
        'It shows nothing any more. What a guest has already read may still be on their phone until it next has signal.',
      done: 'The address is taken back.',
    },
    ready: 'The address of the times is ready',
    once: 'It is shown only now. Print the code, or send the link to your guests.',
    qr: 'Code with the address of the times, for a camera',
    text: (title: string) => `The day of “${title}”: when and where.`,
  },
})

/** Words of the door a link opens. */
export const linkDoorWords = inLocale('linkDoorWords', {
  opening: 'Opening the link',
  lead: (inviter: string) => `${inviter} invites you to`,
  sentence: (name: string, role: LinkRole) =>
    role === 'vendor'
      ? `Here is the day of ${name}: when you are wanted, where, and whom to call. You say with one tap that you are on your way or here, also without signal.`
      : `Here is the day for ${name}: when, where, and what is good to know, also without signal.`,
  who: 'Who are you?',
  whoHelp: 'Your first name, as the others see it. You may leave it empty.',
  open: 'Open my day',
  working: 'Fetching your day',
  bounds: (title: string, endsAt: string) =>
    `No account. Only for “${title}”, until ${date.format(Date.parse(endsAt))}.`,
  beside: (name: string, device: DeviceWord) =>
    `${name} is signed in on this ${device}. The link opens beside that; nothing of it is lost.`,
  again: 'Try again',
  toStart: 'Go to the start',
  titles: {
    none: 'There is no such link',
    ended: 'This link has ended',
    full: 'This link is in use',
    offline: 'No signal',
    failed: 'This did not work',
  },
  none: 'Perhaps it was cut when it was copied. Open it again from the message, or ring whoever sent it.',
  ended: 'It is over, or it was taken back. Ring whoever sent it and ask for a new one.',
  full: 'As many devices as it allows have opened it. Ring whoever sent it and ask for another.',
  offline:
    'No signal reaches WedSync. The first time needs it, after that your day opens without. The link stays good.',
  often: 'Too many tries. Wait a few minutes, then open it again.',
  failed: 'WedSync has a fault of its own just now. The link stays good; try again in a moment.',
})

/** What somebody who works from a link reads of that. */
export const linkAccountWords = inLocale('linkAccountWords', {
  title: 'You work from a link',
  bounds: (inviter: string, title: string, endsAt: string) =>
    `${inviter} gave it to you for “${title}”, until ${date.format(Date.parse(endsAt))}.`,
  make: 'Make it an account',
  makeHelp:
    'With an e-mail address and a password this day stays yours when the link ends, on all your devices. What is not sent yet stays here.',
  email: 'E-mail address',
  password: 'Password',
  passwordHelp: 'At least 8 characters; a few words are easiest.',
  submit: 'Make my account',
  working: 'One moment',
  done: 'You have an account now. Next time you sign in with it.',
  needsSignal: 'This needs signal. What you typed stays.',
  taken: 'There is an account with this e-mail address. Take another address.',
  ended: 'The link is over',
  endedDetail:
    'Your day has left this device. If you still need it, ring whoever sent the link and ask for a new one.',
  endedCall: (inviter: string, title: string) => `${inviter} sent it, for “${title}”.`,
  signedOut: 'You were signed out here. Open the link again from the message, and you go on.',
  first: 'You work from a link here, for one wedding. Make it an account first, then you can join.',
  toAccount: 'Make it an account',
  helpTitle: 'Who can help',
  noHelp: 'No telephone number of the planner is known here.',
})

/** Words of the page that everybody may read. */
export const sharedDayWords = inLocale('sharedDayWords', {
  schedule: 'The day',
  lead: 'The day of',
  asOf: (readAt: number) => `As of ${clock.format(readAt)}`,
  published: (label: string, at: string) => `${label}, published ${clock.format(Date.parse(at))}`,
  kept: (then: number, now: number) =>
    `Without signal: as it was read ${ageWords(then, now)}. A time may have moved since.`,
  zone: (zone: string) => `Times at the venue (${zone.replaceAll('_', ' ')}).`,
  unpublished: 'The times are not published yet. Look again later at this same address.',
  wear: 'What to wear',
  print: 'Print',
  again: 'Read again',
  next: 'Next',
  over: 'This address has ended',
  overDetail: 'Ask whoever gave it to you for the new one.',
  unknown: 'There is nothing at this address',
  unknownDetail: 'Perhaps it was cut when it was copied. Open it again from the message.',
  offline: 'No signal',
  offlineDetail:
    'The first time needs signal. After that the times are on this device, also without.',
  busy: 'This did not work just now. Try again in a moment.',
})

/** Why the server made or took back no link: what happened, then what is safe. */
export const linkProblem = inLocale('linkProblem', (problem: CallProblem): string => {
  if (problem.kind === 'unreachable') {
    return 'This needs signal and did not reach WedSync. Nothing was changed.'
  }
  switch (problem.code) {
    case 'FORBIDDEN':
      return 'Your role may not do this here. Nothing was changed.'
    case 'NOT_FOUND':
      return 'WedSync does not know this vendor or household yet. Try again once everything is sent.'
    case 'RATE_LIMITED':
      return 'Too many at once. Wait a few minutes, then try again. Nothing was changed.'
    case 'UNAUTHENTICATED':
    case 'DEVICE_REVOKED':
      return 'You were signed out here. Sign in again in Account. Nothing was changed.'
    default:
      return 'WedSync has a fault of its own just now. Nothing was changed; try again in a moment.'
  }
})
