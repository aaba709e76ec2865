import { day } from '#shared/schema/day.ts'
import { person } from '#shared/schema/person.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useRecords } from '../../../data/hooks/useRecords.ts'
import { Select } from '../../../ui/Select.tsx'
import { sectionWords } from '../../../words/sections.ts'
import type { SectionValue } from './sectionEntries.ts'
import type { ValueEditorProps } from './ValueEditor.tsx'

export type RecordValueProps = ValueEditorProps & {
  type: 'day' | 'shotList' | 'vendor' | 'person'
  onPick: (id: SectionValue | undefined) => void
}

const NONE = 'none'

/** A record of the wedding by its name; a template has no wedding to choose from yet. */
export function RecordValue(props: RecordValueProps) {
  const { label, type, value, scope, isReadOnly, onPick } = props
  const wedding = scope.startsWith('wedding:') ? scope : null
  const options = useNamed(type, wedding)
  if (wedding === null) return <p className="text-small text-ink2">{sectionWords.notInStudio}</p>
  return (
    <Select
      label={label}
      options={[{ id: NONE, label: sectionWords.noneChosen }, ...options]}
      value={options.find(({ id }) => id === value)?.id ?? NONE}
      onChange={(id) => onPick(id === NONE ? undefined : id)}
      isDisabled={isReadOnly || options.length === 0}
      {...(options.length === 0 ? { description: sectionWords.noneToChoose } : {})}
    />
  )
}

function useNamed(type: RecordValueProps['type'], scope: ValueEditorProps['scope'] | null) {
  const days = useRecords(day, type === 'day' ? scope : null)
  const lists = useRecords(shotList, type === 'shotList' ? scope : null)
  const vendors = useRecords(vendor, type === 'vendor' ? scope : null)
  const people = useRecords(person, type === 'person' ? scope : null)
  return [
    ...[...days, ...lists].map(({ id, data }) => ({ id, label: data.title })),
    ...[...vendors, ...people].map(({ id, data }) => ({ id, label: data.name })),
  ]
}
