import { useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/Field.tsx'
import { templateWords } from '../../../words/templates.ts'

export type QuickLineProps = {
  /** Half a line survives a reload under this key. */
  draftKey: string
  label: string
  placeholder: string
  /** What is said when there is nothing to add. */
  missing: string
  /** How the line is understood so far. */
  understood?: (text: string) => string | undefined
  /** Answers whether it was added; else the line stays. */
  onAdd: (text: string) => Promise<boolean>
}

/** One line, one part: Enter adds it, and the next one can be written at once. */
export function QuickLine(props: QuickLineProps) {
  const { label, placeholder, missing, understood, onAdd } = props
  const draft = useDraft(props.draftKey, z.string(), '')
  const [error, setError] = useState<string>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (draft.value.trim() === '' || !(await onAdd(draft.value))) {
      setError(missing)
      return
    }
    draft.clear()
  }

  return (
    <form
      noValidate
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => void submit(event)}
    >
      <Field
        className="min-w-40 grow"
        label={label}
        placeholder={placeholder}
        autoComplete="off"
        value={draft.value}
        onChange={(text) => {
          setError(undefined)
          draft.set(text)
        }}
        error={error}
        description={draft.value.trim() === '' ? undefined : understood?.(draft.value)}
      />
      <Button type="submit">{templateWords.addLine}</Button>
    </form>
  )
}
