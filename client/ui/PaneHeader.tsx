import type { ReactNode } from 'react'

export type PaneHeaderProps = { title: ReactNode; subtitle?: ReactNode; trailing?: ReactNode }

/** The title of a side pane; the page keeps its h1. */
export function PaneHeader({ title, subtitle, trailing }: PaneHeaderProps) {
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 grow">
        <h2 className="caslon text-place text-balance">{title}</h2>
        {subtitle ? <p className="text-small text-ink2">{subtitle}</p> : null}
      </div>
      {trailing}
    </div>
  )
}
