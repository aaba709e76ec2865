import type { Notice, NoticeSubscription, TestOutcome } from '#shared/protocol/notices.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createBatches, matterOf } from './batches.ts'
import { createBoundedMap } from './boundedMap.ts'
import { deliverOnce } from './deliverNotice.ts'
import { createEscalation, UNANSWERED } from './escalation.ts'
import { happeningsIn, type NoticeCommit, type Told } from './happenings.ts'
import { isTold } from './isTold.ts'
import type { NoticeParts } from './noticeParts.ts'
import { createPersisting } from './persisting.ts'
import { createRemembrance } from './remembrance.ts'
import { createReminding } from './reminding.ts'
import { createSpreadMoves } from './spreadMoves.ts'
import { createTellGathered } from './tellGathered.ts'
import type { Telling } from './telling.ts'
import { touchesPlan } from './touchesPlan.ts'
import { apartOf, createTurns } from './turns.ts'

export type NoticeService = {
  /** Takes up what waited when the process before ended, and begins to remind. */
  start: () => Promise<void>
  /** After a commit; returns at once and never throws. */
  committed: (commit: NoticeCommit) => void
  /** This device takes notices from now on, and says where. */
  subscribe: (by: Device, subscription: NoticeSubscription) => Promise<void>
  unsubscribe: (session: string) => Promise<void>
  /** A notice to this device, tried once. */
  test: (by: Device) => Promise<TestOutcome>
  stop: () => void
}
type Device = { user: string; session: string }

/** Members are read once for all that happens to a wedding in this time. */
const SPREAD_MS = 1_000
/** What comes in so short a time is one notice. */
const GATHER_MS = 8_000
/** Emergencies of one wedding in ten minutes; more are no news. */
const EMERGENCIES = 20
const EMERGENCIES_MS = 600_000
const MINUTE_MS = 60_000
/** What is remembered, of all weddings; what is forgotten costs at most a notice too many. */
const REMEMBERED = 10_000

/**
 * Who is told what while the app is closed.
 *
 * Invariants: nothing is told before it is durable, and no push waits for a notice; what a notice says
 * was read by its receiver's own rights at the moment it is sent (P5); a person is told of a question
 * once; a moment is compared with the start they were told last; neither a restart nor a second
 * process at the same database tells anything twice (P1).
 */
export function createNoticeService(parts: NoticeParts): NoticeService {
  const { subscriptions, members, now, after, onFailed } = parts
  const persist = createPersisting(parts)
  const remembrance = createRemembrance(parts.ledger, onFailed)
  const turns = createTurns(parts.ledger, now)
  const lastTold = createBoundedMap<number>(REMEMBERED)
  const emergencies = createBoundedMap<{ since: number; count: number }>(REMEMBERED)
  /** Records by the commit that ended them: it may come while members are still being read. */
  const overSince = createBoundedMap<number>(REMEMBERED)
  const fresh = new Map<ScopeName, Told[]>()
  let commits = 0
  let isStopped = false

  const tellGathered = createTellGathered({
    ...parts,
    remembrance,
    turns,
    keep: (gathered, ms) => batches.keep(gathered, ms),
    resume: (resumed) => batches.resume(resumed),
    disturbed: ({ tellings, ...of }) =>
      lastTold.set(matterOf({ ...of, record: tellings[0]?.record }), now()),
  })
  const batches = createBatches({
    remembrance,
    now,
    after,
    tell: (gathered) => void tellGathered(gathered).catch(onFailed),
  })
  const spreadMoves = createSpreadMoves({ ...parts, remembrance, persist, gather })
  const reminding = createReminding({ ...parts, remembrance, turns, gather })

  /** Waits until things have come to rest, and until the person was left alone for a while. */
  function gather(user: string, scope: ScopeName, tellings: readonly Telling[]): void {
    const [first] = tellings
    if (!first || isStopped) return
    const { kind } = first
    turns.begun(tellings.map(({ record }) => ({ user, scope, kind, record })))
    const last = lastTold.get(matterOf({ user, scope, kind, record: first.record }))
    const calm = last === undefined ? 0 : last + apartOf(kind) - now()
    const isAtOnce = kind === 'emergency' || kind === 'wanted' || kind === 'urgent'
    batches.keep({ user, scope, kind, tellings }, isAtOnce ? 0 : Math.max(GATHER_MS, calm))
  }

  function forget(record: string): void {
    overSince.set(record, commits)
    batches.forget(record)
    for (const [scope, happened] of fresh)
      fresh.set(
        scope,
        happened.filter((one) => one.record !== record),
      )
  }

  /** Whether one more emergency of the scope is still news. */
  function isNews(scope: ScopeName): boolean {
    const last = emergencies.get(scope)
    const isRecent = last !== undefined && now() - last.since < EMERGENCIES_MS
    const count = isRecent ? last.count + 1 : 1
    emergencies.set(scope, { since: isRecent ? last.since : now(), count })
    return count <= EMERGENCIES
  }

  function spread(scope: ScopeName, happened: readonly Told[]): void {
    const commit = commits
    void persist(() => spreadSince(scope, happened, commit))
  }

  async function spreadSince(
    scope: ScopeName,
    happened: readonly Told[],
    commit: number,
  ): Promise<void> {
    const all = await members(scope)
    const still = happened.filter(({ record }) => (overSince.get(record) ?? 0) <= commit)
    for (const one of still)
      for (const member of all) {
        const name = { scope, user: member.user, kind: one.kind, record: one.record }
        const isAsked = one.kind === 'decision' && remembrance.known(name) !== undefined
        if (!isAsked && isTold(one, member))
          gather(member.user, scope, [tellingOf(one, member.user)])
      }
    await remembrance.flush()
  }

  /** An emergency waits for nothing; the rest for what comes right after it. */
  function take(scope: ScopeName, one: Told): void {
    if (isStopped) return
    const isUrgent =
      one.kind === 'emergency' || one.kind === 'again' || (one.kind === 'broadcast' && one.isUrgent)
    if (isUrgent) return spread(scope, [one])
    const waiting = fresh.get(scope)
    if (waiting) return void waiting.push(one)
    fresh.set(scope, [one])
    after(SPREAD_MS, () => {
      const happened = fresh.get(scope) ?? []
      fresh.delete(scope)
      if (happened.length > 0) spread(scope, happened)
    })
  }

  const escalation = createEscalation({
    ...parts,
    tell: (scope, one) => {
      if (isNews(scope)) take(scope, one)
    },
  })

  /** What a process that is gone had begun is taken up by those that go on. */
  async function eachMinute(): Promise<void> {
    // What could not be written a while ago.
    await remembrance.flush()
    const on = await reminding()
    escalation.take(await parts.ledger.waiting([...on], UNANSWERED))
  }

  function everyMinute(): void {
    after(MINUTE_MS - (now() % MINUTE_MS), () => {
      if (isStopped) return
      void eachMinute().catch(onFailed).finally(everyMinute)
    })
  }

  return {
    async start() {
      const { resumed, rows } = await remembrance.recover()
      for (const { at, dueAt, ...name } of rows)
        if (dueAt === null)
          lastTold.set(matterOf(name), Math.max(at, lastTold.get(matterOf(name)) ?? 0))
      turns.resumed(resumed)
      batches.resume(resumed)
      escalation.take(rows)
      everyMinute()
    },
    committed(commit) {
      try {
        commits += 1
        const { scope } = commit
        for (const { record } of commit.changes)
          if (record._deleted && record.type === timelineItem.name) forget(record.id)
        const changes = commit.changes.filter(touchesPlan)
        if (changes.length > 0 && !isStopped) spreadMoves({ scope, changes })
        for (const happening of happeningsIn(commit, now())) {
          if (happening.kind === 'over' || happening.kind === 'answered') {
            escalation.end(scope, happening.record)
            if (happening.kind === 'over') forget(happening.record)
            continue
          }
          const isLoud = happening.kind === 'emergency' || happening.kind === 'again'
          if (isLoud && !isNews(scope)) continue
          if (happening.kind === 'emergency') escalation.begin(scope, happening)
          take(scope, happening)
        }
      } catch (error) {
        onFailed(error)
      }
    },
    subscribe: ({ user, session }, { endpoint, keys }) =>
      subscriptions.put({ user, session, endpoint, keys, createdAt: now() }),
    unsubscribe: (session) => subscriptions.remove(session),
    async test({ user, session }) {
      const devices = await subscriptions.ofUser(user, now())
      const own = devices.find((device) => device.session === session)
      if (!own) return 'none'
      const notice: Notice = { kind: 'test' }
      const { kind } = await deliverOnce(parts, own, notice)
      return kind === 'sent' || kind === 'gone' ? kind : 'failed'
    },
    stop() {
      isStopped = true
      escalation.stop()
      batches.stop()
      fresh.clear()
    },
  }
}

function tellingOf(one: Told, user: string): Telling {
  const { record } = one
  switch (one.kind) {
    case 'decision':
      return { kind: 'decision', record, target: one.target }
    case 'emergency': {
      const { what, place } = one
      return { kind: 'emergency', record, what, ...(place === undefined ? {} : { place }) }
    }
    case 'again':
      return { kind: 'emergency', record, what: 'other', again: true }
    case 'message':
      return one.mentions.includes(user)
        ? { kind: 'mention', record, thread: one.thread }
        : { kind: 'said', record: one.thread, message: record }
    case 'broadcast':
      return { kind: one.isUrgent ? 'urgent' : 'broadcast', record }
  }
}
