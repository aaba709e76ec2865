import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { importWords } from '../../words/importing.ts'
import type { LineEdit } from './importDraft.ts'
import type { MomentRow } from './importRows.ts'

export type ImportRowEditorProps = {
  row: MomentRow
  onEdit: (edit: LineEdit) => void
  onDone: () => void
}

/** A line in place: its time, length, title, or leaving it out. Only the import changes, not the plan. */
export function ImportRowEditor({ row, onEdit, onDone }: ImportRowEditorProps) {
  const words = importWords.row
  const { moment } = row
  return (
    <div className="flex flex-col gap-4 pb-3 pe-3">
      <p className="rounded-chip bg-sunk px-3 py-2 text-small break-words whitespace-pre-wrap text-ink2 sun:border sun:border-solid sun:border-line">
        <span className="block font-bold">{words.source}</span>
        {row.text.slice(0, 1_000)}
      </p>
      <Field
        label={words.fields.title}
        value={moment.title}
        onChange={(title) => onEdit({ title })}
        maxLength={200}
        autoComplete="off"
      />
      <TimeField
        label={words.fields.time}
        value={moment.at}
        onChange={(at) => {
          if (at !== null) onEdit({ at })
        }}
        parse={(text) => parseVenueTime(text) ?? null}
        format={formatRunningHours}
        notUnderstood={words.notUnderstood}
        stepLabels={words.timeSteps}
      />
      <NumberField
        label={words.fields.duration}
        value={moment.durationMin}
        minValue={0}
        maxValue={10_080}
        step={5}
        formatOptions={{ useGrouping: false }}
        onChange={(minutes) => {
          if (!Number.isNaN(minutes)) onEdit({ durationMin: Math.round(minutes) })
        }}
        stepLabels={words.steps}
      />
      <Switch isSelected={row.isSkipped} onChange={(skip) => onEdit({ skip })}>
        {words.skip}
      </Switch>
      <Button size="small" onPress={onDone}>
        {words.done}
      </Button>
    </div>
  )
}
