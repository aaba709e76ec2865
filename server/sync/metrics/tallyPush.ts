import type { PushAnswer, RowResult } from '#shared/protocol/push.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { countedScopes } from './countedScopes.ts'
import { oneAnswer } from './serverTime.ts'
import { NOTHING, type Tally } from './tally.ts'

export type PushSeen = {
  /** As they came, not judged. */
  rows: readonly unknown[]
  answer: PushAnswer
  bytesIn: number
  bytesOut: number
  /** Until the answer was known, in ms. */
  ms: number
}

/**
 * What a push was to each scope of its sender. Rows of other scopes are counted nowhere, so that
 * nobody writes into what is told of a scope they do not belong to; of several rows for one record
 * only the last has a result.
 */
export function tallyPush({ rows, answer, ms, ...bytes }: PushSeen): Map<ScopeName, Tally> {
  const results = new Map<ScopeName, RowResult[]>()
  const scopes = new Set<string>(countedScopes(answer.scopes))
  const places = new Map(rows.flatMap(placeOf))
  for (const [id, result] of Object.entries(answer.results)) {
    const scope = places.get(id)
    if (scope === undefined || !scopes.has(scope)) continue
    results.set(scope, [...(results.get(scope) ?? []), result])
  }
  const all = Object.keys(answer.results).length
  return new Map(
    [...results].map(([scope, own]): [ScopeName, Tally] => {
      const part = own.length / all
      const became = (status: RowResult['status']) =>
        own.filter((result) => result.status === status).length
      return [
        scope,
        {
          ...NOTHING,
          pushes: 1,
          applied: became('applied'),
          merged: became('merged'),
          noop: became('noop'),
          rejected: became('rejected'),
          conflicts: own.reduce((sum, result) => sum + questionsIn(result), 0),
          bytesIn: Math.round(bytes.bytesIn * part),
          bytesOut: Math.round(bytes.bytesOut * part),
          pushMs: oneAnswer(ms),
        },
      ]
    }),
  )
}

function questionsIn({ conflict, moreConflicts = [] }: RowResult): number {
  return [conflict, ...moreConflicts].filter((one) => one?.data['status'] === 'open').length
}

/** Whose record a row is, if it says so legibly; what it says is trusted no further than to count. */
function placeOf(row: unknown): [string, ScopeName][] {
  const state = memberOf(row, 'newDocumentState')
  const [id, scope] = [memberOf(state, 'id'), memberOf(state, 'scope')]
  if (typeof id !== 'string' || typeof scope !== 'string') return []
  const [counted] = countedScopes({ [scope]: '' })
  return counted === undefined ? [] : [[id, counted]]
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
