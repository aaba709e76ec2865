import { blockBetween } from '#shared/merge/orderKey.ts'
import { person } from '#shared/schema/person.ts'
import { shot } from '#shared/schema/shot.ts'
import { searchText } from '../../data/foldText.ts'
import { createOp, type WriteOp } from '../../data/replica/writeOp.ts'
import { householdsOf } from './faces.ts'
import type { MatchedShot } from './pasteLines.ts'
import { USUAL_PRIORITY, type ShotWriting } from './shotForm.ts'
import { orderAtEnd, type Ordered } from '../../data/blockOrder.ts'

export type Pasting = Pick<ShotWriting, 'scope' | 'newId' | 'households'> & {
  list: string
  /** What stands in the list already. */
  rows: readonly Ordered[]
  /** Write down people nobody knows yet; else their names stay in the title. */
  create: boolean
  withNames: (title: string, names: readonly string[]) => string
}

/** All lines as one edit, in their order, a name written down once however often it stands there. */
export function pasteOps(lines: readonly MatchedShot[], pasting: Pasting): WriteOp[] {
  const { scope, newId, households, list, create, withNames } = pasting
  const made = new Map<string, { id: string; name: string }>()
  const rows: Ordered[] = [...pasting.rows]
  const orders = ordersFor(lines, rows, newId)

  const shots = lines.map((line, index) => {
    const unclear: string[] = []
    const added = line.unclear.flatMap(({ name, match }) => {
      if (match.kind !== 'none' || !create) {
        unclear.push(name)
        return []
      }
      const key = searchText(name).all
      const known = made.get(key) ?? { id: newId(), name: name.slice(0, 200) }
      made.set(key, known)
      return [known.id]
    })
    const people = [...new Set([...line.people, ...added])]
    const families = householdsOf(people, households)
    const title = unclear.length > 0 ? withNames(line.title, unclear) : line.title
    return createOp(shot, scope, newId(), {
      list,
      title: title.slice(0, 200),
      order: orders[index] ?? 'a0',
      priority: line.isMustHave ? 1 : USUAL_PRIORITY,
      ...(people.length > 0 && {
        people: Object.fromEntries(people.map((id) => [id, true as const])),
      }),
      ...(Object.keys(families).length > 0 && { households: families }),
      ...(line.block !== '' && { block: line.block }),
      ...(line.minutes !== null && { estMin: line.minutes }),
    })
  })
  return [
    ...[...made.values()].map(({ id, name }) => createOp(person, scope, id, { name })),
    ...shots,
  ]
}

/** Lines of a block that is there already join it at its end; the others follow the whole list. */
function ordersFor(
  lines: readonly MatchedShot[],
  rows: Ordered[],
  newId: () => string,
): readonly string[] {
  const last = rows.reduce<string | null>(
    (found, { order }) => (found === null || order > found ? order : found),
    null,
  )
  const known = new Set(rows.map(({ block }) => block))
  const fresh = lines.filter(({ block }) => !known.has(block)).length
  // Two phones that paste at once: one list follows the other instead of interleaving.
  const behind = blockBetween(last, null, fresh, newId().slice(-6)) ?? []
  let next = 0
  return lines.map(({ block }) => {
    if (!known.has(block)) {
      next += 1
      return behind[next - 1] ?? 'a0'
    }
    const order = orderAtEnd(rows, block)
    const at = rows.findLastIndex((one) => one.block === block)
    rows.splice(at + 1, 0, { id: newId(), order, block })
    return order
  })
}
