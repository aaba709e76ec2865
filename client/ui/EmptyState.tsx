import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** One sentence: what is missing and what would fill it. */
  sentence: ReactNode
  /** One action; a second only as a quiet one. */
  action?: ReactNode
  /** A pale outline of what will stand here. */
  ghost?: boolean
  className?: string
}

/** Nothing here yet: one sentence, one action, a ghost row. */
export function EmptyState({ sentence, action, ghost = true, className = '' }: EmptyStateProps) {
  return (
    <div className={`flex flex-col gap-5 px-gutter py-8 ${className}`}>
      {ghost ? (
        <div aria-hidden="true" className="flex items-center gap-4 opacity-70 sun:hidden">
          <span className="h-4 w-12 rounded-chip bg-sunk" />
          <span className="flex grow flex-col gap-2">
            <span className="h-4 w-3/5 rounded-chip bg-sunk" />
            <span className="h-3 w-2/5 rounded-chip bg-sunk" />
          </span>
          <span className="size-14 rounded-control border-(length:--line-w) border-dashed border-line" />
        </div>
      ) : null}
      <p className="max-w-[36ch] text-lead text-ink2">{sentence}</p>
      {action ? <div className="flex flex-wrap gap-3">{action}</div> : null}
    </div>
  )
}
