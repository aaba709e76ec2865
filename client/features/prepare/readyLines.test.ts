import { describe, expect, test } from 'vitest'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import { NO_FILES, type PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import type { DayLight } from '../../data/dayLight.ts'
import { lightLine, othersLines, type AroundFacts } from './aroundLines.ts'
import { deviceLines, type DeviceFacts } from './deviceLines.ts'
import { weddingLines, type WeddingFacts } from './readyLines.ts'
import { teamClocks } from './teamClocks.ts'

const NOW = Date.parse('2027-06-11T18:00:00Z')
const MINUTE = 60_000
const some = { opened: 2, all: 2 }
const none = { opened: 0, all: 0 }

const check: ReadyCheck = {
  at: NOW,
  isReady: true,
  records: { isHere: true, count: 214, unreadable: 0, equalAt: NOW - 60 * MINUTE, isWrong: false },
  files: { photos: some, plans: some, documents: none, originals: none },
  skimmed: 0,
  app: { files: 40, missing: 0, bytes: 2_900_000 },
}
const all = { here: 2, all: 2, elsewhere: 0, bytesHere: 60_000, bytesAll: 60_000 }
const note: PreparedNote = {
  at: NOW,
  completeAt: NOW,
  stopped: null,
  parts: { photos: all, plans: all, documents: NO_FILES, originals: NO_FILES },
}
type ReadyFacts = WeddingFacts & DeviceFacts
const facts: ReadyFacts = {
  check,
  note,
  heard: NOW - 4 * MINUTE,
  health: 'persistent',
  canKeepApp: true,
  clockOffset: 0,
  battery: null,
  unsent: 0,
  decisions: 0,
  now: NOW,
  device: 'phone',
}
const shown = (some_: Partial<ReadyFacts>) => {
  const known = { ...facts, ...some_ }
  return [...weddingLines(known), ...deviceLines(known)]
}
const line = (id: string, change: Partial<ReadyFacts>) => shown(change).find((one) => one.id === id)

describe('the ready check', () => {
  test('has no action where everything is in order, and says how fresh it is', () => {
    expect(shown({}).filter(({ action }) => action !== undefined)).toEqual([])
    expect(line('records', {})?.detail).toBe(
      '214 records · 4 min ago, the same as WedSync has, compared 1 h ago',
    )
    expect(line('photos', {})?.detail).toBe('All 2 · 60 KB')
    expect(line('originals', {})).toBeUndefined()
  })

  test('names the one thing that helps against whatever stopped the fetching', () => {
    const photos = { here: 1, all: 2, elsewhere: 0, bytesHere: 30_000, bytesAll: 60_000 }
    const stopped = (why: PreparedNote['stopped']) =>
      line('photos', {
        check: { ...check, files: { ...check.files, photos: { opened: 1, all: 2 } } },
        note: { ...note, stopped: why, parts: { ...note.parts, photos } },
      })
    expect(stopped(null)).toMatchObject({ state: 'missing', action: 'fetch' })
    expect(stopped('unreachable')?.detail).toBe(
      '1 of 2 · 30 KB of 60 KB. No signal reaches WedSync',
    )
    expect(stopped('unreachable')?.bar).toEqual({ value: 30_000, max: 60_000 })
    expect(stopped('metered')?.action).toBe('overMobile')
    expect(stopped('full')?.action).toBe('room')
    expect(stopped('signedOut')?.action).toBe('signIn')
  })

  test('believes what opened, not what was noted', () => {
    const broken = { ...check, files: { ...check.files, photos: { opened: 0, all: 2 } } }
    expect(line('photos', { check: broken })).toMatchObject({
      state: 'missing',
      detail: '0 of 2 open here',
      action: 'fetch',
    })
  })

  test('says what is wrong with the device, and of what was never compared', () => {
    expect(line('clock', { clockOffset: 3 * MINUTE })).toMatchObject({
      state: 'look',
      detail: 'This phone is 3 min slow. Let it set its clock by itself, in its settings',
    })
    expect(line('kept', { health: 'evictable' })).toMatchObject({ state: 'look', action: 'keep' })
    const noApp = { check: { ...check, app: null } }
    expect(line('app', noApp)).toMatchObject({ action: 'reload' })
    // To open it again would not help where the browser keeps none.
    expect(line('app', { ...noApp, canKeepApp: false })?.action).toBeUndefined()
    expect(line('unsent', { unsent: 2 })?.detail).toBe('2 are only on this phone')
    const never = { ...check, records: { ...check.records, equalAt: null } }
    expect(line('records', { check: never })).toMatchObject({ state: 'look', action: 'compare' })
    const gone = { ...check, records: { ...check.records, isHere: false, count: 0 } }
    expect(line('records', { check: gone })).toMatchObject({ state: 'missing', action: 'sync' })
  })

  test('a clock that was never compared does not agree, and a fast one is called so', () => {
    expect(line('clock', { clockOffset: null })).toMatchObject({ state: 'look', action: 'sync' })
    expect(line('clock', { clockOffset: -3 * MINUTE })?.detail).toMatch(/^This phone is 3 min fast/)
    expect(line('clock', {})).toMatchObject({
      state: 'ok',
      detail: 'This phone agrees with WedSync',
    })
  })

  test('the battery is spoken of where the browser tells of it, and what to do when it is low', () => {
    expect(line('battery', {})).toBeUndefined()
    const battery = (percent: number, isCharging = false) =>
      line('battery', { battery: { percent, isCharging } })
    expect(battery(80)).toMatchObject({ state: 'ok', detail: '80 %' })
    expect(battery(40)).toMatchObject({ state: 'look' })
    expect(battery(40)?.detail).toMatch(/power bank/)
    expect(battery(40, true)).toMatchObject({ state: 'ok', detail: '40 %, charging' })
  })
})

const around: AroundFacts = {
  light: [],
  maySetPlace: true,
  maySetLight: true,
  plan: { label: 'r7', isSeen: true },
  devices: [],
  clocks: [],
  now: NOW,
}

describe('the light in the ready check', () => {
  const sun = { goldenHour: 1236, sunset: 1281 }
  const of = (light: Partial<DayLight>[], rights: Partial<AroundFacts> = {}) =>
    lightLine({
      ...around,
      ...rights,
      light: light.map((one) => ({
        id: 'a',
        date: '2027-06-12',
        kept: undefined,
        reckoned: null,
        ...one,
      })),
    })[0]

  test('says golden hour and sunset, and where they come from', () => {
    expect(of([{ kept: sun, reckoned: sun }])).toEqual({
      id: 'light',
      label: 'Golden hour and sunset',
      state: 'ok',
      detail: 'golden hour 20:36, sunset 21:21 · worked out here from the position of the venue',
    })
    expect(of([{ kept: sun }])?.detail).toMatch(/as the run sheet has it$/)
    expect(of([{ reckoned: {}, kept: {} }])?.detail).toMatch(/^no sunset/)
    expect(of([{ kept: sun }, { kept: sun, date: '2027-06-13' }])?.detail).toMatch(
      /^Sat,? 12 Jun: .*; Sun,? 13 Jun: /,
    )
  })

  test('asks for the position where nobody gave it, of whoever may give it', () => {
    expect(of([{}])).toMatchObject({ state: 'look', action: 'place' })
    const asRead = of([{}], { maySetPlace: false })
    expect(asRead?.action).toBeUndefined()
    expect(asRead?.detail).toMatch(/Whoever plans/)
  })

  test('offers to put into the run sheet what it lacks or has otherwise', () => {
    expect(of([{ reckoned: sun }])).toMatchObject({ state: 'look', action: 'light' })
    expect(of([{ reckoned: sun }], { maySetLight: false })).toMatchObject({ state: 'ok' })
    const other = of([{ kept: { sunset: 1200 }, reckoned: sun }])
    expect(other).toMatchObject({ state: 'look', action: 'light' })
    expect(other?.detail).toMatch(/goes by other times/)
  })
})

describe('the others in the ready check', () => {
  const of = (id: string, change: Partial<AroundFacts>) =>
    othersLines({ ...around, ...change }).find((one) => one.id === id)
  const device = {
    user: '018f0000-0000-7000-8000-000000000001',
    name: 'Ravi',
    device: 'phone',
    waiting: 0,
    refused: 0,
    since: null,
    lastSeenAt: new Date(NOW - 3 * 60 * MINUTE).toISOString(),
    current: false,
  }

  test('one has not opened the newest plan, and where it is opened', () => {
    expect(of('plan', {})).toMatchObject({ state: 'ok' })
    expect(of('plan', { plan: { label: 'r8', isSeen: false } })).toMatchObject({
      state: 'look',
      action: 'plan',
      detail: 'r8 is out, and you have not opened it',
    })
  })

  test('edits that wait on another device, whose, and when it was seen', () => {
    expect(of('devices', { devices: null })).toMatchObject({ state: 'look', action: 'sync' })
    expect(of('devices', { devices: [device] })?.state).toBe('ok')
    // What waits on this one is a line of its own.
    const own = { ...device, current: true, waiting: 4 }
    expect(of('devices', { devices: [own] })?.state).toBe('ok')
    expect(of('devices', { devices: [{ ...device, waiting: 2 }] })).toMatchObject({
      state: 'look',
      action: 'people',
      detail: '2 changes are only on Ravi’s phone, seen 3 h ago',
    })
  })

  test('whose clock was wrong by the newest report of each device', () => {
    const ravi = '018f0000-0000-7000-8000-000000000001'
    const report = (minutesAgo: number, clockOffsetMs: number, by = ravi) => ({
      by,
      data: { device: 'phone', claimedAt: NOW - minutesAgo * MINUTE, clockOffsetMs },
    })
    const clocks = (reports: ReturnType<typeof report>[]) =>
      teamClocks(reports, { me: 'me', nameOf: () => 'Ravi', now: NOW })
    expect(of('clocks', {})).toBeUndefined()
    const fast = clocks([report(500, 0), report(60, -3 * MINUTE), report(5, 9 * MINUTE, 'me')])
    expect(of('clocks', { clocks: fast })).toMatchObject({
      state: 'look',
      detail: 'Ravi’s phone was 3 min fast 1 h ago. Ask them to let it set its clock by itself',
    })
    expect(of('clocks', { clocks: clocks([report(60, 500)]) })?.state).toBe('ok')
    // Eight days later it says nothing any more.
    expect(clocks([report(8 * 24 * 60, 9 * MINUTE)])).toEqual([])
  })
})

test('every line that is not in order says what helps', () => {
  const worst: Partial<ReadyFacts> = {
    check: {
      ...check,
      isReady: false,
      records: { ...check.records, equalAt: null, unreadable: 2 },
      files: { ...check.files, photos: { opened: 0, all: 2 } },
      app: null,
    },
    health: 'evictable',
    clockOffset: 9 * MINUTE,
    unsent: 3,
    decisions: 2,
  }
  const lines = [
    ...shown(worst),
    ...lightLine({
      ...around,
      light: [{ id: 'a', date: '2027-06-12', kept: undefined, reckoned: null }],
    }),
    ...othersLines({ ...around, plan: { label: 'r8', isSeen: false }, devices: null }),
  ]
  const notInOrder = lines.filter(({ state }) => state !== 'ok')
  expect(notInOrder).toHaveLength(10)
  expect(notInOrder.filter(({ action }) => action === undefined)).toEqual([])
})
