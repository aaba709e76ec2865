import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import type { TimeChange } from '#shared/publishing/changes.ts'

export type Hearers = {
  /** Who is responsible, as the moment names them; where nobody is: whose moment it is. */
  who:
    | { kind: 'person'; id: string }
    | { kind: 'photographers' }
    | { kind: 'team' }
    | { kind: 'guests' }
  changes: readonly TimeChange[]
}

/** The changes by person: those who are responsible, then the team where nobody is, then the guests. */
export function whoHears(
  changes: readonly TimeChange[],
  dataOf: (item: string) => TimelineItemData | undefined,
): readonly Hearers[] {
  const people = new Map<string, TimeChange[]>()
  const photographers: TimeChange[] = []
  const team: TimeChange[] = []
  const guests: TimeChange[] = []
  for (const change of changes) {
    const data = dataOf(change.item)
    const responsible = Object.keys(data?.responsible ?? {})
    for (const id of responsible) people.set(id, [...(people.get(id) ?? []), change])
    if (responsible.length === 0) {
      if (data?.category === 'photo') photographers.push(change)
      else team.push(change)
    }
    if (data?.visibility === 'guests') guests.push(change)
  }
  const each = [...people].map(([id, own]): Hearers => {
    return { who: { kind: 'person', id }, changes: own }
  })
  const circles: readonly Hearers[] = [
    { who: { kind: 'photographers' }, changes: photographers },
    { who: { kind: 'team' }, changes: team },
    { who: { kind: 'guests' }, changes: guests },
  ]
  return [...each, ...circles.filter((one) => one.changes.length > 0)]
}
