import type { Notice, NoticeSubscription, TestOutcome } from '#shared/protocol/notices.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { preference, type NoticeKind } from '#shared/schema/preference.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { createBoundedMap } from './boundedMap.ts'
import { composeNotice, neededFor, type Seen, type Telling } from './composeNotice.ts'
import { deliverNotice, deliverOnce, type Delivering } from './deliverNotice.ts'
import { happeningsIn, type NoticeCommit } from './happenings.ts'
import { isTold } from './isTold.ts'
import { quietFor } from '#shared/schedule/quietHours.ts'
import type { PlannedStart } from './plannedStart.ts'

export type NoticeParts = Delivering & {
  /** Present members of a scope. */
  members: (scope: ScopeName) => Promise<readonly Actor[]>
  /** Some records as one account may read them, in one snapshot; those it may not are missing. */
  readFor: (user: string, wanted: ReadonlyMap<ScopeName, readonly string[]>) => Promise<Seen>
  /** Runs a task after so many milliseconds; returns what takes it back. */
  after: (ms: number, task: () => void) => () => void
  onFailed: (error: unknown) => void
}

export type NoticeService = {
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
/** One kind of one wedding disturbs one person at most this often. */
const APART_MS = 120_000
/** Emergencies of one wedding in ten minutes; more are no news. */
const EMERGENCIES = 20
const EMERGENCIES_MS = 600_000
/** Things of one notice; of a plan that was moved as a whole nobody counts further. */
const MOST = 40
/** What is remembered, of all weddings; what is forgotten costs at most a notice too many. */
const REMEMBERED = 10_000

type Gathered = {
  user: string
  scope: ScopeName
  kind: Telling['kind']
  tellings: readonly Telling[]
}
type Batch = Omit<Gathered, 'tellings'> & {
  tellings: Map<string, Telling>
  takeBack: (() => void) | null
}

/**
 * Who is told what while the app is closed.
 *
 * Invariants: nothing is told before it is durable, and no push waits for a notice; what a notice says
 * was read by its receiver's own rights at the moment it is sent (P5); a person is told of a question
 * once; a moment is compared with the start they were told last.
 */
export function createNoticeService(parts: NoticeParts): NoticeService {
  const { subscriptions, members, readFor, now, after, onFailed } = parts
  const batches = new Map<string, Batch>()
  const fresh = new Map<ScopeName, Telling[]>()
  const lastTold = createBoundedMap<number>(REMEMBERED)
  const asked = createBoundedMap<true>(REMEMBERED)
  const knownStarts = createBoundedMap<PlannedStart>(REMEMBERED)
  const emergencies = createBoundedMap<{ since: number; count: number }>(REMEMBERED)
  /** Records by the commit that ended them: it may come while members are still being read. */
  const overSince = createBoundedMap<number>(REMEMBERED)
  let commits = 0
  let isStopped = false

  function forget(record: string): void {
    overSince.set(record, commits)
    for (const batch of batches.values()) batch.tellings.delete(record)
    for (const [scope, tellings] of fresh)
      fresh.set(
        scope,
        tellings.filter((telling) => telling.record !== record),
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

  function gather(user: string, scope: ScopeName, telling: Telling): void {
    const { kind, record } = telling
    if (kind === 'decision' && asked.has(`${user} ${record}`)) return
    const key = kind === 'emergency' ? `${user} ${record}` : `${user} ${scope} ${kind}`
    const known = knownStarts.get(`${user} ${record}`)
    const first = kind === 'moved' && known ? { ...telling, from: known } : telling
    const pause = Math.max(GATHER_MS, (lastTold.get(key) ?? 0) + APART_MS - now())
    keep(key, { user, scope, kind, tellings: [first] }, kind === 'emergency' ? 0 : pause)
  }

  /** Adds to what is gathered under this key, or begins with it. */
  function keep(key: string, { tellings, ...of }: Gathered, ms: number): void {
    if (isStopped) return
    const batch = batches.get(key) ?? { ...of, tellings: new Map(), takeBack: null }
    for (const telling of tellings) {
      const first = batch.tellings.get(telling.record)
      if (first || batch.tellings.size < MOST)
        batch.tellings.set(telling.record, since(first, telling))
    }
    batches.set(key, batch)
    batch.takeBack ??= after(ms, () => {
      batches.delete(key)
      void tell(key, { ...of, tellings: [...batch.tellings.values()] }).catch(onFailed)
    })
  }

  async function tell(key: string, gathered: Gathered): Promise<void> {
    const { user, scope, kind, tellings } = gathered
    if (tellings.length === 0) return
    const devices = await subscriptions.ofUser(user, now())
    if (devices.length === 0) return
    const wanted = new Map([
      [scope, neededFor(scope, tellings)],
      [userScope(user), [user]],
    ])
    const seen = await readFor(user, wanted)
    const wishes = preference.fields
    const data = seen.get(user)?.data
    const quiet = wishes.quiet.schema.safeParse(data?.['quiet'])
    const pause = kind === 'emergency' || !quiet.success ? 0 : quietFor(quiet.data, now())
    if (pause > 0) return keep(key, gathered, pause)
    const muted = wishes.muted.schema.safeParse(data?.['muted'])
    if (kind !== 'emergency' && muted.success && muted.data?.[kind satisfies NoticeKind]) return
    const composed = composeNotice(scope, tellings, seen, now())
    remember(user, tellings, composed?.told ?? [])
    if (!composed) return
    lastTold.set(key, now())
    await Promise.all(devices.map((device) => deliverNotice(parts, device, composed.notice)))
  }

  function remember(user: string, tellings: readonly Telling[], told: readonly string[]): void {
    for (const telling of tellings) {
      const key = `${user} ${telling.record}`
      if (telling.kind === 'decision') asked.set(key, true)
      if (telling.kind !== 'moved') continue
      // A few minutes now and a few later are as much as all of them at once.
      if (told.includes(telling.record)) knownStarts.delete(key)
      else knownStarts.set(key, telling.from)
    }
  }

  async function spread(scope: ScopeName, happened: readonly Telling[]): Promise<void> {
    const commit = commits
    const all = await members(scope)
    const tellings = happened.filter(({ record }) => (overSince.get(record) ?? 0) <= commit)
    for (const telling of tellings)
      for (const member of all) if (isTold(telling, member)) gather(member.user, scope, telling)
  }

  /** An emergency waits for nothing; the rest for what comes right after it. */
  function take(scope: ScopeName, telling: Telling): void {
    if (isStopped) return
    if (telling.kind === 'emergency') return void spread(scope, [telling]).catch(onFailed)
    const gathered = fresh.get(scope)
    if (gathered) return void gathered.push(telling)
    fresh.set(scope, [telling])
    after(SPREAD_MS, () => {
      const tellings = fresh.get(scope) ?? []
      fresh.delete(scope)
      if (tellings.length > 0) void spread(scope, tellings).catch(onFailed)
    })
  }

  return {
    committed(commit) {
      try {
        commits += 1
        for (const happening of happeningsIn(commit, now())) {
          if (happening.kind === 'over') forget(happening.record)
          else if (happening.kind !== 'emergency' || isNews(commit.scope))
            take(commit.scope, happening)
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
      for (const { takeBack } of batches.values()) takeBack?.()
      batches.clear()
      fresh.clear()
    },
  }
}

/** What happened again, seen from where it was first. */
function since(first: Telling | undefined, again: Telling): Telling {
  if (first?.kind !== 'moved' || again.kind !== 'moved') return again
  const days = [...new Set([...first.days, ...again.days])]
  return { ...again, from: first.from, days }
}
