import { Accessibility, DragDropManager, StyleInjector, defaultPreset } from '@dnd-kit/dom'
import { DragDropProvider } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { GripVertical } from 'lucide-react'
import { memo, useState, type ReactNode } from 'react'
import { moved, type ReorderItem, type ReorderListProps, type ReorderWords } from './reorder.ts'
import { reorderAnnouncements } from './reorderAnnouncements.ts'
import './reorder.css'

/** The part of ReorderList that brings dnd-kit along. */
export default function ReorderListDraggable(props: ReorderListProps<ReorderItem>) {
  const { label, items, onMove, words, children } = props
  // Between the drop and the record that follows from it, the list stays as the hand left it.
  const [pending, setPending] = useState<{ before: string; order: readonly ReorderItem[] } | null>(
    null,
  )
  // The drag has already moved the elements themselves: only a new list puts a refused one back.
  const [refused, setRefused] = useState(0)
  const key = items.map(({ id }) => id).join(' ')
  const order = pending?.before === key ? pending.order : items
  const [manager] = useState(() => createManager(words))

  return (
    <DragDropProvider
      manager={manager}
      onDragEnd={(event) => {
        const source = event.operation.source
        if (event.canceled || !isSortable(source)) return
        const { initialIndex: from, index: to } = source
        if (from === to) return
        const accepted = onMove({ id: String(source.id), from, to }) !== false
        if (accepted) setPending({ before: key, order: moved(order, from, to) })
        else setRefused(refused + 1)
      }}
    >
      <ul key={refused} aria-label={label}>
        {order.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            index={index}
            count={order.length}
            handleLabel={words.handle(item.name)}
            draw={children}
          />
        ))}
      </ul>
    </DragDropProvider>
  )
}

function createManager(words: ReorderWords): DragDropManager {
  const manager = new DragDropManager({
    plugins: defaultPreset.plugins.map((plugin) =>
      plugin === Accessibility
        ? Accessibility.configure({
            announcements: reorderAnnouncements(words),
            screenReaderInstructions: { draggable: words.instructions },
          })
        : plugin,
    ),
  })
  // Its <style> elements are refused by our content security policy, and keyboard moves fail
  // without them: reorder.css brings the same rules.
  manager.registry.plugins.unregister(StyleInjector)
  return manager
}

type RowProps = {
  item: ReorderItem
  index: number
  count: number
  handleLabel: string
  draw: (item: ReorderItem) => ReactNode
}

/** Redrawn by a drag only where its place changed. */
const Row = memo(function Row({ item, index, count, handleLabel, draw }: RowProps) {
  const { ref, handleRef, isDragging } = useSortable({
    id: item.id,
    index,
    data: { name: item.name, count },
    transition: { duration: 280, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)', idle: false },
  })
  return (
    <li
      ref={ref}
      className={`flex items-center bg-paper ${isDragging ? 'relative z-20 rounded-control bg-card shadow-float' : ''}`}
    >
      <button
        type="button"
        ref={handleRef}
        aria-label={handleLabel}
        // touch-action belongs to the handle only: the list itself must still scroll under a finger.
        className="ms-1 flex size-14 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-ink2 hover:bg-sunk active:cursor-grabbing"
      >
        <GripVertical size={22} aria-hidden />
      </button>
      <div className="min-w-0 grow">{draw(item)}</div>
    </li>
  )
})
