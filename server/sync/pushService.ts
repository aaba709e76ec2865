import type { PushAnswer } from '#shared/protocol/push.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { answerBadRow, applyRow } from './applyPush.ts'
import type { Maker, Sender } from './applying.ts'
import type { ClaimScopes, Claimant } from './claimScopes.ts'
import type { Draft } from './draft.ts'
import { PoisonedWork, type GroupCommit, type Work } from './groupCommit.ts'
import { judgeRow, type BadRow, type GoodRow } from './judgeRow.ts'
import { refusedBlindly, refusedUnread, type Outcome } from './outcome.ts'
import { placeWants, rowWants } from './rowWants.ts'

export type Push = {
  /** Our own link's replica; null for a stock client, whose edits count as the account's. */
  replica: string | null
  claims?: Readonly<Record<string, string>> | undefined
  rows: readonly unknown[]
}

export type PushService = (claimant: Claimant, push: Push) => Promise<PushAnswer>

/** An outcome, and the head of its scope for those who belong to it. */
type Applied = { outcome: Outcome; head: [ScopeName, string] | null }

/** A whole push: claim, judge, queue, answer after every row's commit. */
export function createPushService(parts: {
  commit: GroupCommit
  claim: ClaimScopes
  maker: Maker
  now: () => number
}): PushService {
  return async (claimant, push) => {
    const sender = senderOf(claimant, push, parts.now())
    const judged = push.rows.map(judgeRow)
    const good = judged.flatMap((row) => ('good' in row ? [row.good] : []))
    const scopes = [...new Set(good.map(({ mine }) => mine.scope))]
    await parts.claim(scopes, claimant, push.claims ?? {})

    const unread: Outcome[] = []
    const works = judged.flatMap((row): (Work<Applied> & { spare: Outcome })[] => {
      if ('good' in row) return [goodWork(row.good, sender, parts.maker, push.replica)]
      if (row.bad.place) return [badWork(row.bad, sender, push.replica)]
      unread.push(refusedUnread(row.bad, sender.user))
      return []
    })
    const settled = works.length > 0 ? await parts.commit.run(works) : []
    const applied = settled.map((one, index) => orPoisoned(one, works[index]?.spare))
    return answer([...applied, ...unread.map((outcome) => ({ outcome, head: null }))], parts.now())
  }
}

function senderOf({ user, device }: Claimant, { replica }: Push, receivedAt: number): Sender {
  const origin = { name: replica ?? `user:${user}`, isReplica: replica !== null }
  return { user, device, origin, receivedAt }
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
      return { outcome, head: headFor(draft, scope, sender.user) }
    },
    spare: refusedBlindly(row.mine, 'INVALID', 'The record cannot be stored.'),
  }
}

function badWork(bad: BadRow, sender: Sender, replica: string | null) {
  const { scope, id } = bad.place ?? { scope: `user:${sender.user}` as const, id: bad.id }
  return {
    scope,
    wanted: placeWants(scope, id, sender.user),
    bytes: 0,
    replica,
    run: (draft: Draft): Applied => {
      const outcome = answerBadRow(draft, bad, sender.user)
      return { outcome, head: headFor(draft, scope, sender.user) }
    },
    spare: refusedUnread(bad, sender.user),
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
