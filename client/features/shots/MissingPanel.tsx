import { UserX } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { formalsWords } from '../../words/formals.ts'
import { frameWords } from '../../words/frame.ts'
import type { ShotRow } from './shotView.ts'
import type { ShotActions } from './useShotActions.ts'
import type { Shots } from './useShots.ts'

type MissingPanelProps = {
  shots: Shots
  actions: ShotActions
  row: ShotRow
  onClose: () => void
}

/** Who of a grouping is missing: one tap on the name, and everything with them waits. */
export function MissingPanel({ shots, actions, row, onClose }: MissingPanelProps) {
  const words = formalsWords.missing
  const mark = (person: string | null) => {
    void actions.missing(row.id, person)
    onClose()
  }
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.title}
      subtitle={row.title}
      closeLabel={frameWords.closePanel}
    >
      <p className="text-small text-ink2">{words.hint}</p>
      {row.called.flatMap((id) => {
        const face = shots.faces.get(id)
        if (!face) return []
        return [
          <Button
            key={id}
            className="min-h-16! justify-start! text-lead! sun:text-title!"
            onPress={() => mark(id)}
          >
            <span className="flex min-w-0 grow flex-wrap items-center gap-x-3 text-start">
              <span className="font-bold">{face.name}</span>
              {face.isHere ? <StatusTag kind="here">{words.isHere}</StatusTag> : null}
            </span>
          </Button>,
        ]
      })}
      <Button
        className="min-h-16! justify-start! text-lead!"
        icon={<UserX size={20} aria-hidden />}
        onPress={() => mark(null)}
      >
        {words.somethingElse}
      </Button>
    </Sheet>
  )
}
