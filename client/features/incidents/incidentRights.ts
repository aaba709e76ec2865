import { incident } from '#shared/schema/incident.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { IncidentRecord } from './incidentList.ts'

// A rule takes records, never the shape of their fields.
const incidentType = incident as unknown as TypeDeclaration
const entryType = incidentEntry as unknown as TypeDeclaration

/** What I may do about one emergency, by the rules the server judges by. */
export function incidentRights(actor: Actor | null | undefined, { id, data }: IncidentRecord) {
  if (!actor) return { mayAct: false, mayNote: false }
  const before = data as JsonObject
  const context = { now: 0, locked: false, related: () => before }
  const seen = { marks: {}, cleared: { [id]: true as const } }
  const after: JsonObject = { ...before, seen }
  const entry: JsonObject = {
    incident: id,
    author: actor.user,
    kind: 'note',
    at: 0,
    ...(data.author !== undefined && { raiser: data.author }),
  }
  return {
    mayAct:
      refusedFields(incidentType, actor, 'update', { id, before, after }, context).length === 0,
    mayNote:
      refusedFields(entryType, actor, 'create', { id: '', before: null, after: entry }, context)
        .length === 0,
  }
}

/** Everybody who belongs to a wedding may call for help in it. */
export function mayRaise(actor: Actor): boolean {
  const after: JsonObject = { kind: 'other', author: actor.user, raisedAt: 0 }
  const context = { now: 0, locked: false, related: () => null }
  return (
    refusedFields(incidentType, actor, 'create', { id: '', before: null, after }, context)
      .length === 0
  )
}
