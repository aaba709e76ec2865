import { isValid } from '#shared/merge/invariants.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Revision, SyncStore } from '../store.ts'
import type { Counters } from './counters.ts'

type Histories = ReadonlyMap<ScopeName, readonly Revision[]>

/** M6: whatever came to stand was given by one whose role could write it. */
export function checkRights(histories: Histories, owner: string): string[] {
  return [...histories.values()].flatMap((revisions) => {
    const standing = new Map<string, RecordEnvelope>()
    return revisions.flatMap(({ id, state, cause, user, role, version, receivedAt }) => {
      const before = standing.get(id)
      standing.set(id, state)
      const type = typeNamed(state.type)
      if (!type || state._deleted || before?._deleted || !PEOPLES.includes(cause)) return []
      const actor = { user, role, owner: user === owner }
      const op = before ? 'update' : 'create'
      const change = { id, before: before?.data ?? null, after: state.data }
      const context = {
        now: receivedAt,
        locked: false,
        related: (other: string) => standing.get(other)?.data ?? null,
      }
      const refused = refusedFields(type, actor, op, change, context)
      if (refused.length === 0) return []
      return [`M6 ${role} gave ${refused.join(', ')} of ${state.type} ${id} at v${version}`]
    })
  })
}

const PEOPLES: readonly Revision['cause'][] = ['edit', 'merge', 'resolution']

/** M14: no state that ever stood breaks its type's rules. */
export function checkValid(histories: Histories): string[] {
  return [...histories.values()].flatMap((revisions) =>
    revisions.flatMap(({ id, state, version }) => {
      const type = typeNamed(state.type)
      if (!type || state._deleted || isValid(type, state.data)) return []
      return [`M14 ${state.type} ${id} is invalid at v${version}`]
    }),
  )
}

/** What stood in a scope at some moment, as the store itself had it. */
export type Look = {
  scope: ScopeName
  version: number
  records: ReadonlyMap<string, string>
}

type Looked = { store: SyncStore; history: (scope: ScopeName) => Promise<readonly Revision[]> }

export async function look({ store, history }: Looked, scope: ScopeName): Promise<Look> {
  const ids = [...new Set((await history(scope)).map(({ id }) => id))]
  const records = ids.map((id) => ({ scope, id }))
  const wanted = { scopes: [scope], users: [], records, heads: [], revisions: [] }
  return store.commit(wanted, (loaded) => ({
    writes: { records: [], revisions: [], heads: [], memberships: [] },
    result: {
      scope,
      version: loaded.scopes.get(scope)?.version ?? 0,
      records: new Map(
        [...loaded.records].map(([id, { record }]) => [id, canonicalJson(record)] as const),
      ),
    },
  }))
}

/** M16: the log up to a version is what stood at that version, and so is a look and the log from there. */
export function checkReplay(
  histories: Histories,
  looks: readonly Look[],
  counters: Counters,
): string[] {
  return looks.flatMap(({ scope, version, records }) => {
    const revisions = histories.get(scope) ?? []
    const told = (states: ReadonlyMap<string, string>) => canonicalJson(Object.fromEntries(states))
    const upTo = new Map<string, string>()
    for (const one of revisions.slice(0, version)) upTo.set(one.id, canonicalJson(one.state))
    const onwards = new Map(records)
    const whole = new Map(upTo)
    for (const one of revisions.slice(version)) {
      onwards.set(one.id, canonicalJson(one.state))
      whole.set(one.id, canonicalJson(one.state))
    }
    counters.add('moments looked at')
    return [
      ...(told(upTo) === told(records) ? [] : [`M16 the log of ${scope} is not v${version}`]),
      ...(told(onwards) === told(whole) ? [] : [`M16 v${version} of ${scope} and the log differ`]),
    ]
  })
}
