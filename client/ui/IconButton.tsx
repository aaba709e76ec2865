import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  /** Says what the picture does; there is no tooltip to rely on outdoors. */
  label: string
  icon: ReactNode
  tone?: 'plain' | 'edged'
  /** `entry` is as high as the field it stands beside; `small` is 48 px, for a crowded line. */
  size?: 'target' | 'entry' | 'small'
  className?: string
}

const SIZES = { target: 'size-target', entry: 'size-primary', small: 'size-12' }

/** A picture that acts. Always a full target, whatever the picture's size. */
export function IconButton({
  label,
  icon,
  tone = 'plain',
  size = 'target',
  className = '',
  ...rest
}: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={`states ${SIZES[size]} inline-flex shrink-0 cursor-pointer items-center justify-center rounded-control border-(length:--line-w) border-solid text-ink2 hover:bg-sunk hover:text-ink pressed:bg-press pressed:text-on-press disabled:cursor-default disabled:text-ink3 ${tone === 'edged' ? 'border-control bg-card' : 'border-clear'} ${className}`}
    >
      {icon}
    </AriaButton>
  )
}
