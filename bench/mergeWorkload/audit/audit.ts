import { typeNamed } from '#shared/schema/everyType.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { withValue } from '../../../client/data/replica/editDiff.ts'
import type { Edit, Engine, Outcome } from '../mergeCase.ts'
import { MOMENT_SCENES } from './moments.ts'
import { PEOPLE_SCENES } from './people.ts'
import type { Changes, Scene, Script } from './script.ts'
import { TEXT_SCENE } from './texts.ts'
import { VENDOR_SCENES } from './vendors.ts'
import { WORK_SCENES } from './work.ts'

export const SCENES = [
  ...MOMENT_SCENES,
  ...PEOPLE_SCENES,
  ...VENDOR_SCENES,
  ...WORK_SCENES,
  TEXT_SCENE,
]

export type Finding = {
  what: string
  /** Whose edit reached the server first. */
  arrival: 'first' | 'second'
  agrees: boolean
  /** A protected field was given another value without a question about it. */
  silentlyLost: boolean
  asked: readonly string[]
  data: JsonObject
  deleted: boolean
}

/** Every script, with either edit reaching the server first. */
export function audit(engine: Engine): Finding[] {
  return SCENES.flatMap((scene) =>
    scene.scripts.flatMap((script) =>
      (['first', 'second'] as const).map((arrival) => found(engine, scene, script, arrival)),
    ),
  )
}

function found(engine: Engine, scene: Scene, script: Script, arrival: Finding['arrival']): Finding {
  const type = typeNamed(scene.type)
  if (!type) throw new Error(`no type ${scene.type}`)
  const [what, first, second] = script
  const base: JsonObject = scene.base
  const sides = [first, second].map(([role, act], index): Edit => ({
    role,
    at: Date.UTC(2027, 5, 1, 9 + index),
    data: act === 'deletes' ? base : changed(base, act),
    deleted: act === 'deletes',
    leaves: [],
  }))
  const [one, two] = arrival === 'first' ? sides : sides.toReversed()
  if (!one || !two) throw new Error('two edits')
  const intent = { want: 'ask', because: 'the script says what is wanted' } as const
  const labels = { number: 0, class: 'fields', flag: false, id: '', intent } as const
  const outcome = engine.merge({ ...labels, type, base, first: one, second: two })
  return {
    what: `${scene.type}: ${what}`,
    arrival,
    agrees: isWanted(base, script, outcome),
    silentlyLost: protectedFields(type, [base, one.data, two.data]).some((name) =>
      isSilentlyLost(name, base, [one, two], outcome),
    ),
    asked: outcome.asked,
    data: outcome.data,
    deleted: outcome.deleted,
  }
}

function isWanted(base: JsonObject, script: Script, { asked, data, deleted }: Outcome): boolean {
  const [, first, second, want] = script
  if (want === 'ask') return asked.length > 0
  if (asked.length > 0) return false
  if (want === 'gone') return deleted
  const acts = [first, second].map(([, act]) => (act === 'deletes' ? {} : act))
  const [one = {}, two = {}] = acts
  if (typeof want === 'object') return !deleted && sameJson(data, changed(base, want))
  const inOrder = want === 'first' ? [two, one] : [one, two]
  const all = inOrder.reduce(changed, base)
  return !deleted && sameJson(data, all)
}

function changed(data: JsonObject, changes: Changes): JsonObject {
  return Object.entries(changes).reduce(
    (now, [path, value]) => withValue(now, path.split('/'), value ?? undefined),
    data,
  )
}

function protectedFields(type: TypeDeclaration, sides: readonly JsonObject[]): string[] {
  const isProtected = (policy: MergePolicy): boolean => {
    if (policy.kind !== 'whenTrue') return policy.kind === 'protected'
    return sides.some((data) => data[policy.field] === true) && isProtected(policy.then)
  }
  return Object.entries(type.fields).flatMap(([name, { merge }]) =>
    isProtected(merge) ? [name] : [],
  )
}

/** Both gave it another value than the other, and nobody is asked. */
function isSilentlyLost(
  name: string,
  base: JsonObject,
  edits: readonly Edit[],
  { asked, deleted }: Outcome,
): boolean {
  const values = edits
    .filter((edit) => !edit.deleted)
    .map(({ data }): Json | undefined => data[name])
  const given = values.filter((value) => !sameJson(value, base[name]))
  const isContested = given.length > 1 && !sameJson(given[0], given[1])
  const isDropped = deleted && given.length > 0
  return (isContested && !asked.includes(name)) || (isDropped && asked.length === 0)
}
