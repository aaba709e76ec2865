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
import type { ServerCalls } from '../queries.ts'
import type { Replica } from '../replica/database.ts'
import { forgetMemories, outOfSight } from '../replica/memories.ts'
import { createdSince, type Since } from './since.ts'
import { told, type Told } from './told.ts'

/** For screens, which know nothing of what crosses the wire. */
export type { HistoryLine, MomentAsked } from '#shared/protocol/history.ts'

export type { Told } from './told.ts'

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
      told(local, now, {
        key: `lines ${JSON.stringify(request)}`,
        ask: () => calls.history(request),
        form: historyAnswer,
        seen: async (answer) => {
          const gone = await outOfSight(
            replica,
            answer.lines.map(({ record }) => record),
          )
          return { ...answer, lines: answer.lines.filter(({ record }) => !gone.has(record)) }
        },
      }),
    moment: (scope, asked) =>
      told(local, now, {
        key: `at ${scope} ${JSON.stringify(asked)}`,
        ask: () => wholeMoment(scope, asked),
        form: moment,
        seen: async (was) => {
          const gone = await outOfSight(
            replica,
            was.records.map(({ id }) => id),
          )
          return { ...was, records: was.records.filter(({ id }) => !gone.has(id)) }
        },
      }),
    since: (scope, was) => createdSince((request) => calls.history(request), scope, was),
    async erase(scope, record) {
      await calls.erase({ scope, record })
      await forgetMemories(local)
    },
  }
}
