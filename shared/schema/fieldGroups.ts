import type { Strategy } from './mergeChoices.ts'
import type { Role } from './record/access.ts'

/** Fields that people choose one strategy for; they are named in words/mergeChoices.ts of the client. */
export type FieldGroup = {
  id: string
  /** Top-level fields by type. */
  fields: Readonly<Record<string, readonly string[]>>
  /** The first is what holds without a choice. One only: it cannot be changed, and the page says why. */
  strategies: readonly Strategy[]
  /** Who decides where `ask` was chosen, each allowed to write the fields; absent: whoever may. */
  deciders?: readonly Role[]
}

const ASK_ONLY = ['ask'] as const
const FURTHEST = ['merge'] as const
const TEXT = ['merge', 'rank', 'latest'] as const
const RANKED = ['rank', 'latest', 'ask'] as const
const LATEST = ['latest', 'rank', 'ask'] as const

const THE_DAY = ['planner', 'coordinator'] as const
const THE_SHOTS = ['photographer', 'planner', 'coordinator'] as const
const THE_SUPPLIERS = ['planner'] as const
const THE_GUESTS = ['couple', 'planner'] as const

/**
 * Every field of a wedding with a choice to make stands in exactly one group. A pinned time asks
 * whatever its group says.
 */
export const FIELD_GROUPS: readonly FieldGroup[] = [
  {
    id: 'agreed',
    fields: {
      wedding: ['date', 'guestCountFinal'],
      day: ['date'],
      document: ['current'],
    },
    strategies: ASK_ONLY,
  },
  {
    id: 'contracts',
    fields: { vendor: ['callTime', 'endsAt', 'standIn'], vendorTerms: ['coverageCost'] },
    strategies: ASK_ONLY,
  },
  {
    id: 'money',
    fields: { budgetLine: ['planned', 'approved'] },
    strategies: ASK_ONLY,
  },
  {
    id: 'momentTimes',
    fields: { timelineItem: ['timing', 'day', 'latestStart', 'latestEnd', 'mayStartEarly'] },
    strategies: RANKED,
    deciders: THE_DAY,
  },
  {
    id: 'momentLengths',
    fields: { timelineItem: ['durationMin', 'minDurationMin', 'elastic'] },
    strategies: RANKED,
    deciders: THE_DAY,
  },
  {
    id: 'momentOrder',
    fields: { timelineItem: ['deps', 'pin', 'key', 'keepPriority', 'visibility'] },
    strategies: RANKED,
    deciders: THE_DAY,
  },
  {
    id: 'momentWords',
    fields: {
      timelineItem: ['title', 'category', 'place', 'location', 'lane'],
      lane: ['name', 'colour'],
    },
    strategies: LATEST,
  },
  {
    id: 'notes',
    fields: {
      timelineItem: ['notes'],
      wedding: ['notes'],
      day: ['notes'],
      task: ['notes'],
      vendorTerms: ['needs'],
      budgetLine: ['notes'],
      photo: ['caption'],
      document: ['note'],
      incident: ['text'],
    },
    strategies: TEXT,
  },
  {
    id: 'shots',
    fields: {
      shotList: ['item', 'title', 'lockAt'],
      shot: ['list', 'title', 'block', 'priority', 'estMin'],
    },
    strategies: RANKED,
    deciders: THE_SHOTS,
  },
  {
    id: 'photoNotes',
    fields: { shotNote: ['text'], personNote: ['text'] },
    strategies: TEXT,
  },
  {
    id: 'people',
    fields: {
      person: [
        'name',
        'say',
        'relation',
        'side',
        'household',
        'count',
        'mobility',
        'leavesAt',
        'smallChild',
      ],
      household: ['name', 'side'],
    },
    strategies: LATEST,
    deciders: THE_GUESTS,
  },
  {
    id: 'guestAnswers',
    fields: { guest: ['rsvp', 'party'], guestDiet: ['meal', 'household'] },
    strategies: RANKED,
    deciders: THE_GUESTS,
  },
  {
    id: 'guests',
    fields: { guest: ['name', 'household', 'side'] },
    strategies: LATEST,
    deciders: THE_GUESTS,
  },
  {
    id: 'seats',
    fields: { guest: ['seat'], table: ['label', 'seats', 'position'] },
    strategies: LATEST,
    deciders: THE_GUESTS,
  },
  {
    id: 'vendors',
    fields: { vendor: ['kind', 'name', 'leadMin', 'setupMin', 'eta'] },
    strategies: LATEST,
    deciders: THE_SUPPLIERS,
  },
  {
    id: 'vendorContacts',
    fields: { vendorContact: ['contact', 'phone', 'email'] },
    strategies: RANKED,
    deciders: THE_SUPPLIERS,
  },
  {
    id: 'budget',
    fields: {
      budgetLine: ['title', 'category', 'vendor', 'dues'],
      budgetProposal: ['decided', 'decidedBy', 'decidedAt', 'answer'],
    },
    strategies: LATEST,
  },
  {
    id: 'tasks',
    fields: { task: ['title', 'phase', 'due', 'dueAt', 'assignee', 'item', 'group'] },
    strategies: LATEST,
    deciders: THE_DAY,
  },
  {
    id: 'pages',
    fields: { section: ['title', 'config', 'entries', 'text'], sectionAnswer: ['answer'] },
    strategies: TEXT,
  },
  {
    id: 'wedding',
    fields: {
      wedding: [
        'title',
        'zone',
        'places',
        'culture',
        'currency',
        'lockAt',
        'dayLead',
        'alertMin',
        'pinAlertMin',
        'autoCompressMin',
      ],
      day: ['title', 'sun', 'limits'],
    },
    strategies: LATEST,
  },
  {
    id: 'talk',
    fields: {
      thread: ['title', 'about'],
      changeRequest: ['decided'],
      ack: ['receivedAt', 'seenAt', 'upTo'],
      memberContact: ['phone'],
    },
    strategies: LATEST,
  },
  {
    id: 'files',
    fields: {
      photo: ['shot', 'moment', 'rating', 'forEveryone'],
      document: ['name', 'kind', 'readers', 'moment'],
      incident: ['kind', 'place', 'vendor'],
    },
    strategies: LATEST,
  },
  {
    id: 'stages',
    fields: {
      wedding: ['status'],
      vendor: ['stage'],
      photo: ['consent'],
      budgetProposal: ['state'],
      changeRequest: ['state'],
      document: ['versions'],
      broadcast: ['state'],
    },
    strategies: FURTHEST,
  },
]

const byField = new Map(
  FIELD_GROUPS.flatMap((group) =>
    Object.entries(group.fields).flatMap(([type, fields]) =>
      fields.map((field) => [`${type} ${field}`, group] as const),
    ),
  ),
)

/** The group of a field; null: its parts always merge, nothing is to be chosen. */
export function groupOf(type: string, field: string): FieldGroup | null {
  return byField.get(`${type} ${field}`) ?? null
}
