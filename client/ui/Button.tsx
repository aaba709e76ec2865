import type { ReactNode } from 'react'
import { useId } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  variant?: ButtonVariant
  /** `small` keeps the target of a list (56 phone, 48 tablet) but takes only the room of its words. */
  size?: 'large' | 'small'
  icon?: ReactNode
  children: ReactNode
  /** Shown under a disabled button: nobody should have to guess why. */
  disabledReason?: string | undefined
  className?: string
}

const look: Record<ButtonVariant, string> = {
  primary:
    'forced-color-adjust-none bg-accent text-on-accent border-accent hover:bg-accent-strong pressed:bg-accent-strong sun:pressed:bg-paper sun:pressed:text-ink',
  secondary: 'bg-card text-ink border-control hover:bg-sunk pressed:bg-press pressed:text-on-press',
  quiet: 'bg-clear text-ink border-clear hover:bg-sunk pressed:bg-press pressed:text-on-press',
  danger:
    'bg-card text-bad border-bad hover:bg-bad-bg pressed:bg-bad pressed:text-on-bad sun:pressed:bg-bad',
}

/** One action. Primary is at most one a screen; 56 px on a phone. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    size = 'large',
    icon,
    children,
    disabledReason,
    className = '',
    ...rest
  } = props
  const reasonId = useId()
  const reason = rest.isDisabled ? disabledReason : undefined
  const button = (
    <AriaButton
      {...rest}
      {...(reason ? { 'aria-describedby': reasonId } : {})}
      className={`${look[variant]} ${size === 'large' ? 'min-h-primary px-4 text-action' : 'min-h-target px-4 text-body'} states inline-flex cursor-pointer select-none items-center justify-center gap-2 rounded-control border-(length:--line-w) border-solid text-center font-bold disabled:cursor-default disabled:border-line disabled:bg-sunk sun:disabled:border-dashed disabled:text-ink3 pending:text-ink3 ${reason ? 'w-full' : className}`}
    >
      {icon}
      {children}
    </AriaButton>
  )
  if (!reason) return button
  return (
    <span className={`inline-flex flex-col gap-1 ${className}`}>
      {button}
      <span id={reasonId} className="text-small text-ink2">
        {reason}
      </span>
    </span>
  )
}
