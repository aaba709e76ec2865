import type { ChangeRequestData } from '#shared/schema/changeRequest.ts'
import { roleWords } from './roles.ts'
import type { Role } from '#shared/schema/record/access.ts'
import { inLocale } from './inLocale.ts'

/** Words of what people propose who may not change it themselves. */
export const proposalWords = inLocale('proposalWords', {
  title: 'Proposals',
  role: (role: Role) => roleWords[role],
  empty:
    'Nobody proposes anything. What somebody may not change they can propose, and it comes here.',
  emptyReadOnly:
    'You have proposed nothing. Where you may not change a moment, propose it: open the moment on the day.',
  toDecide: { title: 'Waiting for you', none: 'Nothing waits for you.' },
  mine: { title: 'What you proposed' },
  settled: { title: 'Decided' },
  card: {
    asks: (who: string, role: string | null, when: string) =>
      `${who}${role === null ? '' : `, ${role.toLowerCase()}`}, ${when}`,
    reason: (reason: string) => `“${reason}”`,
    from: 'now',
    to: 'proposed',
    moved: (field: string, seen: string, now: string) =>
      `${field} was changed since: it was ${seen} when this was proposed, now it is ${now}.`,
    gone: 'What this was about was deleted.',
    something: 'something that is not here',
    accept: 'Accept',
    acceptAnyway: 'Accept all the same',
    adjust: 'Adjust',
    acceptAdjusted: 'Accept with this',
    decline: 'Decline',
    declineWith: 'A word with it',
    declineHint: 'Why not, or what instead',
    send: 'Decline',
    back: 'Back',
    withdraw: 'Take it back',
  },
  state: {
    open: 'Waits for an answer',
    withdrawn: 'Taken back',
    declined: 'Declined',
    accepted: 'Accepted',
  } satisfies Record<ChangeRequestData['state'], string>,
  decided: (state: ChangeRequestData['state'], who: string, when: string) =>
    `${proposalStates[state]} by ${who}, ${when}`,
  said: {
    accepted: (name: string) => `${name} is as it was proposed.`,
    declined: (name: string) => `Declined what was proposed for ${name}.`,
    withdrawn: 'You took it back.',
    proposed: 'Proposed. You will see here what becomes of it.',
    nothing: 'That is what stands already.',
  },
  somebody: 'Somebody',
  entry: {
    label: 'Proposals',
    none: 'None is open',
    waiting: (count: number) => (count === 1 ? '1 waits for you' : `${count} wait for you`),
    mine: (count: number) => (count === 1 ? '1 of yours is open' : `${count} of yours are open`),
  },
  propose: {
    button: 'Propose a change',
    title: (name: string) => `Propose for ${name}`,
    subtitle: 'Those who run the day decide. Nothing moves before.',
    start: 'Starts',
    length: 'Length in minutes',
    reason: 'Why',
    reasonHint: 'The light goes earlier',
    send: 'Propose it',
    cancel: 'Cancel',
    open: (count: number) =>
      count === 1 ? 'A proposal of yours waits.' : `${count} proposals of yours wait.`,
    all: 'Proposals',
  },
})

const proposalStates: Readonly<Record<ChangeRequestData['state'], string>> = {
  open: 'Opened',
  withdrawn: 'Taken back',
  declined: 'Declined',
  accepted: 'Accepted',
}
