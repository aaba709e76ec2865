import { useState } from 'react'
import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { memberOp } from '../../../data/replica/writeOp.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { Field } from '../../../ui/Field.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { TimeField } from '../../../ui/TimeField.tsx'
import { savingWords } from '../../../words/saving.ts'
import { templateWords } from '../../../words/templates.ts'
import { isVariableName, renameVariable, type Variable, type VariableUse } from '../variables.ts'
import type { TemplateEditing } from './templateEditing.ts'
import { usePartEdits } from './usePartEdits.ts'

type QuestionEditorProps = {
  editing: TemplateEditing
  variable: Variable
  uses: readonly VariableUse[]
}

const KINDS = ['time', 'text'] as const

/** One question: what is asked, its usual answer, its name in texts and where that stands. */
export function QuestionEditor({ editing, variable, uses }: QuestionEditorProps) {
  const { record, mayWrite } = editing
  const { setMember } = useWrite()
  const edits = usePartEdits()
  const { name, label, kind, time, text } = variable
  const words = templateWords.variables
  const at = (member: string) => [record.id, ['variables', name, member]] as const

  return (
    <>
      <SavedText
        label={words.label}
        value={label}
        write={(next) => setMember(...at('label'), next)}
        isRequired
        isReadOnly={!mayWrite}
        maxLength={200}
      />
      <NameEntry editing={editing} name={name} />
      {mayWrite ? (
        <Segmented
          label={words.kind}
          showLabel
          segments={KINDS.map((one) => ({ id: one, label: words.kinds[one] }))}
          value={kind}
          onChange={(next) => {
            if (next === kind) return
            void edits.write([memberOp(...at('kind'), next)], savingWords.saved(words.kind))
          }}
        />
      ) : (
        <Field label={words.kind} value={words.kinds[kind]} isReadOnly />
      )}
      {kind === 'time' ? (
        <TimeField
          label={words.usual}
          value={time ?? null}
          onChange={(minute) =>
            void edits.write(
              [memberOp(...at('time'), minute ?? undefined)],
              savingWords.saved(words.usual),
            )
          }
          parse={(written) => parseVenueTime(written) ?? null}
          format={formatRunningHours}
          notUnderstood={templateWords.time.notUnderstood}
          stepLabels={templateWords.time.steps}
          isReadOnly={!mayWrite}
        />
      ) : (
        <SavedText
          label={words.usual}
          value={text ?? ''}
          write={(next) => setMember(...at('text'), next.trim() === '' ? undefined : next)}
          isReadOnly={!mayWrite}
          maxLength={80}
        />
      )}
      <section className="flex flex-col gap-1">
        <h2 className="text-small font-medium text-ink2">{words.usedIn}</h2>
        {uses.length === 0 ? <p className="text-body">{words.notUsed}</p> : null}
        <ul className="flex flex-col gap-1">
          {uses.map((use) => (
            <li key={use.id} className="text-body break-words">
              {use.title}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** A name is changed when it is left, everywhere in one edit: half a name would name nothing. */
function NameEntry({ editing, name }: { editing: TemplateEditing; name: string }) {
  const { record, parts, mayWrite, open } = editing
  const edits = usePartEdits()
  const [typed, setTyped] = useState<string | null>(null)
  const words = templateWords.variables
  const next = (typed ?? name).trim()
  const isTaken = next !== name && Object.hasOwn(record.data.variables, next)
  const mistake = isVariableName(next) ? (isTaken ? words.nameTaken : undefined) : words.nameBad

  async function leave() {
    if (typed === null || mistake !== undefined) return
    if (next === name) {
      setTyped(null)
      return
    }
    const steps = renameVariable(record, parts, name, next)
    if (await edits.write(steps, words.renamed(next))) open(next)
  }

  return (
    <Field
      label={words.name}
      description={words.nameHelp(next)}
      autoComplete="off"
      spellCheck="false"
      maxLength={40}
      isReadOnly={!mayWrite}
      value={typed ?? name}
      onChange={setTyped}
      onBlur={() => void leave()}
      error={mistake}
    />
  )
}
