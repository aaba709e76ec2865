import { keysForMove } from '#shared/merge/keysForMove.ts'
import { table as tableType } from '#shared/schema/table.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { StepMenu } from '../../frame/StepMenu.tsx'
import { Button } from '../../ui/Button.tsx'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { guestWords } from '../../words/guests.ts'
import { reorderWords } from '../../words/reorder.ts'
import type { GuestViewProps } from './guestView.ts'

/** The order of the tables, by handle, keyboard or menu. */
export function ReorderTables({
  book,
  actions,
  onClose,
}: GuestViewProps & { onClose: () => void }) {
  const { ops } = useWrite()
  const words = guestWords.tables
  const tables = book.seating.tables.map(({ table }) => ({
    id: table.id,
    name: table.data.label,
    order: table.data.order,
  }))

  function move(from: number, to: number) {
    const steps = [...keysForMove(tables, from, to)].map(([id, order]) =>
      ops.patch(tableType, id, { order }),
    )
    void actions.run(steps, words.moved(tables[from]?.name ?? ''))
  }

  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words.reorder}
      closeLabel={guestWords.close}
      footer={
        <Button variant="primary" onPress={onClose}>
          {words.reorderDone}
        </Button>
      }
    >
      <ReorderList
        label={words.label}
        items={tables}
        words={reorderWords}
        onMove={({ from, to }) => move(from, to)}
      >
        {({ id, name }) => {
          const index = tables.findIndex((one) => one.id === id)
          return (
            <div className="flex min-h-14 items-center gap-2">
              <span className="min-w-0 grow text-body font-bold break-words">{name}</span>
              <StepMenu
                name={name}
                at={index}
                count={tables.length}
                onStep={(by) => move(index, index + by)}
              />
            </div>
          )
        }}
      </ReorderList>
    </Sheet>
  )
}
