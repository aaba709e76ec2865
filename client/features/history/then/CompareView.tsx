import { Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { MomentAsked } from '../../../data/history/remember.ts'
import { useMoment, useScopeRecords } from '../../../data/hooks/useHistory.ts'
import { useDeviceWord } from '../../../frame/useDeviceWord.ts'
import { Button } from '../../../ui/Button.tsx'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { DiffRows } from '../../../ui/DiffRows.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { historyWords } from '../../../words/history.ts'
import type { GoHistory } from '../HistoryScreen.tsx'
import { namesWith } from '../namesWith.ts'
import { recordGoal } from '../restore/momentGoal.ts'
import { RestoreSheet } from '../restore/RestoreSheet.tsx'
import { useMomentName } from '../useMomentName.ts'
import type { Telling } from '../useTelling.ts'
import { differences, type DifferenceGroup } from './differences.ts'

type CompareViewProps = {
  telling: Telling
  from: MomentAsked
  /** Null: now. */
  to: MomentAsked | null
  go: GoHistory
}

const words = historyWords.compare
const byId = (records: readonly RecordEnvelope[]) => new Map(records.map((one) => [one.id, one]))

/** What differs between two moments; the earlier one is where it is told from. */
export function CompareView({ telling, from, to, go }: CompareViewProps) {
  const device = useDeviceWord()
  const now = useScopeRecords(telling.scope)
  const first = useMoment(telling.scope, from)
  const second = useMoment(telling.scope, to)
  const [firstName, secondName] = [
    useMomentName(telling, from, first.moment?.value),
    useMomentName(telling, to, second.moment?.value),
  ]
  const isReversed =
    to !== null && (first.moment?.value.version ?? 0) > (second.moment?.value.version ?? Infinity)

  const groups = useMemo(() => {
    if (!first.moment || !now || (to !== null && !second.moment)) return null
    const a = byId(first.moment.value.records)
    const b = to === null ? now : byId(second.moment?.value.records ?? [])
    const nameOf = namesWith(telling.nameOf, now, () => new Map([...a, ...b]))
    return isReversed ? differences(b, a, nameOf) : differences(a, b, nameOf)
  }, [first.moment, second.moment, to, now, isReversed, telling.nameOf])

  const [restoring, setRestoring] = useState<string | null>(null)
  const was = useMemo(() => byId(first.moment?.value.records ?? []), [first.moment])
  const goal = useMemo(
    () => (restoring === null ? null : recordGoal(restoring, was)),
    [restoring, was],
  )

  const problem = first.problem ?? second.problem
  if (problem) {
    return (
      <EmptyState
        className="px-0"
        sentence={historyWords.problem(problem.problem, device)}
        action={<Button onPress={first.again}>{historyWords.lines.again}</Button>}
      />
    )
  }
  const names = isReversed ? ([secondName, firstName] as const) : ([firstName, secondName] as const)
  const count = groups?.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h2 className="text-title font-bold">{words.between(...names)}</h2>
        <p role="status" className="text-body text-ink2">
          {groups === null
            ? historyWords.then.loading
            : count === 0
              ? words.same
              : words.count(count)}
        </p>
      </div>
      {groups?.map((group) => (
        <Group
          key={group.id}
          group={group}
          // Only what was there can be brought back by itself.
          onRestore={to === null ? (id) => setRestoring(id) : null}
          was={was}
        />
      ))}
      {groups && to === null && count > 0 ? (
        <Button onPress={() => go({ with: undefined })}>{words.seeThen}</Button>
      ) : null}
      {goal ? (
        <RestoreSheet
          scope={telling.scope}
          nameOf={telling.nameOf}
          title={historyWords.restore.title}
          goal={goal}
          done={historyWords.restore.done}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </div>
  )
}

const SHOWN = 15

type GroupProps = {
  group: DifferenceGroup
  onRestore: ((id: string) => void) | null
  was: ReadonlyMap<string, RecordEnvelope>
}

function Group({ group, onRestore, was }: GroupProps) {
  const [count, setCount] = useState(SHOWN)
  const more = group.rows.length - count
  return (
    <section aria-labelledby={`differs-${group.id}`} className="flex flex-col gap-2">
      <h3 id={`differs-${group.id}`} className="text-lead font-bold">
        {group.title}
      </h3>
      <ul className="edge flex flex-col rounded-control bg-card">
        {group.rows.slice(0, count).map(({ id, headline, fields }) => (
          <li key={id} className="px-4 py-2.5 not-first:rule-t">
            <p className="text-body font-medium [overflow-wrap:anywhere]">{headline}</p>
            {fields.length > 0 ? (
              <DiffRows
                label={words.rows(headline)}
                labels={{ from: historyWords.line.before, to: historyWords.line.after }}
                rows={fields.map(({ path, name, from, to }) => ({
                  id: path,
                  name,
                  to,
                  ...(from !== undefined && { from }),
                }))}
              />
            ) : null}
            {onRestore && was.has(id) ? (
              <Button
                variant="quiet"
                size="small"
                icon={<Undo2 size={18} aria-hidden />}
                aria-label={words.backOf(headline)}
                onPress={() => onRestore(id)}
              >
                {words.back}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <MoreButton variant="quiet" size="small" onPress={() => setCount(count + SHOWN * 4)}>
          {historyWords.restore.more(more)}
        </MoreButton>
      ) : null}
    </section>
  )
}
