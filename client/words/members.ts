import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { CallProblem } from '../data/serverCall.ts'
import type { DeviceWord } from './device.ts'
import { roleWords } from './roles.ts'
import { inLocale } from './inLocale.ts'

/** What a role may see and do, in one sentence. */
export const roleMeaning: Readonly<Record<WeddingRole, string>> = inLocale('roleMeaning', {
  couple: 'Sees the whole plan, edits it until it is locked, and settles what concerns the two.',
  planner: 'Sees and edits everything, and invites others.',
  coordinator: 'Runs the day: edits moments and times, reports delays, moves vendors along.',
  photographer: 'Sees the plan of the team, edits the photo moments, reports delays.',
  vendor: 'Sees the plan of the team, reports for their own work and on their own moments.',
  family: 'Reads what guests may know of the day.',
  friend: 'Reads what guests may know of the day.',
})

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** Words of the people of a wedding. */
export const memberWords = inLocale('memberWords', {
  title: 'Team',
  list: 'Team of this wedding',
  you: 'You',
  owner: 'Owner',
  worksFor: (vendor: string) => `works for ${vendor}`,
  belongsTo: (household: string) => `household ${household}`,
  lastChange: (ago: string) => `Last change ${ago}`,
  notSent: (device: DeviceWord) =>
    `This wedding is only on this ${device} so far. Once it is sent, you can invite others.`,
  alone: 'Nobody else is here yet. Invite those who share this day.',
  invitersOnly: 'The couple and the planners invite others.',
  needsSignal: 'Inviting and changing roles need signal. Everything here can be read without.',
  waitsForSignal: 'Needs signal',
  menu: (name: string) => `More for ${name}`,
  changeRole: 'Change role',
  remove: 'Remove from the wedding',
  leave: 'Leave the wedding',
  ownersOnly: 'Owners are changed by owners only.',
  lastOwner: 'You are the only owner. A wedding keeps at least one.',

  role: {
    title: (name: string) => `What may ${name} see and do?`,
    label: 'Role',
    save: 'Change role',
    cancel: 'Leave it',
    close: 'Close',
    changed: (name: string, role: string) => `${name} is now ${role}.`,
    tied: (name: string) => `${name} sees what belongs to them now.`,
    vendorLost: 'Their devices forget what the new role may not see.',
    working: 'One moment',
  },

  /** Whom a member works for, or belongs to. */
  tie: {
    vendor: 'The vendor they work for',
    vendorHelp: 'They see what concerns this vendor, and report for it.',
    noVendor: 'None in particular',
    noVendors: 'There is no vendor yet. Add one first, so that they can report for it.',
    household: 'Their household',
    householdHelp:
      'They see their own people, guests and photos, and answer the invitation for them.',
    noHousehold: 'None: they read what all guests may know',
    noHouseholds:
      'There is no household yet. Add one under Family or Guests, and they see their own people too.',
  },

  /** What a member may do beside their role. */
  grants: {
    label: 'Besides, they may',
    names: {
      guests: 'keep the guests: names, answers, diets and tables',
      seating: 'edit the seating',
      shots: 'wish for photos, until the list is locked',
      tasks: 'edit the tasks',
    },
    short: { guests: 'guests', seating: 'seating', shots: 'photo wishes', tasks: 'tasks' },
    also: (names: string) => `may edit ${names}`,
  },

  removing: {
    title: (name: string) => `Remove ${name} from the wedding?`,
    detail: (name: string) =>
      `At its next contact ${name}’s device forgets this wedding. What ${name} wrote and sent stays for the others. Invitations ${name} handed out stop working.`,
    confirm: 'Remove',
    cancel: 'Keep',
    done: (name: string) => `${name} is no longer part of this wedding.`,
  },

  leaving: {
    title: 'Leave this wedding?',
    detail: (device: DeviceWord) =>
      `It leaves this ${device} and your other ones. What you sent stays for the others; to come back you need a new invitation.`,
    unsent: (count: number) =>
      count === 1
        ? '1 edit is not sent yet and would be lost. Send it first.'
        : `${count} edits are not sent yet and would be lost. Send them first.`,
    confirm: 'Leave',
    cancel: 'Stay',
    done: 'You have left the wedding.',
  },

  invite: {
    button: 'Invite somebody',
    title: 'Invite somebody',
    subtitle: 'You get a link for one person. It carries the role you choose.',
    close: 'Close',
    role: 'Role',
    make: 'Make the link',
    making: 'One moment',
    needsRole: 'Choose a role first.',
    ready: (role: string) => `The link for one ${role.toLowerCase()} is ready`,
    validUntil: (expiresAt: string) =>
      `It admits one person and works until ${day.format(Date.parse(expiresAt))}. It is shown only now.`,
    link: 'Invitation link',
    shareText: (inviter: string, title: string, role: string) =>
      `${inviter} invites you to “${title}” on WedSync as ${role.toLowerCase()}.`,
    another: 'Invite another one',
  },
})

/** Why the server did not do it: what happened, then what is safe. */
export const memberProblem = inLocale('memberProblem', (problem: CallProblem): string => {
  if (problem.kind === 'unreachable') {
    return 'This needs signal and did not reach WedSync. Nothing was changed.'
  }
  switch (problem.code) {
    case 'UNAUTHENTICATED':
    case 'DEVICE_REVOKED':
      return 'You were signed out here. Sign in again in Account. Nothing was changed.'
    case 'FORBIDDEN':
      return 'Your role may not do this here. Nothing was changed.'
    case 'NOT_FOUND':
      return 'WedSync does not know this wedding or person yet. Try again once everything is sent.'
    case 'LAST_OWNER':
      return memberWords.lastOwner
    case 'RATE_LIMITED':
      return 'Too many at once. Wait a few minutes, then try again. Nothing was changed.'
    default:
      return 'WedSync has a fault of its own just now. Nothing was changed; try again in a moment.'
  }
})

/** Words of the door an invitation opens. */
export const joinWords = inLocale('joinWords', {
  app: 'WedSync',
  opening: 'Opening the invitation',
  greeting: (inviter: string) => `${inviter} invites you to`,
  as: (role: string) => `as ${role.toLowerCase()}`,
  meaning: 'What you will see and do',
  join: (name: string) => `Join as ${name}`,
  joining: 'Fetching the wedding',
  notYou: 'Use another account',
  first:
    'You need an account first, so that the others see who wrote what. Then you come back here.',
  signUp: 'Create my account',
  signIn: 'I have an account',
  offline:
    'No signal reaches WedSync, so the invitation cannot be opened yet. The link stays good.',
  failed: 'WedSync has a fault of its own just now. The link stays good; try again in a moment.',
  again: 'Try again',
  usedUpTitle: 'This invitation no longer works',
  usedUp:
    'It was used, it is older than seven days, or whoever sent it took it back. Ask for a new one. If you joined already, the wedding is among yours.',
  unknownTitle: 'There is no such invitation',
  unknown: 'Perhaps the link was cut when it was copied. Open it again from the message.',
  toWeddings: 'Go to my weddings',
  signedOut: 'You were signed out. Sign in again, and the invitation opens.',
})

/** "photographer", in the middle of a sentence. */
export const roleInSentence = inLocale('roleInSentence', (role: keyof typeof roleWords): string => {
  return roleWords[role].toLowerCase()
})
