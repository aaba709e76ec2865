import { changedUnits } from '#shared/merge/changedUnits.ts'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { mergeRecord, type MergeOutput } from '#shared/merge/mergeRecord.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'

type Meeting = {
  type: string
  base: JsonObject
  /** What one person made of it, and what another did later without having seen that; null: deleted. */
  first: JsonObject | null
  later: JsonObject | null
}

/** Two edits of one record by planners who had not seen each other's, as the merge settles them. */
export function meetingEdits({ type: name, base, first, later }: Meeting): MergeOutput {
  const type = typeNamed(name)
  if (!type) throw new Error(`There is no type ${name}`)
  const who = { role: 'planner' as const, device: '', receivedAt: 2 }
  const stamp = (ms: number, replica: string) => `0000000000000${ms}-0000-${replica.repeat(12)}`
  const given = first ?? base
  const touched = [...changedUnits(type, base, given), ...(first === null ? ['_deleted'] : [])]
  const origin = { version: 2, at: stamp(1, 'a'), by: 'a', origin: 'a', ...who }
  return mergeRecord({
    type,
    base: { data: base, deleted: false, version: 1 },
    theirs: {
      data: given,
      deleted: first === null,
      version: 2,
      origins: Object.fromEntries(touched.map((path) => [path, origin])),
    },
    mine: {
      data: later ?? base,
      deleted: later === null,
      at: stamp(2, 'b'),
      by: 'b',
      origin: 'b',
      ...who,
    },
    contests: new Map(),
    version: 3,
    choices: NO_CHOICES,
  })
}
