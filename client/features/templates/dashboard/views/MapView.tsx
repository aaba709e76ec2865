import { ArrowRight, MapPin } from 'lucide-react'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, textOf, type SectionEntry } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { GeoLink } from './GeoLink.tsx'
import { Prose } from './Prose.tsx'
import { Quiet } from './Quiet.tsx'

/** Places with a link to the device's map, and ways with how long they take. */
export function MapView({ record }: SectionViewProps) {
  const entries = entriesOf(record.data)
  if (entries.length === 0) return <Quiet>{dashboardWords.map.empty}</Quiet>
  return (
    <ul className="flex flex-col">
      {entries.map((entry) => (
        <li key={entry.id} className="flex flex-col gap-2 py-3 not-first:rule-t first:pt-0">
          <PlaceOrWay entry={entry} />
        </li>
      ))}
    </ul>
  )
}

function PlaceOrWay({ entry: { values } }: { entry: SectionEntry }) {
  const words = dashboardWords.map
  const label = textOf(values['label']) || words.untitled
  const to = textOf(values['to'])
  const { minutes, latitude, longitude } = values
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-lead font-bold">
        {label}
        {to === '' ? null : (
          <>
            <ArrowRight size={18} aria-hidden className="text-ink2" />
            {to}
          </>
        )}
        {typeof minutes === 'number' ? (
          <span className="font-medium text-ink2">{words.minutes(minutes)}</span>
        ) : null}
      </p>
      <Prose text={textOf(values['note'])} className="text-body text-ink2" />
      {typeof latitude === 'number' && typeof longitude === 'number' ? (
        <GeoLink latitude={latitude} longitude={longitude} label={label}>
          <MapPin size={18} aria-hidden />
          {words.open(label)}
        </GeoLink>
      ) : null}
    </>
  )
}
