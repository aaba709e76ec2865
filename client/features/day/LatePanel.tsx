import { useDeferredValue, useState } from 'react'
import { formatRunningHours, formatVenueTime, parseVenueTime } from '#shared/schedule/venueTime.ts'
import { Button } from '../../ui/Button.tsx'
import { DiffRows } from '../../ui/DiffRows.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TimeField } from '../../ui/TimeField.tsx'
import { dayWords } from '../../words/day.ts'
import { editorWords } from '../../words/dayEditor.ts'
import { ChangePreviewRows } from './ChangePreviewRows.tsx'
import { ChangeSentence } from './ChangeSentence.tsx'
import { byTime } from './dayEntries.ts'
import { latePreview } from './lateReport.ts'
import { likelyLate } from './nextMoment.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'

const STEPS = [-5, 5, 10, 15] as const
const CUSTOM = 'custom'

type LatePanelProps = PanelProps & { day: Day; actions: DayActions; item: string | undefined }

/** "Running late": one report of an absolute time, shown with all its consequences before it is made. */
export function LatePanel({ day, actions, item, asPane, onClose }: LatePanelProps) {
  const words = dayWords.late
  const [chosen, setChosen] = useState(item)
  const [step, setStep] = useState<string>('10')
  const [custom, setCustom] = useState<number | null>(null)

  const records = new Map(day.items.map((one) => [one.id, one]))
  const open = day.rows.filter(({ id, state }) => {
    const record = records.get(id)
    return (
      (state === 'running' || state === 'upcoming') &&
      record !== undefined &&
      day.rights.report(id, record.data, state === 'running' ? 'expectedEnd' : 'expectedStart')
    )
  })
  const row = open.find(({ id }) => id === chosen) ?? likelyLate(open)
  const kind = row?.state === 'running' ? 'expectedEnd' : 'expectedStart'
  const base = row ? (row.state === 'running' ? row.end : row.start) : 0
  const asked = step === CUSTOM ? (custom ?? base) : base + Number(step)
  // The choice is marked at once; what follows from it is worked out behind that frame.
  const value = useDeferredValue(asked)

  const preview = row ? latePreview(day, { item: row.id, kind, value }) : null

  if (!row || !preview) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={words.title}>
        <p className="text-body text-ink2">
          {day.rows.some(({ state }) => state === 'running' || state === 'upcoming')
            ? words.notYours
            : words.nobody}
        </p>
      </PanelFrame>
    )
  }
  const segments = [
    ...STEPS.map((minutes) => ({ id: String(minutes), label: words.step(minutes) })),
    { id: CUSTOM, label: words.custom },
  ]
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.titleFor(value - base)}
      subtitle={words.subtitle}
      footer={
        <>
          <ChangeSentence facts={preview.facts} />
          <div className="flex flex-wrap gap-2.5 left-hand:flex-row-reverse">
            <Button className="grow" onPress={onClose}>
              {words.keep}
            </Button>
            <Button
              variant="primary"
              className="grow"
              isDisabled={asked === base}
              onPress={() => {
                const { cuts } =
                  value === asked ? preview : latePreview(day, { item: row.id, kind, value: asked })
                actions.expect(row, kind, asked, cuts)
                onClose()
              }}
            >
              {words.apply(preview.facts.vendors)}
            </Button>
          </div>
        </>
      }
    >
      <Select
        label={words.which}
        options={open.toSorted(byTime).map(({ id, title }) => ({ id, label: title }))}
        value={row.id}
        onChange={setChosen}
      />
      <Segmented
        label={words.by}
        showLabel
        segments={segments}
        value={step}
        onChange={(next) => {
          if (next === CUSTOM) setCustom(asked)
          setStep(next)
        }}
      />
      {step === CUSTOM ? (
        <TimeField
          label={kind === 'expectedEnd' ? words.endsAt : words.startsAt}
          value={custom}
          onChange={setCustom}
          parse={(text) => parseVenueTime(text) ?? null}
          format={formatRunningHours}
          notUnderstood={editorWords.time.notUnderstood}
          stepLabels={editorWords.time.steps}
        />
      ) : null}
      {kind === 'expectedEnd' && value !== base ? (
        <DiffRows
          label={words.newEnd(row.title)}
          labels={{ from: words.from, to: words.to }}
          rows={[
            {
              id: row.id,
              name: words.newEnd(row.title),
              from: formatVenueTime(base),
              to: formatVenueTime(value),
            },
          ]}
        />
      ) : null}
      <ChangePreviewRows preview={preview.preview} />
    </PanelFrame>
  )
}
