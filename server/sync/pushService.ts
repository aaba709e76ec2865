import type { PushAnswer } from '#shared/protocol/push.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { answerBadRow, applyRow } from './applyPush.ts'
import type { Maker, Origin, Sender } from './applying.ts'
import type { ClaimScopes, Claimant } from './claimScopes.ts'
import type { Draft } from './draft.ts'
import { PoisonedWork, type GroupCommit, type Work } from './groupCommit.ts'
import { judgeRow, type BadRow, type GoodRow, type JudgedRow } from './judgeRow.ts'
import { refusedBlindly, refusedUnread, type Outcome } from './outcome.ts'
import { holdBadRow, holdRefusedRow } from './refusals.ts'
import { placeWants, rowWants } from './rowWants.ts'

export type Push = {
  /** Our own link's replica; null for a stock client, which is known by its stamps. */
  replica: string | null
  claims?: Readonly<Record<string, string>> | undefined
  rows: readonly unknown[]
}

export type PushService = (claimant: Claimant, push: Push) => Promise<PushAnswer>

/** What came by hand along with a push: rows of others, applied before its own. */
export type ByHand<T> = {
  works: readonly Work<T>[]
  /** What of them a row had taken in, or is. */
  standing: (row: GoodRow) => Pick<GoodRow, 'taken' | 'isCopy'>
}

export type PushRows = <T>(
  claimant: Claimant,
  push: Push,
  byHand: ByHand<T>,
) => Promise<{ answer: PushAnswer; before: readonly PromiseSettledResult<T>[] }>

/** An outcome, and the head of its scope for those who belong to it. */
type Applied = { outcome: Outcome; head: [ScopeName, string] | null }

type PushParts = {
  commit: GroupCommit
  claim: ClaimScopes
  maker: Maker
  now: () => number
}

/** A whole push: claim, judge, queue, answer after every row's commit. */
export function createPushService(parts: PushParts): PushService {
  const pushRows = createPushRows(parts)
  const nothing = { works: [], standing: () => ({}) }
  return async (claimant, push) => (await pushRows(claimant, push, nothing)).answer
}

/** The same, with what came by hand before it in the queue. */
export function createPushRows(parts: PushParts): PushRows {
  return async <T>(claimant: Claimant, push: Push, byHand: ByHand<T>) => {
    const { user, device } = claimant
    const receivedAt = parts.now() + byHand.works.length
    const judged = push.rows.map(judgeRow).map((row) => withStanding(row, byHand.standing))
    const good = judged.flatMap((row) => ('good' in row ? [row.good] : []))
    const scopes = [...new Set(good.map(({ mine }) => mine.scope))]
    await parts.claim(scopes, claimant, push.claims ?? {})

    const unread: Outcome[] = []
    const works = judged.flatMap((row): (Work<Applied> & { spare: Outcome })[] => {
      if ('good' in row) {
        const origin = originOf(user, push.replica, row.good.mine)
        const sender = { user, device, origin, receivedAt }
        return [goodWork(row.good, sender, parts.maker, push.replica)]
      }
      if (row.bad.place) {
        const origin = originOf(user, push.replica, row.bad.sent)
        return [badWork(row.bad, { user, device, origin, receivedAt }, push.replica)]
      }
      unread.push(refusedUnread(row.bad, user))
      return []
    })
    const all: Work<T | Applied>[] = [...byHand.works, ...works]
    const settled = all.length > 0 ? await parts.commit.run(all) : []
    const count = byHand.works.length
    const before = settled.slice(0, count) as PromiseSettledResult<T>[]
    const own = settled.slice(count) as PromiseSettledResult<Applied>[]
    for (const one of before) if (one.status === 'rejected') refuseUnlessPoisoned(one.reason)
    const applied = own.map((one, index) => orPoisoned(one, works[index]?.spare))
    const outcomes = [...applied, ...unread.map((outcome) => ({ outcome, head: null }))]
    return { answer: answer(outcomes, parts.now()), before }
  }
}

function withStanding(row: JudgedRow, standing: ByHand<unknown>['standing']): JudgedRow {
  return 'good' in row ? { good: { ...row.good, ...standing(row.good) } } : row
}

/** A store that failed fails the request, and the device tries again. */
function refuseUnlessPoisoned(reason: unknown): void {
  if (!(reason instanceof PoisonedWork)) throw reason
}

/**
 * A replica is its account's own: one that another member's link is named after says nothing of that
 * link's edits. Without a name, the stamp tells two devices of one account apart.
 */
function originOf(user: string, replica: string | null, mine: RecordEnvelope | null): Origin {
  if (replica !== null) return { name: `${user}:${replica}`, isReplica: true }
  const client = mine ? parseStamp(mine.at).replica : ''
  return { name: `user:${user}:${client}`, isReplica: false }
}

function goodWork(row: GoodRow, sender: Sender, maker: Maker, replica: string | null) {
  const { scope } = row.mine
  return {
    scope,
    wanted: rowWants(row, sender.origin, sender.user),
    bytes: row.bytes,
    replica,
    run: (draft: Draft): Applied => {
      const outcome = applyRow(draft, row, sender, maker)
      if (outcome.result.status === 'rejected') holdRefusedRow(draft, row, sender, outcome)
      return { outcome, head: headFor(draft, scope, sender.user) }
    },
    spare: refusedBlindly(row.mine, 'INVALID', 'The record cannot be stored.'),
  }
}

function badWork(bad: BadRow, sender: Sender, replica: string | null) {
  const { user } = sender
  const { scope, id } = bad.place ?? { scope: `user:${user}` as const, id: bad.id }
  return {
    scope,
    wanted: placeWants(scope, id, user),
    bytes: 0,
    replica,
    run: (draft: Draft): Applied => {
      const outcome = answerBadRow(draft, bad, user)
      holdBadRow(draft, bad, sender, outcome)
      return { outcome, head: headFor(draft, scope, user) }
    },
    spare: refusedUnread(bad, user),
  }
}

function headFor(draft: Draft, scope: ScopeName, user: string): [ScopeName, string] | null {
  const head = draft.scope(scope)
  const member = draft.member(scope, user)
  if (!head || !member || member.leftAt !== null) return null
  return [scope, `${head.epoch}.${draft.nextVersion(scope) - 1}`]
}

/** A poisoned row is refused; a store that failed fails the request, and the device tries again. */
function orPoisoned(settled: PromiseSettledResult<Applied>, spare?: Outcome): Applied {
  if (settled.status === 'fulfilled') return settled.value
  if (settled.reason instanceof PoisonedWork && spare) return { outcome: spare, head: null }
  throw settled.reason
}

/**
 * Of several rows for one record, the last one speaks; what stands is told unless every one of them
 * is covered by it (P0).
 */
function answer(applied: readonly Applied[], now: number): PushAnswer {
  const last = new Map(applied.map(({ outcome }) => [outcome.id, outcome]))
  const uncovered = new Set(
    applied.filter(({ outcome }) => !outcome.isAsSent).map(({ outcome }) => outcome.id),
  )
  const conflicts = [...last.values()].flatMap(({ id, stands }): RecordEnvelope[] =>
    stands && uncovered.has(id) ? [stands] : [],
  )
  return {
    conflicts,
    results: Object.fromEntries([...last].map(([id, { result }]) => [id, result])),
    scopes: Object.fromEntries(applied.flatMap(({ head }) => (head ? [head] : []))),
    now: new Date(now).toISOString(),
  }
}
