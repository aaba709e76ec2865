import { v7 } from 'uuid'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import type { Claimant } from '../server/sync/claimScopes.ts'
import type { SyncStore } from '../server/sync/store.ts'
import { createSyncService, type SyncService } from '../server/sync/syncService.ts'

const DAY_MS = 24 * 3_600_000
const ROWS = 100
/** Of a hundred edits: begun from a state that somebody else has changed since. */
const STALE = 6

/** Kinds of record in a wedding, how many, and of a hundred edits how many go to each. */
const KINDS = [
  { type: 'timelineItem', count: 80, share: 55 },
  { type: 'guest', count: 300, share: 25 },
  { type: 'task', count: 120, share: 20 },
] as const
type Kind = (typeof KINDS)[number]['type']

const WORDS = `the rings are with the best man who waits at the side door until the second song
  candles only after dusk and nobody stands in front of the organ ask the vicar about flash
  buses leave at ten past from the upper gate the band needs forty minutes and two sockets`
  .split(/\s+/)
  .filter(Boolean)

type Person = Claimant & { replica: string; next: () => string }

/**
 * A wedding that was edited for a year by three people, through the server's own push: the planner
 * most, often a coordinator, sometimes the couple; a fifth of the records get four fifths of the edits.
 *
 * Deterministic but for ids.
 */
export function createHistoryWedding(store: SyncStore, edits: number) {
  const random = seeded(7)
  const from = Date.UTC(2025, 5, 20)
  let now = from
  const stepMs = Math.floor((365 * DAY_MS) / (edits + 1))
  const scope: ScopeName = `wedding:${v7()}`
  const service = createSyncService({
    store,
    maker: { stamper: createStamper(() => now, SERVER_REPLICA), makeId: () => v7() },
    now: () => now,
    schedule: setImmediate,
    onCommitted: () => undefined,
    onAccess: () => undefined,
  })
  const [maya, tom, ruth] = ['Maya', 'Tom', 'Ruth'].map((name, n): Person => {
    const replica = String(n + 1).padStart(12, 'a')
    const stamper = createStamper(() => now, replica)
    return { user: v7(), name, device: `${name}’s phone`, replica, next: () => stamper.next() }
  }) as [Person, Person, Person]
  const standing = new Map<Kind, { now: RecordEnvelope; before: RecordEnvelope }[]>()
  let made = 0

  async function push(by: Person, rows: { mine: RecordEnvelope; base: RecordEnvelope | null }[]) {
    const answer = await service.push(by, {
      replica: by.replica,
      rows: rows.map(({ mine, base }) => ({ assumedMasterState: base, newDocumentState: mine })),
    })
    const stands = new Map(answer.conflicts.map((record) => [record.id, record]))
    for (const { status, message } of Object.values(answer.results)) {
      if (status === 'rejected') throw new Error(message)
      if (status !== 'noop') made += 1
    }
    return rows.map(({ mine }) => stands.get(mine.id) ?? mine)
  }

  function newRecord(by: Person, type: string, data: JsonObject, id = v7()): RecordEnvelope {
    return { id, scope, type, data, at: by.next(), by: by.user, _deleted: false }
  }

  async function begin(): Promise<void> {
    await push(maya, [
      { mine: newRecord(maya, 'wedding', weddingData, scopeId(scope)), base: null },
    ])
    for (const [{ user, name }, role] of [
      [tom, 'coordinator'],
      [ruth, 'couple'],
    ] as const)
      await service.members.join({ scope, user, name, role, device: 'server' })
    for (const { type, count } of KINDS) {
      const records: RecordEnvelope[] = []
      for (let n = 0; n < count; n += 1) records.push(newRecord(maya, type, first(type, n)))
      standing.set(type, [])
      for (let n = 0; n < count; n += ROWS) {
        const rows = records.slice(n, n + ROWS).map((mine) => ({ mine, base: null }))
        for (const record of await push(maya, rows))
          standing.get(type)?.push({ now: record, before: record })
      }
    }
  }

  function first(type: Kind, n: number): JsonObject {
    const day = scopeId(scope)
    if (type === 'guest') return { name: `Guest ${n}`, rsvp: 'waiting', side: 'bride' }
    const order = `a${n.toString(36).padStart(2, '0')}V`
    if (type === 'task') return { title: `Task ${n}`, order, phase: 'before', due: '2026-05-01' }
    return {
      day,
      lane: day,
      order,
      title: `Moment ${n}`,
      category: 'ceremony',
      place: 'church',
      timing: { mode: 'at', at: 480 + n * 10 },
      durationMin: 20,
      pin: n % 10 === 0,
      visibility: 'team',
      notes: text(30),
    }
  }

  function changed(type: Kind, data: JsonObject, by: Person): JsonObject {
    // The couple may write about a moment, and not when it is.
    const dice = by === ruth ? 0.6 + 0.4 * random() : random()
    if (type === 'guest')
      return dice < 0.6
        ? { ...data, rsvp: pick(['yes', 'no', 'waiting']) }
        : dice < 0.8
          ? { ...data, side: pick(['bride', 'groom', 'both']) }
          : { ...data, name: `Guest ${text(2)}` }
    if (type === 'task')
      return dice < 0.5 ? { ...data, title: text(5) } : { ...data, due: `2026-05-${pick(DAYS)}` }
    if (dice < 0.4) return { ...data, timing: { mode: 'at', at: 480 + Math.floor(random() * 960) } }
    if (dice < 0.6) return { ...data, durationMin: 5 + Math.floor(random() * 60) }
    if (dice < 0.85) {
      const notes = typeof data['notes'] === 'string' ? data['notes'].split(' ') : []
      notes.splice(Math.floor(random() * notes.length), random() < 0.5 ? 0 : 2, text(4))
      return { ...data, notes: notes.slice(0, 120).join(' ') }
    }
    return { ...data, title: text(3) }
  }

  function text(words: number): string {
    return Array.from({ length: words }, () => pick(WORDS)).join(' ')
  }
  function pick<T>(from: readonly T[]): T {
    return from[Math.floor(random() * from.length)] as T
  }

  /** Goes on until so many edits have come to count in all; the records' first states among them. */
  async function editUntil(goal: number): Promise<void> {
    while (made < goal) {
      const dice = random()
      const by = dice < 0.6 ? maya : dice < 0.9 ? tom : ruth
      const rows = new Map<string, { mine: RecordEnvelope; base: RecordEnvelope; slot: Slot }>()
      while (rows.size < Math.min(ROWS, goal - made)) {
        const kind = pickKind(by === maya)
        const slots = standing.get(kind) ?? []
        const hot = random() < 0.8 ? 0.2 : 1
        const slot = slots[Math.floor(random() * slots.length * hot)]
        if (!slot || rows.has(slot.now.id)) break
        const base = random() * 100 < STALE ? slot.before : slot.now
        now += stepMs
        const mine = { ...base, data: changed(kind, base.data, by), at: by.next(), by: by.user }
        rows.set(base.id, { mine, base, slot })
      }
      const all = [...rows.values()]
      const stands = await push(by, all)
      for (const [index, { slot }] of all.entries()) {
        slot.before = slot.now
        slot.now = stands[index] ?? slot.now
      }
    }
  }
  type Slot = { now: RecordEnvelope; before: RecordEnvelope }

  function pickKind(isPlanner: boolean): Kind {
    if (!isPlanner) return 'timelineItem'
    let dice = random() * 100
    return KINDS.find(({ share }) => (dice -= share) < 0)?.type ?? 'task'
  }

  return {
    scope,
    service,
    planner: maya.user,
    couple: ruth.user,
    begin,
    editUntil,
    /** Names a moment, now. */
    name: (name: string) =>
      push(maya, [{ mine: newRecord(maya, 'savepoint', { name, namedAt: now }), base: null }]),
    clock: () => now,
    records: () => [...standing.values()].flat().map((slot) => slot.now),
  }
}

export type HistoryWedding = ReturnType<typeof createHistoryWedding>
export type HistoryService = SyncService['history']

const DAYS = ['02', '05', '09', '14', '21', '28']
const weddingData: JsonObject = {
  title: 'Ada & Bo',
  couple: {},
  date: '2026-06-20',
  zone: 'Europe/Vienna',
  places: {},
  status: 'draft',
}

/** Mulberry32: the same edits in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
