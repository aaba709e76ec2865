import * as z from 'zod/mini'
import {
  asOfAnswer,
  historyAnswer,
  type HistoryAnswer,
  type HistoryRequest,
  type MomentAsked,
} from '#shared/protocol/history.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { ServerRefusal, type ServerCalls } from '../queries.ts'
import type { Replica } from '../replica/database.ts'
import { forgetMemories, keepMemory, outOfSight, readMemory } from '../replica/memories.ts'
import { createdSince, type Since } from './since.ts'

/** For screens, which know nothing of what crosses the wire. */
export type { HistoryLine, MomentAsked } from '#shared/protocol/history.ts'

/** `isKept`: the server could not be asked; this is what it told at `toldAt`, Unix ms. */
export type Told<T> = { value: T; toldAt: number; isKept: boolean }

/** The records of a scope at a moment; `changedAt` null: there was nothing yet. */
export type Moment = {
  version: number
  changedAt: number | null
  records: readonly RecordEnvelope[]
}

/** What was. Each throws a `ServerRefusal` where neither the server nor the device can tell. */
export type Remembering = {
  lines: (request: HistoryRequest) => Promise<Told<HistoryAnswer>>
  moment: (scope: ScopeName, asked: MomentAsked) => Promise<Told<Moment>>
  /** What came after a version. */
  since: (scope: ScopeName, moment: Moment) => Promise<Since>
  /** Erases a record for good, also from what is kept here. */
  erase: (scope: ScopeName, record: string) => Promise<void>
}

const moment = z.object({
  version: asOfAnswer.shape.version,
  changedAt: asOfAnswer.shape.changedAt,
  records: asOfAnswer.shape.records,
})

/** Asks the server, and falls back on what it told last. @param now Unix ms by the server's clock */
export function createRemembering(
  replica: Replica,
  calls: ServerCalls,
  now: () => number,
): Remembering {
  const { local } = replica

  async function told<T>(
    key: string,
    ask: () => Promise<T>,
    form: z.ZodMiniType<T>,
    seen: (value: T) => Promise<T>,
  ): Promise<Told<T>> {
    try {
      const value = await ask()
      const toldAt = now()
      await keepMemory(local, key, value, toldAt)
      return { value, toldAt, isKept: false }
    } catch (error) {
      if (!(error instanceof ServerRefusal) || error.problem.kind !== 'unreachable') throw error
      const kept = await readMemory(local, key)
      const value = form.safeParse(kept?.value)
      if (!kept || !value.success) throw error
      return { value: await seen(value.data), toldAt: kept.toldAt, isKept: true }
    }
  }

  async function wholeMoment(scope: ScopeName, asked: MomentAsked): Promise<Moment> {
    const first = await calls.asOf({ scope, moment: asked })
    const records = [...first.records]
    const { version, changedAt } = first
    for (let { next } = first; next !== null;) {
      const page = await calls.asOf({ scope, moment: { version }, after: next })
      records.push(...page.records)
      next = page.next
    }
    return { version, changedAt, records }
  }

  return {
    lines: (request) =>
      told(
        `lines ${JSON.stringify(request)}`,
        () => calls.history(request),
        historyAnswer,
        async (answer) => {
          const gone = await outOfSight(
            replica,
            answer.lines.map(({ record }) => record),
          )
          return { ...answer, lines: answer.lines.filter(({ record }) => !gone.has(record)) }
        },
      ),
    moment: (scope, asked) =>
      told(
        `at ${scope} ${JSON.stringify(asked)}`,
        () => wholeMoment(scope, asked),
        moment,
        async (was) => {
          const gone = await outOfSight(
            replica,
            was.records.map(({ id }) => id),
          )
          return { ...was, records: was.records.filter(({ id }) => !gone.has(id)) }
        },
      ),
    since: (scope, was) => createdSince((request) => calls.history(request), scope, was),
    async erase(scope, record) {
      await calls.erase({ scope, record })
      await forgetMemories(local)
    },
  }
}
