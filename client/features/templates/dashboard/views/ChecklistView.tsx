import { memo, useCallback, useEffect, useRef } from 'react'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { task, type TaskData } from '#shared/schema/task.ts'
import { useActor } from '../../../../data/hooks/useActor.ts'
import { useUnsentIds } from '../../../../data/hooks/useQueue.ts'
import { useRecords } from '../../../../data/hooks/useRecords.ts'
import type { TypedRecord } from '../../../../data/recordStores.ts'
import { useTick } from '../../../../frame/useTick.ts'
import { CheckRow } from '../../../../ui/CheckRow.tsx'
import { dashboardWords } from '../../../../words/dashboard.ts'
import { inOrder } from '../../apply/templateParts.ts'
import { settingOf, textOf } from '../../sections/sectionEntries.ts'
import type { SectionViewProps } from '../SectionView.tsx'
import { NoneHere } from './NoneHere.tsx'
import { Quiet } from './Quiet.tsx'

const READ = [task]

/** The tasks of a group, ticked off in place by whoever may. */
export function ChecklistView({ record, wedding }: SectionViewProps) {
  const group = textOf(settingOf(record.data, 'group')).trim()
  if (wedding === null) return <Quiet>{dashboardWords.checklist.sample(group)}</Quiet>
  return <WeddingChecklist group={group} scope={wedding} />
}

function WeddingChecklist({ group, scope }: { group: string; scope: ScopeName }) {
  const all = useRecords(task, scope)
  const actor = useActor(scope)
  const unsent = useUnsentIds()
  const tick = useTick(task, 'marks')
  const words = dashboardWords.checklist
  const plain = (text: string) => text.trim().toLocaleLowerCase()
  const own = inOrder(
    all.filter(({ data }) => group === '' || plain(data.group ?? '') === plain(group)),
  )
  const latest = useRef(own)
  useEffect(() => {
    latest.current = own
  })
  const check = useCallback(
    async (id: string): Promise<boolean> => {
      const one = latest.current.find((known) => known.id === id)
      if (!one) return false
      const { title } = one.data
      return tick(one, { done: words.done(title), undone: words.undone(title) })
    },
    [tick, words],
  )

  if (own.length === 0)
    return (
      <NoneHere types={READ} scope={scope}>
        {words.empty}
      </NoneHere>
    )
  const done = own.filter(({ data }) => isMarked(data.marks)).length
  return (
    <div className="-mx-4 flex flex-col">
      <p className="px-4 pb-2 text-small text-ink2">{words.count(done, own.length)}</p>
      <ul className="rule-t">
        {own.map((one) => (
          <li key={one.id}>
            <TaskLine
              record={one}
              isUnsent={unsent.has(one.id)}
              onCheck={mayTick(one, actor) ? check : undefined}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

const TaskLine = memo(function TaskLine(props: {
  record: TypedRecord<TaskData>
  isUnsent: boolean
  onCheck: ((id: string) => Promise<boolean>) | undefined
}) {
  const { record, isUnsent, onCheck } = props
  const { id, data } = record
  const words = dashboardWords.checklist
  return (
    <CheckRow
      id={id}
      label={words.isDone(data.title)}
      isDone={isMarked(data.marks)}
      onCheck={onCheck}
      title={data.title}
      meta={data.due === undefined ? undefined : words.due(dashboardWords.date(data.due))}
      unsent={isUnsent ? dashboardWords.onlyHere : undefined}
    />
  )
})

function mayTick({ id, data }: TypedRecord<TaskData>, actor: Actor | null | undefined): boolean {
  if (!actor) return false
  const before: JsonObject = { ...data }
  const change = { id, before, after: { ...before, marks: { probe: true } } }
  const context = { now: 0, locked: false, related: () => null }
  // A declaration of known fields is one of fields.
  const type = task as unknown as TypeDeclaration
  return refusedFields(type, actor, 'update', change, context).length === 0
}
