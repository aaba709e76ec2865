import { PanelFrame, type PanelProps } from '../../../frame/PanelFrame.tsx'
import { decideWords } from '../../../words/dayDecide.ts'
import type { Day } from '../useDay.ts'
import { DecisionList } from './DecisionList.tsx'

type DecisionSheetProps = PanelProps & { day: Day; onDecide: (item: string) => void }

/** The column of a tablet, over the list of a phone. */
export function DecisionSheet({ day, onDecide, asPane, onClose }: DecisionSheetProps) {
  return (
    <PanelFrame asPane={asPane} onClose={onClose} title={decideWords.title}>
      <DecisionList day={day} onDecide={onDecide} />
    </PanelFrame>
  )
}
