import type { Role } from '#shared/schema/record/access.ts'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { EXAMPLES } from '#shared/schema/testing/examples.ts'
import type { Contest } from '../contest.ts'
import { NO_CHOICES, type MergeChoices } from '../mergeChoices.ts'
import type { Base } from '../side.ts'
import { mineOf, oneServer, type OneServer } from './oneServer.ts'

export type InWedding = {
  server: OneServer
  began: Base
  /** An edit of this role that has seen `from`; `ms` is what its clock says. */
  edit: (role: Role, ms: number, fields: JsonObject, how?: { who?: string; from?: Base }) => void
  value: (field: string) => Json | undefined
  contest: (path: string) => Contest | undefined
}

/** A record of a type that weddings have, in a wedding where so was chosen. */
export function inWedding(
  name: string,
  start: JsonObject,
  choices: Partial<MergeChoices> = {},
): InWedding {
  const type = typeNamed(name)
  if (!type) throw new Error(`no type ${name}`)
  const server = oneServer(type, { ...NO_CHOICES, ...choices })
  const data = { ...EXAMPLES[name]?.[0], ...start }
  server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, data))
  const began = server.state()
  return {
    server,
    began,
    edit: (role, ms, fields, { who = role, from = began } = {}) => {
      const origin = who.slice(0, 12)
      server.push(from, mineOf({ origin, role, ms }, { ...from.data, ...fields }))
    },
    value: (field) => server.state().data?.[field],
    contest: (path) => server.contests().get(path),
  }
}
