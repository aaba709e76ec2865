import { randomBytes, randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { ReplicaId } from '#shared/schema/record/ids.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { makeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi, type WireRecord } from '../e2e/harness/serverApi.ts'
import type { Editable } from './livePushes.ts'

/** A party whose members watch while one of them edits. */
export type Rooms = { items: Editable[]; watching: string[] }

/** Those who hear of an edit of a moment: family and friends read what is published instead. */
const OTHERS = ['coordinator', 'couple', 'photographer', 'vendor'] as const
const answer = z.object({ results: z.record(z.string(), z.object({ status: z.string() })) })

export type RoomPlan = { rooms: number; items: number; members: number }

/** Weddings with `members` people each, in the roles of a real one; the planner edits. */
export async function openWeddings(url: string, plan: RoomPlan): Promise<Rooms> {
  const api = serverApi(url)
  const opened: Rooms = { items: [], watching: [] }
  for (let room = 0; room < plan.rooms; room += 1) {
    const planner = await api.signUp(`Planner ${room}`)
    const wishes = Array.from({ length: plan.items }, (_, index) => ({
      title: `Moment ${index}`,
      at: 480 + index * 10,
    }))
    const { scope } = await makeWedding(api, planner, wishes)
    for (let n = 0; n < plan.members - 1; n += 1) {
      const other = await api.signUp(`Member ${n}`)
      await api.accept(
        other,
        await api.invite(planner, scope, OTHERS[n % OTHERS.length] ?? 'couple'),
      )
      opened.watching.push(other.token)
    }
    const moments = (await api.pullAll(planner)).filter(({ type }) => type === 'timelineItem')
    const replica = randomBytes(6).toString('hex')
    const stamp = createStamper(Date.now, replica)
    for (const moment of moments)
      opened.items.push(editable(moment, planner.token, replica, () => stamp.next()))
  }
  return opened
}

function editable(
  first: WireRecord,
  token: string,
  replica: ReplicaId,
  stamp: () => string,
): Editable {
  let base = first
  let sent = first
  return {
    push(mark) {
      sent = { ...base, at: stamp(), data: { ...base.data, title: `First dance ${mark}` } }
      const rows = [{ assumedMasterState: base, newDocumentState: sent }]
      const body = JSON.stringify({ request: randomUUID(), replica, types: 1, rows })
      return { path: '/api/sync/push', token, body }
    },
    accept(text) {
      const parsed = answer.safeParse(JSON.parse(text))
      const isApplied = parsed.success && parsed.data.results[first.id]?.status === 'applied'
      if (isApplied) base = sent
      return isApplied
    },
  }
}

/** The same for the peer: as many rooms, items, bytes and watchers. */
export function openPeerRooms(plan: RoomPlan): Rooms {
  const names = Array.from({ length: plan.rooms }, () => randomUUID())
  return {
    watching: names.flatMap((room) => Array.from({ length: plan.members - 1 }, () => room)),
    items: names.flatMap((room) =>
      Array.from({ length: plan.items }, () => {
        const id = randomUUID()
        const data = { day: randomUUID(), lane: randomUUID(), order: 'a1', durationMin: 30 }
        return {
          push: (mark: string) => {
            const body = { room, id, data: { ...data, title: `First dance ${mark}` } }
            return { path: '/push', token: '', body: JSON.stringify(body) }
          },
          accept: () => true,
        }
      }),
    ),
  }
}
