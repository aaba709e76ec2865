import { Plus } from 'lucide-react'
import { useState } from 'react'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import { between } from '#shared/merge/orderKey.ts'
import type { SectionKind } from '#shared/schema/sectionKinds.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { ReorderList } from '../../../ui/ReorderList.tsx'
import { sectionWords } from '../../../words/sections.ts'
import type { SectionRecord } from '../templateParts.ts'
import { EntryEditor } from './EntryEditor.tsx'
import { entriesOf, textOf, type SectionEntry } from './sectionEntries.ts'

export type EntriesEditorProps = {
  record: SectionRecord
  entries: NonNullable<SectionKind['entries']>
  isReadOnly: boolean
}

/** What stands several times in a section: added, moved and taken out one by one. */
export function EntriesEditor({ record, entries: kind, isReadOnly }: EntriesEditorProps) {
  const { setMember, many, newId, ops } = useWrite()
  const say = useSay()
  const [expanded, setExpanded] = useState<string | null>(null)
  const list = entriesOf(record.data)
  const words = sectionWords.entries
  const { one } = kind.words

  async function add() {
    const id = newId()
    const last = list.findLast(({ order }) => order !== '')?.order ?? null
    const order = between(last, null) ?? 'a0'
    const outcome = await setMember(record.id, ['entries', id], { order })
    if (say.outcome(outcome, words.added(one))) setExpanded(id)
  }

  async function move(from: number, to: number) {
    const keys = keysForMove(list, from, to)
    if (keys.size === 0) return
    const outcome = await many(
      [...keys].map(([id, order]) => ops.setMember(record.id, ['entries', id, 'order'], order)),
    )
    say.outcome(outcome, words.moved(one))
  }

  async function remove(id: string) {
    say.outcome(await setMember(record.id, ['entries', id], undefined), words.removed(one))
  }

  const nameOf = (entry: SectionEntry, index: number) => {
    const text = Object.keys(kind.members)
      .filter((member) => kind.members[member]?.is === 'text')
      .map((member) => textOf(entry.values[member]).trim())
      .find((value) => value !== '')
    return text ?? words.number(one, index + 1)
  }
  const editor = (entry: SectionEntry, index: number) => (
    <EntryEditor
      record={record}
      members={kind.members}
      entry={entry}
      name={nameOf(entry, index)}
      index={index}
      count={list.length}
      isReadOnly={isReadOnly}
      isExpanded={expanded === entry.id}
      onExpand={(isExpanded) => setExpanded(isExpanded ? entry.id : null)}
      onMove={(to) => void move(index, to)}
      onRemove={() => void remove(entry.id)}
    />
  )

  const { many: title } = kind.words
  const label = title.charAt(0).toUpperCase() + title.slice(1)
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      <h3 className="text-body font-bold">{label}</h3>
      {!isReadOnly && list.length > 1 ? (
        <div className="-mx-2">
          <ReorderList
            label={label}
            items={list.map((entry, index) => ({ id: entry.id, name: nameOf(entry, index) }))}
            words={words.reorder}
            onMove={({ from, to }) => void move(from, to)}
          >
            {(item) => {
              const index = list.findIndex(({ id }) => id === item.id)
              const entry = list[index]
              return entry ? editor(entry, index) : null
            }}
          </ReorderList>
        </div>
      ) : (
        <ul aria-label={label} className="flex flex-col">
          {list.map((entry, index) => (
            <li key={entry.id}>{editor(entry, index)}</li>
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={18} aria-hidden />}
          onPress={() => void add()}
        >
          {words.add(one)}
        </Button>
      )}
    </section>
  )
}
