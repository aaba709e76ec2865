import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

export type TapZoneProps = {
  /** What a tap anywhere in it does. */
  label: string
  onPress: () => void
  /** What it is about has just changed: a tap that was meant for what stood there does nothing. */
  isResting?: boolean
  /** Read by itself, and no part of the button; nothing in it can be pressed. */
  children: ReactNode
  className?: string
}

/** A part of the screen that is one button, for a thumb that does not look. */
export function TapZone({ label, onPress, isResting = false, children, className }: TapZoneProps) {
  return (
    <div
      className={`relative forced-color-adjust-none overflow-hidden bg-accent text-on-accent ${className ?? ''}`}
    >
      <AriaButton
        aria-label={label}
        isPending={isResting}
        onPress={onPress}
        className="absolute inset-0 cursor-pointer border-0 bg-transparent -outline-offset-6 focus-visible:outline-on-accent hover:bg-accent-strong pressed:bg-accent-strong pending:cursor-default"
      />
      <div className="pointer-events-none relative h-full">{children}</div>
    </div>
  )
}
