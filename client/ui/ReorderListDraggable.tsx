import { Accessibility, type Announcements } from '@dnd-kit/dom'
import { DragDropProvider } from '@dnd-kit/react'
import { isSortable, useSortable } from '@dnd-kit/react/sortable'
import { GripVertical } from 'lucide-react'
import { memo, useMemo, useState, type ReactNode } from 'react'
import { moved, type ReorderItem, type ReorderListProps, type ReorderWords } from './reorder.ts'

/** The part of ReorderList that brings dnd-kit along. */
export default function ReorderListDraggable(props: ReorderListProps<ReorderItem>) {
  const { label, items, onMove, words, children } = props
  // Between the drop and the record that follows from it, the list stays as the hand left it.
  const [pending, setPending] = useState<{ before: string; order: readonly ReorderItem[] } | null>(
    null,
  )
  const key = items.map(({ id }) => id).join(' ')
  const order = pending?.before === key ? pending.order : items
  const announcements = useMemo(() => speak(order, words), [order, words])

  return (
    <DragDropProvider
      plugins={(defaults) => [
        ...defaults.filter((plugin) => plugin !== Accessibility),
        Accessibility.configure({
          announcements,
          screenReaderInstructions: { draggable: words.instructions },
        }),
      ]}
      onDragEnd={(event) => {
        const source = event.operation.source
        if (event.canceled || !isSortable(source)) return
        const { initialIndex: from, index: to } = source
        if (from === to) return
        setPending({ before: key, order: moved(order, from, to) })
        onMove({ id: String(source.id), from, to })
      }}
    >
      <ul aria-label={label}>
        {order.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            index={index}
            handleLabel={words.handle(item.name)}
            content={children(item)}
          />
        ))}
      </ul>
    </DragDropProvider>
  )
}

type RowProps = { item: ReorderItem; index: number; handleLabel: string; content: ReactNode }

const Row = memo(function Row({ item, index, handleLabel, content }: RowProps) {
  const { ref, handleRef, isDragging } = useSortable({
    id: item.id,
    index,
    data: { name: item.name },
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
        className="ml-1 flex size-14 shrink-0 cursor-grab touch-none items-center justify-center rounded-control text-ink2 hover:bg-sunk active:cursor-grabbing"
      >
        <GripVertical size={22} aria-hidden />
      </button>
      <div className="min-w-0 grow">{content}</div>
    </li>
  )
})

/** dnd-kit would speak ids; people are told names and positions. */
function speak(order: readonly ReorderItem[], words: ReorderWords): Announcements {
  const count = order.length
  type Spoken = { operation: { source: unknown } }
  function about(event: Spoken, say: (name: string, position: number, count: number) => string) {
    const source = event.operation.source
    if (!isSortableSource(source)) return undefined
    const name = order.find(({ id }) => id === source.id)?.name
    return name === undefined ? undefined : say(name, source.index + 1, count)
  }
  return {
    dragstart: (event) => about(event, words.lifted),
    dragover: (event) => about(event, words.moved),
    dragend: (event) =>
      about(event, event.canceled ? (name) => words.cancelled(name) : words.dropped),
  }
}

function isSortableSource(source: unknown): source is { id: string; index: number } {
  return typeof source === 'object' && source !== null && 'id' in source && 'index' in source
}
