import type { ReactNode } from 'react'
import { person } from '#shared/schema/person.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { entriesOf, settingOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Quiet } from './Quiet.tsx'

/** What must be found within seconds: large, without anything else. */
export function EmergencyView({ record, wedding }: SectionViewProps) {
  const people = useRecords(person, wedding)
  const words = dashboardWords.emergency
  const { data } = record
  const address = textOf(settingOf(data, 'address'))
  const nearestAE = textOf(settingOf(data, 'nearestAE'))
  const aider = people.find(({ id }) => id === settingOf(data, 'firstAider'))?.data.name ?? ''
  const evacuation = textOf(settingOf(data, 'evacuation'))
  const allergies = entriesOf(data)
    .map(({ values }) => textOf(values['allergy']))
    .filter((allergy) => allergy !== '')
  const isEmpty = [address, nearestAE, aider, evacuation, ...allergies].every((one) => one === '')
  if (isEmpty) return <Quiet>{words.empty}</Quiet>
  return (
    <dl className="flex flex-col gap-3 rounded-control border-2 border-solid border-bad p-4">
      <Line label={words.address}>{address}</Line>
      <Line label={words.nearestAE}>{nearestAE}</Line>
      <Line label={words.firstAider}>{aider}</Line>
      <Line label={words.allergies}>{allergies.join('\n')}</Line>
      <Line label={words.evacuation}>{evacuation}</Line>
    </dl>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <div>
      <dt className="text-small font-bold text-bad">{label}</dt>
      <dd className="m-0 text-lead font-bold break-words whitespace-pre-line">{children}</dd>
    </div>
  )
}
