import { useLayoutEffect, useRef } from 'react'
import { Button, type ButtonProps } from './Button.tsx'

export type MoreButtonProps = Omit<ButtonProps, 'onPress' | 'isPending'> & {
  onPress: () => void
  /** What was asked for is on its way. */
  isPending?: boolean
}

/**
 * Shows more of the list that it stands under. When nothing more is left it goes away, and the
 * focus it had goes to the first of the rows that came.
 */
export function MoreButton({ onPress, ...rest }: MoreButtonProps) {
  const pressed = useRef<{ button: Element; last: Element | null }>(undefined)
  // Before the page is without it: later nobody knows that the focus was here.
  useLayoutEffect(
    () => () => {
      const { button, last } = pressed.current ?? {}
      if (!last || document.activeElement !== button) return
      queueMicrotask(() => focusAfter(last))
    },
    [],
  )
  return (
    <Button
      {...rest}
      onPress={({ target }) => {
        pressed.current = { button: target, last: lastBefore(target) }
        onPress()
      }}
    />
  )
}

/** The last thing in front of it: the end of the last row, whatever the list is made of. */
function lastBefore(button: Element): Element | null {
  let before = button
  while (!before.previousElementSibling) {
    if (!before.parentElement) return null
    before = before.parentElement
  }
  before = before.previousElementSibling
  while (before.lastElementChild) before = before.lastElementChild
  return before
}

function focusAfter(last: Element): void {
  let row: Element | null = last
  while (row && !row.nextElementSibling) row = row.parentElement
  const next = row?.nextElementSibling
  const first = next?.matches('ul, ol') ? next.firstElementChild : next
  if (!last.isConnected || !(first instanceof HTMLElement)) return
  // A row is read as a whole, and its controls come next.
  if (!first.hasAttribute('tabindex')) {
    first.tabIndex = -1
    first.addEventListener('blur', () => first.removeAttribute('tabindex'), { once: true })
  }
  first.focus({ preventScroll: true })
}
