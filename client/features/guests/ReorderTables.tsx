import { Ellipsis, MoveDown, MoveUp } from 'lucide-react'
import { keysForMove } from '#shared/merge/keysForMove.ts'
import { table as tableType } from '#shared/schema/table.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
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
              <Menu
                label={words.menu(name)}
                trigger={
                  <IconButton label={words.menu(name)} icon={<Ellipsis size={22} aria-hidden />} />
                }
                actions={[
                  {
                    id: 'up',
                    label: words.up,
                    icon: <MoveUp size={20} aria-hidden />,
                    ...(index === 0 && { disabledReason: words.first }),
                  },
                  {
                    id: 'down',
                    label: words.down,
                    icon: <MoveDown size={20} aria-hidden />,
                    ...(index === tables.length - 1 && { disabledReason: words.last }),
                  },
                ]}
                onAction={(action) => move(index, action === 'up' ? index - 1 : index + 1)}
              />
            </div>
          )
        }}
      </ReorderList>
    </Sheet>
  )
}
