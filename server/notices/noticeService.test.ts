import { beforeEach, describe, expect, test } from 'vitest'
import type { Notice } from '#shared/protocol/notices.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { createMemorySubscriptions } from './memorySubscriptions.ts'
import { createNoticeService, type NoticeService } from './noticeService.ts'
import type { Attempt, SubscriptionStore } from './subscription.ts'

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
const WEDDING = `wedding:${id(1)}` as const
const DAY = id(2)
const BEN = id(3)
/** 12:00 at the venue. */
const START = Date.parse('2026-06-20T10:00:00Z')

let now: number
let timers: { at: number; task: () => void }[]
let sent: Notice[]
let answers: Attempt[]
let records: Map<string, RecordEnvelope>
let subscriptions: SubscriptionStore
let failures: unknown[]
let service: NoticeService
const ben: Actor = { user: BEN, role: 'planner', owner: false }

beforeEach(async () => {
  now = START
  timers = []
  sent = []
  answers = []
  failures = []
  records = new Map()
  put('wedding', { title: 'Ada & Bo', zone: 'Europe/Vienna' }, id(1))
  put('day', { date: '2026-06-20' }, DAY)
  subscriptions = createMemorySubscriptions()
  service = serviceWith()
  await service.subscribe({ user: BEN, session: 's1' }, subscription('https://push.example/1'))
})

function serviceWith(): NoticeService {
  const after = (ms: number, task: () => void) => {
    const timer = { at: now + ms, task }
    timers.push(timer)
    return () => void timers.splice(timers.indexOf(timer), 1)
  }
  return createNoticeService({
    subscriptions,
    deliver: (_to, notice) => {
      const attempt = answers.shift() ?? { kind: 'sent' }
      if (attempt.kind === 'sent') sent.push(notice)
      return Promise.resolve(attempt)
    },
    members: () => Promise.resolve([ben]),
    readFor: (_user, wanted) => {
      const ids = [...wanted.values()].flat()
      const read = ids.flatMap((one) => records.get(one) ?? [])
      return Promise.resolve(new Map(read.map((one) => [one.id, one])))
    },
    now: () => now,
    after,
    pause: (ms) => new Promise((resolve) => void after(ms, resolve)),
    onFailed: (error) => failures.push(error),
  })
}

function subscription(endpoint: string) {
  return { endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) } }
}

function put(type: string, data: RecordEnvelope['data'], of: string): RecordEnvelope {
  const record = { id: of, scope: WEDDING, type, data, at: '', by: id(99), _deleted: false }
  records.set(of, record)
  return record
}

/** Lets time pass, and everything that was to happen meanwhile. */
async function pass(ms: number): Promise<void> {
  const until = now + ms
  await settle()
  for (;;) {
    const next = timers.toSorted((a, b) => a.at - b.at)[0]
    if (!next || next.at > until) break
    timers.splice(timers.indexOf(next), 1)
    now = Math.max(now, next.at)
    next.task()
    await settle()
  }
  now = until
}
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function commit(record: RecordEnvelope, before: RecordEnvelope | null = null): void {
  service.committed({
    scope: WEDDING,
    changes: [{ record, before, audience: ['role:planner'] }],
  })
}

function move(n: number, from: number, to: number, more = {}): void {
  const data = (at: number) => ({
    day: DAY,
    title: `Moment ${n}`,
    timing: { mode: 'at', at },
    responsible: { [BEN]: true },
    ...more,
  })
  const before = { ...put('timelineItem', data(from), id(n)) }
  commit(put('timelineItem', data(to), id(n)), before)
}

function ask(n: number, status = 'open'): void {
  put('timelineItem', { title: `Moment ${n}` }, id(n))
  commit(put('conflict', { status, record: id(n), deciders: [] }, id(1_000 + n)))
}

function raise(n: number): void {
  commit(put('incident', { kind: 'medical', raisedAt: now, place: 'The barn' }, id(n)))
}

test('a moment that moved is told once things have come to rest, with both times', async () => {
  move(10, 900, 930)
  await pass(1_000)
  expect(sent).toEqual([])
  await pass(10_000)
  expect(sent).toEqual([
    {
      kind: 'moved',
      scope: WEDDING,
      wedding: 'Ada & Bo',
      record: id(10),
      title: 'Moment 10',
      from: 900,
      to: 930,
    },
  ])
  expect(failures).toEqual([])
})

test('moved and moved back is nothing', async () => {
  move(10, 900, 930)
  move(10, 930, 900)
  await pass(60_000)
  expect(sent).toEqual([])
})

test('three minutes and three minutes are six: compared with what was told last', async () => {
  move(10, 900, 903)
  await pass(60_000)
  expect(sent).toEqual([])
  move(10, 903, 906)
  await pass(600_000)
  expect(sent).toMatchObject([{ kind: 'moved', from: 900, to: 906 }])
  move(10, 906, 908)
  await pass(600_000)
  expect(sent).toHaveLength(1)
})

test('twenty moments at once are one notice, and the next one waits two minutes', async () => {
  for (let n = 10; n < 30; n += 1) move(n, 900, 930)
  await pass(10_000)
  expect(sent).toEqual([
    { kind: 'several', scope: WEDDING, wedding: 'Ada & Bo', of: 'moved', count: 20 },
  ])
  move(10, 930, 960)
  await pass(60_000)
  expect(sent).toHaveLength(1)
  await pass(120_000)
  expect(sent).toHaveLength(2)
})

test('a question is told once, however many values are added to it, and not when it is settled', async () => {
  ask(10)
  await pass(10_000)
  expect(sent).toMatchObject([{ kind: 'decision', record: id(1_010), title: 'Moment 10' }])
  ask(10)
  await pass(600_000)
  expect(sent).toHaveLength(1)
  ask(11)
  ask(11, 'resolved')
  await pass(600_000)
  expect(sent).toHaveLength(1)
})

test('P5 what its receiver may not read is in no notice', async () => {
  ask(10)
  records.delete(id(10))
  await pass(60_000)
  raise(20)
  records.delete(id(20))
  await pass(60_000)
  expect(sent).toEqual([])
})

test('an emergency is told at once, through quiet hours and mutes', async () => {
  const quiet = { from: 0, to: 1439, zone: 'Europe/Vienna' }
  put('preference', { quiet, muted: { decision: true, moved: true } }, BEN)
  raise(20)
  await pass(0)
  expect(sent).toMatchObject([{ kind: 'emergency', what: 'medical', place: 'The barn' }])
})

test('so many emergencies that they are no news any more are not told', async () => {
  for (let n = 100; n < 160; n += 1) raise(n)
  await pass(1_000)
  expect(sent).toHaveLength(20)
  await pass(700_000)
  raise(200)
  await pass(1_000)
  expect(sent).toHaveLength(21)
})

test('what is not wanted is not told; in quiet hours it waits, and is told after them', async () => {
  put('preference', { muted: { moved: true } }, BEN)
  move(10, 900, 930)
  await pass(60_000)
  expect(sent).toEqual([])
  put('preference', { quiet: { from: 11 * 60, to: 13 * 60, zone: 'Europe/Vienna' } }, BEN)
  ask(11)
  await pass(40 * 60_000)
  ask(12)
  expect(sent).toEqual([])
  await pass(60 * 60_000)
  expect(sent).toMatchObject([{ kind: 'several', of: 'decision', count: 2 }])
})

describe('the life of a subscription', () => {
  const alive = async () => (await subscriptions.ofUser(BEN, now)).length

  test('an endpoint that is gone is forgotten', async () => {
    answers = [{ kind: 'gone' }]
    raise(20)
    await pass(1_000)
    expect(await alive()).toBe(0)
  })

  test('one that is busy is tried again, later each time, and not for ever', async () => {
    answers = [
      { kind: 'later', afterMs: null },
      { kind: 'later', afterMs: 60_000 },
    ]
    raise(20)
    await pass(4_000)
    expect(sent).toEqual([])
    await pass(10_000)
    expect(sent).toEqual([])
    await pass(60_000)
    expect(sent).toHaveLength(1)
    answers = Array.from({ length: 10 }, () => ({ kind: 'later', afterMs: null }) as const)
    raise(21)
    await pass(3_600_000)
    expect(answers).toHaveLength(6)
    expect(await alive()).toBe(1)
  })

  test('a device that signed out while its push service was busy gets nothing more', async () => {
    answers = [{ kind: 'later', afterMs: null }]
    raise(20)
    await pass(1_000)
    await service.unsubscribe('s1')
    await pass(600_000)
    expect(sent).toEqual([])
  })

  test('a browser takes notices for whoever subscribed there last', async () => {
    await service.subscribe({ user: id(4), session: 's2' }, subscription('https://push.example/1'))
    expect(await alive()).toBe(0)
  })

  test('a server that stops tells nothing more', async () => {
    move(10, 900, 930)
    await settle()
    service.stop()
    await pass(600_000)
    expect(sent).toEqual([])
  })
})
