import { describe, expect, test } from 'vitest'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import { NO_FILES, type PreparedNote } from '../../data/replica/prepare/preparedNotes.ts'
import { deviceLines, weddingLines, type ReadyFacts } from './readyLines.ts'

const NOW = Date.parse('2027-06-11T18:00:00Z')
const MINUTE = 60_000
const some = { opened: 2, all: 2 }
const none = { opened: 0, all: 0 }

const check: ReadyCheck = {
  at: NOW,
  isReady: true,
  records: { isHere: true, count: 214, unreadable: 0, equalAt: NOW - 60 * MINUTE, isWrong: false },
  files: { photos: some, plans: some, documents: none, originals: none },
  app: { files: 40, missing: 0, bytes: 2_900_000 },
}
const all = { here: 2, all: 2, elsewhere: 0, bytesHere: 60_000, bytesAll: 60_000 }
const note: PreparedNote = {
  at: NOW,
  completeAt: NOW,
  stopped: null,
  parts: { photos: all, plans: all, documents: NO_FILES, originals: NO_FILES },
}
const facts: ReadyFacts = {
  check,
  note,
  heard: NOW - 4 * MINUTE,
  health: 'persistent',
  canKeepApp: true,
  clockOffset: 0,
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
      detail: '3 min slow. Set it by itself in the settings',
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
})
