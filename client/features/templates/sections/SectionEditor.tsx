import { Trash2 } from 'lucide-react'
import { section } from '#shared/schema/section.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { saidSection } from '../../../words/sectionNames.ts'
import { sectionWords, valueLabel } from '../../../words/sections.ts'
import { templateWords } from '../../../words/templates.ts'
import type { SectionRecord } from '../templateParts.ts'
import { EntriesEditor } from './EntriesEditor.tsx'
import { SeenBy } from './SeenBy.tsx'
import { settingOf } from './sectionEntries.ts'
import { ValueEditor } from './ValueEditor.tsx'

export type SectionEditorProps = {
  record: SectionRecord
  isReadOnly: boolean
  mayRemove: boolean
  onRemoved: () => void
}

/** A section of any kind, of a template or of a wedding: what it has follows from its kind. */
export function SectionEditor({ record, isReadOnly, mayRemove, onRemoved }: SectionEditorProps) {
  const { patch, setMember, remove } = useWrite()
  const say = useSay()
  const { id, data, scope } = record
  const kind = saidSection(data.kind)
  const words = sectionWords

  async function removeIt() {
    if (say.outcome(await remove(id), templateWords.removed(data.title))) onRemoved()
  }

  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 className="text-title font-bold">{kind.words}</h2>
        <p className="text-small text-ink2">{words.meaning[data.kind]}</p>
      </div>
      <SavedText
        label={words.title}
        value={data.title}
        write={(title) => patch(section, id, { title })}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      <SeenBy record={record} isReadOnly={isReadOnly} />
      {Object.entries(kind.settings).map(([name, { is, words: label }]) => (
        <ValueEditor
          key={name}
          label={valueLabel(label, is)}
          is={is}
          value={settingOf(data, name)}
          write={(value) =>
            setMember(id, ['config', name], value === undefined ? undefined : { value })
          }
          isReadOnly={isReadOnly}
          scope={scope}
        />
      ))}
      {kind.hasText ? (
        <SavedText
          label={words.text}
          {...(scope.startsWith('studio:') && !isReadOnly ? { description: words.textHelp } : {})}
          value={data.text ?? ''}
          write={(text) => patch(section, id, { text: text.trim() === '' ? undefined : text })}
          isReadOnly={isReadOnly}
          maxLength={20_000}
          rows={5}
        />
      ) : null}
      {kind.entries ? (
        <EntriesEditor record={record} entries={kind.entries} isReadOnly={isReadOnly} />
      ) : null}
      {mayRemove ? (
        <Button
          variant="danger"
          icon={<Trash2 size={20} aria-hidden />}
          onPress={() => void removeIt()}
        >
          {words.remove}
        </Button>
      ) : null}
    </div>
  )
}
