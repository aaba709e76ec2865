import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { MOST_HELD, MOST_HELD_BYTES, type HeldRefusal } from './refusals.ts'
import type { RefusalsRequest, SyncStore, Writes } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import { EMPTY, newPast, NOTHING, OTHER, type Past } from './testing/newPast.ts'
import { OWNER, record, revisionOf, stamp, uuid } from './testing/storedRecords.ts'

/** What every store holds of refused rows, for how long, and for whom. */
export function refusalsContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the contract of refusals`, () => {
    let store: SyncStore
    let close: () => Promise<void>
    let scope: ScopeName
    let past: Past
    let ids = 9_000

    beforeEach(async () => {
      ;({ store, close } = await open())
      scope = `wedding:${uuid((ids += 1))}`
      past = await newPast(store, scope)
    })
    afterEach(() => close())

    const refusal = (n: number, more: Partial<HeldRefusal> = {}): HeldRefusal => ({
      scope,
      user: OWNER,
      id: uuid(n),
      at: stamp(n),
      origin: `${OWNER}:aaaaaaaaaaaa`,
      type: 'day',
      content: record(scope, uuid(n), 1, { data: { title: `Zoë "${n}" \\` } }).record,
      code: 'FORBIDDEN',
      message: 'It is not yours.',
      device: 'Ada’s phone',
      refusedAt: n,
      ...more,
    })

    function write(writes: Partial<Writes>): Promise<void> {
      return past.commit({ ...EMPTY, ...writes })
    }

    function heldBy(user: string, more: Partial<RefusalsRequest> = {}) {
      return store.read(user, async (snapshot) => {
        await snapshot.memberships()
        return snapshot.refusals({ scopes: [scope], after: null, limit: 1_000, ...more })
      })
    }

    function loaded(user: string, id: string) {
      const refusals = [{ scope, user, id }]
      const wanted = { ...NOTHING, scopes: [scope], users: [user], refusals }
      return store.commit(wanted, (all) => ({
        writes: EMPTY,
        result: all.refusals.get(`${user} ${id}`) ?? [],
      }))
    }

    async function join(user: string): Promise<void> {
      const [owner] = await store.members(scope)
      if (!owner) throw new Error('no owner')
      await write({ memberships: [{ ...owner, user, memberRecord: uuid(99), owner: false }] })
    }

    test('what is held is there again, whole, for a push and for its author', async () => {
      const bad = refusal(12, { at: '', content: null, code: 'TOO_LARGE' })
      await write({ held: [refusal(11), bad] })
      expect(await heldBy(OWNER)).toEqual([refusal(11), bad])
      expect(await loaded(OWNER, uuid(11))).toEqual([refusal(11)])
      expect(await loaded(OWNER, uuid(13))).toEqual([])
    })

    test('P5 another member of the same scope finds nothing of it, a stranger neither', async () => {
      await join(OTHER)
      await write({ held: [refusal(11)] })
      expect(await heldBy(OTHER)).toEqual([])
      expect(await heldBy(uuid(3))).toEqual([])
      expect(await loaded(OTHER, uuid(11))).toEqual([])
    })

    test('who left finds their own still', async () => {
      await join(OTHER)
      await write({ held: [refusal(11, { user: OTHER }), refusal(12)] })
      const membership = (await store.members(scope)).find(({ user }) => user === OTHER)
      if (!membership) throw new Error('no member')
      await write({ memberships: [{ ...membership, leftAt: 0 }] })
      expect((await heldBy(OTHER)).map(({ id }) => id)).toEqual([uuid(11)])
    })

    test('the same one is held once, as it came last', async () => {
      await write({ held: [refusal(11)] })
      await write({ held: [refusal(11, { message: 'Still not yours.', refusedAt: 50 })] })
      expect(await heldBy(OWNER)).toMatchObject([{ message: 'Still not yours.', refusedAt: 50 }])
    })

    test('what is let go is gone, and nothing beside it', async () => {
      const later = refusal(11, { at: stamp(40) })
      await write({ held: [refusal(11), later, refusal(12)] })
      await write({ letGo: [refusal(11)], held: [refusal(13)] })
      expect(await heldBy(OWNER)).toEqual([later, refusal(12), refusal(13)])
    })

    test('a record that is erased takes along what was refused of it, to anybody', async () => {
      await join(OTHER)
      const day = past.day(11, 1)
      await write({ records: [day], revisions: [revisionOf(day)] })
      await write({ held: [refusal(11), refusal(11, { user: OTHER }), refusal(12)] })
      await write({ erased: [{ scope, id: uuid(11) }] })
      expect((await heldBy(OWNER)).map(({ id }) => id)).toEqual([uuid(12)])
      expect(await heldBy(OTHER)).toEqual([])
    })

    test('of one author only the newest stay, by number; another keeps theirs', async () => {
      await join(OTHER)
      await write({ held: [refusal(100, { user: OTHER, refusedAt: 1 })] })
      const many = Array.from({ length: MOST_HELD }, (_, n) => refusal(200 + n))
      await write({ held: many })
      await write({ held: [refusal(100, { refusedAt: 10_000 })] })
      const ids = (await heldBy(OWNER)).map(({ id }) => id)
      expect(ids).toHaveLength(MOST_HELD)
      expect(ids).toContain(uuid(100))
      expect(ids).not.toContain(uuid(200))
      expect(await heldBy(OTHER)).toHaveLength(1)
    })

    test('and by bytes, the newest in any case', async () => {
      const large = (n: number, bytes: number) => {
        const data = { title: 'x'.repeat(bytes) }
        return refusal(n, { content: record(scope, uuid(n), 1, { data }).record })
      }
      const third = Math.ceil(MOST_HELD_BYTES / 3)
      await write({ held: [large(11, third), large(12, third)] })
      await write({ held: [large(13, third)] })
      expect((await heldBy(OWNER)).map(({ id }) => id)).toEqual([uuid(12), uuid(13)])
      await write({ held: [large(14, MOST_HELD_BYTES + 1)] })
      expect((await heldBy(OWNER)).map(({ id }) => id)).toEqual([uuid(14)])
    })

    test('pages go on by scope, id and stamp', async () => {
      const all = [refusal(11), refusal(11, { at: stamp(40) }), refusal(12)]
      await write({ held: all.toReversed() })
      expect(await heldBy(OWNER, { limit: 2 })).toEqual(all.slice(0, 2))
      const after = { scope, id: uuid(11), at: stamp(11) }
      expect(await heldBy(OWNER, { after })).toEqual(all.slice(1))
      expect(await heldBy(OWNER, { scopes: [] })).toEqual([])
    })

    test('what is too old goes, to the moment', async () => {
      await write({ held: [refusal(11), refusal(12)] })
      expect(await store.dropRefusals(scope, 12)).toBe(1)
      expect((await heldBy(OWNER)).map(({ id }) => id)).toEqual([uuid(12)])
    })
  })
}
