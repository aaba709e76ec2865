import { splitPath } from '#shared/merge/path.ts'
import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import type { Json } from '#shared/schema/record/canonical.ts'
import { ladder as ladderOf, strategy, type Strategy } from '#shared/schema/mergeChoices.ts'
import { listed } from './counted.ts'
import { capital } from './fieldNames.ts'
import { roleWords } from './roles.ts'
import { inLocale } from './inLocale.ts'

type GroupWords = {
  name: string
  /** What is in it, where the name does not say all. */
  what: string
  /** Why there is nothing to choose. */
  why?: string
}

/** Names of the field groups (shared/schema/fieldGroups.ts), by id. */
export const groupWords: Readonly<Record<string, GroupWords>> = inLocale('groupWords', {
  agreed: {
    name: 'The date and the final guest count',
    what: 'The date of the wedding and of its days, the count the caterer cooks for, and which version of a document counts.',
    why: 'Everything hangs on them, so two values always wait for the couple or a planner.',
  },
  contracts: {
    name: 'What vendors are booked for',
    what: 'Call times, end times and the price of the booking.',
    why: 'It stands in a contract, so nothing but a person changes it when two values meet.',
  },
  money: {
    name: 'Amounts of money',
    what: 'What a thing is planned to cost, and what the couple agreed to.',
    why: 'It is money, so two amounts always wait for a person.',
  },
  momentTimes: {
    name: 'Times of moments',
    what: 'When a moment starts, on which day, and how early or late it may. A fixed time always asks, whatever you choose here.',
  },
  momentLengths: {
    name: 'Lengths of moments',
    what: 'How long a moment takes, how short it may get, and whether it may give way.',
  },
  momentOrder: {
    name: 'How moments hang together',
    what: 'What waits for what, which times are fixed, which moments are kept first, and who sees them. Of two circles of readers the smaller one always counts.',
  },
  momentWords: {
    name: 'Names and places of moments',
    what: 'Title, kind, place and lane of a moment; name and colour of a lane.',
  },
  notes: {
    name: 'Notes',
    what: 'Notes of moments, days, tasks, documents, budget lines and the wedding; captions; what a vendor needs.',
  },
  shots: { name: 'The shot list', what: 'Titles, groups, importance and length of shots.' },
  photoNotes: {
    name: 'Notes of the photographers',
    what: 'What only the photo team reads of shots and people.',
  },
  people: {
    name: 'Family and friends',
    what: 'Names, relations, sides and households; who has to leave early.',
  },
  guestAnswers: {
    name: 'Answers of guests',
    what: 'Whether they come, with how many, and the meal.',
  },
  guests: { name: 'The guest list', what: 'Name, household and side of a guest.' },
  seats: { name: 'Tables and seats', what: 'Who sits where; names and sizes of tables.' },
  vendors: {
    name: 'Vendors',
    what: 'Name, trade, time to set up, and when they expect to arrive.',
  },
  vendorContacts: { name: 'How to reach vendors', what: 'Contact, phone and email.' },
  budget: {
    name: 'The budget around its amounts',
    what: 'Titles, categories and vendors of budget lines, when they fall due, and what was said with a decision.',
  },
  tasks: { name: 'Tasks', what: 'What, by when, by whom, and for which moment.' },
  pages: {
    name: 'Pages of the dashboard',
    what: 'Titles and texts, and the answers given in them.',
  },
  wedding: {
    name: 'The wedding itself',
    what: 'Title, time zone, currency, places, kind of ceremony, who decides on the day, and limits of the days.',
  },
  talk: {
    name: 'Conversations and proposals',
    what: 'What a conversation is called and what it is about; who decided on a proposal, and when something was seen. What was said stays as it was said.',
  },
  files: {
    name: 'Photos, documents and emergencies',
    what: 'What a picture or document belongs to, what it is called and who sees it; what an emergency is about and where.',
  },
  stages: {
    name: 'How far things are',
    what: 'The status of the wedding, the stage of each vendor, the consent to a picture, the versions of a document, the answer to a request and whether an announcement was sent.',
    why: 'They only go forward: whoever says the furthest is right, and a step back is done on purpose. Yes and no to one request wait for a person.',
  },
})

const strategyWords: Readonly<Record<Strategy, { name: string; does: string }>> = {
  latest: {
    name: 'The later one counts',
    does: 'Whoever wrote last counts; the other value stays one tap away.',
  },
  merge: {
    name: 'Join the words',
    does: 'What was written in different places all stays. Where both changed the same words, you are asked to look.',
  },
  rank: {
    name: 'By role',
    does: 'Whose role goes first counts, even when the other wrote later; that one stays one tap away.',
  },
  ask: {
    name: 'Always ask',
    does: 'The value that came in first stays until a person decides.',
  },
}

/** A strategy where it means something else than for the other groups. */
const IN_GROUP: Readonly<Record<string, Partial<typeof strategyWords>>> = {
  stages: { merge: { name: 'The furthest counts', does: 'Two stages become the further one.' } },
  notes: wordsOnly(),
  photoNotes: wordsOnly(),
  pages: wordsOnly(),
}

function wordsOnly(): Partial<typeof strategyWords> {
  const joined =
    'What was written in different places all stays. Where both changed the same words,'
  return {
    rank: { name: 'By role', does: `${joined} those of the role that goes first count.` },
    latest: { name: 'The later one counts', does: `${joined} the later ones count.` },
  }
}

/** What a strategy does with a group. */
export const strategyIn = inLocale(
  'strategyIn',
  (group: string, which: Strategy): { name: string; does: string } => {
    return IN_GROUP[group]?.[which] ?? strategyWords[which]
  },
)

/** "Planner and coordinator, then photographer". */
export const ladderWords = inLocale(
  'ladderWords',
  (steps: readonly (readonly string[])[]): string => {
    const named = steps.map((step) => listed(step.map(roleWord)))
    return capital(named.join(', then '))
  },
)

/** A role in the middle of a sentence: "the photographer". */
export const theRole = inLocale('theRole', (role: WeddingRole): string => {
  return role === 'family' || role === 'couple' ? `the ${role}` : `the ${roleWord(role)}`
})

/** A group in the middle of a sentence. */
export const groupName = inLocale('groupName', (id: string): string => {
  const name = Object.hasOwn(groupWords, id) ? groupWords[id]?.name : undefined
  return name === undefined ? id : name.charAt(0).toLowerCase() + name.slice(1)
})

/** A value of the fields that hold these choices; null: it is none of them. */
export const choiceValueWords = inLocale(
  'choiceValueWords',
  (path: string, value: Json): string | null => {
    const [field = '', , part] = splitPath(path)
    if (field === 'hierarchy' || (field === 'strategies' && part === 'ladder')) {
      const steps = ladderOf.safeParse(value).data
      return steps ? ladderWords(steps) : null
    }
    if (field === 'strategies' && part === 'use') {
      const known = strategy.safeParse(value).data
      return known ? strategyWords[known].name : null
    }
    if (field === 'rules' && part === 'off') return value === true ? 'turned off' : 'in force'
    return null
  },
)

function roleWord(role: string): string {
  const known = WEDDING_ROLES.find((one) => one === role)
  return known ? roleWords[known].toLowerCase() : role
}
