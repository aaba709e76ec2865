import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { NameOf } from './values.ts'

/** What was published, seen or proposed, as a person tells it; null: it is something else. */
export function toldChange(
  { type, data }: RecordEnvelope,
  base: RecordEnvelope | null,
  nameOf: NameOf,
): string | null {
  switch (type) {
    case 'planRevision':
      return `Published r${String(data['number'])}`
    case 'guestSchedule':
      return `Published r${String(data['number'])} for the guests`
    case 'ack':
      return data['seenAt'] === undefined ? 'Received what was told' : 'Has seen what was told'
    case 'changeRequest':
      return proposalChange(data, base?.data ?? null, nameOf)
    default:
      return null
  }
}

function proposalChange(
  data: RecordEnvelope['data'],
  before: RecordEnvelope['data'] | null,
  nameOf: NameOf,
): string | null {
  const { target, state } = data
  const it = (typeof target === 'string' ? nameOf(target) : null) ?? 'something'
  if (before === null) return `Proposed a change of ${it}`
  if (before['state'] === state) return null
  switch (state) {
    case 'accepted':
      return `Accepted what was proposed for ${it}`
    case 'declined':
      return `Declined what was proposed for ${it}`
    case 'withdrawn':
      return `Took back what was proposed for ${it}`
    default:
      return `Proposed a change of ${it} again`
  }
}
