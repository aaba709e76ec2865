import type { ReactNode } from 'react'
import { Link as AriaLink, Button as AriaButton } from 'react-aria-components'

/** saved: nothing waits · here: only on this device · sending: under way · needs: a person must decide. */
export type ChipState = 'saved' | 'here' | 'sending' | 'needs'

export type ChipProps = {
  state: ChipState
  /** The words that say the same as the mark: "Saved", "3 on this phone". */
  children: ReactNode
  href?: string
  onPress?: () => void
  /** A longer sentence for assistive technology, when the words alone are too short. */
  label?: string
  /** Its place on a phone is as wide as it is: long words take two lines and move nothing. */
  mayWrap?: boolean
  className?: string
}

const mark: Record<ChipState, string> = {
  saved: 'hidden',
  here: 'size-2.5 rounded-pill border-2 border-solid border-warn',
  sending: 'size-2.5 rounded-pill bg-warn border-2 border-solid border-warn',
  needs: 'size-2.5 bg-bad [clip-path:polygon(0_0,100%_0,100%_100%)]',
}

/** Sync state in one pill: colour, shape and words. Drawn 40 px high, tapped at full size. */
export function Chip({
  state,
  children,
  href,
  onPress,
  label,
  mayWrap,
  className = '',
}: ChipProps) {
  const line = mayWrap
    ? 'gap-1.5 px-2.5 leading-tight tablet:gap-2 tablet:whitespace-nowrap tablet:px-3'
    : 'gap-2 whitespace-nowrap px-3'
  const inside = (
    <span
      className={`edge states flex min-h-10 items-center ${line} rounded-[1.25rem] bg-card text-small font-bold group-hover:bg-sunk group-pressed:bg-press group-pressed:text-on-press ${state === 'needs' ? 'border-bad text-bad' : 'text-ink'} ${state === 'saved' ? 'text-ink2' : ''}`}
    >
      <span aria-hidden="true" className={`shrink-0 forced-color-adjust-none ${mark[state]}`} />
      {children}
    </span>
  )
  const shell = `group inline-flex min-h-target ${mayWrap ? 'min-w-0' : 'shrink-0'} cursor-pointer items-center rounded-pill text-ink no-underline ${className}`
  const name = label ? { 'aria-label': label } : {}
  if (href !== undefined)
    return (
      <AriaLink href={href} className={shell} {...name}>
        {inside}
      </AriaLink>
    )
  if (onPress)
    return (
      <AriaButton onPress={onPress} className={shell} {...name}>
        {inside}
      </AriaButton>
    )
  return <span className={`${shell} cursor-default`}>{inside}</span>
}
