import type { Json } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { NameOf } from './values.ts'
import { inLocale } from './inLocale.ts'

/** What was published, seen or proposed, as a person tells it; null: it is something else. */
export const toldChange = inLocale(
  'toldChange',
  ({ type, data }: RecordEnvelope, base: RecordEnvelope | null, nameOf: NameOf): string | null => {
    switch (type) {
      case 'planRevision':
        return `Published ${label(data['number'])}`
      case 'guestSchedule':
        return `Published ${label(data['number'])} for the guests`
      case 'ack':
        if (data['upTo'] !== undefined) return 'Read a conversation'
        return data['seenAt'] === undefined ? 'Received what was told' : 'Has seen what was told'
      case 'changeRequest':
        return proposalChange(data, base?.data ?? null, nameOf)
      default:
        return null
    }
  },
)

function proposalChange(
  data: RecordEnvelope['data'],
  before: RecordEnvelope['data'] | null,
  nameOf: NameOf,
): string | null {
  const { target, state } = data
  const it = (typeof target === 'string' ? nameOf(target) : null) ?? 'something'
  if (before === null) return `Proposed a change of ${it}`
  if (before['state'] === state) return null
  const say: Readonly<Record<string, string>> = {
    accepted: `Accepted what was proposed for ${it}`,
    declined: `Declined what was proposed for ${it}`,
    withdrawn: `Took back what was proposed for ${it}`,
  }
  return (typeof state === 'string' ? say[state] : undefined) ?? `Proposed a change of ${it} again`
}

function label(number: Json | undefined): string {
  return typeof number === 'number' ? `r${number}` : 'the plan'
}
