import * as z from 'zod/mini'
import type { Notice } from '#shared/protocol/notices.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { incident } from '#shared/schema/incident.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { startOf } from './movesFor.ts'
import { weighMove } from './movedNotice.ts'
import { tasksDue, WANTED_MIN } from './reminders.ts'
import { composeTalk, isTalk, neededForTalk } from './composeTalk.ts'
import type { Start, Telling } from './telling.ts'
import type { WeddingPlan } from './weddingPlan.ts'

/** What a notice is made of, as its receiver may read it; what they may not is not there. */
export type Reading = {
  member: Actor
  seen: ReadonlyMap<string, RecordEnvelope>
  records: readonly RecordEnvelope[]
  plan: WeddingPlan | null
}

/** What is known of somebody after a notice was made, or was not. */
export type Aftermath =
  /** They were told: of a moment, where it stands now. */
  | { kind: 'told'; known: Start | null }
  /** Too little to be told: compared with where it was when more comes to it. */
  | { kind: 'believes'; start: Start }
  | { kind: 'nothing' }

type Made = { notice: Notice | null; aftermath: Aftermath }

const LONGEST = 80

const venue = z.object({ title: wedding.fields.title.schema })
const standing = z.object({
  kind: incident.fields.kind.schema,
  place: incident.fields.place.schema,
  closed: incident.fields.closed.schema,
  seen: incident.fields.seen.schema,
})
const called = z.object({ title: z.optional(z.string()), name: z.optional(z.string()) })

/** Records that have to be read by their ids to tell of these. */
export function neededFor(scope: ScopeName, tellings: readonly Telling[], user: string): string[] {
  const of = (telling: Telling): readonly string[] => {
    if (telling.kind === 'decision') return [telling.target]
    if (telling.kind === 'emergency') return [telling.record]
    return isTalk(telling) ? neededForTalk(telling, user) : []
  }
  return [...new Set([scopeId(scope), ...tellings.flatMap(of)])]
}

/** One notice for all of these, which are of one kind, and what follows for each; null: of none. */
export function composeNotice(
  scope: ScopeName,
  tellings: readonly Telling[],
  reading: Reading,
): { notice: Notice | null; aftermath: ReadonlyMap<string, Aftermath> } {
  const title = venue.safeParse(reading.seen.get(scopeId(scope))?.data)
  if (!title.success)
    return {
      notice: null,
      aftermath: new Map(tellings.map(({ record }) => [record, { kind: 'nothing' }])),
    }
  const base = { scope, wedding: cut(title.data.title) }
  const made = tellings.map((telling) => ({ telling, ...one(telling, base, reading) }))
  const notices = made.flatMap(({ notice }) => notice ?? [])
  const aftermath = new Map(made.map((each) => [each.telling.record, each.aftermath]))
  const [first] = notices
  if (!first) return { notice: null, aftermath }
  const { kind } = first
  // Each emergency is a matter of its own: its sender gives them one by one.
  const isOfMany = kind === 'decision' || kind === 'moved' || kind === 'wanted'
  if (notices.length === 1 || !isOfMany) return { notice: first, aftermath }
  return { notice: { kind: 'several', ...base, of: kind, count: notices.length }, aftermath }
}

function one(
  telling: Telling,
  base: { scope: ScopeName; wedding: string },
  { member, seen, records, plan }: Reading,
): Made {
  const { record } = telling
  const nothing: Made = { notice: null, aftermath: { kind: 'nothing' } }
  const told = (notice: Notice, known: Start | null = null): Made => ({
    notice,
    aftermath: { kind: 'told', known },
  })
  switch (telling.kind) {
    case 'decision': {
      const target = seen.get(telling.target)
      return target ? told({ kind: 'decision', ...base, record, title: titleOf(target) }) : nothing
    }
    case 'moved': {
      const moment = plan?.moments.find(({ id }) => id === record)
      if (!plan || !moment || moment.state !== 'upcoming') return nothing
      const { from } = telling
      const to = startOf(moment)
      if (from.day === to.day && from.at === to.at) return nothing
      const weight = weighMove(from, to, plan)
      if (weight === 'small') return { notice: null, aftermath: { kind: 'believes', start: from } }
      if (weight === 'far') return nothing
      const day = from.day === to.day ? undefined : plan.dates.get(to.day)
      const times = { from: from.at, to: to.at, ...(day === undefined ? {} : { day }) }
      return told({ kind: 'moved', ...base, record, title: cut(moment.title), ...times }, to)
    }
    case 'wanted': {
      const moment = plan?.moments.find(({ id }) => id === record)
      const isSoon = moment && moment.startsIn > 0 && moment.startsIn <= WANTED_MIN
      if (!isSoon || moment.state !== 'upcoming') return nothing
      const where = moment.place === undefined ? {} : { place: cut(moment.place) }
      const { title, start: at } = moment
      return told(
        { kind: 'wanted', ...base, record, title: cut(title), at, ...where },
        startOf(moment),
      )
    }
    case 'tasks': {
      if (plan?.shown.date !== record) return nothing
      const { today, tomorrow } = tasksDue(member, records, record)
      const [only, ...more] = [...today, ...tomorrow]
      if (only === undefined) return nothing
      const counts = { today: today.length, tomorrow: tomorrow.length }
      return told({
        kind: 'tasks',
        ...base,
        ...counts,
        ...(more.length ? {} : { title: cut(only) }),
      })
    }
    case 'emergency': {
      const now = standing.safeParse(seen.get(record)?.data)
      if (!now.success || isMarked(now.data.closed)) return nothing
      const { kind: what, place } = now.data
      if (telling.again && isMarked(now.data.seen)) return nothing
      const again = telling.again ? { again: true as const } : {}
      const where = place === undefined ? {} : { place }
      return told({ kind: 'emergency', ...base, record, what, ...where, ...again })
    }
    case 'said':
    case 'mention':
    case 'broadcast':
    case 'urgent': {
      const notice = composeTalk(telling, base, { member, seen, records })
      return notice ? told(notice) : nothing
    }
  }
}

function titleOf({ data }: RecordEnvelope): string {
  const read = called.safeParse(data)
  return read.success ? cut(read.data.title ?? read.data.name ?? '') : ''
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
