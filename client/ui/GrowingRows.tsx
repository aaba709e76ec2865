import { ArrowDown } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { VList, type VListHandle } from 'virtua'

export type GrowingRowsProps<Row extends { id: string }> = {
  label: string
  /** The newest is the last. A row that is as before is the same object. */
  rows: readonly Row[]
  /** The row to begin at; null: the newest. */
  startAt: string | null
  /** When it changes, the newest comes into view wherever one is. */
  follow: string
  toEndLabel: string
  /** Stable, and its rows in `memo`. */
  children: (row: Row) => ReactElement
}

/** So near to the end counts as being there. */
const NEAR_PX = 80

/**
 * A list that grows at its end and is read from there: what comes in scrolls up while one is at the
 * end, and waits below while one reads further up. Only what is in view stands in the page.
 */
export function GrowingRows<Row extends { id: string }>(props: GrowingRowsProps<Row>) {
  const { label, rows, startAt, follow, toEndLabel, children } = props
  const list = useRef<VListHandle>(null)
  const frame = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(startAt === null)
  const [isAway, setAway] = useState(false)
  const last = rows.length - 1

  function toEnd(): void {
    isAtEnd.current = true
    list.current?.scrollToIndex(last, { align: 'end' })
  }

  // Where one begins is of the first rows alone; later ones follow or wait.
  const begin = useRef({ startAt, done: false })
  useLayoutEffect(() => {
    if (begin.current.done || last < 0) return
    begin.current.done = true
    const at = rows.findIndex(({ id }) => id === begin.current.startAt)
    if (at === -1) toEnd()
    else list.current?.scrollToIndex(at, { align: 'start' })
  })
  useEffect(() => {
    if (isAtEnd.current && last >= 0) list.current?.scrollToIndex(last, { align: 'end' })
  }, [last])
  const followed = useRef(follow)
  useEffect(() => {
    if (followed.current === follow) return
    followed.current = follow
    isAtEnd.current = true
    list.current?.scrollToIndex(last, { align: 'end' })
  }, [follow, last])
  // A keyboard that opens takes room below: the newest stays in view.
  useEffect(() => {
    const element = frame.current
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      const { current } = list
      if (isAtEnd.current && current) current.scrollTo(current.scrollSize)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  function onScroll(offset: number): void {
    const { current } = list
    if (!current) return
    isAtEnd.current = current.scrollSize - current.viewportSize - offset < NEAR_PX
    setAway(!isAtEnd.current)
  }

  return (
    <div ref={frame} className="relative min-h-0 grow">
      <VList
        ref={list}
        data={rows}
        onScroll={onScroll}
        tabIndex={0}
        role="group"
        aria-label={label}
        className="overscroll-contain -outline-offset-3"
      >
        {children}
      </VList>
      {isAway ? (
        <AriaButton
          aria-label={toEndLabel}
          onPress={toEnd}
          className="edge absolute bottom-3 end-3 flex size-target cursor-pointer items-center justify-center rounded-pill bg-card text-ink shadow-float hover:bg-sunk pressed:bg-press pressed:text-on-press left-hand:start-3 left-hand:end-auto"
        >
          <ArrowDown size={22} aria-hidden />
        </AriaButton>
      ) : null}
    </div>
  )
}
