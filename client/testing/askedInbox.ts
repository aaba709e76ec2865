import type { ConflictData, Sibling } from '#shared/schema/conflict.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { testApp } from './testApp.tsx'
import { noah } from './testReplica.ts'
import { testWedding } from './testWedding.ts'

export const now = Date.parse('2027-06-12T12:00:00Z')
export const lena = '01900000-0000-7000-8000-00000000cccc'
export const card = '01900000-0000-7000-9000-000000000001'

export const stamp = (ms: number, replica: string) =>
  `${String(ms).padStart(14, '0')}-0000-${replica.repeat(12)}`
export const byLena = stamp(now - 40 * 60_000, 'b')
export const byNoah = stamp(now - 20 * 60_000, 'c')

const of = { lena: { by: lena, role: 'coordinator', device: 'iPad', at: byLena } } as const
const ofNoah = { by: noah, role: 'photographer', device: 'iPhone', at: byNoah } as const

/** A value that Lena gave, or Noah after her. */
export const lenas = (value: Sibling['value']): Sibling => given(of.lena, value)
export const noahs = (value: Sibling['value']): Sibling => given(ofNoah, value)

function given(by: Omit<Sibling, 'value' | 'receivedAt'>, value: Sibling['value']): Sibling {
  return { ...by, receivedAt: now, ...(value === undefined ? {} : { value }) }
}

export const at = (minute: number) => ({ mode: 'at' as const, at: minute })

/** Maya's phone without a network, with a wedding of hers in which Lena and Noah are too. */
export async function askedInbox(seed: number) {
  const app = await testApp(seed, now)
  const wedding = await testWedding(app.open.replica)
  await member('01900000-0000-7000-9000-00000000000a', lena, 'Lena Brandt', 'coordinator')
  await member('01900000-0000-7000-9000-00000000000b', noah, 'Noah Field', 'photographer')

  /** A record as a pull brings it. */
  async function serverSent(record: RecordEnvelope) {
    const document = { ...record, _attachments: {}, _meta: { lwt: now }, _rev: '1-server' }
    const { storageInstance } = app.open.replica.records
    const { error } = await storageInstance.bulkWrite([{ document }], 'server')
    if (error.length > 0) throw new Error(JSON.stringify(error))
  }

  async function member(id: string, user: string, name: string, role: string) {
    const data = { user, name, role, owner: false }
    const { scope } = wedding
    await serverSent({ id, scope, type: 'member', data, at: byLena, by: '', _deleted: false })
  }

  /** A question over the time of the ceremony, as an answer of the server brings it. */
  async function ask(part: Partial<ConflictData>, { id = card, when = now } = {}) {
    const data: ConflictData = {
      record: wedding.item,
      recordType: 'timelineItem',
      path: 'timing',
      kind: 'protected',
      agreed: { value: at(840) },
      siblings: [lenas(at(870)), noahs(at(825))],
      inForce: 'agreed',
      reason: 'protected',
      status: 'open',
      deciders: ['planner', 'coordinator'],
      readers: ['role:planner'],
      ...part,
    }
    const record: RecordEnvelope = {
      id,
      scope: wedding.scope,
      type: 'conflict',
      data: structuredClone(data) as RecordEnvelope['data'],
      at: stamp(when, 'f'),
      by: '',
      _deleted: false,
    }
    await app.open.replica.local.cards.put({ id, scope: wedding.scope, record })
  }

  async function stored(type: string) {
    const found = await app.open.replica.records.find({ selector: { type } }).exec()
    return found.map((one) => one.toJSON())
  }

  return {
    app,
    wedding,
    serverSent,
    member,
    ask,
    stored,
    decisions: async () => (await stored(resolution.name)).map(({ data }) => data),
  }
}

export type AskedInbox = Awaited<ReturnType<typeof askedInbox>>
