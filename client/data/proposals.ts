import { changeRequest, type ChangeRequestData } from '#shared/schema/changeRequest.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { TypedRecord } from './recordStores.ts'
import { editDiff, valueAt, withValue } from './replica/editDiff.ts'
import { createOp, type Changes, type WriteOp } from './replica/writeOp.ts'

export type Proposal = TypedRecord<ChangeRequestData>

/** Who acts and when: `now` is unix ms by the server's clock. */
export type Proposer = { user: string; now: number; newId: () => string }

export type ProposalTarget<F extends Fields> = {
  type: TypeDeclaration<F>
  scope: ScopeName
  id: string
  /** As its author sees it now. */
  data: DataOf<F>
}

/**
 * A change that its author may not make, as a record of its own: one step of any edit. Null: nothing
 * would change. `undefined` among the changes proposes to take a value away.
 */
export function propose<F extends Fields>(
  by: Proposer,
  about: ProposalTarget<F>,
  changes: Changes<DataOf<F>>,
  reason?: string,
): WriteOp | null {
  const data = about.data as JsonObject
  const asked = Object.entries(changes as Readonly<Record<string, Json | undefined>>)
    .filter(([name, to]) => !sameJson(data[name], to))
    .map(([name, to]) => {
      const from = data[name]
      return [name, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }]
    })
  if (asked.length === 0) return null
  return createOp(changeRequest, about.scope, by.newId(), {
    author: by.user,
    target: about.id,
    targetType: about.type.name,
    changes: Object.fromEntries(asked),
    ...(reason?.trim() && { reason: reason.trim() }),
    askedAt: Math.round(by.now),
    state: 'open',
  })
}

/** One field of a proposal against what stands now. */
export type ProposedField = {
  field: string
  from: Json | undefined
  to: Json | undefined
  /** What stands now; `undefined` also where the record is gone. */
  now: Json | undefined
  /** Somebody changed it since it was proposed, to something else: whoever accepts sees both. */
  moved: boolean
}

/** @param target data of what it is about; null: it is gone, or not readable here */
export function proposedFields(
  { data }: Pick<Proposal, 'data'>,
  target: JsonObject | null,
): readonly ProposedField[] {
  return Object.entries(data.changes).map(([field, { from, to }]) => {
    const now = target ? valueAt(target, [field]) : undefined
    const moved = target !== null && !sameJson(now, from) && !sameJson(now, to)
    return { field, from, to, now, moved }
  })
}

/**
 * The edit itself, with the rights of whoever accepts, and the word that it was accepted: one write,
 * so that neither stands without the other. Of a set or a map only what was proposed is touched.
 *
 * @param adjusted by field: what is written instead of what was proposed
 */
export function accept(
  by: Pick<Proposer, 'user' | 'now'>,
  proposal: Pick<Proposal, 'id' | 'data'>,
  adjusted: Readonly<Record<string, Json | undefined>> = {},
): readonly WriteOp[] {
  const { target, targetType, changes } = proposal.data
  const type = typeNamed(targetType)
  const from: JsonObject = {}
  const to: JsonObject = {}
  for (const [field, change] of Object.entries(changes)) {
    if (change.from !== undefined) from[field] = change.from
    const wanted = Object.hasOwn(adjusted, field) ? adjusted[field] : change.to
    if (wanted !== undefined) to[field] = wanted
  }
  const edits = editDiff(type, from, to)
  return [
    {
      op: 'patch',
      id: target,
      change: (data) => edits.reduce((now, { path, after }) => withValue(now, path, after), data),
    },
    settled(proposal.id, by, 'accepted'),
  ]
}

export function decline(
  by: Pick<Proposer, 'user' | 'now'>,
  proposal: Pick<Proposal, 'id'>,
  answer?: string,
): WriteOp {
  return settled(proposal.id, by, 'declined', answer)
}

/** Its author takes it back. */
export function withdraw(
  by: Pick<Proposer, 'user' | 'now'>,
  proposal: Pick<Proposal, 'id'>,
): WriteOp {
  return settled(proposal.id, by, 'withdrawn')
}

function settled(
  id: string,
  { user, now }: Pick<Proposer, 'user' | 'now'>,
  state: Exclude<ChangeRequestData['state'], 'open'>,
  answer?: string,
): WriteOp {
  const said = { by: user, at: Math.round(now), ...(answer?.trim() && { answer: answer.trim() }) }
  return {
    op: 'patch',
    id,
    change: (data) => ({
      ...data,
      state,
      decided: { ...asObject(data['decided']), [state]: said },
    }),
  }
}

function asObject(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}
