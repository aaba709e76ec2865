import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { fitsValueKind } from '#shared/schema/sectionFit.ts'
import type { SectionValueKind } from '#shared/schema/sectionKinds.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { WriteOutcome } from '../../../data/replica/write.ts'
import { SavedText } from '../../../frame/SavedText.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { Field } from '../../../ui/Field.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TimeField } from '../../../ui/TimeField.tsx'
import { sectionWords } from '../../../words/sections.ts'
import { templateWords } from '../../../words/templates.ts'
import { ColourValue } from './ColourValue.tsx'
import { NumberValue } from './NumberValue.tsx'
import { RecordValue } from './RecordValue.tsx'
import { textOf, type SectionValue } from './sectionEntries.ts'

export type ValueEditorProps = {
  label: string
  is: SectionValueKind
  value: SectionValue | undefined
  /** Undefined takes the value away. */
  write: (value: SectionValue | undefined) => Promise<WriteOutcome>
  isReadOnly: boolean
  /** Where records are chosen from. */
  scope: ScopeName
  /** Of amounts, as the section has it. */
  currency?: string | undefined
}

/** One value of a section: an entry for each kind of value, whatever section it stands in. */
export function ValueEditor(props: ValueEditorProps) {
  const { label, is, value, write, isReadOnly } = props
  const say = useSay()
  const words = sectionWords.value
  const told = (next: SectionValue | undefined) =>
    void write(next).then((outcome) => say.outcome(outcome, words.saved(label)))
  const writeText = (text: string) => write(text.trim() === '' ? undefined : text)

  if (typeof is === 'object') {
    if ('record' in is) return <RecordValue {...props} type={is.record} onPick={told} />
    return (
      <Select
        label={label}
        options={is.oneOf.map((id) => ({ id, label: sectionWords.choice(id) }))}
        value={typeof value === 'string' ? value : null}
        placeholder={sectionWords.noneChosen}
        onChange={told}
        isDisabled={isReadOnly}
      />
    )
  }
  switch (is) {
    case 'text':
    case 'prose':
      return (
        <SavedText
          label={label}
          value={textOf(value)}
          write={writeText}
          isReadOnly={isReadOnly}
          maxLength={is === 'text' ? 400 : 20_000}
          {...(is === 'prose' ? { rows: 3 } : {})}
        />
      )
    case 'yesNo':
      return (
        <Switch isSelected={value === true} onChange={told} isDisabled={isReadOnly}>
          {label}
        </Switch>
      )
    case 'count':
      return (
        <NumberField
          label={label}
          stepLabels={words.steps}
          minValue={0}
          maxValue={10_000}
          isReadOnly={isReadOnly}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(count) => {
            const next = Number.isNaN(count) ? undefined : Math.round(count)
            if (next !== value) told(next)
          }}
        />
      )
    case 'minute':
      return (
        <TimeField
          label={label}
          value={typeof value === 'number' ? value : null}
          onChange={(minute) => told(minute ?? undefined)}
          parse={(text) => parseVenueTime(text) ?? null}
          format={formatRunningHours}
          notUnderstood={templateWords.time.notUnderstood}
          stepLabels={templateWords.time.steps}
          isReadOnly={isReadOnly}
        />
      )
    case 'date':
      return (
        <Field
          label={label}
          type="date"
          value={textOf(value)}
          isReadOnly={isReadOnly}
          onChange={(date) => {
            if (date === '') told(undefined)
            else if (fitsValueKind(date, 'date')) told(date)
          }}
        />
      )
    case 'money':
    case 'latitude':
    case 'longitude':
      return <NumberValue {...props} is={is} />
    case 'colour':
      return <ColourValue {...props} />
  }
}
