import type { Notice } from '#shared/protocol/notices.ts'
import { mayRead, tagsOf, type Actor } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { createMemoryLedger } from '../memoryLedger.ts'
import { createMemorySubscriptions } from '../memorySubscriptions.ts'
import { createNoticeService, type NoticeService } from '../noticeService.ts'
import type { Attempt } from '../subscription.ts'

export const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const WEDDING = `wedding:${id(1)}` as const
export const DAY = id(2)
export const BEN = id(3)
const MAYA = id(99)
/** 12:00 at the venue. */
const START = Date.parse('2026-06-20T10:00:00Z')

/** A wedding today, Ben who plans it, and a clock that a test turns. */
export async function openNoticeScene(start = START) {
  let now = start
  let timers: { at: number; task: () => void; of: number }[] = []
  let processes = 0
  const sent: { to: string; notice: Notice }[] = []
  const answers: Attempt[] = []
  const failures: unknown[] = []
  const records = new Map<string, RecordEnvelope>()
  /** Calls of what stands for the database, and which of them fail. */
  let calls = 0
  let isAway: (call: number) => boolean = () => false
  const asked = <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1
    return isAway(calls) ? Promise.reject(new Error('The database is away.')) : work()
  }
  const subscriptions = thatMayFail(createMemorySubscriptions(), asked)
  const ledger = thatMayFail(createMemoryLedger(), asked)
  const members: Actor[] = [{ user: BEN, role: 'planner', owner: false }]

  const afterIn = (of: number) => (ms: number, task: () => void) => {
    const timer = { at: now + ms, task, of }
    timers.push(timer)
    return () => void (timers = timers.filter((one) => one !== timer))
  }
  const readable = (user: string, record: RecordEnvelope) => {
    const member = members.find((one) => one.user === user)
    return member && mayRead(typeNamed(record.type)?.audience(record) ?? [], tagsOf(member))
  }
  const newService = (): NoticeService => {
    processes += 1
    const after = afterIn(processes)
    return createNoticeService({
      subscriptions,
      ledger,
      deliver: (to, notice) => {
        const attempt = answers.shift() ?? { kind: 'sent' }
        if (attempt.kind === 'sent') sent.push({ to: to.endpoint, notice })
        return Promise.resolve(attempt)
      },
      members: () => asked(() => Promise.resolve([...members])),
      readFor: (user, wanted) =>
        asked(() => {
          const ids = [...wanted.values()].flat()
          const read = ids.flatMap((one) => records.get(one) ?? [])
          const seen = read.filter((one) => one.id === user || readable(user, one))
          return Promise.resolve(new Map(seen.map((one) => [one.id, one])))
        }),
      readTypes: (user, _scope, types) =>
        asked(() => {
          const member = members.find((one) => one.user === user)
          const found = [...records.values()].filter(
            (one) => !one._deleted && types.includes(one.type) && readable(user, one),
          )
          return Promise.resolve(member ? { member, records: found } : null)
        }),
      scopesOn: (type, dates) =>
        asked(() => {
          const field = type === 'day' ? 'date' : 'due'
          const isOn = [...records.values()].some(
            (one) => one.type === type && dates.some((date) => one.data[field] === date),
          )
          return Promise.resolve(isOn ? [WEDDING] : [])
        }),
      now: () => now,
      after,
      pause: (ms) => new Promise((resolve) => void after(ms, resolve)),
      onFailed: (error) => failures.push(error),
    })
  }

  function put(type: string, data: RecordEnvelope['data'], of: string, by = MAYA): RecordEnvelope {
    const record = { id: of, scope: WEDDING, type, data, at: '', by, _deleted: false }
    records.set(of, record)
    return record
  }
  async function settle(): Promise<void> {
    for (let turn = 0; turn < 60; turn += 1) await Promise.resolve()
  }

  const scene = {
    get service() {
      return service
    },
    sent,
    answers,
    failures,
    records,
    subscriptions,
    members,
    ledger,
    put,
    settle,
    now: () => now,
    /** From now on those calls of the database fail that this says so of; counted anew. */
    databaseFails(which: (call: number) => boolean): void {
      calls = 0
      isAway = which
    },
    databaseCalls: () => calls,
    notices: () => sent.map(({ notice }) => notice),
    subscribe: (user: string, session: string) =>
      service.subscribe(
        { user, session },
        {
          endpoint: `https://push.example/${session}`,
          keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
        },
      ),
    /** Lets time pass, and everything that was to happen meanwhile; what is due at once goes on side by side. */
    async pass(ms: number): Promise<void> {
      const until = now + ms
      await settle()
      for (;;) {
        const at = Math.min(...timers.map((one) => one.at))
        if (at > until) break
        now = Math.max(now, at)
        for (const next of timers.filter((one) => one.at === at)) {
          if (!timers.includes(next)) continue
          timers = timers.filter((one) => one !== next)
          next.task()
        }
        await settle()
      }
      now = until
    },
    /** The process is gone, whatever it had in mind; another one begins. */
    async restart(): Promise<void> {
      await settle()
      timers = []
      service = newService()
      await service.start()
    },
    /** One more process at the same database, which takes commits of its own. */
    async beside(): Promise<Pick<NoticeService, 'committed'>> {
      await settle()
      const other = newService()
      await other.start()
      return other
    },
    /** The process that began first is gone for good; those beside it go on. */
    async firstDies(): Promise<void> {
      await settle()
      timers = timers.filter(({ of }) => of !== 1)
    },
    commit(record: RecordEnvelope, before: RecordEnvelope | null = null): void {
      const audience = typeNamed(record.type)?.audience(record) ?? ['role:planner']
      service.committed({ scope: WEDDING, changes: [{ record, before, audience }] })
    },
    /** A moment that stands in the plan. */
    moment(n: number, at: number, more = {}): RecordEnvelope {
      return put('timelineItem', momentData(n, at, more), id(n))
    },
    /** The plan moves it. */
    move(n: number, from: number, to: number, more = {}, by = MAYA): void {
      const before = { ...put('timelineItem', momentData(n, from, more), id(n)) }
      scene.commit(put('timelineItem', momentData(n, to, more), id(n), by), before)
    },
    /** Somebody says when it ends, or that it began. */
    report(
      n: number,
      item: number,
      kind: string,
      value: number,
      more: { by?: string; visibility?: string } = {},
    ): void {
      const data = { item: id(item), kind, value, claimedAt: now, device: 'a phone', seen: {} }
      const { by = MAYA, visibility = 'team' } = more
      scene.commit(put('fact', { ...data, visibility }, id(n), by))
    },
    ask(n: number, status = 'open'): void {
      scene.moment(n, 900)
      const record = put('conflict', { status, record: id(n), deciders: [] }, id(1_000 + n))
      service.committed({
        scope: WEDDING,
        changes: [{ record, before: null, audience: ['role:planner'] }],
      })
    },
    /** Somebody is on it. */
    answer(n: number): void {
      const before = records.get(id(n))
      if (!before) throw new Error('Nobody called for help')
      const marks = { [id(90_000 + n)]: { by: MAYA, instant: now, device: 'a phone' } }
      scene.commit(put('incident', { ...before.data, seen: { marks, cleared: {} } }, id(n)), before)
    },
    raise(n: number): void {
      scene.commit(put('incident', { kind: 'medical', raisedAt: now, place: 'The barn' }, id(n)))
    },
  }
  let service = newService()
  put('wedding', { title: 'Ada & Bo', zone: 'Europe/Vienna', places: {} }, id(1))
  put('day', { date: '2026-06-20' }, DAY)
  await scene.subscribe(BEN, 's1')
  return scene
}

/** The same, each of whose calls goes by `asked`. */
function thatMayFail<T extends object>(
  store: T,
  asked: <R>(work: () => Promise<R>) => Promise<R>,
): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) => asked(() => Reflect.apply(method, target, given))
    },
  })
}

function momentData(n: number, at: number, more: object) {
  return {
    day: DAY,
    lane: DAY,
    order: `a${String(n).padStart(4, '0')}`,
    title: `Moment ${n}`,
    timing: { mode: 'at', at },
    durationMin: 30,
    responsible: { [BEN]: true },
    visibility: 'team',
    ...more,
  }
}
