import { lazy, Suspense } from 'react'
import type { ReorderItem, ReorderListProps } from './reorder.ts'

const Draggable = lazy(() => import('./ReorderListDraggable.tsx'))

/**
 * Reordering by finger, mouse and keyboard; its weight loads with the first use and is precached, so
 * that it works offline. Every caller also offers Move up and Move down in a Menu (WCAG 2.5.7).
 */
export function ReorderList<Item extends ReorderItem>(props: ReorderListProps<Item>) {
  const { label, items, onMove, words, children } = props
  const render = (item: ReorderItem) => {
    const known = items.find(({ id }) => id === item.id)
    return known ? children(known) : null
  }
  return (
    <Suspense
      fallback={
        <ul aria-label={label} aria-busy="true">
          {items.map((item) => (
            <li key={item.id}>{children(item)}</li>
          ))}
        </ul>
      }
    >
      <Draggable label={label} items={items} onMove={onMove} words={words}>
        {render}
      </Draggable>
    </Suspense>
  )
}
