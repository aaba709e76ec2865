import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'

export type DayEntryProps = {
  /** All that is to be said of it. */
  label: string
  /** `dashed`: little is known of it here. */
  look: 'plain' | 'past' | 'dashed'
  /** Something about it needs a person; the label says what. */
  mark?: ReactNode
  children: ReactNode
  onPress: () => void
}

const LOOKS = {
  plain: 'border-solid border-blush bg-blush text-plum sun:border-ink',
  past: 'border-solid border-line bg-sunk text-ink2 sun:border-ink',
  dashed: 'border-dashed border-control bg-card text-ink2',
}

/** What stands on a day of a MonthGrid: small, and as high as a finger needs. */
export function DayEntry({ label, look, mark, children, onPress }: DayEntryProps) {
  return (
    <AriaButton
      aria-label={label}
      onPress={onPress}
      className={`states flex min-h-12 w-full cursor-pointer items-center gap-1 rounded-chip border-(length:--line-w) px-1.5 py-1 text-start text-meta font-bold hover:border-control pressed:border-press pressed:bg-press pressed:text-on-press ${LOOKS[look]}`}
    >
      {mark ? <span className="text-bad">{mark}</span> : null}
      <span className="line-clamp-3 min-w-0">{children}</span>
    </AriaButton>
  )
}
