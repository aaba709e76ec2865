import { StepMenu } from '../../frame/StepMenu.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { shotWords } from '../../words/shots.ts'
import { moveTo } from '../../data/blockOrder.ts'
import type { Go } from './ShotsScreen.tsx'
import type { ShotListView } from './shotView.ts'
import type { ShotActions } from './useShotActions.ts'

type ReorderModeProps = {
  list: ShotListView
  actions: ShotActions
  go: Go
}

/** A list in the order of calling, moved by handle, keyboard or menu, over the edges of blocks too. */
export function ReorderMode({ list, actions, go }: ReorderModeProps) {
  const words = shotWords.move
  const { rows } = list
  const title = list.record?.data.title ?? shotWords.noList
  return (
    <section className="flex flex-col gap-1 py-3">
      <h2 className="px-gutter text-title font-bold">{title}</h2>
      <p className="px-gutter pb-2 text-small text-ink2">{words.hint}</p>
      <ReorderList
        label={words.listOf(title)}
        items={rows.map(({ id, title: name }) => ({ id, name }))}
        words={words.words}
        onMove={({ id, to }) => {
          const move = moveTo(rows, id, to)
          if (!move) return false
          void actions.move(rows, move)
          return true
        }}
      >
        {({ id, name }) => {
          const at = rows.findIndex((row) => row.id === id)
          const row = rows[at]
          if (!row) return null
          return (
            <div className="rule-b flex min-h-row items-center gap-2 py-2 pe-2">
              <span className="flex min-w-0 grow flex-col gap-0.5">
                <span className="text-lead font-bold">{name}</span>
                <span className="text-small text-ink2">{row.block}</span>
                {row.isTaken ? <StatusTag kind="done">{shotWords.list.isTaken}</StatusTag> : null}
              </span>
              <StepMenu
                name={name}
                at={at}
                count={rows.length}
                onStep={(by) => void actions.moveByOne(id, by)}
                more={[{ id: 'move', label: shotWords.detail.move }]}
                onMore={() => go({ panel: 'move', shot: id })}
              />
            </div>
          )
        }}
      </ReorderList>
    </section>
  )
}
