import type { PullAnswer } from '#shared/protocol/pull.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { countedScopes } from './countedScopes.ts'
import { oneAnswer } from './serverTime.ts'
import { NOTHING, type Tally } from './tally.ts'

export type PullSeen = {
  answer: Pick<PullAnswer, 'documents' | 'scopes'>
  /** The page is shorter than asked for: every scope was looked at. */
  isLast: boolean
  /** Scopes that the device declined. */
  skipped: readonly ScopeName[]
  bytesOut: number
  /** Until the answer was known, in ms. */
  ms: number
}

/** What a pull was to each scope: one that brought its records, or one that found nothing new. */
export function tallyPull(pull: PullSeen): Map<ScopeName, Tally> {
  const { documents, scopes: heads } = pull.answer
  const delivered = new Map<string, number>()
  for (const { scope } of documents) delivered.set(scope, (delivered.get(scope) ?? 0) + 1)
  const looked = countedScopes(heads).filter(
    (scope) => delivered.has(scope) || (pull.isLast && !pull.skipped.includes(scope)),
  )
  return new Map(
    looked.map((scope): [ScopeName, Tally] => {
      const own = delivered.get(scope) ?? 0
      const part = documents.length > 0 ? own / documents.length : 1 / looked.length
      return [
        scope,
        {
          ...NOTHING,
          pulls: 1,
          unchanged: own === 0 ? 1 : 0,
          delivered: own,
          bytesOut: Math.round(pull.bytesOut * part),
          pullMs: oneAnswer(pull.ms),
        },
      ]
    }),
  )
}
