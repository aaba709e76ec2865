import { keysBetween } from '#shared/merge/orderKey.ts'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { createOp, type WriteOp } from '../../data/replica/writeOp.ts'

export type NewWedding = {
  /** At least one. */
  names: readonly string[]
  date: string
  zone: string
  /** Empty: none is known yet. */
  place: string
  /** What the first day and its lane are called. */
  dayTitle: string
  laneName: string
}

/** A wedding with its first day and lane, as one edit. */
export function newWedding(
  { names, date, zone, place, dayTitle, laneName }: NewWedding,
  newId: () => string,
) {
  const id = newId()
  const scope = weddingScope(id)
  const dayId = newId()
  const ops: WriteOp[] = [
    createOp(wedding, scope, id, {
      title: names.join(' & '),
      couple: Object.fromEntries(names.map((name) => [name, true as const])),
      date,
      zone,
      places: place === '' ? {} : { venue: { label: place } },
      status: 'draft',
    }),
    createOp(day, scope, dayId, { date, title: dayTitle }),
    createOp(lane, scope, newId(), {
      day: dayId,
      name: laneName,
      order: keysBetween(null, null, 1)?.[0] ?? 'a0',
    }),
  ]
  return { id, scope, ops }
}
