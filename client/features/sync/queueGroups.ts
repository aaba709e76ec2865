import type { ScopeName } from '#shared/schema/record/scope.ts'
import { isEmergency, sendingOrder, type DatedWedding } from '../../data/replica/sendingOrder.ts'
import { weddingWhen, type WeddingWhen } from '../../data/replica/weddingDates.ts'

type Placed = { scope: ScopeName; type: string; record: { at: string } }

export type QueueGroup<Edit> = {
  /** A scope, or `emergencies` of any. */
  key: string
  /** Null: emergencies. */
  scope: ScopeName | null
  when: Pick<WeddingWhen, 'when' | 'days'> | null
  /** Newest first. */
  edits: readonly Edit[]
}

/** What waits, in the order in which it is sent: emergencies, today's wedding, what comes next, the rest. */
export function queueGroups<Edit extends Placed>(
  edits: readonly Edit[],
  weddings: readonly DatedWedding[],
  now: number,
): readonly QueueGroup<Edit>[] {
  const byKey = new Map<string, Edit[]>()
  for (const edit of edits.toSorted((a, b) => (a.record.at < b.record.at ? 1 : -1))) {
    const key = isEmergency(edit.type) ? 'emergencies' : edit.scope
    byKey.set(key, [...(byKey.get(key) ?? []), edit])
  }
  const dated = new Map<string, DatedWedding>(weddings.map((one) => [one.scope, one]))
  const order: readonly string[] = ['emergencies', ...sendingOrder(weddings, now).first]
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...byKey]
    .map(([key, own]) => {
      const scope = key === 'emergencies' ? null : (own[0]?.scope ?? null)
      const known = dated.get(key)
      const when = known ? weddingWhen(known.dates, known.zone, now) : null
      return { key, scope, when, edits: own }
    })
    .toSorted((a, b) => place(a.key) - place(b.key))
}
