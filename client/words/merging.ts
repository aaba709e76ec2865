import type { WeddingRole } from '#shared/schema/record/access.ts'
import { groupName, ladderWords, theRole } from './mergeChoices.ts'
import { reorderWords } from './reorder.ts'
import { roleWords } from './roles.ts'
import { inLocale } from './inLocale.ts'

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** Words of the page on which a wedding says how its edits meet. */
export const mergingWords = inLocale('mergingWords', {
  title: 'How edits meet',
  intro:
    'Two people can change the same thing without having seen each other. Most of that joins by itself. Here is what happens with the rest, and you can change it.',
  readOnly: 'You can read how edits meet. The couple and the planners change it.',

  groups: {
    title: 'Where two values meet',
    standard: 'standard',
    chosen: 'your choice',
    always: 'always',
    rules: (count: number) => (count === 1 ? 'one learned rule' : `${count} learned rules`),
    byRole: (ladder: readonly (readonly string[])[]) =>
      `By role: ${ladderWords(ladder).toLowerCase()}`,
  },

  group: {
    choice: (name: string) => `What happens to ${name.toLowerCase()}`,
    standard: 'Standard',
    fixed: 'This cannot be changed',
    saved: (name: string, strategy: string) => `${name}: ${strategy.toLowerCase()}.`,
    ruled: 'A learned rule comes before this:',
  },

  ladder: {
    title: 'Whose word goes first',
    help: 'Where a group goes by role and has no order of its own, this order holds.',
    usedBy: (names: readonly string[]) =>
      names.length === 0 ? 'No group goes by it now.' : `Now it holds for: ${names.join('; ')}.`,
    ofGroup: (name: string) => `Whose word goes first for ${name.toLowerCase()}`,
    standard: 'The standard order.',
    ofWedding: 'The order of the wedding holds here.',
    own: 'This group has an order of its own.',
    list: 'Roles, from the one whose word goes first',
    step: (step: number) => `${step}.`,
    equal: (names: readonly string[]) =>
      `as much as ${names.map((name) => name.toLowerCase()).join(' and ')}`,
    join: (name: string) => `As much as ${name.toLowerCase()}`,
    split: 'On a step of its own',
    saved: (steps: readonly (readonly string[])[]) => `${ladderWords(steps)}.`,
    reset: 'Back to the standard order',
    resetOwn: 'Drop the order of its own',
    wasReset: 'The standard order holds again.',
    reorder: reorderWords,
    nobody: 'nobody here yet',
    role: (role: WeddingRole) => roleWords[role],
  },

  rules: {
    date: (ms: number) => date.format(ms),
    title: 'Rules that were learned',
    none: 'None yet. When you decide the same way again and again, a rule is offered here. Nothing becomes a rule by itself.',
    name: (group: string, take: WeddingRole, over: WeddingRole) =>
      `For ${groupName(group)}, ${whose(take)} counts before ${whose(over)}`,
    inForce: (until: string) => `In force until ${until}`,
    off: 'Turned off',
    offByItself: 'Turned off, because it was decided otherwise twice',
    over: (until: string) => `Ran out on ${until}`,
    accepted: 'Accepted by',
    since: 'Since',
    until: 'Holds until',
    decided: 'Decided',
    overturned: 'Decided otherwise',
    times: (count: number) => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`),
    somebody: 'Somebody',
    you: 'You',
    does: (take: WeddingRole, over: WeddingRole) =>
      `Where ${theRole(take)} and ${theRole(over)} give two values, ${whose(take)} counts at once. The other one stays one tap away.`,
    turnOff: 'Turn it off',
    turnedOff: 'The rule is off. What it decided stays as it is.',
    turnOn: 'Turn it on again',
    turnedOn: 'The rule holds again, for a year.',
    keep: 'Keep it for another year',
    kept: 'The rule holds for another year.',
    notYours: 'The couple, planners and coordinators turn rules on and off.',
    cases: 'What it decided',
    expiry: (until: string) => `It holds until ${until}; after that, nothing is decided by it.`,
  },

  back: {
    title: 'Bring back the other values?',
    help: 'This is what the rule decided and what still stands. Nothing has changed yet.',
    from: 'now',
    to: 'would be',
    bring: (count: number) => (count === 1 ? 'Bring it back' : `Bring back all ${count}`),
    done: (count: number) =>
      count === 1 ? 'It is brought back.' : `${count} values are brought back.`,
    others: (count: number) =>
      count === 1 ? 'One more is not yours to change.' : `${count} more are not yours to change.`,
    rows: 'What would change',
  },

  offers: {
    title: 'A rule for this?',
    ask: (group: string, take: WeddingRole) =>
      `For ${groupName(group)}, keep ${whose(take)} ${nounOf(group)}?`,
    chosen: (
      take: WeddingRole,
      group: string,
      count: { all: number; liked: number; mine: number },
    ) => {
      const of = `${count.liked} of ${count.all} times`
      if (count.mine === count.all) return `You chose ${whose(take)} ${nounOf(group)} ${of}.`
      const own = count.mine === 0 ? '' : `, ${count.mine} of them decided by you`
      return `${capitalised(whose(take))} ${nounOf(group)} was chosen ${of}${own}.`
    },
    means: (take: WeddingRole, over: WeddingRole) =>
      `From then on ${whose(take)} counts at once when ${theRole(over)} wrote something else. It holds for a year, for this wedding alone, and can be turned off.`,
    yes: 'Yes, keep it',
    no: 'No thanks',
    look: (count: number) => `Look at the ${count} cases`,
    hide: 'Hide the cases',
    accepted: (take: WeddingRole, group: string) =>
      `From now on ${whose(take)} ${nounOf(group)} counts.`,
    declined: 'It will not be offered to you again.',
    declinedTitle: 'Declined',
    chose: (value: string) => `chosen: ${value}`,
    instead: (value: string) => `instead of ${value}`,
    neither: 'neither was taken',
    cases: (group: string) => `What was decided for ${groupName(group)}`,
  },

  fading: {
    byItself: (name: string) =>
      `${name}: this rule turned itself off, because it was decided otherwise twice.`,
    contradicted: (name: string) => `${name}: this rule was decided otherwise twice.`,
    look: 'Look at it',
    keep: 'Keep the rule',
    fine: 'That is fine',
    toast: 'A learned rule turned itself off: it was decided otherwise twice.',
  },
})

const NOUNS: Readonly<Record<string, string>> = {
  notes: 'text',
  photoNotes: 'text',
  pages: 'text',
  momentTimes: 'time',
  momentLengths: 'length',
  guestAnswers: 'answer',
}

/** What a group holds: "text", "time". */
function nounOf(group: string): string {
  return (Object.hasOwn(NOUNS, group) ? NOUNS[group] : undefined) ?? 'version'
}

/** "the photographer’s". */
function whose(role: WeddingRole): string {
  return `${theRole(role)}’s`
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
