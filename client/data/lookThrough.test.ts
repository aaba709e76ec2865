import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { household } from '#shared/schema/household.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { stampText } from '#shared/schema/record/stamp.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import { shot } from '#shared/schema/shot.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { fakeLocks } from '../testing/fakeLocks.ts'
import { maya, testEdge } from '../testing/testReplica.ts'
import { stored, testWedding, written } from '../testing/testWedding.ts'
import type { ConflictCard, Decisions } from './decisions.ts'
import { createLookThrough } from './lookThrough.ts'
import { lookThroughDecisions } from './lookThroughDecisions.ts'
import { openAccount, type OpenAccount } from './openAccount.ts'
import { settable } from './replica/readable.ts'
import { createOp, patchOp } from './replica/writeOp.ts'
import { createServerClock } from './serverClock.ts'

const id = (end: string) => `01900000-0000-7000-8000-${end.padStart(12, '0')}`
const nobody = id('0')
const florist = id('f1')
const band = id('b1')
const green = id('c1')
const other = id('c2')

const as = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  user: nobody,
  role,
  owner: false,
  ...more,
})

let open: OpenAccount
let one: Awaited<ReturnType<typeof testWedding>>
let two: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  const edge = testEdge(4)
  open = await openAccount(
    {
      id: maya,
      name: 'Maya',
      email: 'maya@example.org',
      token: null,
      expiresAt: null,
      lastServerContact: 0,
    },
    {
      edge,
      clock: createServerClock(edge.now),
      fetch: () => Promise.reject(new TypeError('no network')),
      locks: fakeLocks(),
      random: () => 0,
      events: {
        visible: () => false,
        onVisibility: () => () => {},
        onHope: () => () => {},
        calm: async () => {},
      },
      connectLive: () => ({ close: () => {} }),
      wroteLocally: () => {},
    },
    { refused: () => {}, leave: () => {} },
  )
  one = await testWedding(open.replica)
  two = await testWedding(open.replica)
  const { scope } = one
  const moment = (visibility: 'guests' | 'team' | 'vendors' | 'private') =>
    createOp(timelineItem, scope, open.replica.edge.newId(), {
      ...one.moment,
      title: visibility,
      visibility,
    })
  const published = {
    publication: id('91'),
    number: 1,
    publishedAt: 1_800_000_000_000,
    device: 'phone',
    hash: 'KKKK',
  }
  const grouping = { list: id('d1'), order: 'a0', priority: 1 } as const
  written(
    await open.write(
      [
        moment('guests'),
        moment('vendors'),
        moment('private'),
        createOp(guestSchedule, scope, id('91'), {
          ...published,
          note: 'The bus waits',
          moments: {},
        }),
        createOp(planRevision, scope, id('92'), {
          ...published,
          note: 'Church ran long',
          visibility: 'guests',
          times: {},
        }),
        createOp(vendor, scope, florist, { kind: 'florist', name: 'Hedge & Bloom' }),
        createOp(vendor, scope, band, { kind: 'band', name: 'The Larks' }),
        createOp(vendorContact, scope, id('f2'), { vendor: florist, contact: 'Fern' }),
        createOp(vendorContact, scope, id('b2'), { vendor: band, contact: 'Bea' }),
        createOp(household, scope, green, { name: 'Green' }),
        createOp(household, scope, other, { name: 'Other' }),
        createOp(shot, scope, id('51'), {
          ...grouping,
          title: 'Greens',
          households: { [green]: true },
        }),
        createOp(shot, scope, id('52'), { ...grouping, title: 'Everybody' }),
        createOp(shotNote, scope, id('53'), { shot: id('51'), text: 'Not beside his uncle' }),
      ],
      // Who photographs a wedding of their own: a note of the photo team is theirs to write.
      { claims: { [scope]: 'photographer' } },
    ),
  )
})

afterEach(async () => {
  await open.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

/** What a screen would list, by title or name, of a type in one wedding or in all. */
async function shown(type: string, scope: ScopeName | 'all' = one.scope): Promise<string[]> {
  const declaration = typeNamed(type)
  if (!declaration) throw new Error(type)
  const view = open.stores.view(declaration, scope)
  const stop = view.subscribe(() => {})
  await expect.poll(() => view.read().loaded).toBe(true)
  const names = view.read().records.map(({ data }) => {
    const named = data as Record<string, unknown>
    return String(
      named['title'] ?? named['name'] ?? named['contact'] ?? named['text'] ?? named['note'],
    )
  })
  stop()
  return names.toSorted()
}

const EVERY_MOMENT = ['Ceremony', 'guests', 'private', 'vendors']
const TEAM_MOMENTS = ['Ceremony', 'guests', 'vendors']
const BOTH_VENDORS = ['Hedge & Bloom', 'The Larks']
const BOTH_SHOTS = ['Everybody', 'Greens']

describe('looking through the eyes of a member', () => {
  test.each([
    [
      'couple',
      as('couple'),
      {
        timelineItem: ['Ceremony', 'guests'],
        vendor: BOTH_VENDORS,
        vendorContact: ['Bea', 'Fern'],
        household: ['Green', 'Other'],
        shot: BOTH_SHOTS,
        shotNote: [],
      },
    ],
    [
      'coordinator',
      as('coordinator'),
      {
        timelineItem: EVERY_MOMENT,
        vendor: BOTH_VENDORS,
        vendorContact: ['Bea', 'Fern'],
        household: ['Green', 'Other'],
        shot: BOTH_SHOTS,
        shotNote: [],
      },
    ],
    [
      'photographer',
      as('photographer'),
      {
        timelineItem: TEAM_MOMENTS,
        vendor: BOTH_VENDORS,
        vendorContact: ['Bea', 'Fern'],
        household: [],
        shot: BOTH_SHOTS,
        shotNote: ['Not beside his uncle'],
      },
    ],
    [
      'florist',
      as('vendor', { vendor: florist }),
      {
        timelineItem: TEAM_MOMENTS,
        vendor: ['Hedge & Bloom'],
        vendorContact: ['Fern'],
        household: [],
        shot: [],
        shotNote: [],
      },
    ],
    [
      'family of one household',
      as('family', { household: green }),
      {
        timelineItem: [],
        guestSchedule: ['The bus waits'],
        planRevision: [],
        vendor: [],
        vendorContact: [],
        household: ['Green'],
        shot: ['Greens'],
        shotNote: [],
      },
    ],
    [
      'friend',
      as('friend'),
      {
        timelineItem: [],
        guestSchedule: ['The bus waits'],
        planRevision: [],
        vendor: [],
        vendorContact: [],
        household: [],
        shot: [],
        shotNote: [],
      },
    ],
  ] as const)(
    'a %s is shown what is for them and nothing else (P5)',
    async (_name, actor, want) => {
      open.lookThrough.start(one.scope, { actor, called: 'somebody' })
      const got: Record<string, string[]> = {}
      for (const type of Object.keys(want)) got[type] = await shown(type)
      expect(got).toEqual(want)
      expect(await shown('wedding')).toEqual(['Anna & Ben'])
    },
  )

  test('only that wedding is seen so, in lists of all weddings too, and leaving gives all back', async () => {
    const all = await shown('timelineItem', 'all')
    open.lookThrough.start(one.scope, { actor: as('friend'), called: 'a friend' })
    expect(await shown('timelineItem', 'all')).toEqual(['Ceremony'])
    expect(await shown('timelineItem', two.scope)).toEqual(['Ceremony'])
    open.lookThrough.leave(one.scope)
    expect(await shown('timelineItem', 'all')).toEqual(all)
    expect(await shown('timelineItem')).toEqual(EVERY_MOMENT)
  })

  test('nothing is written there meanwhile, an undo from before included; elsewhere and afterwards it is', async () => {
    const edit = written(await open.write([patchOp(one.item, { title: 'Vows' })]))
    open.lookThrough.start(one.scope, {
      actor: as('vendor', { vendor: florist }),
      called: 'Hedge & Bloom, florist',
    })
    const refusal = { reason: 'lookingAs', scope: one.scope, role: 'vendor' }
    const refused = { ok: false, refusal }
    // Even what that vendor may do: it would be written in my name.
    expect(await open.write([patchOp(florist, { leadMin: 30 })])).toEqual(refused)
    expect(
      await open.write([patchOp(two.item, { title: 'Both' }), { op: 'delete', id: one.item }]),
    ).toEqual(refused)
    expect(await edit.undo.apply()).toEqual(refused)
    expect((await stored(open.replica, one.item))?.data['title']).toBe('Vows')
    expect((await stored(open.replica, two.item))?.data['title']).toBe('Ceremony')
    written(await open.write([patchOp(two.item, { title: 'Elsewhere' })]))
    open.lookThrough.leave(one.scope)
    written(await edit.undo.apply())
    expect((await stored(open.replica, one.item))?.data['title']).toBe('Ceremony')
  })

  test('what waits to be sent stays whole', async () => {
    await expect.poll(() => open.queue.waiting.read().length).toBe(22)
    const waiting = open.queue.waiting.read()
    open.lookThrough.start(one.scope, { actor: as('friend'), called: 'a friend' })
    expect(open.queue.waiting.read()).toBe(waiting)
  })

  test('a view that loses nothing is the same list as before', async () => {
    const view = open.stores.view(wedding, one.scope)
    const stop = view.subscribe(() => {})
    await expect.poll(() => view.read().loaded).toBe(true)
    const own = view.read()
    open.lookThrough.start(one.scope, { actor: as('friend'), called: 'a friend' })
    expect(view.read()).toBe(own)
    stop()
  })
})

test('contests are those that the member would hold', () => {
  const scope: ScopeName = `wedding:${id('a')}`
  const card = (end: string, data: Partial<ConflictData>): ConflictCard => ({
    conflict: {
      id: id(end),
      scope,
      type: 'conflict',
      at: stampText.parse('01790000000000-0000-000000000000'),
      by: '',
      data: {
        record: id('1'),
        recordType: 'timelineItem',
        path: 'timing',
        kind: 'protected',
        agreed: {},
        siblings: [],
        inForce: 'agreed',
        reason: 'protected',
        status: 'open',
        deciders: [],
        readers: ['role:planner', 'role:couple'],
        ...data,
      },
    },
    decided: null,
    own: null,
  })
  const forAll = card('1', {})
  const plannersToSettle = card('2', { deciders: ['planner'] })
  const plannersOnly = card('3', { readers: ['role:planner'] })
  const cards = settable<readonly ConflictCard[]>([forAll, plannersToSettle, plannersOnly])
  const own: Decisions = {
    all: cards,
    open: cards,
    unsettled: settable(new Map()),
    decide: () => Promise.reject(new Error('nothing is decided')),
  }
  const { looks, start, leave } = createLookThrough()
  const decisions = lookThroughDecisions(own, looks)
  start(scope, { actor: as('couple'), called: 'the couple' })
  expect(decisions.all.read()).toEqual([forAll, plannersToSettle])
  leave(scope)
  expect(decisions.all.read()).toBe(cards.read())
})
