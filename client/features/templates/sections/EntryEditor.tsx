import { Ellipsis } from 'lucide-react'
import type { SectionValues } from '#shared/schema/sectionKinds.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { sectionWords, valueLabel } from '../../../words/sections.ts'
import type { SectionRecord } from '../templateParts.ts'
import { settingOf, textOf, type SectionEntry } from './sectionEntries.ts'
import { ValueEditor } from './ValueEditor.tsx'

export type EntryEditorProps = {
  record: SectionRecord
  members: SectionValues
  entry: SectionEntry
  name: string
  index: number
  count: number
  isReadOnly: boolean
  isExpanded: boolean
  onExpand: (isExpanded: boolean) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One entry: a single value stands on its row, several open below it. */
export function EntryEditor(props: EntryEditorProps) {
  const { record, members, entry, name, index, count, isReadOnly, isExpanded } = props
  const { setMember } = useWrite()
  const words = sectionWords.entries
  const declared = Object.entries(members)
  const [only] = declared.length === 1 ? declared : []

  const value = (member: string, { is, words: label }: SectionValues[string]) => (
    <ValueEditor
      key={member}
      label={valueLabel(label, is)}
      is={is}
      value={entry.values[member]}
      write={(next) => setMember(record.id, ['entries', entry.id, member], next)}
      isReadOnly={isReadOnly}
      scope={record.scope}
      currency={textOf(settingOf(record.data, 'currency'))}
    />
  )
  const menu = isReadOnly ? null : (
    <Menu
      label={words.menu(name)}
      trigger={
        <IconButton
          size="entry"
          label={words.menu(name)}
          icon={<Ellipsis size={22} aria-hidden />}
        />
      }
      actions={[
        { id: 'up', label: words.up, ...(index === 0 ? { disabledReason: words.isFirst } : {}) },
        {
          id: 'down',
          label: words.down,
          ...(index === count - 1 ? { disabledReason: words.isLast } : {}),
        },
        { id: 'remove', label: words.remove, isDanger: true },
      ]}
      onAction={(action) => {
        if (action === 'up') props.onMove(index - 1)
        else if (action === 'down') props.onMove(index + 1)
        else props.onRemove()
      }}
    />
  )

  if (only) {
    return (
      <div className="flex items-end gap-2 py-2">
        <div className="min-w-0 grow">{value(...only)}</div>
        {menu}
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow text-body font-medium break-words">{name}</span>
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isExpanded}
          aria-label={`${isExpanded ? words.done : words.change}: ${name}`}
          onPress={() => props.onExpand(!isExpanded)}
        >
          {isExpanded ? words.done : words.change}
        </Button>
        {menu}
      </div>
      {isExpanded ? (
        <fieldset
          aria-label={name}
          className="m-0 flex min-w-0 flex-col gap-4 rounded-control border-(length:--line-w) border-solid border-line bg-card p-4"
        >
          {declared.map(([member, declaration]) => value(member, declaration))}
        </fieldset>
      ) : null}
    </div>
  )
}
