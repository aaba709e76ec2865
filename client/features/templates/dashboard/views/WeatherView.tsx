import { CloudRain, MapPin } from 'lucide-react'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, settingOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { GeoLink } from './GeoLink.tsx'
import { Quiet } from './Quiet.tsx'

/** What is done when the weather turns, and when that is decided; it asks no network. */
export function WeatherView({ record }: SectionViewProps) {
  const words = dashboardWords.weather
  const { data } = record
  const decideBy = settingOf(data, 'decideBy')
  const plans = entriesOf(data).flatMap(({ id, values }) => {
    const plan = textOf(values['plan'])
    return plan === '' ? [] : [{ id, plan }]
  })
  const latitude = settingOf(data, 'latitude')
  const longitude = settingOf(data, 'longitude')
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-2.5 text-lead font-bold">
        <CloudRain size={22} aria-hidden className="shrink-0 text-info" />
        {typeof decideBy === 'number' ? words.decided(decideBy) : words.undecided}
      </p>
      {plans.length === 0 ? (
        <Quiet>{words.empty}</Quiet>
      ) : (
        <ol aria-label={words.plans} className="flex list-decimal flex-col gap-1.5 ps-6 text-body">
          {plans.map(({ id, plan }) => (
            <li key={id} className="break-words ps-1">
              {plan}
            </li>
          ))}
        </ol>
      )}
      {typeof latitude === 'number' && typeof longitude === 'number' ? (
        <GeoLink latitude={latitude} longitude={longitude} label={words.place}>
          <MapPin size={18} aria-hidden />
          {words.place}
        </GeoLink>
      ) : null}
    </div>
  )
}
