import { Accessibility, Check, Clock3, Lock, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type StatusKind =
  | 'late'
  | 'care'
  | 'fixed'
  | 'assumed'
  | 'done'
  | 'here'
  | 'needs'
  | 'asked'
  | 'plain'

export type StatusTagProps = {
  kind: StatusKind
  children: ReactNode
  /** `line` is words with their mark on a row; `badge` has its own ground. */
  look?: 'line' | 'badge'
  className?: string
}

const tone: Record<StatusKind, string> = {
  late: 'text-warn',
  care: 'text-warn',
  fixed: 'text-info',
  assumed: 'text-ink2',
  done: 'text-ok',
  here: 'text-warn',
  needs: 'text-bad',
  asked: 'text-bad',
  plain: 'text-ink2',
}

const ground: Record<StatusKind, string> = {
  late: 'bg-warn-bg border-warn-bg sun:border-ink',
  care: 'bg-warn-bg border-warn-bg sun:border-ink',
  fixed: 'bg-info-bg border-info-bg sun:border-ink',
  assumed: 'border-dotted border-control border-2',
  done: 'bg-ok-bg border-ok-bg sun:border-ink',
  here: 'bg-warn-bg border-warn-bg sun:border-ink',
  needs: 'bg-bad-bg border-bad-bg sun:border-ink',
  asked: 'bg-bad-bg border-bad-bg sun:border-ink',
  plain: 'bg-sunk border-sunk sun:border-ink',
}

/** A state in colour, shape and words; never one of the three alone. */
export function StatusTag({ kind, children, look = 'line', className = '' }: StatusTagProps) {
  const badge =
    look === 'badge'
      ? `${ground[kind]} rounded-chip px-2 py-0.5 ${kind === 'assumed' ? '' : 'border-(length:--line-w) border-solid'}`
      : ''
  return (
    <span
      className={`inline-flex items-center gap-1 text-small font-bold ${tone[kind]} ${badge} ${className}`}
    >
      <Mark kind={kind} />
      <span className="min-w-0">{children}</span>
    </span>
  )
}

function Mark({ kind }: { kind: StatusKind }) {
  switch (kind) {
    case 'late':
      return <Clock3 size={14} aria-hidden />
    case 'care':
      return <Accessibility size={14} aria-hidden />
    case 'fixed':
      return <Lock size={14} aria-hidden />
    case 'done':
      return <Check size={14} aria-hidden />
    case 'needs':
    case 'asked':
      return <TriangleAlert size={14} aria-hidden />
    case 'here':
      return (
        <span
          aria-hidden="true"
          className="size-2.5 shrink-0 rounded-pill border-2 border-solid border-warn forced-color-adjust-none"
        />
      )
    case 'assumed':
    case 'plain':
      return null
  }
}
