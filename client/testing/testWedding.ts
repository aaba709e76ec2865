import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { ClaimedRole } from '../data/replica/actor.ts'
import type { Replica } from '../data/replica/database.ts'
import { writeMany, type WriteOutcome } from '../data/replica/write.ts'
import { createOp } from '../data/replica/writeOp.ts'

export function written(outcome: WriteOutcome): WriteOutcome & { ok: true } {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome
}

/**
 * A wedding with one day, one lane and one moment ("Ceremony", 14:00, 30 minutes).
 * @param role of whoever makes it, beside owning it
 */
export async function testWedding(replica: Replica, role: ClaimedRole = 'planner') {
  const { newId } = replica.edge
  const id = newId()
  const scope: ScopeName = `wedding:${id}`
  const dayId = newId()
  const laneId = newId()
  const item = newId()
  const moment = {
    day: dayId,
    lane: laneId,
    order: 'a0',
    title: 'Ceremony',
    timing: { mode: 'at', at: 840 } as const,
    durationMin: 30,
    visibility: 'team' as const,
  }
  const outcome = written(
    await writeMany(
      replica,
      [
        createOp(wedding, scope, id, {
          title: 'Anna & Ben',
          couple: { Anna: true, Ben: true },
          date: '2027-06-12',
          zone: 'Europe/Berlin',
          places: {},
          status: 'draft',
        }),
        createOp(day, scope, dayId, { date: '2027-06-12', title: 'Saturday' }),
        createOp(lane, scope, laneId, { day: dayId, name: 'Main', order: 'a0' }),
        createOp(timelineItem, scope, item, moment),
      ],
      { claims: { [scope]: role } },
    ),
  )
  return { scope, id, item, laneId, moment, outcome }
}

export async function stored(replica: Replica, id: string) {
  const [document] = await replica.records.storageInstance.findDocumentsById([id], true)
  return document
}
