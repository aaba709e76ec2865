import { ArrowDown, ArrowUp } from 'lucide-react'
import { moveToBlock } from '../../data/blockOrder.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { stepWords } from '../../words/reorder.ts'
import { shotWords } from '../../words/shots.ts'
import type { ShotPanelProps } from './ShotPanel.tsx'
import type { ShotRecord } from './shotView.ts'

type MovePanelProps = ShotPanelProps & { record: ShotRecord }

/** Where else a grouping could stand: a step, or the end of any block. */
export function MovePanel({ shots, actions, record, asPane, onClose }: MovePanelProps) {
  const words = shotWords.move
  const rows = shots.lists.find(({ id }) => id === record.data.list)?.rows ?? []
  const at = rows.findIndex(({ id }) => id === record.id)
  const blocks = [...new Set(rows.map(({ block }) => block))]
  return (
    <PanelFrame
      asPane={asPane}
      onClose={onClose}
      title={words.title(record.data.title)}
      subtitle={record.data.block}
    >
      <Button
        icon={<ArrowUp size={20} aria-hidden />}
        isDisabled={at <= 0}
        disabledReason={stepWords.first}
        onPress={() => void actions.moveByOne(record.id, -1)}
      >
        {words.up}
      </Button>
      <Button
        icon={<ArrowDown size={20} aria-hidden />}
        isDisabled={at === rows.length - 1}
        disabledReason={stepWords.last}
        onPress={() => void actions.moveByOne(record.id, 1)}
      >
        {words.down}
      </Button>
      {blocks.map((block) => {
        const to = moveToBlock(rows, record.id, block)
        return to ? (
          <Button
            key={block}
            onPress={() => {
              void actions.move(rows, to).then((isDone) => {
                if (isDone) onClose()
              })
            }}
          >
            {words.toBlock(block)}
          </Button>
        ) : null
      })}
    </PanelFrame>
  )
}
