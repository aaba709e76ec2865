import type { RefusedListing } from '#shared/protocol/refused.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { CodedError } from './codedError.ts'
import type { RefusalsRequest, SyncStore } from './store.ts'

export type Refusals = {
  /**
   * What was refused to this user, in one scope or in all that they belong or belonged to.
   * NOT_FOUND for a scope that was never theirs.
   */
  list: (
    user: string,
    asked: { scope: ScopeName | null } & Pick<RefusalsRequest, 'after' | 'limit'>,
  ) => Promise<RefusedListing>
  /** Without a stamp: all that was refused to them of this record. NOT_FOUND if there is nothing. */
  discard: (
    user: string,
    named: { scope: ScopeName; id: string; at: string | null },
  ) => Promise<void>
}

/** Reading and discarding what the push path holds. */
export function createRefusals(store: Pick<SyncStore, 'read' | 'commit'>): Refusals {
  return {
    list: (user, { scope, after, limit }) =>
      store.read(user, async (snapshot) => {
        const known = (await snapshot.memberships()).map((one) => one.scope)
        if (scope !== null && !known.includes(scope))
          throw new CodedError('NOT_FOUND', 'There is no such place, or you do not belong to it.')
        const scopes = scope === null ? known : [scope]
        const found = await snapshot.refusals({ scopes, after, limit: limit + 1 })
        const held = found.slice(0, limit)
        const last = found.length > limit ? held.at(-1) : undefined
        return {
          refused: held.map(({ content, refusedAt, ...one }) => ({
            scope: one.scope,
            record: one.id,
            at: one.at,
            type: one.type,
            code: one.code,
            message: one.message,
            device: one.device,
            refusedAt: new Date(refusedAt).toISOString(),
            content,
          })),
          next: last ? `${last.scope} ${last.id} ${last.at}` : null,
        }
      }),

    async discard(user, { scope, id, at }) {
      const wanted = {
        scopes: [scope],
        users: [user],
        records: [],
        heads: [],
        revisions: [],
        refusals: [{ scope, user, id }],
      }
      const count = await store.commit(wanted, ({ refusals }) => {
        const held = refusals.get(`${user} ${id}`) ?? []
        const letGo = held.filter((one) => at === null || one.at === at)
        const writes = { records: [], revisions: [], heads: [], memberships: [], letGo }
        return { writes, result: letGo.length }
      })
      if (count === 0) throw new CodedError('NOT_FOUND', 'Nothing of it is held as refused.')
    },
  }
}
