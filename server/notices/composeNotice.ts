import * as z from 'zod/mini'
import type { Notice } from '#shared/protocol/notices.ts'
import { day } from '#shared/schema/day.ts'
import { incident } from '#shared/schema/incident.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { Happening } from './happenings.ts'
import { isWorthTelling } from './movedNotice.ts'
import { plannedStart } from './plannedStart.ts'

export type Telling = Exclude<Happening, { kind: 'over' }>

/** The records that a notice needs, as its receiver may read them; what they may not is not there. */
export type Seen = ReadonlyMap<string, RecordEnvelope>

const LONGEST = 80

const venue = z.object({ title: wedding.fields.title.schema, zone: wedding.fields.zone.schema })
const called = z.object({ title: z.optional(z.string()), name: z.optional(z.string()) })

/** What has to be read to tell of these. */
export function neededFor(scope: ScopeName, tellings: readonly Telling[]): string[] {
  const of = (telling: Telling) => {
    if (telling.kind === 'decision') return [telling.target]
    return telling.kind === 'moved' ? [telling.record, ...telling.days] : [telling.record]
  }
  return [...new Set([scopeId(scope), ...tellings.flatMap(of)])]
}

/** One notice for all of these, which are of one kind, and what it tells of; null: of none. */
export function composeNotice(
  scope: ScopeName,
  tellings: readonly Telling[],
  seen: Seen,
  now: number,
): { notice: Notice; told: readonly string[] } | null {
  const place = venue.safeParse(seen.get(scopeId(scope))?.data)
  if (!place.success) return null
  const base = { scope, wedding: cut(place.data.title) }
  const notices = tellings.flatMap((telling) => one(telling, base, place.data.zone, seen, now))
  const told = notices.flatMap((notice) => ('record' in notice ? [notice.record] : []))
  const [first] = notices
  if (!first) return null
  // Each emergency is a matter of its own: its sender gives them one by one.
  if (notices.length === 1 || (first.kind !== 'decision' && first.kind !== 'moved'))
    return { notice: first, told }
  return { notice: { kind: 'several', ...base, of: first.kind, count: notices.length }, told }
}

function one(
  telling: Telling,
  base: { scope: ScopeName; wedding: string },
  zone: string,
  seen: Seen,
  now: number,
): Notice[] {
  const { record } = telling
  switch (telling.kind) {
    case 'decision': {
      const target = seen.get(telling.target)
      return target ? [{ kind: 'decision', ...base, record, title: titleOf(target) }] : []
    }
    case 'moved': {
      const moment = seen.get(record)
      const to = moment && plannedStart(moment.data)
      if (!moment || !to) return []
      const dates = datesOf(telling.days.concat(to.day), seen)
      const { from } = telling
      if (!isWorthTelling(from, to, { zone, dates, now })) return []
      const day = from.day === to.day ? undefined : dates.get(to.day)
      const moved = { from: from.at, to: to.at, ...(day === undefined ? {} : { day }) }
      return [{ kind: 'moved', ...base, record, title: titleOf(moment), ...moved }]
    }
    case 'emergency': {
      const { what, place } = telling
      const closed = incident.fields.closed.schema.safeParse(seen.get(record)?.data['closed'])
      if (!seen.has(record) || (closed.success && isMarked(closed.data))) return []
      return [
        { kind: 'emergency', ...base, record, what, ...(place === undefined ? {} : { place }) },
      ]
    }
  }
}

function datesOf(days: readonly string[], seen: Seen): Map<string, string> {
  return new Map(
    days.flatMap((id): [string, string][] => {
      const date = day.fields.date.schema.safeParse(seen.get(id)?.data['date'])
      return date.success ? [[id, date.data]] : []
    }),
  )
}

function titleOf({ data }: RecordEnvelope): string {
  const parsed = called.safeParse(data)
  return parsed.success ? cut(parsed.data.title ?? parsed.data.name ?? '') : ''
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
