import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import type { Role } from '#shared/schema/record/access.ts'
import type { MergeOutput } from '../mergeRecord.ts'
import type { Base } from '../side.ts'
import { START } from './edits.ts'
import { everyKind } from './everyKind.ts'
import { mineOf, oneServer, type OneServer } from './oneServer.ts'

export type Scene = {
  server: OneServer
  /** What everybody had seen at the beginning. */
  began: Base
  /** An edit by somebody who has seen `from`; `undefined` removes a field. */
  edit: (
    origin: string,
    ms: number,
    fields: Readonly<Record<string, unknown>>,
    how?: { from?: Base; role?: Role },
  ) => MergeOutput
  remove: (origin: string, ms: number, from?: Base) => MergeOutput
  /** Values of the candidates of an unsettled contest. */
  values: (path: string) => (Json | undefined)[] | undefined
}

/** A record that stands, and people who edit it from what they have seen of it. */
export function scene(start: JsonObject = START): Scene {
  const server = oneServer(everyKind)
  server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, start))
  const began = server.state()
  return {
    server,
    began,
    edit: (origin, ms, fields, { from = began, role = 'planner' } = {}) => {
      const data = { ...from.data, ...(fields as JsonObject) }
      const present = Object.entries(data).filter(([, value]) => value !== undefined)
      return server.push(from, mineOf({ origin, role, ms }, Object.fromEntries(present)))
    },
    remove: (origin, ms, from = began) =>
      server.push(from, mineOf({ origin, role: 'planner', ms }, from.data ?? {}, true)),
    values: (path) =>
      server
        .contests()
        .get(path)
        ?.candidates.map(({ value }) => value),
  }
}
