import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'

export type CheckboxProps = Omit<
  AriaCheckboxProps,
  'className' | 'style' | 'children' | 'aria-label'
> & {
  /** What is checked off, as a sentence of its own: "Family formals, done". */
  label: string
  /** With text beside the box for forms; without it the box alone, as on a row of the day. */
  children?: ReactNode
  className?: string
}

/** 56×56 check-off. Done is a tick on its own ground; Sunlight keeps the 2 px edge of the box. */
export function Checkbox({ label, children, className = '', ...rest }: CheckboxProps) {
  const alone = children === undefined
  return (
    <AriaCheckbox
      {...rest}
      {...(alone ? { 'aria-label': label } : {})}
      className={`group flex cursor-pointer items-center gap-3 rounded-control text-body disabled:cursor-default disabled:text-ink3 ${alone ? 'size-14 shrink-0' : 'min-h-target'} ${className}`}
    >
      <span
        aria-hidden="true"
        className={`${alone ? 'size-14 rounded-control' : 'size-7 rounded-chip'} edge states flex shrink-0 items-center justify-center bg-card group-hover:bg-sunk group-pressed:bg-press group-selected:border-ok-bg group-selected:bg-ok-bg group-selected:text-ok group-disabled:border-dashed group-disabled:bg-sunk sun:group-selected:border-ink`}
      >
        <Check size={alone ? 24 : 18} className="invisible stroke-[2.75] group-selected:visible" />
      </span>
      {alone ? null : <span className="min-w-0">{children}</span>}
    </AriaCheckbox>
  )
}
