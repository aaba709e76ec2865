import type { ReactNode } from 'react'

export type MomentTone = 'plain' | 'past' | 'now' | 'contested'

export type MomentRowProps = {
  tone?: MomentTone
  /** TimeColumn. */
  time: ReactNode
  title: ReactNode
  /** Place, length: the line under the title. */
  meta?: ReactNode
  /** Who: hidden in Sunlight, where only the needed is shown. */
  secondary?: ReactNode
  /** StatusTags, progress. */
  children?: ReactNode
  /** Checkbox, menu. */
  trailing?: ReactNode
  /** The tablet's pane shows this row. */
  isSelected?: boolean
  className?: string
}

const ground: Record<MomentTone, string> = {
  plain: '',
  past: '',
  now: 'bg-card sun:shadow-[inset_0_0_0_4px_var(--ink)]',
  contested: 'bg-bad-bg',
}

/** One moment of the day: time gutter, words, check. At least 76 px on a phone, 64 on a tablet. */
export function MomentRow(props: MomentRowProps) {
  const { tone = 'plain', time, title, meta, secondary, children, trailing, className = '' } = props
  const selected = props.isSelected
    ? 'bg-sunk shadow-[inset_3px_0_0_var(--accent)] sun:shadow-[inset_8px_0_0_var(--accent)]'
    : ''
  return (
    <div
      {...(tone === 'now' ? { 'aria-current': 'time' as const } : {})}
      className={`rule-b flex min-h-row gap-x-5 py-3 ps-gutter pe-2 ${ground[tone]} ${selected} ${className}`}
    >
      {time}
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div
          className={
            tone === 'now'
              ? 'text-title font-bold'
              : tone === 'past'
                ? 'text-lead font-medium text-ink3 line-through decoration-1 sun:font-normal'
                : 'text-lead font-bold'
          }
        >
          {title}
        </div>
        {meta ? <div className="text-small text-ink2">{meta}</div> : null}
        {secondary ? <div className="text-small text-ink2 sun:hidden">{secondary}</div> : null}
        {children}
      </div>
      {trailing}
    </div>
  )
}
