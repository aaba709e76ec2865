import { ListOrdered, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { guestWords } from '../../words/guests.ts'
import { AddTables } from './AddTables.tsx'
import type { GuestViewProps } from './guestView.ts'
import { ReorderTables } from './ReorderTables.tsx'

/** What is done with the tables as a whole. */
export function TableActions(props: GuestViewProps) {
  const [opened, setOpened] = useState<'add' | 'reorder' | null>(null)
  const words = guestWords.tables
  return (
    <>
      <Button
        variant="primary"
        className="flex-1 tablet:flex-none"
        icon={<Plus size={20} aria-hidden />}
        onPress={() => setOpened('add')}
      >
        {words.add}
      </Button>
      {props.book.tableById.size > 1 ? (
        <Button icon={<ListOrdered size={20} aria-hidden />} onPress={() => setOpened('reorder')}>
          {words.reorder}
        </Button>
      ) : null}
      {opened === 'add' ? <AddTables {...props} onClose={() => setOpened(null)} /> : null}
      {opened === 'reorder' ? <ReorderTables {...props} onClose={() => setOpened(null)} /> : null}
    </>
  )
}
