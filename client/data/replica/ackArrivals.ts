import { ack } from '#shared/schema/ack.ts'
import { ackId, olderAckId } from '#shared/schema/ackId.ts'
import { isOver, isSaidTo, toldOfBroadcast, toldOfIncident } from '#shared/schema/arrival.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import { incident } from '#shared/schema/incident.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { actorIn } from './actor.ts'
import type { Replica } from './database.ts'
import { readData } from './readData.ts'
import { writeMany } from './write.ts'
import { createOp, type WriteOp } from './writeOp.ts'

type Arrived = {
  scope: ScopeName
  of: string
  readers: ReturnType<typeof toldOfIncident> | ReturnType<typeof toldOfBroadcast>
}

/**
 * Says of what was announced, and of calls for help, that they are on this device, for the worker that
 * fetched them while no page was open; an open page says so itself. Whether somebody looked at them is
 * another word, and theirs.
 *
 * @param now unix ms by the server's clock
 * @returns whether there was something to say, which waits to be sent now
 */
export async function ackArrivals(replica: Replica, now: number): Promise<boolean> {
  const arrived = [...(await announced(replica, now)), ...(await calledFor(replica))]
  const member = replica.account
  const idsOf = ({ of }: Arrived) => [ackId(of, member), olderAckId(of, member)]
  const known = await replica.records.findByIds(arrived.flatMap(idsOf)).exec()
  const unsaid = arrived.filter((one) => !idsOf(one).some((id) => known.has(id)))
  let isSaid = false
  for (const { scope, of, readers } of unsaid) {
    const said = { of, member, ...readers, receivedAt: Math.round(now) }
    const op: WriteOp = createOp(ack, scope, ackId(of, member), said)
    // One that is refused holds up no other: a tab in the background may have said it meanwhile.
    if ((await writeMany(replica, [op], { now })).ok) isSaid = true
  }
  return isSaid
}

async function announced(replica: Replica, now: number): Promise<Arrived[]> {
  const found: Arrived[] = []
  for (const { id, scope, data } of await recordsOf(replica, broadcast)) {
    if (isOver(data, now)) continue
    const actor = await actorIn(replica, scope)
    if (actor && isSaidTo(data, actor))
      found.push({ scope, of: id, readers: toldOfBroadcast(data) })
  }
  return found
}

async function calledFor(replica: Replica): Promise<Arrived[]> {
  return (await recordsOf(replica, incident)).flatMap(({ id, scope, data, by }) => {
    const author = data.author ?? by
    const isTold = author !== replica.account && !isMarked(data.closed)
    return isTold ? [{ scope, of: id, readers: toldOfIncident(author) }] : []
  })
}

async function recordsOf<F extends Fields>(replica: Replica, type: TypeDeclaration<F>) {
  const found = await replica.records.find({ selector: { type: type.name } }).exec()
  return found.flatMap(({ _data }) => {
    const data: DataOf<F> | null = readData(type, _data.data)
    return data ? [{ id: _data.id, scope: _data.scope, by: _data.by, data }] : []
  })
}
