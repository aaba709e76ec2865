import type { ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'

export type VirtualRowsProps<Row extends { id: string }> = {
  label: string
  /** A row that is as before is the same object: only new ones are drawn again. */
  rows: readonly Row[]
  /** What is spoken of a row, and found by typing its first letters. */
  nameOf: (row: Row) => string
  /** A row that opens something; absent: its controls are all there is. */
  onOpen?: (id: string) => void
  /** The row that the pane shows. */
  selected?: string | undefined
  /** Height of a usual row in px, before it is measured. */
  rowHeight: number
  /** Stable, and its rows in `memo`. */
  children: (row: Row) => ReactNode
  /** Anything else a row looks at: when it changes all of them are drawn again. */
  dependencies?: readonly unknown[]
  /** Rows without ground and lines of their own: strips of pictures, headings. */
  isBare?: boolean
}

/**
 * A list of a thousand: only what is in view stands in the page. It scrolls with the page around
 * it. Arrows walk the rows, Tab goes through the controls of one.
 */
export function VirtualRows<Row extends { id: string }>(props: VirtualRowsProps<Row>) {
  const { label, rows, nameOf, onOpen, selected, rowHeight, children, dependencies = [] } = props
  const look = props.isBare ? '' : 'rule-b bg-card hover:bg-ink/4 pressed:bg-ink/8'
  return (
    <Virtualizer
      layout={ListLayout}
      layoutOptions={{ estimatedRowHeight: rowHeight }}
      // A row grows with the theme, the gloves and the size of the letters, while it stands there.
      shouldObserveItemSize
    >
      <GridList
        aria-label={label}
        items={rows}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
        {...(onOpen ? { onAction: (key) => onOpen(String(key)) } : {})}
        dependencies={[selected, ...dependencies]}
        className="outline-none"
      >
        {(row) => (
          <GridListItem
            id={row.id}
            textValue={nameOf(row)}
            className={`group/row w-full -outline-offset-3 outline-none focus-visible:outline-3 focus-visible:outline-solid focus-visible:outline-focus ${look} ${onOpen ? 'cursor-pointer' : ''} ${row.id === selected ? 'shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]' : ''}`}
          >
            {children(row)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}
