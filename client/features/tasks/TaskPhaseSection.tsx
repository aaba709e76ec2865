import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Button } from '../../ui/Button.tsx'
import { FoldHeader } from '../../ui/FoldHeader.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { taskWords } from '../../words/tasks.ts'
import { TaskRowItem } from './TaskRowItem.tsx'
import type { PhaseView, TaskRow } from './taskView.ts'

export type TaskPhaseSectionProps = {
  view: PhaseView
  /** Something is searched: what is found stands open, done or not. */
  isSearching: boolean
  selected: string | undefined
  onOpen: (id: string) => void
  onCheck: (id: string, isDone: boolean) => Promise<boolean>
}

/** Before, on or after the day: how far it is, its groups, and what is done folded below. */
export function TaskPhaseSection(props: TaskPhaseSectionProps) {
  const { view, isSearching, selected, onOpen, onCheck } = props
  const [isFolded, setFolded] = useState(false)
  const [isUnfolded, setUnfolded] = useState(false)
  const device = useDeviceWord()
  const id = useId()
  const { groups, sunk, rows, done } = view
  const title = taskWords.phases[view.phase]
  const isOpen = !isFolded || isSearching

  const rowsOf = (own: readonly TaskRow[], label: string) => (
    <ul aria-label={label}>
      {own.map((row) => (
        <li key={row.id} className="[contain-intrinsic-size:auto_4.5rem] [content-visibility:auto]">
          <TaskRowItem
            row={row}
            device={device}
            isSelected={row.id === selected}
            onOpen={onOpen}
            onCheck={onCheck}
          />
        </li>
      ))}
    </ul>
  )

  return (
    <section aria-labelledby={id}>
      <FoldHeader
        id={id}
        title={title}
        isOpen={isOpen}
        onToggle={isSearching ? undefined : () => setFolded(!isFolded)}
        className={`rule-b bg-card ${isOpen ? 'sticky top-0 z-20 short:static' : ''}`}
      >
        <div className="flex items-center gap-3">
          <ProgressBar
            label={taskWords.progress(title)}
            value={done}
            max={rows.length}
            valueLabel={taskWords.done(done, rows.length)}
            className="grow"
          />
          <span className="shrink-0 text-small font-bold">{taskWords.done(done, rows.length)}</span>
        </div>
      </FoldHeader>
      {isOpen ? (
        <>
          {groups.length === 0 && done === rows.length && !isSearching ? (
            <p className="px-gutter py-4 text-body font-bold text-ok">{taskWords.allDone(done)}</p>
          ) : null}
          {groups.map((group) => (
            <div key={group.name}>
              {group.name === '' ? null : (
                <h3 className="px-gutter pb-1.5 pt-4 text-small font-bold text-ink2 sun:text-body">
                  {group.name}
                </h3>
              )}
              {rowsOf(group.rows, group.name === '' ? title : group.name)}
            </div>
          ))}
          {sunk.length > 0 && !isSearching ? (
            <div className="rule-b flex px-1">
              <Button
                variant="quiet"
                size="small"
                className="grow justify-start! text-small! font-medium! text-ink2!"
                icon={
                  isUnfolded ? (
                    <ChevronUp size={18} aria-hidden />
                  ) : (
                    <ChevronDown size={18} aria-hidden />
                  )
                }
                aria-expanded={isUnfolded}
                onPress={() => setUnfolded(!isUnfolded)}
              >
                {taskWords.sunk(sunk.length)}
              </Button>
            </div>
          ) : null}
          {sunk.length > 0 && (isUnfolded || isSearching)
            ? rowsOf(sunk, taskWords.sunk(sunk.length))
            : null}
        </>
      ) : null}
    </section>
  )
}
