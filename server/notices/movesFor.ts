import { mayRead, tagsOf, type Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { isResponsible } from './isResponsible.ts'
import { lastPublished, type LastPublished } from './lastPublished.ts'
import type { Start, Telling } from './telling.ts'
import { weddingPlan, type PlanMoment } from './weddingPlan.ts'

/** What changed in the plan of a wedding in a short time: records before it, null: there were none. */
export type PlanChange = {
  befores: ReadonlyMap<string, RecordEnvelope | null>
  /** Accounts that made it. */
  by: ReadonlySet<string>
  /** Ids of the plans that were published meanwhile. */
  publications: ReadonlySet<string>
}
export type Move = Extract<Telling, { kind: 'moved' }>

export function startOf({ day, start, pin }: PlanMoment): Start {
  return { day, at: start, pin }
}

/**
 * Which moments of a member stand elsewhere by now than they were told; where they were told nothing
 * yet, than the plan said that was published before, or than they stood before the change. What already began tells itself; and who made the change
 * alone is told nothing by it (`own`).
 *
 * @param records the plan as the member may read it
 */
export function movesFor(
  member: Actor,
  records: readonly RecordEnvelope[],
  change: PlanChange,
  knownStart: (record: string) => Start | undefined,
  now: number,
): { moves: readonly Move[]; own: readonly PlanMoment[] } {
  const after = weddingPlan(records, now)
  const before = weddingPlan(asBefore(records, change, member), now)
  if (!after || !before) return { moves: [], own: [] }
  const { publications } = change
  const published: LastPublished =
    publications.size > 0 ? lastPublished(records, publications) : new Map()
  const stood = new Map(before.moments.map((moment) => [moment.id, moment]))
  const mine = after.moments.filter(
    ({ state, responsible }) => state === 'upcoming' && isResponsible(responsible, member),
  )
  if (change.by.size === 1 && change.by.has(member.user)) return { moves: [], own: mine }
  const moves = mine.flatMap((moment): Move[] => {
    const earlier = stood.get(moment.id)
    const told = published.get(moment.id)
    const from =
      knownStart(moment.id) ??
      (told && { day: told.day, at: told.start, pin: moment.pin }) ??
      (earlier && startOf(earlier))
    const isElsewhere = from && (from.at !== moment.start || from.day !== moment.day)
    return isElsewhere ? [{ kind: 'moved', record: moment.id, from }] : []
  })
  return { moves, own: [] }
}

/** The same records before the change, as far as the member could read those. */
function asBefore(
  records: readonly RecordEnvelope[],
  { befores }: PlanChange,
  member: Actor,
): readonly RecordEnvelope[] {
  const tags = tagsOf(member)
  const stood = [...befores.values()].filter(
    (record): record is RecordEnvelope =>
      record !== null && mayRead(typeNamed(record.type)?.audience(record) ?? [], tags),
  )
  return [...records.filter(({ id }) => !befores.has(id)), ...stood]
}
