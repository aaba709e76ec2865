import type { Minute } from '#shared/schedule/planItem.ts'
import { formatRunningHours, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { LearnedLengthOffer } from '../../frame/LearnedLengthOffer.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { editorWords } from '../../words/dayEditor.ts'
import { withPin } from './fixedTime.ts'
import type { FieldsProps } from './ItemEditor.tsx'
import type { ItemForm } from './itemForm.ts'

const SUN_REFS = ['sunrise', 'goldenHour', 'sunset'] as const

type ItemTimeFieldsProps = FieldsProps & {
  /** When it begins in the plan; undefined: it stands nowhere yet. */
  planned: Minute | undefined
}

/** When it starts, how long it takes, and what holds of its time: what follows another is fixed by nothing. */
export function ItemTimeFields({ day, form, set, may, problem, planned }: ItemTimeFieldsProps) {
  const words = editorWords
  if (!may('timing')) {
    return <p className="text-small text-ink2">{words.timesReadOnly}</p>
  }
  return (
    <>
      <Segmented<ItemForm['mode']>
        label={words.start.label}
        showLabel
        segments={(['at', 'after', 'sun'] as const).map((id) => ({ id, label: words.start[id] }))}
        value={form.mode}
        onChange={(mode) => set({ mode, ...(mode === 'after' && { pin: false }) })}
      />
      {form.mode === 'sun' ? (
        <>
          <Select
            label={words.sun.label}
            options={SUN_REFS.map((id) => ({ id, label: words.sun.refs[id] }))}
            value={form.sunRef}
            onChange={(id) => {
              const sunRef = SUN_REFS.find((known) => known === id)
              if (sunRef) set({ sunRef })
            }}
          />
          <NumberField
            label={words.sun.offset}
            value={form.offsetMin}
            minValue={-720}
            maxValue={720}
            step={5}
            onChange={(offset) => set({ offsetMin: Number.isNaN(offset) ? 0 : offset })}
            stepLabels={words.steps}
          />
        </>
      ) : null}
      {form.mode === 'after' ? (
        <p className="text-small text-ink2">{words.start.afterHint}</p>
      ) : (
        <MinuteField
          label={form.mode === 'sun' ? words.sun.at : words.time.label}
          value={form.at}
          onChange={(at) => set({ at })}
          error={problem('timeNeeded')}
        />
      )}
      <NumberField
        label={words.duration}
        value={form.durationMin ?? Number.NaN}
        minValue={0}
        maxValue={10_080}
        step={5}
        formatOptions={{ useGrouping: false }}
        onChange={(minutes) => set({ durationMin: whole(minutes) })}
        error={problem('durationNeeded')}
        stepLabels={words.steps}
      />
      <LearnedLengthOffer
        wedding={day.weddingId}
        title={form.title}
        category={form.category}
        durationMin={form.durationMin}
        onTake={(durationMin) => set({ durationMin })}
      />
      <NumberField
        label={words.least}
        description={words.leastHint}
        value={form.minDurationMin ?? Number.NaN}
        minValue={0}
        maxValue={10_080}
        step={5}
        formatOptions={{ useGrouping: false }}
        onChange={(minutes) => set({ minDurationMin: whole(minutes) })}
        error={problem('leastTooLong')}
        stepLabels={words.steps}
      />
      {may('pin') ? (
        <div className="flex flex-col">
          <Switch isSelected={form.pin} onChange={(pin) => set(withPin(form, pin, planned))}>
            {words.pin}
          </Switch>
          <Switch isSelected={form.key} onChange={(key) => set({ key })}>
            {words.key}
          </Switch>
          <Switch isSelected={form.elastic} onChange={(elastic) => set({ elastic })}>
            {words.elastic}
          </Switch>
        </div>
      ) : null}
    </>
  )
}

function whole(minutes: number): number | null {
  return Number.isNaN(minutes) ? null : Math.round(minutes)
}

/** A venue time in the words of the editor; 25:45 is a quarter to two the next morning. */
export function MinuteField(props: {
  label: string
  value: number | null
  onChange: (minutes: number | null) => void
  error?: string | undefined
}) {
  return (
    <TimeField
      {...props}
      parse={(text) => parseVenueTime(text) ?? null}
      format={formatRunningHours}
      understoodAs={editorWords.time.understood}
      notUnderstood={editorWords.time.notUnderstood}
      stepLabels={editorWords.time.steps}
    />
  )
}
