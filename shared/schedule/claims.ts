import { groupedBy } from './grouped.ts'
import { compareText, type ItemFacts, type Minute } from './planItem.ts'

export type ClaimKind = 'actualStart' | 'actualEnd' | 'expectedStart' | 'expectedEnd'

/** One `fact` record with the role of who said it. `claimedAt` in Unix milliseconds. */
export type Claim = {
  id: string
  item: string
  kind: ClaimKind | 'skipped' | 'retract'
  value: Minute | undefined
  claimedAt: number
  by: string
  role: string
  seen: Readonly<Record<string, true>>
}

type TimedClaim = Claim & { kind: ClaimKind; value: Minute }

/** Two people said times more than five minutes apart. */
export type TwoTimes = {
  kind: ClaimKind
  given: readonly { id: string; by: string; value: Minute; claimedAt: number }[]
}

export type ClaimsInForce = {
  facts: ItemFacts
  /** The claim each time in force was said in. */
  saidBy: Partial<Record<ClaimKind | 'skipped', Claim>>
  twoTimes: readonly TwoTimes[]
}

const TIMED: readonly ClaimKind[] = ['actualStart', 'actualEnd', 'expectedStart', 'expectedEnd']
const APART_MIN = 5
const ROLE_RANK = new Map([
  ['planner', 0],
  ['coordinator', 0],
  ['photographer', 1],
  ['vendor', 2],
  ['couple', 3],
])

/** What is held to be true of each item, from everything that was said, in any order. */
export function claimsInForce(claims: readonly Claim[]): Map<string, ClaimsInForce> {
  const byItem = groupedBy(claims, ({ item }) => item)
  return new Map([...byItem].map(([item, said]) => [item, judge(stillStanding(said))]))
}

function judge(standing: readonly Claim[]): ClaimsInForce {
  const facts: ItemFacts = {}
  const saidBy: ClaimsInForce['saidBy'] = {}
  const twoTimes: TwoTimes[] = []
  for (const kind of TIMED) {
    const rivals = rivalsOf(kind, standing)
    const inForce = rivals.toSorted(PREFERENCE[kind])[0]
    if (inForce === undefined) continue
    facts[kind] = inForce.value
    saidBy[kind] = inForce
    if (someoneDisagrees(rivals)) {
      const given = rivals.map(({ id, by, value, claimedAt }) => ({ id, by, value, claimedAt }))
      twoTimes.push({
        kind,
        given: given.toSorted((a, b) => a.value - b.value || compareText(a.id, b.id)),
      })
    }
  }
  const skip = standing.filter(({ kind }) => kind === 'skipped').toSorted(byId)[0]
  const started = facts.actualStart !== undefined || facts.actualEnd !== undefined
  if (skip !== undefined && !started) {
    facts.skipped = true
    saidBy.skipped = skip
  }
  return { facts, saidBy, twoTimes }
}

/** What happened: every claim counts. What is expected: those that no other claim has seen. */
function rivalsOf(kind: ClaimKind, standing: readonly Claim[]): TimedClaim[] {
  const said = standing.filter(
    (claim): claim is TimedClaim => isTimed(claim) && claim.kind === kind,
  )
  if (kind === 'actualStart' || kind === 'actualEnd') return said
  const superseded = new Set(
    said.flatMap(({ id, seen }) => Object.keys(seen).filter((other) => other !== id)),
  )
  const latest = said.filter(({ id }) => !superseded.has(id))
  // Claims that name each other are nonsense, but a time that was given must not vanish.
  return latest.length > 0 ? latest : said
}

function isTimed(claim: Claim): claim is TimedClaim {
  return claim.value !== undefined && claim.kind !== 'retract' && claim.kind !== 'skipped'
}

const earliest = (a: TimedClaim, b: TimedClaim) => a.value - b.value || byId(a, b)
const latest = (a: TimedClaim, b: TimedClaim) => b.value - a.value || byId(a, b)
const byRank = (a: TimedClaim, b: TimedClaim) => rankOf(a) - rankOf(b) || latest(a, b)

const PREFERENCE: Record<ClaimKind, (a: TimedClaim, b: TimedClaim) => number> = {
  actualStart: earliest,
  actualEnd: latest,
  expectedStart: byRank,
  expectedEnd: byRank,
}

function rankOf({ role }: Claim): number {
  return ROLE_RANK.get(role) ?? ROLE_RANK.size
}

function byId(a: Claim, b: Claim): number {
  return compareText(a.id, b.id)
}

function someoneDisagrees(rivals: readonly TimedClaim[]): boolean {
  return rivals.some((a) =>
    rivals.some((b) => a.by !== b.by && Math.abs(a.value - b.value) > APART_MIN),
  )
}

/**
 * The claims that nobody took back. A retraction can be taken back too (redo). Retractions that
 * name each other in a circle all hold: undecided is the same on every device, whatever came first.
 */
function stillStanding(said: readonly Claim[]): Claim[] {
  const retractors = new Map<string, string[]>()
  for (const { id, kind, seen } of said) {
    if (kind !== 'retract') continue
    for (const target of Object.keys(seen)) {
      const list = retractors.get(target)
      if (list) list.push(id)
      else retractors.set(target, [id])
    }
  }
  const stands = new Map<string, boolean>()
  for (let settled = -1; settled < stands.size;) {
    settled = stands.size
    for (const { id } of said) {
      if (stands.has(id)) continue
      const by = retractors.get(id) ?? []
      if (by.some((other) => stands.get(other) === true)) stands.set(id, false)
      else if (by.every((other) => stands.get(other) === false)) stands.set(id, true)
    }
  }
  return said.filter(({ id, kind }) => {
    if (kind === 'retract') return false
    return stands.get(id) ?? !(retractors.get(id) ?? []).some((by) => stands.get(by) !== false)
  })
}
