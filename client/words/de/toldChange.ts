import type { Json } from '#shared/schema/record/canonical.ts'
import type { toldChange as English } from '../toldChange.ts'

type Data = Parameters<typeof English>[0]['data']
type NameOf = Parameters<typeof English>[2]

export const toldChange: typeof English = ({ type, data }, base, nameOf) => {
  switch (type) {
    case 'planRevision':
      return `${label(data['number'])} veröffentlicht`
    case 'guestSchedule':
      return `${label(data['number'])} für die Gäste veröffentlicht`
    case 'ack':
      if (data['upTo'] !== undefined) return 'Eine Unterhaltung gelesen'
      return data['seenAt'] === undefined ? 'Mitteilung erhalten' : 'Mitteilung gesehen'
    case 'changeRequest':
      return proposalChange(data, base?.data ?? null, nameOf)
    default:
      return null
  }
}

function proposalChange(data: Data, before: Data | null, nameOf: NameOf): string | null {
  const { target, state } = data
  const it = (typeof target === 'string' ? nameOf(target) : null) ?? 'etwas'
  if (before === null) return `Änderung vorgeschlagen: ${it}`
  if (before['state'] === state) return null
  const say: Readonly<Record<string, string>> = {
    accepted: `Vorschlag angenommen: ${it}`,
    declined: `Vorschlag abgelehnt: ${it}`,
    withdrawn: `Vorschlag zurückgenommen: ${it}`,
  }
  return (
    (typeof state === 'string' ? say[state] : undefined) ?? `Änderung erneut vorgeschlagen: ${it}`
  )
}

function label(number: Json | undefined): string {
  return typeof number === 'number' ? `r${number}` : 'Plan'
}
