import { mayRead } from '#shared/schema/record/access.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { historyOf, thinned } from './history/memoryHistory.ts'
import { compareRefusals, createRefusalShelf, type RefusalShelf } from './memoryRefusals.ts'
import type {
  Head,
  Loaded,
  Membership,
  PageRequest,
  Revision,
  ScopeHead,
  Snapshot,
  StoredRecord,
  SyncStore,
  Wanted,
  Writes,
} from './store.ts'

/** One scope and all that belongs to it. */
type Shelf = {
  head: ScopeHead
  records: Map<string, StoredRecord>
  heads: Map<string, Head>
  members: Map<string, Membership>
  revisions: Revision[]
  /** Key `<id> <at>`, by the stamps of `state` and `sent`. */
  byStamp: Map<string, Revision[]>
  wholeSince: number | null
  refusals: RefusalShelf
}

export type MemoryStore = SyncStore & {
  scopes: () => readonly ScopeName[]
  /** The whole history of a scope, in version order. */
  history: (scope: ScopeName) => readonly Revision[]
  /** Every device lists the scope again: history is no longer true. */
  raiseEpoch: (scope: ScopeName) => void
}

/** The store without a database: for tests and the simulation. A transaction is one synchronous step. */
export function createMemoryStore(): MemoryStore {
  const shelves = new Map<ScopeName, Shelf>()
  const home = new Map<string, ScopeName>()

  return {
    claim({ scope, user, name, role, memberRecord, now }) {
      if (shelves.has(scope)) return Promise.resolve('exists')
      const shelf = emptyShelf(scope)
      const membership = { scope, user, name, role, owner: true, memberRecord, joinedAt: now }
      shelf.members.set(user, { ...membership, epoch: 0, pastTags: [], pastUntil: 0, leftAt: null })
      shelves.set(scope, shelf)
      return Promise.resolve('claimed')
    },

    async commit(wanted, plan) {
      await Promise.resolve()
      const { writes, result } = plan(load(shelves, home, wanted))
      // What is written has nothing in common with what the planner holds.
      write(shelves, home, structuredClone(writes))
      return result
    },

    read: (user, work) => work(snapshotOf(frozen(shelves), user)),

    members(scope) {
      const all = [...(shelves.get(scope)?.members.values() ?? [])]
      return Promise.resolve(all.filter(({ leftAt }) => leftAt === null))
    },

    scopesAfter: (scope, limit) =>
      Promise.resolve(
        [...shelves.keys()]
          .filter((one) => one > scope)
          .sort()
          .slice(0, limit),
      ),

    scopesOn: (type, dates) =>
      Promise.resolve(
        [...shelves]
          .filter(([, { records }]) =>
            [...records.values()].some(
              ({ record: { type: own, data, _deleted } }) =>
                own === type &&
                !_deleted &&
                dates.some((date) => data[type === 'day' ? 'date' : 'due'] === date),
            ),
          )
          .map(([scope]) => scope)
          .sort(),
      ),

    thin(thinning) {
      const shelf = shelves.get(thinning.scope)
      if (!shelf) return Promise.resolve({ removed: 0, next: null })
      const { gone, next } = thinned(shelf, thinning)
      if (gone.size > 0) {
        keepRevisions(
          shelf,
          shelf.revisions.filter((revision) => !gone.has(revision)),
        )
        shelf.wholeSince = Math.max(shelf.wholeSince ?? 0, thinning.before)
      }
      return Promise.resolve({ removed: gone.size, next })
    },

    dropRefusals: (scope, before) =>
      Promise.resolve(shelves.get(scope)?.refusals.dropBefore(before) ?? 0),

    scopes: () => [...shelves.keys()],

    history: (scope) => shelves.get(scope)?.revisions ?? [],

    raiseEpoch(scope) {
      const shelf = shelves.get(scope)
      if (shelf) shelf.head = { ...shelf.head, epoch: shelf.head.epoch + 1 }
    },
  }
}

function emptyShelf(scope: ScopeName): Shelf {
  return {
    head: { scope, epoch: 1, version: 0 },
    records: new Map(),
    heads: new Map(),
    members: new Map(),
    revisions: [],
    byStamp: new Map(),
    wholeSince: null,
    refusals: createRefusalShelf(),
  }
}

/** What stands now; later commits replace values and never change them in place. */
function frozen(shelves: ReadonlyMap<ScopeName, Shelf>): Map<ScopeName, Shelf> {
  return new Map(
    [...shelves].map(([scope, shelf]) => [
      scope,
      {
        ...shelf,
        records: new Map(shelf.records),
        members: new Map(shelf.members),
        refusals: shelf.refusals.copy(),
      },
    ]),
  )
}

function load(
  shelves: ReadonlyMap<ScopeName, Shelf>,
  home: ReadonlyMap<string, ScopeName>,
  wanted: Wanted,
): Loaded {
  const shelved = wanted.scopes.flatMap((scope) => shelves.get(scope) ?? [])
  const found = <T, V>(wishes: readonly T[], find: (wish: T) => [string, V | undefined]) =>
    new Map(wishes.map(find).filter((entry): entry is [string, V] => entry[1] !== undefined))
  return {
    scopes: new Map(shelved.map(({ head }) => [head.scope, head])),
    members: found(
      shelved.flatMap((shelf) => wanted.users.map((user) => ({ shelf, user }))),
      ({ shelf, user }) => [`${shelf.head.scope} ${user}`, shelf.members.get(user)],
    ),
    records: found(wanted.records, ({ scope, id }) => [id, shelves.get(scope)?.records.get(id)]),
    takenIds: new Set(
      wanted.records
        .filter(({ scope, id }) => (home.get(id) ?? scope) !== scope)
        .map(({ id }) => id),
    ),
    heads: found(wanted.heads, ({ scope, origin, id }) => [
      `${origin} ${id}`,
      shelves.get(scope)?.heads.get(`${origin} ${id}`),
    ]),
    revisions: found(wanted.revisions, ({ scope, id, at }) => [
      `${id} ${at}`,
      shelves.get(scope)?.byStamp.get(`${id} ${at}`),
    ]),
    refusals: new Map(
      (wanted.refusals ?? []).flatMap(({ scope, user, id }) => {
        const held = shelves.get(scope)?.refusals.of(user, id) ?? []
        return held.length > 0 ? [[`${user} ${id}`, held] as const] : []
      }),
    ),
  }
}

function write(
  shelves: ReadonlyMap<ScopeName, Shelf>,
  home: Map<string, ScopeName>,
  { records, revisions, heads, memberships, erased = [], letGo = [], held = [] }: Writes,
): void {
  const shelfOf = (scope: ScopeName): Shelf => {
    const shelf = shelves.get(scope)
    if (!shelf) throw new Error(`nothing can be written to ${scope}`)
    return shelf
  }
  for (const { scope, id } of erased) blank(shelfOf(scope), id)
  for (const revision of revisions) {
    const shelf = shelfOf(revision.scope)
    if (revision.version !== shelf.head.version + 1)
      throw new Error(`version ${revision.version} after ${shelf.head.version}`)
    shelf.head = { ...shelf.head, version: revision.version }
    shelf.revisions.push(revision)
    index(shelf, revision)
  }
  for (const stored of records) {
    home.set(stored.record.id, stored.record.scope)
    shelfOf(stored.record.scope).records.set(stored.record.id, stored)
  }
  for (const head of heads) shelfOf(head.scope).heads.set(`${head.origin} ${head.id}`, head)
  for (const member of memberships) shelfOf(member.scope).members.set(member.user, member)
  for (const one of letGo) shelfOf(one.scope).refusals.remove(one)
  for (const one of held) shelfOf(one.scope).refusals.hold(one)
}

function index({ byStamp }: Shelf, revision: Revision): void {
  for (const at of new Set([revision.state.at, revision.sent?.at])) {
    if (at === undefined) continue
    const key = `${revision.id} ${at}`
    byStamp.set(key, [...(byStamp.get(key) ?? []), revision])
  }
}

/** Other revisions from now on; snapshots keep the list they have. */
function keepRevisions(shelf: Shelf, revisions: Revision[]): void {
  shelf.revisions = revisions
  shelf.byStamp = new Map()
  for (const revision of revisions) index(shelf, revision)
}

function blank(shelf: Shelf, id: string): void {
  const blanked = (state: RecordEnvelope) => scrubbedTombstone(state, state.at)
  shelf.refusals.forget(id)
  keepRevisions(
    shelf,
    shelf.revisions.map((revision) =>
      revision.id === id ? { ...revision, state: blanked(revision.state), sent: null } : revision,
    ),
  )
  for (const [key, head] of shelf.heads)
    if (head.id === id) shelf.heads.set(key, { ...head, state: blanked(head.state), hash: '' })
}

function snapshotOf(shelves: ReadonlyMap<ScopeName, Shelf>, user: string): Snapshot {
  return {
    memberships: () =>
      Promise.resolve([...shelves.values()].flatMap(({ members }) => members.get(user) ?? [])),
    heads: (scopes) =>
      Promise.resolve(
        new Map(
          scopes.flatMap((scope) => {
            const head = shelves.get(scope)?.head
            return head ? [[scope, head] as const] : []
          }),
        ),
      ),
    page: (request) =>
      Promise.resolve(
        page(shelves, request, ({ version }) => version).map((stored) => ({
          version: stored.version,
          record: stored.record,
          readable: mayRead(stored.audience, request.tags),
        })),
      ),
    count: (request) =>
      Promise.resolve(
        page(shelves, { ...request, limit: Number.MAX_SAFE_INTEGER }, ({ version }) => version)
          .length,
      ),
    farewell: (request) => {
      const leftAt = shelves.get(request.scope)?.members.get(user)?.leftAt ?? 0
      const bounded = { ...request, until: Math.min(request.until, leftAt) }
      const left = page(shelves, bounded, ({ firstVersion }) => firstVersion)
      return Promise.resolve(
        left.map(({ firstVersion: version, record }) => ({ version, record, readable: false })),
      )
    },
    ofTypes: (scope, types, tags) =>
      Promise.resolve(
        [...(shelves.get(scope)?.records.values() ?? [])]
          .filter(
            ({ record, audience }) =>
              !record._deleted && mayRead(audience, tags) && types.includes(record.type),
          )
          .map(({ record }) => record)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
    refusals: ({ scopes, after, limit }) =>
      Promise.resolve(
        [...scopes]
          .sort()
          .flatMap((scope) => shelves.get(scope)?.refusals.ofUser(user) ?? [])
          .filter((one) => after === null || compareRefusals(one, after) > 0)
          .slice(0, limit),
      ),
    history: historyOf((scope) => shelves.get(scope)),
  }
}

function page(
  shelves: ReadonlyMap<ScopeName, Shelf>,
  { scope, after, until = Number.POSITIVE_INFINITY, limit, tags, pastTags, pastUntil }: PageRequest,
  position: (stored: StoredRecord) => number,
): StoredRecord[] {
  return [...(shelves.get(scope)?.records.values() ?? [])]
    .filter((stored) => position(stored) > after && position(stored) <= until)
    .filter(
      ({ audienceEver, firstVersion }) =>
        mayRead(audienceEver, tags) ||
        (firstVersion <= pastUntil && mayRead(audienceEver, pastTags)),
    )
    .sort((a, b) => position(a) - position(b))
    .slice(0, limit)
}
