import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'

/**
 * The types as an older build knows them, frozen when the next release was made: what a device shows,
 * lets its people write and previews by, while the server is of today.
 */
export type OldRelease = {
  release: number
  types: ReadonlyMap<string, OldType>
}
export type OldType = {
  fields: ReadonlyMap<string, { required: boolean; merge: MergePolicy }>
  /** Whether that build lets its person write this over that; members it does not know stay as they are. */
  mayWrite: (before: JsonObject, after: JsonObject) => boolean
  /** For previews on that device: today's declaration, with the fields and policies of then. */
  declaration: (today: TypeDeclaration) => TypeDeclaration
}

const policy = z.custom<MergePolicy>(
  (value) => z.object({ kind: z.string() }).safeParse(value).success,
)
const frozen = z.object({
  release: z.number(),
  types: z.record(
    z.string(),
    z.object({
      fields: z.record(
        z.string(),
        z.object({ required: z.boolean(), merge: policy, schema: z.record(z.string(), z.json()) }),
      ),
    }),
  ),
})

/** Releases that devices may still have. */
export const OLD_RELEASES = [3, 4, 5] as const

export function oldRelease(release: (typeof OLD_RELEASES)[number]): OldRelease {
  const file = new URL(`../../../shared/merge/frozen/release${release}.json`, import.meta.url)
  const { types } = frozen.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    release,
    types: new Map(Object.entries(types).map(([name, { fields }]) => [name, oldType(fields)])),
  }
}

type FrozenFields = z.output<typeof frozen>['types'][string]['fields']

function oldType(frozenFields: FrozenFields): OldType {
  const fields = new Map(Object.entries(frozenFields))
  const schemas = new Map([...fields].map(([name, { schema }]) => [name, z.fromJSONSchema(schema)]))
  return {
    fields,
    mayWrite(before, after) {
      const names = new Set([...Object.keys(before), ...Object.keys(after), ...fields.keys()])
      return [...names].every((name) => {
        const field = fields.get(name)
        if (!field) return sameJson(before[name], after[name])
        if (after[name] === undefined) return !field.required
        return schemas.get(name)?.safeParse(after[name]).success === true
      })
    },
    declaration: (today) => ({
      ...today,
      fields: Object.fromEntries(
        Object.entries(today.fields).flatMap(([name, field]) => {
          const merge = fields.get(name)?.merge
          return merge ? [[name, { ...field, merge }]] : []
        }),
      ),
    }),
  }
}
