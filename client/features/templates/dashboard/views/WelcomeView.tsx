import { settingOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { Prose } from './Prose.tsx'

/** The first words of the page. */
export function WelcomeView({ record }: SectionViewProps) {
  const heading = textOf(settingOf(record.data, 'heading'))
  return (
    <div className="flex flex-col gap-3">
      {heading === '' ? null : <p className="caslon text-names text-balance">{heading}</p>}
      <Prose text={record.data.text ?? ''} className="text-lead" />
    </div>
  )
}
