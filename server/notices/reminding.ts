import { clockIn } from '#shared/schedule/localClock.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { createBoundedMap } from './boundedMap.ts'
import type { NoticeParts } from './noticeParts.ts'
import { isMorning, nextDate, tasksDue, wantedOf, type Wanted } from './reminders.ts'
import type { Remembrance } from './remembrance.ts'
import type { Telling } from './telling.ts'
import type { Turns } from './turns.ts'
import { PLAN_TYPES, weddingPlan, type WeddingPlan } from './weddingPlan.ts'

/** A moment that moved by less than this after its reminder is the same one. */
const SAME_MIN = 5
const REMEMBERED = 10_000

/**
 * Looks whom to remind, each minute: of a moment of their own that begins soon, and once in the
 * morning of what is due that day and the next. Resolves with the weddings of these days.
 */
export function createReminding(
  parts: NoticeParts & {
    remembrance: Remembrance
    turns: Turns
    gather: (user: string, scope: ScopeName, tellings: readonly Telling[]) => void
  },
): () => Promise<ReadonlySet<ScopeName>> {
  const { members, subscriptions, readTypes, remembrance, turns, gather, now } = parts
  /** Weddings whose morning is over, by date; and what the clock at a venue said last. */
  const toldMornings = createBoundedMap<true>(REMEMBERED)
  const zones = createBoundedMap<string>(REMEMBERED)

  async function remind(scope: ScopeName, isDayOn: boolean): Promise<void> {
    let morning: string | null = null
    for (const { user } of await members(scope)) {
      const devices = await subscriptions.ofUser(user, now())
      const types = [...PLAN_TYPES, task.name]
      const found = devices.length > 0 ? await readTypes(user, scope, types) : null
      const plan = found && weddingPlan(found.records, now())
      if (!found || !plan) continue
      zones.set(scope, plan.zone)
      if (isDayOn) await gatherWanted(user, scope, wantedOf(found.member, plan))
      if (!isMorningOf(scope, plan)) continue
      const { date } = plan.shown
      morning = date
      const due = tasksDue(found.member, found.records, date)
      const name = { scope, user, kind: 'tasks', record: date }
      const isKnown = remembrance.known(name) !== undefined
      const isDue = !isKnown && due.today.length + due.tomorrow.length > 0
      if (isDue && (await turns.remind({ scope, user }, 'tasks', date)))
        gather(user, scope, [{ kind: 'tasks', record: date }])
    }
    if (morning !== null) toldMornings.set(`${scope} ${morning}`, true)
    await remembrance.flush()
  }

  /** What nobody was reminded of yet, by this process or another one. */
  async function gatherWanted(user: string, scope: ScopeName, wanted: readonly Wanted[]) {
    const found: Wanted[] = []
    try {
      for (const one of wanted) {
        if (isReminded(user, scope, one)) continue
        const { record, at } = one
        if (await turns.remind({ scope, user }, at, record)) found.push(one)
        else remembrance.toldElsewhere({ scope, user, kind: 'wanted', record }, at)
      }
    } finally {
      // Their turns were taken once and for all, also where the next one could not be.
      gather(user, scope, found)
    }
  }

  function isReminded(user: string, scope: ScopeName, one: Wanted) {
    const { record, at } = one
    const told = remembrance.known({ scope, user, kind: 'wanted', record })
    return told?.day === at.day && Math.abs(told.at - at.at) < SAME_MIN
  }

  function isMorningOf(scope: ScopeName, { shown }: WeddingPlan): boolean {
    return isMorning(shown) && !toldMornings.has(`${scope} ${shown.date}`)
  }

  /** Whether somebody there may have to be told of tasks just now, as far as is known. */
  function mayBeMorning(scope: ScopeName): boolean {
    const zone = zones.get(scope)
    const shown = zone === undefined ? null : clockIn(zone, now())
    return shown === null || (isMorning(shown) && !toldMornings.has(`${scope} ${shown.date}`))
  }

  return async () => {
    const today = new Date(now()).toISOString().slice(0, 10)
    const yesterday = new Date(now() - 24 * 3_600_000).toISOString().slice(0, 10)
    const dates = [yesterday, today, nextDate(today)]
    const on = new Set(await parts.scopesOn('day', dates))
    for (const scope of on) await remind(scope, true)
    for (const scope of await parts.scopesOn('task', [...dates, nextDate(nextDate(today))]))
      if (!on.has(scope) && mayBeMorning(scope)) await remind(scope, false)
    return on
  }
}
