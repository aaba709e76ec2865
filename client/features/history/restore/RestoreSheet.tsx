import { useMemo, useState, type ReactNode } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useWrite } from '../../../data/hooks/useWrite.ts'
import { useSay } from '../../../frame/useSay.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { DiffRows } from '../../../ui/DiffRows.tsx'
import { Sheet } from '../../../ui/Sheet.tsx'
import { historyWords } from '../../../words/history.ts'
import type { NameOf } from '../../../words/values.ts'
import { namesWith } from '../namesWith.ts'
import { planWords, type PlannedRow } from './planWords.ts'
import { restoreOps } from './restoreOps.ts'
import { useRestorePlan, type RestoreGoal } from './useRestorePlan.ts'

type RestoreSheetProps = {
  scope: ScopeName
  nameOf: NameOf
  title: string
  /** Null: what it was is not known yet. */
  goal: RestoreGoal | null
  /** Said when it is done. */
  done: string
  /** What else to know before: who changed what since, what is not known. */
  children?: ReactNode
  onClose: () => void
  onDone?: () => void
}

const words = historyWords.restore

/** What a restore would do, before it does: one edit, one undo. It follows what others do meanwhile. */
export function RestoreSheet(props: RestoreSheetProps) {
  const { scope, nameOf, title, goal, done, children, onClose } = props
  const { many } = useWrite()
  const say = useSay()
  const planned = useRestorePlan(scope, goal)
  const told = useMemo(
    () => (planned ? planWords(planned.plan, namesWith(nameOf, planned.now, goal?.then)) : null),
    [planned, nameOf, goal],
  )
  const steps = planned?.plan.steps ?? []
  const [isApplying, setApplying] = useState(false)

  async function apply() {
    setApplying(true)
    const outcome = await many(restoreOps(steps))
    setApplying(false)
    if (!say.outcome(outcome, done)) return
    onClose()
    props.onDone?.()
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={title}
      subtitle={words.subtitle}
      closeLabel={words.close}
      isForReading
      footer={
        <Button
          variant="primary"
          isDisabled={steps.length === 0 || isApplying}
          disabledReason={told ? words.applyNothing : words.loading}
          onPress={() => void apply()}
        >
          {words.apply}
        </Button>
      }
    >
      {told === null ? (
        <p role="status" className="text-body text-ink2">
          {words.loading}
        </p>
      ) : (
        <>
          <p role="status" className="text-lead font-bold">
            {words.counts(told.change.length, told.bringBack.length, told.delete.length)}
          </p>
          {children}
          <PlannedRows title={words.sections.bringBack} rows={told.bringBack} />
          <PlannedRows title={words.sections.change} rows={told.change} />
          <PlannedRows title={words.sections.delete} rows={told.delete} />
          {told.left.length > 0 ? (
            <section className="flex flex-col gap-1">
              <h3 className="text-small font-bold text-ink2">{words.left}</h3>
              <ul className="flex list-disc flex-col gap-1 ps-5">
                {told.left.map((text) => (
                  <li key={text} className="text-small text-ink2">
                    {text}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </>
      )}
    </Sheet>
  )
}

const SHOWN = 12

function PlannedRows({ title, rows }: { title: string; rows: readonly PlannedRow[] }) {
  const [count, setCount] = useState(SHOWN)
  if (rows.length === 0) return null
  const more = rows.length - count
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-small font-bold text-ink2">{title}</h3>
      <ul className="edge flex flex-col rounded-control">
        {rows.slice(0, count).map(({ id, headline, fields }) => (
          <li key={id} className="px-3 py-2 not-first:rule-t">
            <p className="text-body font-medium [overflow-wrap:anywhere]">{headline}</p>
            {fields.length > 0 ? (
              <DiffRows
                label={historyWords.compare.rows(headline)}
                labels={{ from: words.from, to: words.to }}
                rows={fields.map(({ path, name, from, to }) => ({
                  id: path,
                  name,
                  to,
                  ...(from !== undefined && { from }),
                }))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <MoreButton variant="quiet" size="small" onPress={() => setCount(count + SHOWN * 4)}>
          {words.more(more)}
        </MoreButton>
      ) : null}
    </section>
  )
}
