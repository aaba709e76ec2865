import type { Notice } from '#shared/protocol/notices.ts'
import { quietFor } from '#shared/schedule/quietHours.ts'
import { member } from '#shared/schema/member.ts'
import { preference } from '#shared/schema/preference.ts'
import { scopeKind, userScope } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import type { Gathered } from './batches.ts'
import { ceremonyFor, isUrgent } from './ceremony.ts'
import { composeNotice, neededFor } from './composeNotice.ts'
import { deliverNotice } from './deliverNotice.ts'
import type { NoticeParts } from './noticeParts.ts'
import type { Remembrance, Resumed } from './remembrance.ts'
import type { Subscription } from './subscription.ts'
import { createTellAgain } from './tellAgain.ts'
import { wishOf, type Telling } from './telling.ts'
import { apartOf, type Turns } from './turns.ts'
import { PLAN_TYPES, weddingPlan } from './weddingPlan.ts'

/** What else a notice of a kind is made of: what is due, and who says something. */
const MORE_TYPES: Partial<Record<Telling['kind'], readonly string[]>> = {
  tasks: [task.name],
  said: [member.name],
  mention: [member.name],
  broadcast: [member.name],
  urgent: [member.name],
}

type Ready = { devices: readonly Subscription[]; notice: Notice }

/**
 * Tells one person what was gathered for them, if they wish to hear of it, now, and if there is still
 * something to say; or puts it off until their quiet hours or the ceremony are over, or until the
 * database is there again.
 */
export function createTellGathered(
  parts: NoticeParts & {
    remembrance: Remembrance
    turns: Turns
    keep: (gathered: Gathered, ms: number) => void
    resume: (resumed: readonly Resumed[]) => void
    disturbed: (gathered: Gathered) => void
  },
): (gathered: Gathered) => Promise<void> {
  const { remembrance, turns, subscriptions, now } = parts
  const again = createTellAgain(parts)

  async function read({ user, scope, kind, tellings }: Gathered) {
    const wanted = new Map([
      [scope, neededFor(scope, tellings, user)],
      [userScope(user), [user]],
    ])
    const seen = await parts.readFor(user, wanted)
    const isPlanned = kind !== 'emergency' && scopeKind(scope) === 'wedding'
    const types = [...PLAN_TYPES, ...(MORE_TYPES[kind] ?? [])]
    const found = isPlanned ? await parts.readTypes(user, scope, types) : null
    const records = found?.records ?? []
    const reader = found?.member ?? { user, role: 'friend' as const, owner: false }
    return { member: reader, seen, records, plan: weddingPlan(records, now()) }
  }

  async function dropAll({ user, scope, kind, tellings }: Gathered): Promise<null> {
    for (const { record } of tellings) remembrance.drop({ scope, user, kind, record })
    await remembrance.flush()
    return null
  }

  /** An emergency waits for nothing, and its turns are taken where it is told again. */
  const isShared = ({ kind }: Gathered) => kind !== 'emergency'

  /** Another process disturbed them with the same matter just now; what is urgent comes all the same. */
  async function disturbedAt(gathered: Gathered): Promise<number | null> {
    const { kind } = gathered
    const isCalm = isShared(gathered) && kind !== 'wanted' && kind !== 'urgent'
    return isCalm ? turns.disturb(gathered) : null
  }

  /** What is to leave now, once it is durable that it was told; null: nothing. */
  async function prepare(all: Gathered): Promise<Ready | null> {
    await remembrance.flush()
    const gathered = isShared(all) ? { ...all, tellings: await turns.stillWaiting(all) } : all
    if (gathered.tellings.length === 0) return null
    const { user, scope, kind } = gathered
    const devices = await subscriptions.ofUser(user, now())
    if (devices.length === 0) return dropAll(gathered)
    const reading = await read(gathered)
    const wishes = preference.fields
    const data = reading.seen.get(user)?.data
    const wish = wishOf(kind)
    const muted = wishes.muted.schema.safeParse(data?.['muted'])
    if (wish !== null && muted.success && muted.data?.[wish]) return dropAll(gathered)

    const quiet = wishes.quiet.schema.safeParse(data?.['quiet'])
    const pause = wish === null || !quiet.success ? 0 : quietFor(quiet.data, now())
    if (pause > 0) return putOff(gathered, gathered.tellings, pause)
    const { plan } = reading
    const ceremony = plan && wish !== null ? ceremonyFor(plan) : 0
    const due =
      plan && ceremony > 0
        ? gathered.tellings.filter((telling) => isUrgent(telling, plan))
        : gathered.tellings
    await putOff(
      gathered,
      gathered.tellings.filter((telling) => !due.includes(telling)),
      ceremony,
    )

    const { notice, aftermath } = composeNotice(scope, due, reading)
    const other = notice ? await disturbedAt({ ...gathered, tellings: due }) : null
    if (other !== null) return leaveTo(gathered, due, Math.max(0, other + apartOf(kind) - now()))
    for (const [record, what] of aftermath) {
      const name = { scope, user, kind, record }
      if (kind === 'emergency') continue
      if (what.kind === 'told') remembrance.told(name, what.known, now())
      else if (what.kind === 'believes') remembrance.believed(name, what.start, now())
      else remembrance.drop(name)
    }
    if (kind === 'emergency') return notice && { devices, notice }
    if (notice) parts.disturbed(gathered)
    // What is remembered is durable before anything leaves: rather never than twice.
    if (!(await remembrance.flush()) && notice) {
      // The turn is this process's own, and nothing has left by it.
      turns.begun(due.map(({ record }) => ({ scope, user, kind, record })))
      throw new Error('What is to be told cannot be written down now.')
    }
    return notice && { devices, notice }
  }

  /**
   * Another process disturbs them now. Of what both have taken up, it is writing down that it was told:
   * this one looks later whether it did, and must not write that it waits.
   */
  function leaveTo(gathered: Gathered, tellings: readonly Telling[], ms: number): Promise<null> {
    const { user, scope, kind } = gathered
    const nameOf = ({ record }: Telling) => ({ scope, user, kind, record })
    const shared = tellings.filter((telling) => turns.isTakenUp(nameOf(telling)))
    parts.resume(shared.map((telling) => ({ ...nameOf(telling), telling, dueAt: now() + ms })))
    const own = tellings.filter((telling) => !shared.includes(telling))
    return putOff(gathered, own, ms)
  }

  /** A reminder is of no use later; everything else is told then, if it still holds. */
  async function putOff(
    gathered: Gathered,
    tellings: readonly Telling[],
    ms: number,
  ): Promise<null> {
    if (gathered.kind === 'wanted') return dropAll({ ...gathered, tellings })
    if (tellings.length > 0) parts.keep({ ...gathered, tellings }, ms)
    await remembrance.flush()
    return null
  }

  return async (all) => {
    let ready: Ready | null
    try {
      ready = await prepare(all)
    } catch (error) {
      return again.failed(all, error)
    }
    again.done(all)
    if (!ready) return
    const { devices, notice } = ready
    await Promise.all(devices.map((device) => deliverNotice(parts, device, notice)))
  }
}
