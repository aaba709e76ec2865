import type { Json } from '#shared/schema/record/canonical.ts'
import { Field } from '../ui/Field.tsx'
import { NumberField } from '../ui/NumberField.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TimeField } from '../ui/TimeField.tsx'
import { termOfField } from '../words/termKey.ts'
import { valueEditorWords } from '../words/valueEditor.ts'
import { valueKind } from '../words/valueKind.ts'
import { choiceWords } from '../words/values.ts'
import { TermEntry } from './TermEntry.tsx'

export type ValueEditorProps = {
  type: string
  /** Path of a merge unit. */
  path: string
  label: string
  value: Json | undefined
  /** `undefined`: the value is removed. */
  onChange: (value: Json | undefined) => void
}

/** Whether a person can write such a value here; the rest is edited where it belongs. */
export function isEditable(type: string, path: string): boolean {
  switch (valueKind(type, path)) {
    case 'timing':
    case 'minute':
    case 'minutes':
    case 'number':
    case 'date':
    case 'line':
    case 'text':
    case 'yesNo':
      return true
    case 'choice':
      return Object.hasOwn(choiceWords, path)
    case 'instant':
    case 'record':
    case 'set':
    case 'member':
    case 'order':
    case 'presence':
    case 'money':
    case 'marks':
    case 'seat':
    case 'assignee':
    case 'file':
    case 'other':
      return false
  }
}

/** The entry that fits a field: a time for a time, a number for a number, else its text. */
export function ValueEditor(props: ValueEditorProps) {
  const { type, path, label, value, onChange } = props
  const words = valueEditorWords
  switch (valueKind(type, path)) {
    case 'timing':
      return (
        <VenueTime
          {...props}
          value={timeOf(value)}
          onChange={(at) => {
            if (at !== undefined) onChange({ mode: 'at', at })
          }}
        />
      )
    case 'minute':
      return <VenueTime {...props} />
    case 'minutes':
    case 'number':
      return (
        <NumberField
          label={valueKind(type, path) === 'minutes' ? words.minutes(label) : label}
          stepLabels={words.steps}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isNaN(number) ? undefined : Math.round(number))}
          {...(path !== 'deps' && { minValue: 0 })}
        />
      )
    case 'yesNo':
      return (
        <Segmented
          label={label}
          showLabel
          segments={[
            { id: 'yes', label: words.yes },
            { id: 'no', label: words.no },
          ]}
          value={value === true ? 'yes' : 'no'}
          onChange={(id) => onChange(id === 'yes')}
        />
      )
    case 'choice':
      return (
        <Select
          label={label}
          options={Object.entries(choiceWords[path] ?? {}).map(([id, name]) => ({
            id,
            label: name,
          }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'text':
      return (
        <TextArea
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? undefined : text)}
          maxLength={20_000}
          rows={4}
        />
      )
    case 'date':
    case 'line': {
      const term = termOfField(path)
      return term ? (
        <TermEntry
          kind={term}
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(stored) => onChange(stored === '' ? undefined : stored)}
        />
      ) : (
        <Field
          label={label}
          type={valueKind(type, path) === 'date' ? 'date' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )
    }
    case 'instant':
    case 'record':
    case 'set':
    case 'member':
    case 'order':
    case 'presence':
    case 'money':
    case 'marks':
    case 'seat':
    case 'assignee':
    case 'file':
    case 'other':
      return null
  }
}

function VenueTime({ label, value, onChange }: ValueEditorProps) {
  const words = valueEditorWords.time
  return (
    <TimeField
      label={label}
      value={typeof value === 'number' ? value : null}
      onChange={(minutes) => onChange(minutes ?? undefined)}
      parse={words.parse}
      format={words.format}
      notUnderstood={words.notUnderstood}
      understoodAs={words.format}
      stepLabels={words.steps}
    />
  )
}

/** The clock time inside the start of a moment, if it has one. */
function timeOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return value['at']
}
