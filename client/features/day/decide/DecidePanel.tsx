import { useMemo, useState } from 'react'
import { projectDay, type DayPlan } from '#shared/schedule/project.ts'
import type { Cut } from '#shared/schedule/recover.ts'
import { waysOut, type WayOut } from '#shared/schedule/waysOut.ts'
import { useProposals } from '../../../data/hooks/useProposals.ts'
import { PanelFrame, type PanelProps } from '../../../frame/PanelFrame.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ChoiceCards } from '../../../ui/ChoiceCards.tsx'
import { Confirm } from '../../../ui/Confirm.tsx'
import { NumberField } from '../../../ui/NumberField.tsx'
import { dayWords } from '../../../words/day.ts'
import { breachLine, decideWords } from '../../../words/dayDecide.ts'
import { ChangePreviewRows } from '../ChangePreviewRows.tsx'
import { ChangeSentence } from '../ChangeSentence.tsx'
import type { DayRow } from '../dayView.ts'
import type { Day } from '../useDay.ts'
import type { DayActions } from '../useDayActions.ts'
import { boundPlan } from './boundPlan.ts'
import { planEditOps, reachOf, type Reach } from './planEdits.ts'
import { WayCard } from './WayCard.tsx'
import { isPlanWay, wayEdits } from './wayEdits.ts'
import { wayPreview } from './wayPreview.ts'

type DecidePanelProps = PanelProps & { day: Day; actions: DayActions; item: string }

/** A broken promise and every way out of it; nothing happens before one of them is taken. */
export function DecidePanel({ day, actions, item, asPane, onClose }: DecidePanelProps) {
  const words = decideWords.ways
  const row = day.rows.find(({ id }) => id === item)
  const plan = useMemo(() => boundPlan(day, item), [day, item])
  const ways = useMemo(() => waysOut(plan, item), [plan, item])
  const { proposer } = useProposals(day.scope)
  const [picked, setPicked] = useState<string | null>(null)
  const [minutes, setMinutes] = useState<ReadonlyMap<string, number>>(new Map())
  const [asksSkip, setAsksSkip] = useState(false)

  const all = useMemo(
    () => ways.map((way) => ({ id: idOf(way), way, reach: wayReach(day, way, item) })),
    [ways, day, item],
  )
  const chosen = all.find(({ id }) => id === picked) ?? all.find(({ reach }) => reach !== 'none')
  const way = useMemo(() => chosen && adjusted(chosen.way, minutes), [chosen, minutes])
  const shown = useMemo(() => (way ? wayPreview(day, way, item) : null), [day, way, item])
  if (!row) {
    return (
      <PanelFrame asPane={asPane} onClose={onClose} title={dayWords.item.gone}>
        {null}
      </PanelFrame>
    )
  }
  const title = row.title
  /** What a person's own minutes leave is worked out anew. */
  const leftOf = (taken: WayOut) =>
    taken.kind === 'cut' ? leftAfter(plan, taken.recovery.cuts, item) : taken.left
  const breach = breachLine(projectDay(plan).breaches.filter((one) => one.item === item))

  function take(taken: WayOut, subject: DayRow) {
    onClose()
    if (taken.kind === 'late' || taken.kind === 'lateEnd') {
      const kind = taken.kind === 'late' ? 'expectedStart' : 'expectedEnd'
      actions.expect(subject, kind, taken.at)
      return
    }
    if (taken.kind === 'skip') {
      const skipped = day.rows.find(({ id }) => id === taken.item)
      if (skipped) actions.skip(skipped)
      return
    }
    const edits = wayEdits(taken, day.items, item)
    const ops = planEditOps(day, edits, proposer(), decideWords.reason(title, breach))
    void actions.edit(ops, saidOf(taken, title, reachOf(day, edits)))
  }

  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={title}
      subtitle={breach}
      footer={
        <>
          {shown ? <ChangeSentence facts={shown.facts} /> : null}
          <div className="flex flex-wrap gap-2.5 left-hand:flex-row-reverse">
            <Button className="grow" onPress={onClose}>
              {words.refuse}
            </Button>
            {way ? (
              <Button
                variant="primary"
                className="grow"
                isDisabled={chosen?.reach === 'none'}
                disabledReason={words.notYours}
                onPress={() => {
                  if (
                    way.kind === 'skip' &&
                    day.plan.items.find(({ id }) => id === way.item)?.pin
                  ) {
                    setAsksSkip(true)
                  } else take(way, row)
                }}
              >
                {chosen?.reach === 'propose' ? words.propose : words.apply}
              </Button>
            ) : null}
          </div>
        </>
      }
    >
      {all.length === 0 ? <p className="text-body text-ink2">{words.none}</p> : null}
      <ChoiceCards
        label={words.label}
        className="tablet:grid-cols-1!"
        choices={all.map(({ id, way: one, reach }) => ({
          id,
          isDisabled: reach === 'none',
          content: (
            <WayCard
              way={id === chosen?.id && way ? { ...way, left: leftOf(way) } : one}
              items={day.items}
              isProposal={reach === 'propose'}
              isChosen={id === chosen?.id}
            />
          ),
        }))}
        value={chosen?.id ?? null}
        onChange={(id) => {
          setMinutes(new Map())
          setPicked(id)
        }}
      />
      {chosen?.way.kind === 'cut' ? (
        <Minutes
          cuts={chosen.way.recovery.cuts}
          day={day}
          minutes={minutes}
          onChange={setMinutes}
        />
      ) : null}
      {shown ? <ChangePreviewRows preview={shown.preview} /> : null}
      {way?.kind === 'skip' ? (
        <Confirm
          isOpen={asksSkip}
          onOpenChange={setAsksSkip}
          title={dayWords.skip.title(title)}
          confirmLabel={dayWords.skip.confirm}
          cancelLabel={dayWords.skip.cancel}
          isDanger
          onConfirm={() => take(way, row)}
        >
          {dayWords.skip.detail}
        </Confirm>
      ) : null}
    </PanelFrame>
  )
}

type MinutesProps = {
  cuts: readonly Cut[]
  day: Day
  minutes: ReadonlyMap<string, number>
  onChange: (minutes: ReadonlyMap<string, number>) => void
}

/** A proposal in a person's own minutes. */
function Minutes({ cuts, day, minutes, onChange }: MinutesProps) {
  const words = decideWords.ways
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-small font-medium text-ink2">{words.adjust}</h3>
      {cuts.map((cut) => {
        const data = day.items.find(({ id }) => id === cut.item)?.data
        if (!data) return null
        const most = data.durationMin - (data.minDurationMin ?? data.durationMin)
        return (
          <NumberField
            key={cut.item}
            label={words.minutesOf(data.title)}
            stepLabels={{ less: words.fewer, more: words.more }}
            minValue={0}
            maxValue={most}
            formatOptions={{ style: 'unit', unit: 'minute', unitDisplay: 'short' }}
            value={minutes.get(cut.item) ?? cut.minutes}
            onChange={(value) => {
              if (!Number.isNaN(value)) onChange(new Map(minutes).set(cut.item, Math.round(value)))
            }}
          />
        )
      })}
    </section>
  )
}

function idOf(way: WayOut): string {
  if (way.kind === 'cut') {
    return `cut ${way.recovery.cuts.map(({ item, minutes }) => `${item} ${minutes}`).join(' ')}`
  }
  if (way.kind === 'late' || way.kind === 'lateEnd' || way.kind === 'movePin') return way.kind
  if (way.kind === 'beside' || way.kind === 'swap') return `${way.kind} ${way.item} ${way.on}`
  return `${way.kind} ${way.item}`
}

const REPORTED = { skip: 'skipped', late: 'expectedStart', lateEnd: 'expectedEnd' } as const

function wayReach(day: Day, way: WayOut, target: string): Reach {
  if (isPlanWay(way)) return reachOf(day, wayEdits(way, day.items, target))
  const id = way.kind === 'skip' ? way.item : target
  const data = day.items.find((item) => item.id === id)?.data
  const kind = REPORTED[way.kind]
  return data && day.rights.report(id, data, kind) ? 'write' : 'none'
}

function adjusted(way: WayOut, minutes: ReadonlyMap<string, number>): WayOut {
  if (way.kind !== 'cut' || minutes.size === 0) return way
  const cuts = way.recovery.cuts.map((cut) => ({
    ...cut,
    minutes: minutes.get(cut.item) ?? cut.minutes,
  }))
  return { ...way, recovery: { ...way.recovery, cuts } }
}

function saidOf(way: WayOut, title: string, reach: Reach): string {
  const words = decideWords.said
  if (reach === 'propose') return words.proposed
  if (way.kind === 'movePin') return words.moved(title, way.at)
  return way.kind === 'cut' && way.left === 0 ? words.cut(title) : words.changed(title)
}

function leftAfter(plan: DayPlan, cuts: readonly Cut[], target: string): number {
  const minutes = new Map(cuts.map((cut) => [cut.item, cut.minutes]))
  const items = plan.items.map((one) => ({
    ...one,
    durationMin: one.durationMin - (minutes.get(one.id) ?? 0),
  }))
  const after = projectDay({ ...plan, items }).breaches.filter((one) => one.item === target)
  return Math.max(0, ...after.map(({ by }) => by))
}
