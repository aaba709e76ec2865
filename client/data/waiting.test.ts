import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { BudgetProposalData } from '#shared/schema/budgetProposal.ts'
import type { ChangeRequestData } from '#shared/schema/changeRequest.ts'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { PreferenceData } from '#shared/schema/preference.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { ConflictCard } from './decisions.ts'
import type { Looks } from './lookThrough.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import { settable } from './replica/readable.ts'
import { createWaiting } from './waiting.ts'

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const scope = `wedding:${id('a')}` as const
const me = id('b')
const NOW = 1_800_000_000_000
const HOUR = 3_600_000

beforeEach(() => void vi.useFakeTimers({ now: NOW }))
afterEach(() => void vi.useRealTimers())

function view<Data>(records: TypedRecord<Data>[]) {
  return settable({ records, loaded: true, unreadable: 0 })
}

function contestFor(deciders: string[]): ConflictCard {
  const data: ConflictData = {
    record: id('1'),
    recordType: 'timelineItem',
    path: 'timing',
    kind: 'protected',
    agreed: {},
    siblings: [],
    inForce: 'agreed',
    reason: 'protected',
    status: 'open',
    deciders,
    readers: [],
  }
  const conflict = { id: id('c'), scope, type: 'conflict', at: '', by: '', data } as const
  return { conflict, decided: null, own: null }
}

type Person = { role: WeddingRole; owner?: boolean; later?: PreferenceData['later'] }

function waitingOf(
  { role, owner = false, later }: Person,
  deciders: string[],
  states: readonly ChangeRequestData['state'][] = [],
  request?: BudgetProposalData,
) {
  const own: MemberData = { user: me, name: 'Maya', role, owner }
  const about = { scope, at: '', by: '' }
  const views = {
    member: view([{ ...about, id: id('m'), type: 'member', data: own }]),
    preference: view([{ ...about, id: me, type: 'preference', data: later ? { later } : {} }]),
    budgetProposal: view(
      request ? [{ ...about, id: id('d1'), type: 'budgetProposal', data: request }] : [],
    ),
    changeRequest: view(
      states.map((state, index) => ({
        ...about,
        id: id(`e${index}`),
        type: 'changeRequest',
        data: {
          author: id('f'),
          target: id('1'),
          targetType: 'timelineItem',
          changes: {},
          askedAt: NOW,
          state,
        },
      })),
    ),
  }
  const stores = {
    view: (type: { name: string }) => views[type.name as keyof typeof views] ?? view([]),
  } as unknown as RecordStores
  const cards = settable<readonly ConflictCard[]>([contestFor(deciders)])
  const looks = settable<Looks>(new Map())
  const { mine } = createWaiting({
    account: me,
    decisions: { all: cards, open: cards },
    questions: settable([]),
    stores,
    claims: settable(new Map()),
    looks,
    now: Date.now,
  })
  return { mine, looks }
}

test.each([
  ['planner', false, ['planner', 'coordinator'], 1],
  ['couple', false, ['planner', 'coordinator'], 0],
  ['couple', true, ['planner', 'coordinator'], 1],
  ['couple', false, [], 1],
  ['family', false, [], 0],
] as const)(
  'P8 a %s (owner: %s) is called only for questions that are theirs: deciders %j',
  (role, owner, deciders, count) => {
    const { mine } = waitingOf({ role, owner }, [...deciders])
    expect(mine.read()).toHaveLength(count)
  },
)

test.each([
  ['planner', 1],
  ['coordinator', 1],
  ['photographer', 0],
] as const)('a %s is called for proposals that are open where they may decide', (role, count) => {
  const { mine } = waitingOf({ role }, ['couple'], ['open', 'declined', 'accepted'])
  expect(mine.read().filter((one) => one.id === id('e0'))).toHaveLength(count)
  expect(mine.read()).toHaveLength(count)
})

test.each([
  ['couple', undefined, 1],
  ['planner', undefined, 0],
  // Asked back: whoever wants the money is to say more.
  ['couple', 'Why?', 0],
  ['planner', 'Why?', 1],
] as const)('a %s is called for a request for money, asked back %s', (role, answer, count) => {
  const author = role === 'planner' ? me : id('f')
  const { mine } = waitingOf({ role }, [role === 'couple' ? 'planner' : 'couple'], [], {
    line: id('1'),
    author,
    amount: { minor: 1, currency: 'GBP' },
    askedAt: NOW,
    state: 'open',
    ...(answer === undefined ? {} : { answer }),
  })
  expect(mine.read().map((one) => one.id)).toEqual(count === 1 ? [id('d1')] : [])
})

test('seen through the eyes of another member, it is what they would be called for', () => {
  const { mine, looks } = waitingOf({ role: 'planner' }, ['planner'])
  const actor = { user: id('d'), role: 'couple', owner: false } as const
  looks.set(
    new Map<ScopeName, { actor: typeof actor; called: string }>([[scope, { actor, called: '' }]]),
  )
  expect(mine.read()).toEqual([])
})

test('what was put off calls again when its time has come, without anything being touched', () => {
  const later = { [id('c')]: { until: NOW + HOUR } }
  const { mine } = waitingOf({ role: 'planner', later }, [])
  let told = 0
  const stop = mine.subscribe(() => (told += 1))
  expect(mine.read()).toEqual([])
  vi.advanceTimersByTime(HOUR - 1)
  expect([told, mine.read().length]).toEqual([0, 0])
  vi.advanceTimersByTime(2)
  expect([told, mine.read().length]).toEqual([1, 1])
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
