import { useEffect, useRef } from 'react'

type Key = 'n' | 'l' | 'u' | 'a' | 'Escape'

export type DayKeys = Partial<Record<Key, () => void>> & {
  /** Space on the row that has the focus. */
  check?: (id: string) => void
}

/** The keys of the day. Single letters never fire in a field, in a dialog or with a modifier. */
export function useDayKeys(keys: DayKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (
        target?.closest(
          'input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]',
        )
      )
        return
      if (event.key === ' ') {
        const id = target?.matches('button')
          ? target.closest<HTMLElement>('[data-moment]')?.dataset['moment']
          : undefined
        if (id === undefined || !latest.current.check) return
        event.preventDefault()
        event.stopPropagation()
        latest.current.check(id)
        return
      }
      const act = isKey(event.key) ? latest.current[event.key] : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    // Before the row's own button takes the space bar for a press.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])
}

const KEYS: ReadonlySet<string> = new Set<Key>(['n', 'l', 'u', 'a', 'Escape'])

function isKey(key: string): key is Key {
  return KEYS.has(key)
}
