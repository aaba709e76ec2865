import type { PersonData } from '#shared/schema/person.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { patchOp, type WriteOp } from '../../data/replica/writeOp.ts'

export type ShotRecord = TypedRecord<ShotData>
type Person = TypedRecord<PersonData>

/** The groupings that somebody is in, in the order of their list. */
export function shotsByPerson(
  shots: readonly ShotRecord[],
): ReadonlyMap<string, readonly ShotRecord[]> {
  const found = new Map<string, ShotRecord[]>()
  for (const shot of shots.toSorted(byOrder)) {
    for (const id of Object.keys(shot.data.people ?? {})) {
      const known = found.get(id)
      if (known) known.push(shot)
      else found.set(id, [shot])
    }
  }
  return found
}

/** Somebody belongs to another household: its members see the groupings they are in. */
export function movedHomeOps(
  id: string,
  household: string | undefined,
  people: readonly Person[],
  shots: readonly ShotRecord[],
): WriteOp[] {
  const homes = new Map(people.map((one) => [one.id, one.data.household]))
  homes.set(id, household)
  return shots
    .filter(({ data }) => data.people?.[id])
    .flatMap((shot) => householdStep(shot, Object.keys(shot.data.people ?? {}), homes))
}

/** Somebody is taken off the list: they are in no grouping any longer. */
export function leftOps(
  id: string,
  people: readonly Person[],
  shots: readonly ShotRecord[],
): WriteOp[] {
  const homes = new Map(people.map((one) => [one.id, one.data.household]))
  return shots
    .filter(({ data }) => data.people?.[id])
    .map((shot) => {
      const stay = Object.keys(shot.data.people ?? {}).filter((one) => one !== id)
      return patchOp(shot.id, { people: setOf(stay), households: householdsOf(stay, homes) })
    })
}

function householdStep(
  shot: ShotRecord,
  people: readonly string[],
  homes: ReadonlyMap<string, string | undefined>,
): WriteOp[] {
  const households = householdsOf(people, homes)
  const before = Object.keys(shot.data.households ?? {})
  const isSame =
    before.length === Object.keys(households).length && before.every((one) => households[one])
  return isSame ? [] : [patchOp(shot.id, { households })]
}

function householdsOf(
  people: readonly string[],
  homes: ReadonlyMap<string, string | undefined>,
): Record<string, true> {
  return setOf(people.flatMap((id) => homes.get(id) ?? []))
}

function setOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.map((id) => [id, true as const]))
}

function byOrder(a: ShotRecord, b: ShotRecord): number {
  const [one, other] = [a.data.order, b.data.order]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1
}
