import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { dayWords } from '../../words/day.ts'
import { PanelFrame, type PanelProps } from '../../frame/PanelFrame.tsx'
import type { Day } from './useDay.ts'
import type { DayActions } from './useDayActions.ts'
import { usePlanEdits } from './usePlanEdits.tsx'

const FIRST = 'first'

type MovePanelProps = PanelProps & { day: Day; actions: DayActions; item: string }

/** "Move after…": the way to reorder that needs no dragging. */
export function MovePanel({ day, actions, item, asPane, onClose }: MovePanelProps) {
  const words = dayWords.move
  const edits = usePlanEdits(day, actions)
  const record = day.items.find(({ id }) => id === item)
  const others = record ? edits.laneOf(record.data.lane).filter(({ id }) => id !== item) : []
  const [after, setAfter] = useState<string | null>(null)
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={record ? words.title(record.data.title) : dayWords.item.gone}
      footer={
        <Button
          variant="primary"
          isDisabled={after === null || !record}
          disabledReason={record ? words.needsPlace : undefined}
          onPress={() => {
            if (!record) return
            const to = after === FIRST ? 0 : others.findIndex(({ id }) => id === after) + 1
            if (edits.move(record, to)) onClose()
          }}
        >
          {words.apply}
        </Button>
      }
    >
      <Select
        label={words.after}
        options={[
          { id: FIRST, label: words.first },
          ...others.map(({ id, data }) => ({ id, label: data.title })),
        ]}
        value={after}
        onChange={setAfter}
      />
      {edits.preview}
    </PanelFrame>
  )
}
