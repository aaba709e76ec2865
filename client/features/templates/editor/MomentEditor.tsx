import { useState } from 'react'
import type { TemplateData } from '#shared/schema/template.ts'
import { templateMoment, type TemplateMomentData } from '#shared/schema/templateMoment.ts'
import { VISIBILITIES } from '#shared/schema/visibility.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import type { TypedRecord } from '../../../data/recordStores.ts'
import type { Changes } from '../../../data/replica/writeOp.ts'
import { LearnedLengthOffer } from '../../../frame/LearnedLengthOffer.tsx'
import { SavedText } from '../../../frame/SavedText.tsx'
import { useSay } from '../../../frame/useSay.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Field } from '../../../ui/Field.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { categoryName, categoryWords } from '../../../words/categories.ts'
import { editorWords } from '../../../words/dayEditor.ts'
import { savingWords } from '../../../words/saving.ts'
import { templateWords } from '../../../words/templates.ts'
import type { MomentRecord } from '../templateParts.ts'
import { StartField } from './StartField.tsx'

type MomentEditorProps = {
  record: MomentRecord
  template: TypedRecord<TemplateData>
  lanes: readonly string[]
  isReadOnly: boolean
}

const MODES = ['at', 'after', 'sun'] as const
const SUN_REFS = ['sunrise', 'goldenHour', 'sunset'] as const
const FLAGS = ['pin', 'key', 'elastic', 'mayStartEarly'] as const
const NO_CATEGORY = 'none'

/** One moment of a template's day; every entry saves itself. */
export function MomentEditor({ record, template, lanes, isReadOnly }: MomentEditorProps) {
  const { patch } = useWrite()
  const say = useSay()
  const [lane, setLane] = useState<string | null>(null)
  const { id, data } = record
  const { variables } = template.data
  const words = templateWords.day
  const write = (changes: Changes<TemplateMomentData>) => patch(templateMoment, id, changes)
  const set = (changes: Changes<TemplateMomentData>, label: string) =>
    void write(changes).then((outcome) => say.outcome(outcome, savingWords.saved(label)))

  function setMode(mode: (typeof MODES)[number]) {
    if (mode === data.mode) return
    const start = 'ceremonyStart' in variables ? '{ceremonyStart}' : '14:00'
    set(
      {
        mode,
        ...(mode === 'at' && data.start === undefined ? { start } : {}),
        ...(mode === 'sun' && data.sunRef === undefined ? { sunRef: 'sunset' as const } : {}),
      },
      words.starts,
    )
  }

  function leaveLane() {
    const name = (lane ?? '').trim()
    setLane(null)
    if (name !== '' && name !== data.lane) set({ lane: name.slice(0, 200) }, words.lane)
  }

  return (
    <>
      <SavedText
        label={words.what}
        value={data.title}
        write={(title) => write({ title })}
        isRequired
        isReadOnly={isReadOnly}
        maxLength={200}
      />
      {isReadOnly ? (
        <Field label={words.starts} value={words.modes[data.mode]} isReadOnly />
      ) : (
        <Segmented
          label={words.starts}
          showLabel
          segments={MODES.map((mode) => ({ id: mode, label: words.modes[mode] }))}
          value={data.mode}
          onChange={setMode}
        />
      )}
      {data.mode === 'at' ? (
        <StartField
          moment={id}
          value={data.start}
          variables={variables}
          write={(start) => write({ start })}
          isReadOnly={isReadOnly}
        />
      ) : null}
      {data.mode === 'after' ? <p className="text-small text-ink2">{words.afterHint}</p> : null}
      {data.mode === 'sun' ? (
        <div className="grid grid-cols-2 items-end gap-3">
          <Select
            label={words.sunRef}
            options={SUN_REFS.map((ref) => ({ id: ref, label: editorWords.sun.refs[ref] }))}
            value={data.sunRef ?? 'sunset'}
            onChange={(chosen) => {
              const sunRef = SUN_REFS.find((ref) => ref === chosen)
              if (sunRef) set({ sunRef }, words.sunRef)
            }}
            isDisabled={isReadOnly}
          />
          <NumberField
            label={words.sunOffset}
            stepLabels={words.steps}
            minValue={-720}
            maxValue={720}
            step={5}
            isReadOnly={isReadOnly}
            value={data.offsetMin ?? 0}
            onChange={(offset) => {
              const offsetMin = Number.isNaN(offset) ? 0 : Math.round(offset)
              if (offsetMin !== (data.offsetMin ?? 0)) set({ offsetMin }, words.sunOffset)
            }}
          />
        </div>
      ) : null}
      <NumberField
        label={words.duration}
        stepLabels={words.steps}
        minValue={0}
        maxValue={10_080}
        step={5}
        isReadOnly={isReadOnly}
        value={data.durationMin}
        onChange={(length) => {
          if (Number.isNaN(length) || length === data.durationMin) return
          const durationMin = Math.round(length)
          const isShorter = (data.minDurationMin ?? 0) > durationMin
          set(
            { durationMin, ...(isShorter ? { minDurationMin: durationMin } : {}) },
            words.duration,
          )
        }}
      />
      {isReadOnly ? null : (
        <LearnedLengthOffer
          wedding={null}
          title={data.title}
          category={data.category ?? ''}
          durationMin={data.durationMin}
          onTake={(durationMin) => set({ durationMin }, words.duration)}
        />
      )}
      {isReadOnly ? (
        <Field label={words.lane} value={data.lane} isReadOnly />
      ) : (
        <div onBlur={leaveLane}>
          <ComboBox
            label={words.lane}
            description={words.laneHelp}
            options={lanes.map((name) => ({ id: name, label: name }))}
            text={lane ?? data.lane}
            onTextChange={setLane}
            onPick={(name) => {
              setLane(null)
              if (name !== data.lane) set({ lane: name }, words.lane)
            }}
            openLabel={words.openLanes}
          />
        </div>
      )}
      <Select
        label={words.sees}
        options={VISIBILITIES.map((one) => ({ id: one, ...editorWords.visibility[one] }))}
        value={data.visibility}
        onChange={(chosen) => {
          const visibility = VISIBILITIES.find((one) => one === chosen)
          if (visibility) set({ visibility }, words.sees)
        }}
        isDisabled={isReadOnly}
      />
      <div role="group" aria-label={words.flags} className="flex flex-col gap-1">
        {FLAGS.map((flag) => (
          <Switch
            key={flag}
            isSelected={data[flag] === true}
            isDisabled={isReadOnly}
            onChange={(is) => set({ [flag]: is ? true : undefined }, words[flag])}
          >
            {words[flag]}
          </Switch>
        ))}
      </div>
      {data.elastic ? (
        <NumberField
          label={words.least}
          stepLabels={words.steps}
          minValue={0}
          maxValue={data.durationMin}
          step={5}
          isReadOnly={isReadOnly}
          value={data.minDurationMin ?? Number.NaN}
          onChange={(least) => {
            const minDurationMin = Number.isNaN(least) ? undefined : Math.round(least)
            if (minDurationMin !== data.minDurationMin) set({ minDurationMin }, words.least)
          }}
        />
      ) : null}
      <Select
        label={words.category}
        options={[
          { id: NO_CATEGORY, label: words.noCategory },
          ...Object.keys(categoryWords).map((name) => ({ id: name, label: categoryName(name) })),
        ]}
        value={data.category ?? NO_CATEGORY}
        onChange={(chosen) =>
          set({ category: chosen === NO_CATEGORY ? undefined : chosen }, words.category)
        }
        isDisabled={isReadOnly}
      />
      <SavedText
        label={words.notes}
        value={data.notes ?? ''}
        write={(notes) => write({ notes: notes.trim() === '' ? undefined : notes })}
        isReadOnly={isReadOnly}
        maxLength={20_000}
        rows={3}
      />
    </>
  )
}
