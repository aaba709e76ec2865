import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

export type RowButtonProps = {
  /** What a row shows first; pressing anywhere on the row presses it. */
  children: ReactNode
  onPress: () => void
  className?: string
}

/**
 * Makes a whole row one target while its name stays what is read: the row must be `relative`, and
 * controls in it `relative z-10` to keep their own taps.
 */
export function RowButton({ children, onPress, className = '' }: RowButtonProps) {
  return (
    <AriaButton
      onPress={onPress}
      className={`cursor-pointer text-start outline-none after:absolute after:inset-0 after:rounded-chip after:content-[''] hover:after:bg-ink/4 data-[focus-visible]:after:-outline-offset-3 data-[focus-visible]:after:outline-3 data-[focus-visible]:after:outline-solid data-[focus-visible]:after:outline-focus pressed:after:bg-ink/8 ${className}`}
    >
      {children}
    </AriaButton>
  )
}
