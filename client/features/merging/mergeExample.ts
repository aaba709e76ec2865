import type { Contest } from '#shared/merge/contest.ts'
import type { MergeChoices } from '#shared/merge/mergeChoices.ts'
import { mergeRecord } from '#shared/merge/mergeRecord.ts'
import { memberOf } from '#shared/merge/path.ts'
import type { FieldOrigin } from '#shared/merge/side.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/** Who gives a value in an example; without a name: somebody of that role. */
export type Giver = { name: string | null; role: WeddingRole }

/** Two people change one field of one record without having seen each other's value. */
export type ExampleScene = {
  type: TypeDeclaration
  field: string
  /** The record as it stands. */
  data: JsonObject
  first: { giver: Giver; value: Json }
  /** Written later, and received later. */
  later: { giver: Giver; value: Json }
}

export type ExampleOutcome =
  /** One of the values counts; the other is kept beside it. */
  | { kind: 'counts'; whose: 'first' | 'later' }
  /** This stays in force, and a person decides. */
  | { kind: 'asks'; value: Json | undefined }
  /** Both are in it. */
  | { kind: 'joined'; value: Json | undefined }
  /** One counts, or both are in it; somebody is asked to look at it. */
  | { kind: 'review'; value: Json | undefined }

/** What becomes of a scene under these choices: what the merge makes of it, nothing else. */
export function exampleOutcome(scene: ExampleScene, choices: MergeChoices): ExampleOutcome {
  const { type, field, data, first, later } = scene
  const firstAt = stampOf(MORNING, 'a')
  const origin: FieldOrigin = {
    version: 2,
    at: firstAt,
    by: 'first',
    role: first.giver.role,
    device: '',
    origin: 'a',
    receivedAt: MORNING,
  }
  const output = mergeRecord({
    type,
    base: { data, deleted: false, version: 1 },
    theirs: {
      data: { ...data, [field]: first.value },
      deleted: false,
      version: 2,
      origins: { [field]: origin },
    },
    mine: {
      data: { ...data, [field]: later.value },
      deleted: false,
      at: stampOf(MORNING + 60_000, 'b'),
      by: 'later',
      role: later.giver.role,
      device: '',
      origin: 'b',
      receivedAt: MORNING + 60_000,
    },
    contests: new Map(),
    version: 3,
    choices,
  })
  const value = memberOf(output.data, field)
  return outcomeOf(
    scene,
    value,
    output.contests.find(({ path }) => path === field),
  )
}

function outcomeOf(
  { first, later }: ExampleScene,
  value: Json | undefined,
  contest: Contest | undefined,
): ExampleOutcome {
  if (contest?.status === 'open') return { kind: 'asks', value }
  if (contest?.status === 'review') return { kind: 'review', value }
  if (sameJson(value, first.value)) return { kind: 'counts', whose: 'first' }
  if (sameJson(value, later.value)) return { kind: 'counts', whose: 'later' }
  return { kind: 'joined', value }
}

/** Any moment will do, as long as one is before the other. */
const MORNING = 1_000_000_000_000

function stampOf(ms: number, replica: string): string {
  return `${String(ms).padStart(14, '0')}-0000-${replica.repeat(12)}`
}
