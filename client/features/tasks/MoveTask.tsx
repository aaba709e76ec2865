import { ArrowDown, ArrowUp } from 'lucide-react'
import { TASK_PHASES } from '#shared/schema/task.ts'
import { moveToBlock } from '../../data/blockOrder.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { stepWords } from '../../words/reorder.ts'
import { taskWords } from '../../words/tasks.ts'
import type { TaskPanelProps } from './TaskPanel.tsx'
import type { TaskRecord } from './taskView.ts'

type MoveTaskProps = Omit<TaskPanelProps, 'search' | 'go'> & {
  record: TaskRecord
  onClose: () => void
}

/** Where else a task could stand: a step, the end of a group, or another part of the wedding. */
export function MoveTask({ tasks, actions, record, asPane, onClose }: MoveTaskProps) {
  const words = taskWords.move
  const { id, data } = record
  const rows = tasks.phases.find(({ phase }) => phase === data.phase)?.rows ?? []
  const at = rows.findIndex((row) => row.id === id)
  const groups = [...new Set(rows.map(({ block }) => block))]
  const closing = (isDone: boolean) => {
    if (isDone) onClose()
  }
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.title(data.title)}
      subtitle={data.group}
    >
      <Button
        icon={<ArrowUp size={20} aria-hidden />}
        isDisabled={at <= 0}
        disabledReason={stepWords.first}
        onPress={() => void actions.moveByOne(id, -1)}
      >
        {words.up}
      </Button>
      <Button
        icon={<ArrowDown size={20} aria-hidden />}
        isDisabled={at === rows.length - 1}
        disabledReason={stepWords.last}
        onPress={() => void actions.moveByOne(id, 1)}
      >
        {words.down}
      </Button>
      {groups
        .filter((group) => moveToBlock(rows, id, group) !== null)
        .map((group) => (
          <Button key={group} onPress={() => void actions.moveToGroup(id, group).then(closing)}>
            {words.toGroup(group)}
          </Button>
        ))}
      {TASK_PHASES.filter((phase) => phase !== data.phase).map((phase) => (
        <Button key={phase} onPress={() => void actions.moveToPhase(id, phase).then(closing)}>
          {words.toPhase(phase)}
        </Button>
      ))}
    </PanelFrame>
  )
}
