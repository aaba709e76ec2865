import { memo } from 'react'
import { CheckRow } from '../../ui/CheckRow.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import type { DeviceWord } from '../../words/device.ts'
import { taskWords } from '../../words/tasks.ts'
import type { TaskRow } from './taskView.ts'

export type TaskRowItemProps = {
  row: TaskRow
  device: DeviceWord
  isSelected: boolean
  onOpen: (id: string) => void
  onCheck: (id: string, isDone: boolean) => Promise<boolean>
  /** Above all weddings: whose it is. */
  wedding?: string
}

/** One task. Redrawn only when its own row changed. */
export const TaskRowItem = memo(function TaskRowItem(props: TaskRowItemProps) {
  const { row, device, isSelected, onOpen, onCheck, wedding } = props
  const words = taskWords.row
  const { due } = row
  const isLate = due?.isLate === true
  const who = wedding ?? row.assignee
  const when = due && !isLate && !row.isDone ? taskWords.due(due) : null
  const meta = [when, who, row.isNoted ? words.noted : null].filter((part) => part !== null)
  return (
    <CheckRow
      id={row.id}
      label={words.check(row.title)}
      isDone={row.isDone}
      onCheck={row.mayTick ? onCheck : undefined}
      title={row.title}
      onOpen={onOpen}
      openLabel={words.open(row.title)}
      unsent={row.isUnsent ? words.unsent(device) : undefined}
      isContested={row.card !== null}
      isSelected={isSelected}
      meta={
        meta.length > 0 ? (
          <span className="line-clamp-2 sun:text-body sun:font-medium">{meta.join(' · ')}</span>
        ) : undefined
      }
    >
      {isLate || row.card !== null ? (
        <>
          {isLate ? <StatusTag kind="late">{taskWords.due(due)}</StatusTag> : null}
          {row.card === null ? null : <StatusTag kind="asked">{words.twoValues}</StatusTag>}
        </>
      ) : undefined}
    </CheckRow>
  )
})
