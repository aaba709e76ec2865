import * as z from 'zod/mini'
import { formatVenueTime } from '#shared/schedule/venueTime.ts'
import type { TemplateData } from '#shared/schema/template.ts'
import { parseTemplateStart, templateStartText } from '#shared/schema/templateStart.ts'
import { useDraft } from '../../../data/hooks/useDraft.ts'
import type { WriteOutcome } from '../../../data/replica/write.ts'
import { useAutosave } from '../../../frame/useAutosave.ts'
import { Field } from '../../../ui/Field.tsx'
import { savingWords } from '../../../words/saving.ts'
import { startWords, templateWords } from '../../../words/templates.ts'
import { readStart, usualMinute } from '../startEntry.ts'

type StartFieldProps = {
  moment: string
  value: string | undefined
  variables: TemplateData['variables']
  write: (start: string) => Promise<WriteOutcome>
  isReadOnly: boolean
}

/**
 * A start as a time or as minutes from a question, and what it means. What cannot be read is kept as
 * it was written, also over a reload, and changes nothing.
 */
export function StartField({ moment, value = '', variables, write, isReadOnly }: StartFieldProps) {
  const words = templateWords.day
  const unread = useDraft(`start of ${moment}`, z.string(), '')
  const field = useAutosave(
    value,
    (text) => {
      const start = readStart(text)
      return start === null ? null : write(templateStartText(start))
    },
    savingWords.saved(words.start),
  )
  const isKept = unread.found && unread.value !== '' && field.text === value
  const text = isKept ? unread.value : field.text
  const start = readStart(text)
  const labelOf = (name: string) =>
    Object.hasOwn(variables, name) ? (variables[name]?.label ?? null) : null
  const usual = start === null || 'at' in start ? null : usualMinute(start, variables)
  const unknown = start && 'variable' in start && labelOf(start.variable) === null

  function set(next: string) {
    if (readStart(next) === null) unread.set(next)
    else unread.clear()
    field.set(next)
  }

  return (
    <Field
      label={words.start}
      autoComplete="off"
      spellCheck="false"
      maxLength={60}
      isReadOnly={isReadOnly}
      value={text}
      onChange={set}
      onFocus={field.onFocus}
      onBlur={() => {
        // Spelt as it is kept once it is left: "2pm" becomes 14:00.
        if (start !== null && !isKept) field.set(templateStartText(start))
        field.onBlur()
      }}
      description={
        start === null
          ? words.startHelp
          : unknown && 'variable' in start
            ? templateWords.variables.unknownHere(start.variable)
            : words.means(
                startWords(start, labelOf),
                usual === null ? null : formatVenueTime(usual),
              )
      }
      error={
        start !== null
          ? undefined
          : text.trim() === ''
            ? words.startMissing
            : parseTemplateStart(text) === null
              ? words.startBad
              : undefined
      }
    />
  )
}
