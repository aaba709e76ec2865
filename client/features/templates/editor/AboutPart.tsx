import { template } from '#shared/schema/template.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { templateWords } from '../../../words/templates.ts'
import type { TemplateEditing } from './templateEditing.ts'

/** What the template is called, and what colleagues should know of it. */
export function AboutPart({ editing }: { editing: TemplateEditing }) {
  const { record, mayWrite } = editing
  const { patch } = useWrite()
  return (
    <div className="flex max-w-160 flex-col gap-5 px-gutter py-5">
      <SavedText
        label={templateWords.form.name}
        value={record.data.title}
        write={(title) => patch(template, record.id, { title })}
        isRequired
        isReadOnly={!mayWrite}
        maxLength={200}
      />
      <SavedText
        label={templateWords.notes}
        value={record.data.notes ?? ''}
        write={(notes) =>
          patch(template, record.id, { notes: notes.trim() === '' ? undefined : notes })
        }
        isReadOnly={!mayWrite}
        maxLength={20_000}
        rows={6}
      />
    </div>
  )
}
