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
  // In the place of what is late the date stays: a row that is ticked keeps its height, or the next
  // one would move away under the thumb.
  const when = due && !isLate ? taskWords.due(due, row.isDone) : null
  const parts = [when, who, row.isNoted ? words.noted : null].filter((part) => part !== null)
  const meta = parts.join(' · ')
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
        meta !== '' || isLate ? (
          <span className="line-clamp-2 sun:text-body sun:font-medium">
            {isLate ? <StatusTag kind="late">{taskWords.due(due)}</StatusTag> : null}
            {isLate && meta !== '' ? ` · ${meta}` : meta}
          </span>
        ) : undefined
      }
    >
      {row.card === null ? undefined : <StatusTag kind="asked">{words.twoValues}</StatusTag>}
    </CheckRow>
  )
})
