import { isMarked } from '#shared/schema/record/marks.ts'
import type { PersonData } from '#shared/schema/person.ts'
import type { ShotData } from '#shared/schema/shot.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { isCoupleSide } from '../../words/sides.ts'

export type PersonRecord = TypedRecord<PersonData>

/** Somebody in a grouping as the photo team needs them; null where nothing is known. */
export type Face = {
  id: string
  name: string
  side: string | null
  /** How the name is said. */
  say: string | null
  relation: string | null
  mobility: string | null
  /** Minute of the day; null: stays as long as everybody. */
  leavesAt: number | null
  smallChild: boolean
  /** More than one for a group that is called as one. */
  count: number
  isCouple: boolean
  isHere: boolean
}

function faceOf({ id, data }: PersonRecord): Face {
  const isCouple = isCoupleSide(data.side)
  return {
    id,
    name: data.name,
    side: data.side || null,
    say: data.say || null,
    relation: data.relation || null,
    mobility: data.mobility || null,
    leavesAt: data.leavesAt ?? null,
    smallChild: data.smallChild ?? false,
    count: data.count ?? 1,
    isCouple,
    // The two are in nearly every grouping: nobody ticks them, and nobody waits for them.
    isHere: isCouple || isMarked(data.here),
  }
}

export type Faces = ReadonlyMap<string, Face>

/** By id, the couple first, then in the order in which people were written down. */
export function facesOf(people: readonly PersonRecord[]): Faces {
  const all = people.map(faceOf)
  const sorted = [...all.filter((one) => one.isCouple), ...all.filter((one) => !one.isCouple)]
  return new Map(sorted.map((face) => [face.id, face]))
}

export type InShot = {
  faces: readonly Face[]
  /** Named by the grouping, and not to be seen here: another family's, or deleted. */
  others: number
}

export function inShot(people: ShotData['people'], all: Faces): InShot {
  const named = people ?? {}
  const faces = [...all.values()].filter(({ id }) => named[id])
  return { faces, others: Object.keys(named).length - faces.length }
}

/** How many heads to count before pressing the button. */
export function headsIn({ faces, others }: InShot): number {
  return faces.reduce((sum, { count }) => sum + count, others)
}

/** The families who see a grouping: those of the people in it. */
export function householdsOf(
  people: readonly string[],
  households: ReadonlyMap<string, string | undefined>,
): Record<string, true> {
  const found = people.flatMap((id) => households.get(id) ?? [])
  return Object.fromEntries(found.map((id) => [id, true as const]))
}
