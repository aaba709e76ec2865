import type { HistoryAnswer, HistoryRequest } from '#shared/protocol/history.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'

/** What came after a moment. */
export type Since = {
  /** Ids of records that were made after it. */
  created: ReadonlySet<string>
  /** How many changes each person made, by account. */
  people: ReadonlyMap<string, number>
  /** False: there was too much to read all of it. */
  isAll: boolean
}

const PAGE = 200
const MOST_PAGES = 25

/** Between the making of an id and of the edit that has it: while a form stands open. */
const MADE_TOGETHER_MS = 120_000

/**
 * A record counts as new if its first line lies after the moment, and its id was made after it too or
 * together with that line: one that merely came into this person's sight has such a line as well, with
 * an id that is old by then.
 */
export async function createdSince(
  ask: (request: HistoryRequest) => Promise<HistoryAnswer>,
  scope: ScopeName,
  { version, changedAt }: { version: number; changedAt: number | null },
): Promise<Since> {
  const created = new Set<string>()
  const people = new Map<string, number>()
  let before: number | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await ask({ scope, limit: PAGE, ...(before !== undefined && { before }) })
    const later = answer.lines.filter((line) => line.version > version)
    for (const { record, kind, user, madeAt } of later) {
      people.set(user, (people.get(user) ?? 0) + 1)
      const idMadeAt = timeOf(record)
      const isNew = idMadeAt > (changedAt ?? 0) || madeAt - idMadeAt < MADE_TOGETHER_MS
      if (kind === 'created' && isNew) created.add(record)
    }
    if (later.length < answer.lines.length || answer.next === null)
      return { created, people, isAll: true }
    before = answer.next
  }
  return { created, people, isAll: false }
}

/** Unix ms at which a UUIDv7 was made. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
