import { useCallback, useEffect, useRef } from 'react'
import { ReorderList } from '../../ui/ReorderList.tsx'
import { templateWords } from '../../words/templates.ts'
import { PartRow, type RowAction } from './PartRow.tsx'

export type PartItem = { id: string; name: string; meta?: string; warning?: string | undefined }

export type PartListProps = {
  label: string
  /** In their order. */
  items: readonly PartItem[]
  selected: string | null
  unsent: ReadonlySet<string>
  /** Ids over which a decision waits. */
  contested: ReadonlySet<string>
  /** None: the list is read only. */
  actions: readonly RowAction[]
  onOpen: (id: string) => void
  /** Where it goes among the items of this list. */
  onMove: (id: string, from: number, to: number) => void
  /** Whatever is no move. */
  onAction: (id: string, action: RowAction) => void
}

/** Parts in an order that is changed by handle, by keyboard or by menu. */
export function PartList(props: PartListProps) {
  const { label, items, selected, unsent, contested, actions, onOpen } = props
  // Rows keep their functions, or one change would draw all of them anew.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const act = useCallback((id: string, action: RowAction) => {
    const { items: now, onMove, onAction } = latest.current
    const from = now.findIndex((item) => item.id === id)
    if (action === 'up') onMove(id, from, from - 1)
    else if (action === 'down') onMove(id, from, from + 1)
    else onAction(id, action)
  }, [])

  const row = (item: PartItem, index: number) => (
    <PartRow
      id={item.id}
      name={item.name}
      meta={item.meta}
      warning={item.warning}
      isSelected={item.id === selected}
      isUnsent={unsent.has(item.id)}
      isContested={contested.has(item.id)}
      index={index}
      count={items.length}
      actions={actions}
      onOpen={onOpen}
      onAction={act}
    />
  )

  return (
    <div className="rule-t">
      {actions.includes('up') && items.length > 1 ? (
        <ReorderList
          label={label}
          items={items}
          words={templateWords.reorder}
          onMove={({ id, from, to }) => props.onMove(id, from, to)}
        >
          {(item) =>
            row(
              item,
              items.findIndex(({ id }) => id === item.id),
            )
          }
        </ReorderList>
      ) : (
        <ul aria-label={label}>
          {items.map((item, index) => (
            <li key={item.id}>{row(item, index)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
