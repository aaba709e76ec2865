import {
  later,
  marks,
  members,
  name,
  never,
  place,
  server,
  words,
  type Promised,
} from './expected/promised.ts'

/** `/` parts the steps of a ladder, a space those who stand on the same step. */
const LOGISTICS = 'planner coordinator / photographer / couple / vendor'
const byLogistics = { is: 'ranked', ladder: LOGISTICS } as const
const longer = { ...byLogistics, tie: 'longer' } as const
const byPhotographer = {
  is: 'ranked',
  ladder: 'photographer / planner coordinator / couple',
} as const
const bySupplier = { is: 'ranked', ladder: 'vendor / planner' } as const
const coupleAndPlannerDecide = { is: 'asks', deciders: 'couple planner' } as const
const plannerDecides = { is: 'asks', deciders: 'planner' } as const
const mayHurt = { is: 'members', removal: 'asks' } as const

type Promises = readonly (readonly [fields: string, promise: Promised])[]

/**
 * How every field of every type merges, written down apart from the declarations: fields → what two
 * people who change one of them at once are promised.
 */
export const POLICIES: Readonly<Record<string, Promises>> = {
  wedding: [
    ['title culture', name],
    ['couple fine', members],
    ['date guestCountFinal', coupleAndPlannerDecide],
    ['currency', later],
    ['zone lockAt dayLead', later],
    ['alertMin pinAlertMin autoCompressMin', later],
    ['places', { is: 'entries', parts: { label: name, note: words } }],
    ['status', { is: 'furthest', stages: 'draft locked live closed' }],
    ['notes', words],
    ['hierarchy', later],
    ['strategies rules', { is: 'entries', parts: {} }],
  ],
  day: [
    ['date', coupleAndPlannerDecide],
    ['title', name],
    ['sun', later],
    [
      'limits',
      {
        is: 'entries',
        parts: { what: name, at: { is: 'ranked', ladder: '', tie: 'earlier' }, tell: members },
      },
    ],
    ['started closed', marks],
    ['notes', words],
  ],
  lane: [
    ['day', never],
    ['name', name],
    ['colour', later],
    ['order', place],
  ],
  timelineItem: [
    ['author', never],
    ['day lane place', later],
    ['order', place],
    ['title category location', name],
    ['notes', words],
    [
      'timing',
      {
        is: 'while',
        field: 'pin',
        yes: { is: 'asks', deciders: 'planner coordinator' },
        no: byLogistics,
      },
    ],
    ['deps', { is: 'entries', parts: {} }],
    ['durationMin minDurationMin', longer],
    ['elastic mayStartEarly keepPriority pin key latestStart latestEnd', byLogistics],
    ['responsible people needs', members],
    ['visibility', { ...byLogistics, tie: 'narrower' }],
  ],
  fact: [['item kind value claimedAt clockOffsetMs device seen visibility', never]],
  vendor: [
    ['kind name', name],
    ['callTime endsAt', plannerDecides],
    ['standIn', { is: 'asks', deciders: 'planner coordinator' }],
    ['leadMin setupMin', later],
    [
      'stage',
      {
        is: 'furthest',
        stages: 'booked confirmed enRoute arrived setUp ready working done left',
      },
    ],
    ['trouble', marks],
    ['eta', { is: 'ranked', ladder: 'vendor / coordinator planner' }],
    ['replaces', never],
  ],
  vendorContact: [
    ['vendor', never],
    ['contact phone email', bySupplier],
  ],
  vendorTerms: [
    ['vendor', never],
    ['coverageCost', plannerDecides],
    ['needs', words],
    ['contract insurance', marks],
  ],
  shotList: [
    ['item lockAt', byPhotographer],
    ['title', name],
    ['order', place],
    ['callers', members],
  ],
  shot: [
    ['list title block priority estMin', byPhotographer],
    ['people households', members],
    ['order', place],
    ['marks takenBack waiting', marks],
  ],
  shotNote: [
    ['shot', never],
    ['text', words],
  ],
  household: [['name side', name]],
  person: [
    ['name say relation side mobility', name],
    ['household count leavesAt smallChild', later],
    ['diet', mayHurt],
    ['here', marks],
  ],
  personNote: [
    ['person', never],
    ['text', words],
    ['apart', members],
  ],
  task: [
    ['author', never],
    ['title phase due dueAt assignee item', later],
    ['group', name],
    ['order', place],
    ['notes', words],
    ['marks', marks],
  ],
  guest: [
    ['name side', name],
    ['household party seat', later],
    ['rsvp', { is: 'ranked', ladder: 'family friend / couple / planner' }],
    ['checkIns', marks],
  ],
  guestDiet: [
    ['guest', never],
    ['household meal', later],
    ['kitchen', members],
    ['diet', mayHurt],
  ],
  table: [
    ['label', name],
    ['seats position', later],
    ['order', place],
  ],
  section: [
    ['template copiedFrom kind', never],
    ['title', name],
    ['order', place],
    ['visibleTo vendors', members],
    ['config', { is: 'entries', parts: {} }],
    ['entries', { is: 'entries', parts: { order: place, answer: words, note: words } }],
    ['text', words],
  ],
  sectionAnswer: [
    ['section question', never],
    ['answer', later],
  ],
  template: [
    ['title', name],
    ['notes', words],
    ['order', place],
    ['variables', { is: 'entries', parts: { label: name, order: place } }],
  ],
  templateMoment: [
    ['template', never],
    ['order', place],
    ['lane title category', name],
    ['notes', words],
    ['mode start sunRef offsetMin durationMin minDurationMin', later],
    ['deps', { is: 'entries', parts: {} }],
    ['elastic mayStartEarly pin key keepPriority visibility', later],
  ],
  templateShot: [
    ['template', never],
    ['moment priority estMin', later],
    ['order', place],
    ['title block', name],
    ['relations', members],
  ],
  templateTask: [
    ['template', never],
    ['order', place],
    ['title group', name],
    ['phase dueDays dueAt assignee', later],
    ['notes', words],
  ],
  member: [['user name role owner vendor household grants', server]],
  memberContact: [
    ['user', never],
    ['phone', later],
  ],
  conflict: [
    [
      'record recordType path kind agreed siblings inForce reason status deciders decidedBy readers resolution',
      server,
    ],
  ],
  resolution: [['conflict record path choice value sees', never]],
  handover: [
    ['conflict', never],
    ['to', later],
    ['note', name],
  ],
  savepoint: [
    ['name', name],
    ['namedAt', never],
    ['note', words],
  ],
  photo: [
    ['file thumb takenAt takenBy', never],
    ['caption', words],
    ['shot moment rating forEveryone', later],
    ['people tags', members],
    ['consent', { is: 'furthest', stages: 'asked given refused' }],
  ],
  document: [
    ['name', name],
    ['kind readers moment', later],
    ['vendor', never],
    ['note', words],
    [
      'versions',
      {
        is: 'entries',
        parts: { file: never, thumb: never, addedAt: never, by: never, device: never },
      },
    ],
    ['current', { is: 'asks', deciders: 'planner coordinator couple' }],
  ],
  incident: [
    ['kind vendor', later],
    ['place', name],
    ['text', words],
    ['raisedAt author', never],
    ['seen closed', marks],
  ],
  incidentEntry: [['incident author raiser kind text at', never]],
  thread: [
    ['author', never],
    ['title', name],
    ['roles members', members],
    ['about', later],
    ['closed', marks],
  ],
  message: [['thread author roles members text saidAt replaces mentions links', never]],
  broadcast: [
    ['author roles members text urgency saidAt expiresAt', never],
    ['state', { is: 'furthest', stages: 'asked declined sent' }],
  ],
  budgetLine: [
    ['title category', name],
    ['vendor', later],
    ['planned', coupleAndPlannerDecide],
    ['approved', { is: 'asks', deciders: 'couple' }],
    [
      'dues',
      { is: 'entries', parts: { on: { is: 'ranked', ladder: '', tie: 'earlier' }, what: name } },
    ],
    ['order', place],
    ['notes', words],
  ],
  planRevision: [['publication number visibility note publishedAt device hash times', never]],
  guestSchedule: [['publication number note publishedAt device hash moments', never]],
  ack: [
    ['of member roles members', never],
    ['receivedAt', { is: 'ranked', ladder: '', tie: 'earlier' }],
    ['seenAt', later],
    ['upTo', { is: 'entries', parts: { at: { is: 'ranked', ladder: '', tie: 'longer' } } }],
    ['ahead', members],
  ],
  changeRequest: [
    ['author target targetType changes reason askedAt', never],
    // Where one accepts and another declines, the edit was made: accepted counts.
    ['state', { is: 'furthest', stages: 'open withdrawn declined accepted' }],
    ['decided', { is: 'entries', parts: {} }],
  ],
  budgetProposal: [
    ['line author amount reason askedAt', never],
    [
      'state',
      { is: 'furthest', stages: 'open withdrawn', ends: 'declined accepted', deciders: 'couple' },
    ],
    ['decidedBy decidedAt answer', later],
    ['decided', { is: 'entries', parts: {} }],
  ],
  payment: [['line vendor amount paidAt method note reverses', never]],
  contact: [
    ['kind name person area', name],
    ['phone email rating', later],
    ['notes', words],
  ],
  studio: [['name', name]],
  preference: [
    ['hand gloves shortcuts', later],
    ['later', { is: 'entries', parts: {} }],
    ['declined muted', members],
    ['quiet', later],
  ],
}
