import { useEffect, useState, type RefObject } from 'react'

/**
 * Where the now-line stands in the list, in pixels; measured again whenever a row grows.
 * @param shown what the list shows: its rows may change places without any change of size
 */
export function useNowOffset(
  list: RefObject<HTMLElement | null>,
  anchor: string | null,
  shown: unknown,
): number | null {
  const [offset, setOffset] = useState<number | null>(null)
  useEffect(() => {
    const element = list.current
    if (!element || anchor === null) return
    // It reports once at once, then for every change of size.
    const observer = new ResizeObserver(() => {
      const row = element.querySelector<HTMLElement>(`[data-moment="${CSS.escape(anchor)}"]`)
      setOffset(row ? row.offsetTop : null)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, anchor, shown])
  return anchor === null ? null : offset
}
