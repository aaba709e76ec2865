import { Siren } from 'lucide-react'
import { useMemo } from 'react'
import { incident } from '#shared/schema/incident.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { TextLink } from '../ui/TextLink.tsx'
import { incidentWords } from '../words/incidents.ts'

/** On every screen while something is wrong in any wedding: the latest, and where to go. */
export function IncidentBanner() {
  const records = useRecords(incident, 'all')
  const open = useMemo(
    () =>
      records
        .filter(({ data }) => !isMarked(data.closed))
        .toSorted((a, b) => b.data.raisedAt - a.data.raisedAt),
    [records],
  )
  const [latest] = open
  if (!latest) return null
  return (
    <section
      aria-label={incidentWords.title}
      className="rule-t flex flex-wrap items-center gap-x-3 gap-y-1 bg-bad-bg py-2 pl-gutter pr-3 text-bad sun:bg-paper"
    >
      <p
        role="alert"
        className="flex min-w-0 flex-1 basis-40 items-center gap-2.5 text-small font-bold"
      >
        <Siren size={20} aria-hidden className="shrink-0" />
        <span className="min-w-0">
          {incidentWords.banner(latest.data.kind, latest.data.place)}
          {open.length > 1 ? `, ${incidentWords.more(open.length - 1)}` : ''}
        </span>
      </p>
      <TextLink href={`/w/${scopeId(latest.scope)}/emergency`}>{incidentWords.look}</TextLink>
    </section>
  )
}
