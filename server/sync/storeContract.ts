import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import { tagsOf, type Tag } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type {
  Loaded,
  Membership,
  PageRequest,
  StoredRecord,
  SyncStore,
  Wanted,
  Writes,
} from './store.ts'
import { contestOf, OWNER, record, revisionOf, stamp, uuid } from './testing/storedRecords.ts'

export type OpenStore = () => Promise<{ store: SyncStore; close: () => Promise<void> }>

const GUEST = uuid(2)
const NOTHING: Wanted = { scopes: [], users: [], records: [], heads: [], revisions: [] }
const NO_PAST = { pastTags: [], pastUntil: 0 }
const NO_WRITES: Writes = { records: [], revisions: [], heads: [], memberships: [] }

/** What every store must do, whatever it is made of. `open` gives an empty one. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the store's contract`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let ids = 100

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      await store.claim(claimOf(scope))
    })
    afterEach(() => close())

    test('the first claim of a scope wins and makes an owner', async () => {
      const free: ScopeName = `studio:${uuid((ids += 1))}`
      const both = await Promise.all([
        store.claim(claimOf(free)),
        store.claim({ ...claimOf(free), user: GUEST, memberRecord: uuid(9) }),
      ])
      expect([...both].sort()).toEqual(['claimed', 'exists'])
      const [owner, ...others] = await store.members(free)
      expect(others).toEqual([])
      expect(owner).toMatchObject({ scope: free, owner: true, epoch: 0, leftAt: null, joinedAt: 5 })
      const loaded = await look({ ...NOTHING, scopes: [free] })
      expect(loaded.scopes.get(free)).toEqual({ scope: free, epoch: 1, version: 0 })
    })

    test('what is committed is loaded again, byte for byte', async () => {
      const odd: JsonObject = {
        text: 'Zoë 👰🏽‍♀️ "quoted" \\ \n\t\u2028 \u202e',
        number: 1.5e-7,
        big: Number.MAX_SAFE_INTEGER,
        nothing: null,
        empty: '',
        nested: { 'a/b': [], ü: [{}, [1, [2]]], 'app.scopes': true },
      }
      const stored = record(scope, uuid(3), 1, { data: odd, contests: [contestOf(uuid(8))] })
      await put([stored])
      const loaded = await look({ ...NOTHING, scopes: [scope], records: [{ scope, id: uuid(3) }] })
      expect(canonicalJson(loaded.records.get(uuid(3)))).toBe(canonicalJson(stored))
      expect(loaded.scopes.get(scope)?.version).toBe(1)
    })

    test('members, heads and revisions are found by the keys they are asked for by', async () => {
      const stored = record(scope, uuid(3), 1)
      const sent = { ...stored.record, at: stamp(77) }
      const head = {
        scope,
        origin: 'aaaaaaaaaaaa',
        id: uuid(3),
        baseAt: null,
        at: stamp(77),
        hash: 'f'.repeat(64),
        version: 1,
        state: sent,
      }
      const guest = {
        ...(await owner()),
        user: GUEST,
        owner: false,
        leftAt: 1,
        vendor: uuid(4),
        household: uuid(5),
        grants: ['seating' as const],
        pastTags: ['role:family' as const],
        pastUntil: 1,
      }
      await commit({
        records: [stored],
        revisions: [{ ...revisionOf(stored), cause: 'merge', sent }],
        heads: [head],
        memberships: [guest],
      })
      const loaded = await look({
        scopes: [scope, `wedding:${uuid(999)}`],
        users: [OWNER, GUEST, uuid(5)],
        records: [],
        heads: [
          { scope, origin: 'aaaaaaaaaaaa', id: uuid(3) },
          { scope, origin: 'bbbbbbbbbbbb', id: uuid(3) },
        ],
        revisions: [stored.record.at, stamp(77), stamp(78)].map((at) => ({
          scope,
          id: uuid(3),
          at,
        })),
      })
      expect([...loaded.scopes.keys()]).toEqual([scope])
      expect([...loaded.members.keys()].sort()).toEqual([`${scope} ${OWNER}`, `${scope} ${GUEST}`])
      expect(loaded.members.get(`${scope} ${GUEST}`)).toEqual(guest)
      expect([...loaded.heads]).toEqual([[`aaaaaaaaaaaa ${uuid(3)}`, head]])
      const found = [...loaded.revisions].map(([key, list]) => [
        key,
        list.map((one) => one.version),
      ])
      expect(Object.fromEntries(found)).toEqual({
        [`${uuid(3)} ${stored.record.at}`]: [1],
        [`${uuid(3)} ${stamp(77)}`]: [1],
      })
      expect(loaded.revisions.get(`${uuid(3)} ${stamp(77)}`)?.[0]?.sent).toEqual(sent)
    })

    test('an id of another scope is taken, and nothing is told of it', async () => {
      const other: ScopeName = `wedding:${uuid((ids += 1))}`
      await store.claim(claimOf(other))
      await put([record(other, uuid(6), 1)])
      const loaded = await look({ ...NOTHING, scopes: [scope], records: [{ scope, id: uuid(6) }] })
      expect([...loaded.takenIds]).toEqual([uuid(6)])
      expect(loaded.records.size).toBe(0)
    })

    test('a plan that throws writes nothing', async () => {
      const broken = store.commit({ ...NOTHING, scopes: [scope] }, () => {
        throw new Error('on purpose')
      })
      await expect(broken).rejects.toThrow('on purpose')
      expect((await look({ ...NOTHING, scopes: [scope] })).scopes.get(scope)?.version).toBe(0)
    })

    test('P4 a value that cannot be held blames the row, and nothing of the batch is written', async () => {
      const fine = record(scope, uuid(3), 1)
      const poison = record(scope, uuid(4), 2, { data: { text: 'half \ud800, none \u0000' } })
      const outcome = await put([fine, poison]).then(
        () => 'held',
        (error: unknown) => (isUnstorable(error) ? 'blamed' : error),
      )
      expect(['held', 'blamed']).toContain(outcome)
      const { version } = (await look({ ...NOTHING, scopes: [scope] })).scopes.get(scope) ?? {}
      expect(version).toBe(outcome === 'held' ? 2 : 0)
    })

    test('commits that meet take turns: versions are gapless, and a reader who follows misses none', async () => {
      const total = 40
      const writers = Array.from({ length: total }, (_, index) =>
        store.commit({ ...NOTHING, scopes: [scope] }, (loaded) => {
          const version = (loaded.scopes.get(scope)?.version ?? 0) + 1
          const stored = record(scope, uuid(1_000 + index), version)
          const writes = { ...NO_WRITES, records: [stored], revisions: [revisionOf(stored)] }
          return { writes, result: version }
        }),
      )
      const seen: number[] = []
      const follow = async () => {
        const page = await readPage({ after: seen.at(-1) ?? 0, limit: 7 })
        seen.push(...page.map(({ version }) => version))
      }
      for (let round = 0; round < 20; round += 1) await follow()
      const versions = await Promise.all(writers)
      while (seen.length < total) await follow()
      const expected = Array.from({ length: total }, (_, index) => index + 1)
      expect([...versions].sort((a, b) => a - b)).toEqual(expected)
      expect(seen).toEqual(expected)
    })

    test('a page is filtered before its limit (F12), and says what left the reader’s sight', async () => {
      const hidden: Partial<StoredRecord> = { audience: ['role:planner'] }
      await put([
        record(scope, uuid(11), 1, { ...hidden, audienceEver: ['role:planner'] }),
        record(scope, uuid(12), 2, { ...hidden, audienceEver: ['role:planner', 'role:family'] }),
        record(scope, uuid(13), 3, { ...hidden, audienceEver: ['role:planner'] }),
        record(scope, uuid(14), 4, {
          audience: ['role:family'],
          audienceEver: ['role:family'],
        }),
      ])
      const tags: Tag[] = ['role:family', `user:${GUEST}`]
      const page = await readPage({ limit: 2, tags })
      expect(page.map(({ version, readable }) => [version, readable])).toEqual([
        [2, false],
        [4, true],
      ])
      expect(await readPage({ after: 2, until: 3, tags })).toEqual([])
      const count = (request: Partial<PageRequest>) =>
        store.read(OWNER, (snapshot) =>
          snapshot.count({ scope, after: 0, tags, ...NO_PAST, ...request }),
        )
      expect([await count({}), await count({ after: 2 }), await count({ after: 4 })]).toEqual([
        2, 1, 0,
      ])
      const past: Partial<PageRequest> = { pastTags: ['role:planner'], pastUntil: 2 }
      const widened = await readPage({ tags, ...past })
      expect(widened.map(({ version, readable }) => [version, readable])).toEqual([
        [1, false],
        [2, false],
        [4, true],
      ])
    })

    test('a record that changes moves to its new place and is listed once', async () => {
      await put([record(scope, uuid(3), 1), record(scope, uuid(4), 2)])
      await put([record(scope, uuid(3), 3, { firstVersion: 1 })])
      const page = await readPage({})
      expect(page.map(({ record: { id } }) => id)).toEqual([uuid(4), uuid(3)])
    })

    test('everything read in one snapshot is of one moment', async () => {
      await put([record(scope, uuid(3), 1)])
      const [before, after] = await store.read(OWNER, async (snapshot) => {
        const head = await snapshot.heads([scope])
        await put([record(scope, uuid(4), 2)])
        const page = await snapshot.page({
          scope,
          after: 0,
          limit: 10,
          tags: ownerTags,
          ...NO_PAST,
        })
        return [head.get(scope)?.version, page.length]
      })
      expect([before, after]).toEqual([1, 1])
    })

    test('a former member is told goodbye up to the version they left at, by first version, and only they', async () => {
      const stored = [
        record(scope, uuid(11), 1),
        record(scope, uuid(12), 2),
        record(scope, uuid(13), 3),
      ]
      await put(stored)
      const left = { ...(await owner()), user: GUEST, owner: false, epoch: 1, leftAt: 3 }
      const later = record(scope, uuid(14), 4)
      const again = record(scope, uuid(11), 5, { firstVersion: 1 })
      await commit({
        records: [later, again],
        revisions: [revisionOf(later), revisionOf(again)],
        heads: [],
        memberships: [left],
      })
      const farewell = (user: string, after: number, limit: number) =>
        store.read(user, async (snapshot) => {
          const request = { scope, after, limit, until: 99, tags: tagsOf(left), ...NO_PAST }
          await snapshot.memberships()
          const page = await snapshot.farewell(request)
          return page.map(({ version, readable, record: { id } }) => [version, id, readable])
        })
      expect(await farewell(GUEST, 0, 2)).toEqual([
        [1, uuid(11), false],
        [2, uuid(12), false],
      ])
      expect(await farewell(GUEST, 2, 2)).toEqual([[3, uuid(13), false]])
      expect(await farewell(OWNER, 0, 9)).toEqual([])
      expect(await farewell(uuid(5), 0, 9)).toEqual([])
      expect((await store.members(scope)).map(({ user }) => user)).toEqual([OWNER])
    })

    function owner(): Promise<Membership> {
      return store.members(scope).then(([first]) => {
        if (!first) throw new Error('the scope has an owner')
        return first
      })
    }

    function readPage(request: Partial<PageRequest>) {
      return store.read(OWNER, async (snapshot) => {
        await snapshot.memberships()
        return snapshot.page({
          scope,
          after: 0,
          limit: 100,
          tags: ownerTags,
          ...NO_PAST,
          ...request,
        })
      })
    }

    function look(wanted: Wanted): Promise<Loaded> {
      return store.commit(wanted, (loaded) => ({ writes: NO_WRITES, result: loaded }))
    }

    function commit(writes: Writes): Promise<void> {
      return store.commit({ ...NOTHING, scopes: scopesOf(writes) }, () => ({
        writes,
        result: undefined,
      }))
    }

    function put(records: StoredRecord[]): Promise<void> {
      return commit({ ...NO_WRITES, records, revisions: records.map(revisionOf) })
    }
  })
}

const ownerTags: Tag[] = ['role:planner', `user:${OWNER}`]

function claimOf(scope: ScopeName) {
  const role = 'planner' as const
  return { scope, user: OWNER, name: 'Ada', role, memberRecord: uuid(7), now: 5 }
}

function scopesOf({ revisions, memberships }: Writes): ScopeName[] {
  return [...new Set([...revisions, ...memberships].map(({ scope }) => scope))].sort()
}

function isUnstorable(error: unknown): boolean {
  return error instanceof Error && 'unstorable' in error && error.unstorable === true
}
