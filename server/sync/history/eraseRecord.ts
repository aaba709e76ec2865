import { typeNamed } from '#shared/schema/everyType.ts'
import { hasRole, mayRead, tagsOf, type RightsContext } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scrubbedTombstone } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Maker } from '../applying.ts'
import { CodedError } from '../codedError.ts'
import type { Draft } from '../draft.ts'
import type { GroupCommit } from '../groupCommit.ts'
import type { Membership, StoredRecord, SyncStore, Wanted } from '../store.ts'
import { withoutMoment } from './withoutMoment.ts'

/** `by`: the account that does it. */
export type Erasing = { scope: ScopeName; record: string; by: string; device: string }
export type EraseRecord = (erasing: Erasing) => Promise<void>

/** A refusal is a value inside the transaction: throwing there would mean a poisoned row. */
type Verdict = CodedError | null

/**
 * Erases one record for good: everybody keeps a tombstone that tells nothing, its states are gone from
 * history, and with them its questions, the decisions about them, what was said in handing them over,
 * and what was proposed for it; published plans keep the times of a moment and lose its words. What a
 * device sends of it later is refused (ERASED). Privacy wins over a locked plan.
 *
 * NOT_FOUND for whoever may not read it, FORBIDDEN for whoever may not delete it,
 * or, of what nobody may delete, whoever its type does not name.
 */
export function createEraseRecord(parts: {
  store: SyncStore
  commit: GroupCommit
  maker: Maker
  now: () => number
}): EraseRecord {
  const { store, commit, maker, now } = parts

  return async (erasing) => {
    const { scope, record, by } = erasing
    // A decision that was under way meanwhile is found the second time: after the first nothing is
    // taken in any more.
    for (let round = 0; round < 2; round += 1) {
      const companions = await store.read(by, async (snapshot) => {
        const memberships = await snapshot.memberships()
        const isMember = memberships.some((one) => one.scope === scope && one.leftAt === null)
        return isMember ? snapshot.history.companions(scope, record) : []
      })
      if (round > 0 && companions.length === 0) return
      const wanted: Wanted = {
        scopes: [scope],
        users: [by],
        records: [record, ...companions].map((id) => ({ scope, id })),
        heads: [],
        revisions: [],
      }
      const run = (draft: Draft) => erase(draft, erasing, companions, maker, now())
      const [settled] = await commit.run([{ scope, wanted, bytes: 0, replica: null, run }])
      if (settled?.status !== 'fulfilled') throw settled?.reason
      if (settled.value) throw settled.value
    }
  }
}

function erase(
  draft: Draft,
  { scope, record: id, by, device }: Erasing,
  companions: readonly string[],
  maker: Maker,
  receivedAt: number,
): Verdict {
  const member = draft.member(scope, by)
  const stored = draft.record(id)
  if (!member || member.leftAt !== null || stored?.record.scope !== scope)
    return refuse('NOT_FOUND')
  if (!mayRead(stored.audience, tagsOf(member))) return refuse('NOT_FOUND')
  if (!stored.erased && !mayErase(member, stored, receivedAt)) return refuse('FORBIDDEN')

  const told = { draft, member, device, receivedAt, maker }
  if (!stored.erased) blank(told, stored, 'erased')
  for (const one of companions) {
    const companion = draft.record(one)
    if (!companion || companion.erased) continue
    const left = withoutMoment(companion.record, id)
    if (left) rewrite(told, companion, left)
    else blank(told, companion, 'server')
  }
  return null
}

/** Whoever may delete it, and answers for the whole wedding, studio or account. */
function mayErase(member: Membership, { record }: StoredRecord, now: number): boolean {
  const type = typeNamed(record.type)
  const answers = hasRole(member, ['planner', 'couple', 'owner', 'self'])
  const context: RightsContext = { now, locked: false, related: () => null }
  const change = { id: record.id, before: record.data, after: record.data }
  if (type?.erase) return type.erase(member, change, context)
  return type !== null && answers && type.delete(member, change, context)
}

type Telling = {
  draft: Draft
  member: Membership
  device: string
  receivedAt: number
  maker: Maker
}

/** The readers it had stay: they are the ones who get the tombstone, and see who erased it. */
function blank(
  { draft, member, device, receivedAt, maker }: Telling,
  stored: StoredRecord,
  cause: 'erased' | 'server',
): void {
  const { id, scope } = stored.record
  const version = draft.nextVersion(scope)
  const state = scrubbedTombstone(stored.record, maker.stamper.next())
  const { user, role } = member
  const origin = `user:${user}`
  const common = { scope, version, id, origin, user, role, device, receivedAt }
  draft.write(
    { ...common, cause, state, sent: null, baseVersion: stored.version },
    { ...stored, record: state, version, origins: {}, contests: [], erased: true },
  )
  draft.erase(scope, id)
}

/** What stands of it is written anew, and its past goes. */
function rewrite(
  { draft, member, device, receivedAt, maker }: Telling,
  stored: StoredRecord,
  data: JsonObject,
): void {
  const { id, scope } = stored.record
  const version = draft.nextVersion(scope)
  const state = { ...stored.record, data, at: maker.stamper.next() }
  const { user, role } = member
  const origin = `user:${user}`
  const common = { scope, version, id, origin, user, role, device, receivedAt }
  draft.erase(scope, id)
  draft.write(
    { ...common, cause: 'server', state, sent: null, baseVersion: stored.version },
    { ...stored, record: state, version },
  )
}

function refuse(code: 'NOT_FOUND' | 'FORBIDDEN'): CodedError {
  return code === 'NOT_FOUND'
    ? new CodedError(code, 'There is no such record, or it is not yours to see.')
    : new CodedError(code, 'You may not erase this.')
}
