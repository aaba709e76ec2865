import type { Role } from '#shared/schema/record/access.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import { withValue } from '../../../client/data/replica/editDiff.ts'
import type { Random } from '../../../server/sync/simulation/random.ts'
import type { Edit, Leaf, MergeCase } from '../mergeCase.ts'
import type { SampleRecord, Samples } from '../records.ts'

/** A case before it has a number and a class. */
export type Drawn = Omit<MergeCase, 'number' | 'class' | 'flag'>

/** `asked`, `flagged`: the part of the class that is to be. */
export type Draw = (random: Random, samples: Samples, part: Part) => Drawn
export type Part = 'plain' | 'asked' | 'flagged'

/** One value that somebody sets; `undefined` removes it. */
export type Change = { path: readonly string[]; value: Json | undefined }

export type Side = { role: Role; changes: readonly Change[]; deleted?: boolean; leaves?: Leaf[] }

const MORNING = Date.UTC(2027, 5, 1, 9)
/** How long somebody was without signal: in a cellar, for a shift, on a journey. */
const AWAY = [20 * 60_000, 3 * 3_600_000, 14 * 86_400_000]

/** Some record of a type for which `fits` holds. */
export function pickRecord(
  random: Random,
  { byType }: Samples,
  type: string,
  fits: (data: JsonObject) => boolean = () => true,
): SampleRecord {
  return random.pick((byType.get(type) ?? []).filter(({ data }) => fits(data)))
}

export function applied(data: JsonObject, changes: readonly Change[]): JsonObject {
  return changes.reduce((now, { path, value }) => withValue(now, path, value), data)
}

/** Two edits of one record; who made theirs first and whose arrives first are not the same question. */
export function twoEdits(random: Random, base: JsonObject, sides: readonly [Side, Side]) {
  const away = random.pick(AWAY)
  const first = MORNING + random.below(away)
  const apart = 1_000 + random.below(away)
  const times = random.chance(0.5) ? [first, first + apart] : [first + apart, first]
  const [a, b] = sides.map(({ role, changes, deleted, leaves }, index): Edit => ({
    role,
    at: times[index] ?? first,
    data: applied(base, changes),
    deleted: deleted ?? false,
    leaves: leaves ?? changes.map(leafOf),
  }))
  if (!a || !b) throw new Error('a case has two edits')
  return { first: a, second: b }
}

function leafOf({ path, value }: Change): Leaf {
  return value === undefined ? { path } : { path, value }
}

/** A case whose sides share no path: all that both changed is wanted. */
export function bothWanted(
  random: Random,
  { id, type, data }: SampleRecord,
  sides: readonly [Side, Side],
): Drawn {
  const changes = sides.flatMap((side) => side.changes)
  return {
    id,
    type,
    base: data,
    ...twoEdits(random, data, sides),
    intent: { want: 'both', results: [applied(data, changes)], deleted: false },
  }
}

/** Another one than what stands there. */
export function otherThan<T extends Json>(
  random: Random,
  list: readonly T[],
  ...not: readonly (Json | undefined)[]
): T {
  return random.pick(list.filter((one) => !not.some((known) => sameJson(known, one))))
}
