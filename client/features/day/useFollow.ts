import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/**
 * Keeps the current moment in view: scrolls to it when the day opens and when it changes, unless
 * somebody scrolled away; then `isAway` offers the way back.
 */
export function useFollow(
  list: RefObject<HTMLElement | null>,
  anchor: string | null,
  /** Something was just tapped: the list stays under the thumb. */
  isHeld: boolean,
): { isAway: boolean; follow: () => void } {
  const [isAway, setAway] = useState(false)
  const shown = useRef<string | null>(null)
  const away = useRef(false)

  const find = useCallback(
    () =>
      anchor === null
        ? null
        : (list.current?.querySelector<HTMLElement>(`[data-moment="${CSS.escape(anchor)}"]`) ??
          null),
    [list, anchor],
  )
  const follow = useCallback(() => {
    const calm =
      document.documentElement.dataset['theme'] === 'sun' ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    find()?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  }, [find])

  useEffect(() => {
    const row = find()
    if (!row) return
    const isFirst = shown.current === null
    const changed = shown.current !== anchor && !isHeld
    if (isFirst || changed) shown.current = anchor
    if (isFirst) begin(row, list.current)
    else if (changed && !away.current) follow()
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry) return
      away.current = !entry.isIntersecting
      setAway(away.current)
    })
    observer.observe(row)
    return () => observer.disconnect()
  }, [list, find, follow, anchor, isHeld])

  const router = useRouter()
  useEffect(
    () =>
      // Coming from another screen, the router puts this one to its top after it stands at now; where
      // it was left, it stays.
      router.subscribe('onRendered', ({ pathChanged }) => {
        const row = find()
        if (row && pathChanged && row.closest('main')?.scrollTop === 0) begin(row, list.current)
      }),
    [router, find, list],
  )

  return { isAway, follow }
}

/** Into the middle, unless it is in view already. */
function begin(row: HTMLElement, list: HTMLElement | null): void {
  const { top, bottom } = row.getBoundingClientRect()
  if (top >= 120 && bottom <= window.innerHeight - 180) return
  row.scrollIntoView({ block: 'center' })
  if (list) showWhole(list)
}

/** What stands between the clock and the list is in view whole, or not at all. */
function showWhole(list: HTMLElement): void {
  const [clock, ...others] = list.parentElement?.children ?? []
  const edge = clock?.getBoundingClientRect().bottom ?? 0
  for (const other of others) {
    if (other === list) return
    const { top, bottom } = other.getBoundingClientRect()
    if (top < edge && bottom > edge) list.closest('main')?.scrollBy(0, bottom - edge)
  }
}
