/**
 * Before a release of types is raised: writes the types as they stand into shared/merge/frozen, so that
 * tests can be a device that still has them. `node scripts/freezeRelease.ts`.
 */
import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import { everyType, TYPES_RELEASE } from '#shared/schema/everyType.ts'

const types = Object.fromEntries(
  Object.entries(everyType).map(([name, { scopes, fields }]) => [
    name,
    {
      scopes,
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, { schema, merge }]) => {
          const { $schema: _, ...frozen } = z.toJSONSchema(schema, { unrepresentable: 'any' })
          return [field, { required: schema._zod.optin !== 'optional', merge, schema: frozen }]
        }),
      ),
    },
  ]),
)
const file = new URL(`../shared/merge/frozen/release${TYPES_RELEASE}.json`, import.meta.url)
writeFileSync(file, `${JSON.stringify({ release: TYPES_RELEASE, types }, null, 2)}\n`)
