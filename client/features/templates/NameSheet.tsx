import { useState, type FormEvent } from 'react'
import * as z from 'zod/mini'
import { useDraft } from '../../data/hooks/useDraft.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { templateWords } from '../../words/templates.ts'

export type NameSheetProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  subtitle?: string
  label: string
  help?: string
  missing: string
  submit: string
  /** What was typed waits under this key when the sheet is closed. */
  draftKey: string
  initial?: string
  /** Answers whether it was done; then the sheet closes. */
  onSubmit: (name: string) => Promise<boolean>
}

/** One name and one action. */
export function NameSheet(props: NameSheetProps) {
  return (
    <Sheet
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      title={props.title}
      {...(props.subtitle === undefined ? {} : { subtitle: props.subtitle })}
      closeLabel={templateWords.close}
      keepOnOutsidePress
    >
      <NameForm {...props} />
    </Sheet>
  )
}

function NameForm(props: NameSheetProps) {
  const { label, help, missing, initial = '', onSubmit, onOpenChange } = props
  const draft = useDraft(props.draftKey, z.string(), initial)
  const [wasTried, setTried] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const name = draft.value.trim()
    if (name === '') {
      setTried(true)
      return
    }
    if (!(await onSubmit(name))) return
    draft.clear()
    onOpenChange(false)
  }

  if (!draft.loaded) return null
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-5 pt-1">
      <Field
        autoFocus
        label={label}
        {...(help === undefined ? {} : { description: help })}
        maxLength={200}
        autoComplete="off"
        value={draft.value}
        onChange={draft.set}
        error={wasTried && draft.value.trim() === '' ? missing : undefined}
      />
      <Button type="submit" variant="primary">
        {props.submit}
      </Button>
    </form>
  )
}
