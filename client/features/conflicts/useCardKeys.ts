import { useEffect, useRef } from 'react'

export type CardKeys = {
  /** To the next (1) or the previous (-1) card. */
  move: (by: 1 | -1) => void
  /** Marks the first, second … value of the card the keyboard is on. */
  choose: (index: number) => void
}

/** j k and 1 2 3 of the inbox. Single letters never fire in a text field, in a dialog or with a modifier. */
export function useCardKeys(keys: CardKeys, isOn: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (
        target?.closest(
          'input:not([type="radio"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]',
        )
      )
        return
      if (event.key === 'j') latest.current.move(1)
      else if (event.key === 'k') latest.current.move(-1)
      else if (/^[1-9]$/.test(event.key)) latest.current.choose(Number(event.key) - 1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}
