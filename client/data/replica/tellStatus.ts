import * as z from 'zod/mini'
import type { DeviceReport } from '#shared/protocol/deviceStatus.ts'
import { scopeKind, scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import { readContact } from './notePull.ts'

export type TellStatusDeps = {
  /** What waits here to be sent, with when it was written, Unix ms. */
  waiting: readonly { scope: ScopeName; since: number }[]
  /** Whether the server took it. */
  post: (report: DeviceReport) => Promise<boolean>
}

type State = DeviceReport['scopes'][number]

const TOLD = 'told status'
const told = z.record(
  z.string(),
  z.object({
    waiting: z.number(),
    refused: z.number(),
    since: z.nullable(z.number()),
    /** Unix ms when it was told. */
    at: z.number(),
  }),
)
type Told = z.output<typeof told>

/** One report carries so many scopes. */
const MOST_SCOPES = 50
/** "Last seen" is at most this old while the device is in reach. */
const AGAIN_MS = 600_000
/** With very many weddings those where nothing waits are told less often. */
const CALM_AGAIN_MS = 86_400_000

/**
 * Tells the server what of each wedding is only on this device, where that has changed or was last told
 * a while ago, so that teammates know what they do not see yet. Nothing depends on it: a report that is
 * lost is told with the next one.
 */
export async function tellStatus(replica: Replica, deps: TellStatusDeps): Promise<void> {
  const { local, edge } = replica
  const states = await statesOf(replica, deps.waiting)
  const known = told.safeParse((await local.settings.get(TOLD))?.value)
  const before = known.success ? known.data : {}
  const due = states.filter((state) => isDue(state, before[state.scope], states.length, edge.now()))
  const now: Told = Object.fromEntries(
    states.flatMap(({ scope }) => (before[scope] ? [[scope, before[scope]]] : [])),
  )
  for (let from = 0; from < due.length; from += MOST_SCOPES) {
    const scopes = due.slice(from, from + MOST_SCOPES)
    if (!(await deps.post({ scopes }))) break
    for (const { scope, ...state } of scopes) now[scope] = { ...state, at: edge.now() }
  }
  if (due.length > 0) await local.settings.put({ key: TOLD, value: now })
}

function isDue(state: State, last: Told[string] | undefined, scopes: number, now: number): boolean {
  const { waiting, refused, since } = state
  if (!last) return true
  if (last.waiting !== waiting || last.refused !== refused || last.since !== since) return true
  const isCalm = waiting + refused === 0 && scopes > MOST_SCOPES
  return now - last.at >= (isCalm ? CALM_AGAIN_MS : AGAIN_MS)
}

/** Of every wedding and studio that this device reads or writes. */
async function statesOf(
  { local }: Replica,
  waiting: TellStatusDeps['waiting'],
): Promise<readonly State[]> {
  const states = new Map<ScopeName, State>()
  const stateOf = (scope: ScopeName): State => {
    const known = states.get(scope) ?? { scope, waiting: 0, refused: 0, since: null }
    states.set(scope, known)
    return known
  }
  for (const key of Object.keys(await readContact(local))) {
    const scope = scopeName.safeParse(key)
    if (scope.success) stateOf(scope.data)
  }
  for (const { scope, since } of waiting) {
    const state = stateOf(scope)
    state.waiting += 1
    state.since = Math.min(state.since ?? since, since)
  }
  for (const { scope, refusedAt } of await local.rejections.toArray()) {
    const state = stateOf(scope)
    state.refused += 1
    state.since = Math.min(state.since ?? refusedAt, refusedAt)
  }
  return [...states.values()].filter(({ scope }) => scopeKind(scope) !== 'user')
}
