import { afterEach, expect, test } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { closeDevices, maya, testDevice } from '../testing/testReplica.ts'
import { createDecisions } from './decisions.ts'
import type { RecordStores, TypedRecord } from './recordStores.ts'
import { settable } from './replica/readable.ts'

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const scope = `wedding:${id('a')}` as const

function view<Data>(records: TypedRecord<Data>[]) {
  return settable({ records, loaded: true, unreadable: 0 })
}

function contestFor(deciders: string[]): TypedRecord<ConflictData> {
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
  return { id: id('c'), scope, type: 'conflict', at: '', by: '', data }
}

async function decisionsOf(role: WeddingRole, owner: boolean, deciders: string[]) {
  const { replica } = await testDevice(maya)
  const own: MemberData = { user: maya, name: 'Maya', role, owner }
  const member = { id: id('m'), scope, type: 'member', at: '', by: '', data: own }
  const views = { conflict: view([contestFor(deciders)]), member: view([member]) }
  const stores = {
    view: (type: { name: string }) => views[type.name as keyof typeof views] ?? view([]),
    close: () => {},
  } as unknown as RecordStores
  return createDecisions(replica, stores, () => Promise.reject(new Error('nothing is written')))
}

afterEach(closeDevices)

test.each([
  ['planner', false, ['planner', 'coordinator'], 1],
  ['couple', false, ['planner', 'coordinator'], 0],
  ['couple', true, ['planner', 'coordinator'], 1],
  ['couple', false, [], 1],
  ['family', false, [], 0],
] as const)(
  'P8 a %s (owner: %s) is called only for questions that are theirs: deciders %j',
  async (role, owner, deciders, count) => {
    const { mine, open } = await decisionsOf(role, owner, [...deciders])
    expect(open.read()).toHaveLength(1)
    expect(mine.read()).toHaveLength(count)
  },
)
