import { WEDDING_ROLES, type WeddingRole } from '#shared/schema/record/access.ts'
import { moved } from '../../ui/reorder.ts'

/** One role on a ladder as it is listed: its step, and whether it shares it with the one above. */
export type LadderRow = { role: WeddingRole; step: number; joined: boolean }

type Steps = readonly (readonly string[])[]

/** Every role, from the one that goes first; those that stand on no step share the last one. */
export function rowsOf(ladder: Steps): readonly LadderRow[] {
  const known = ladder.map((step) => WEDDING_ROLES.filter((role) => step.includes(role)))
  const named = new Set(known.flat())
  const rest = WEDDING_ROLES.filter((role) => !named.has(role))
  return [...known, rest]
    .filter((step) => step.length > 0)
    .flatMap((step, index) => step.map((role, at) => ({ role, step: index, joined: at > 0 })))
}

function ladderOf(rows: readonly Pick<LadderRow, 'role' | 'joined'>[]): WeddingRole[][] {
  const steps: WeddingRole[][] = []
  for (const { role, joined } of rows) {
    const last = steps.at(-1)
    if (joined && last) last.push(role)
    else steps.push([role])
  }
  return steps
}

/** A role at another place: on a step of its own, or on the step into whose midst it was put. */
export function movedTo(ladder: Steps, role: WeddingRole, to: number): WeddingRole[][] {
  const rows = leaving(rowsOf(ladder), role)
  const from = rows.findIndex((row) => row.role === role)
  if (from === -1) return ladderOf(rows)
  const next = moved(rows, from, Math.max(0, Math.min(to, rows.length - 1)))
  const at = next.findIndex((row) => row.role === role)
  const joined = next[at + 1]?.joined === true && at > 0
  return ladderOf(next.map((row, index) => (index === at ? { ...row, joined } : row)))
}

/** As much as the role above it. */
export function joinedAbove(ladder: Steps, role: WeddingRole): WeddingRole[][] {
  return ladderOf(rowsOf(ladder).map((row) => (row.role === role ? { ...row, joined: true } : row)))
}

/** On a step of its own: above those it shared one with if it stood first, else below. */
export function onItsOwn(ladder: Steps, role: WeddingRole): WeddingRole[][] {
  return ladderOf(rowsOf(ladder)).flatMap((step) => {
    if (!step.includes(role) || step.length === 1) return [step]
    const others = step.filter((one) => one !== role)
    return step[0] === role ? [[role], others] : [others, [role]]
  })
}

export function sameLadder(a: Steps, b: Steps): boolean {
  const key = (ladder: Steps) => ladderOf(rowsOf(ladder)).map((step) => step.toSorted().join(' '))
  return key(a).join('|') === key(b).join('|')
}

/** Whoever shared the step of a role that goes keeps it: the next one becomes its first. */
function leaving(rows: readonly LadderRow[], role: WeddingRole): LadderRow[] {
  const at = rows.findIndex((row) => row.role === role)
  const wasFirst = rows[at]?.joined === false
  return rows.map((row, index) => {
    if (index === at) return { ...row, joined: false }
    return index === at + 1 && wasFirst ? { ...row, joined: false } : row
  })
}
