import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components'

export type SwitchProps = Omit<AriaSwitchProps, 'className' | 'style' | 'children'> & {
  children: ReactNode
  className?: string
}

/** On or off, at once; the whole line is the target. */
export function Switch({ children, className = '', ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={`group flex min-h-target cursor-pointer items-center justify-between gap-4 rounded-control text-body disabled:cursor-default disabled:text-ink3 ${className}`}
    >
      <span className="min-w-0">{children}</span>
      <span
        aria-hidden="true"
        className="states flex h-8 w-13 shrink-0 items-center rounded-pill border-2 border-solid border-control bg-card p-1 group-selected:border-accent group-selected:bg-accent group-disabled:border-line group-disabled:bg-sunk"
      >
        <span className="size-5 rounded-pill bg-control transition-transform duration-(--t-state) group-selected:translate-x-5 group-selected:bg-on-accent" />
      </span>
    </AriaSwitch>
  )
}
