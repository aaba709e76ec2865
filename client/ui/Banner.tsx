import { CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type BannerTone = 'info' | 'ok' | 'warn' | 'bad'

export type BannerProps = {
  tone: BannerTone
  /** What happened, what is safe. */
  children: ReactNode
  /** One action. */
  action?: ReactNode
  /** `alert` interrupts a screen reader; `status` waits for its turn; absent for what was there before. */
  live?: 'alert' | 'status'
  className?: string
}

const ground: Record<BannerTone, string> = {
  info: 'bg-info-bg text-info border-info-bg',
  ok: 'bg-ok-bg text-ok border-ok-bg',
  warn: 'bg-warn-bg text-warn border-warn-bg',
  bad: 'bg-bad-bg text-bad border-bad-bg',
}

const picture: Record<BannerTone, typeof Info> = {
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: TriangleAlert,
}

/** One calm sentence on its own ground, with at most one action. */
export function Banner({ tone, children, action, live, className = '' }: BannerProps) {
  const Picture = picture[tone]
  return (
    <div
      {...(live ? { role: live } : {})}
      className={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control border-(length:--line-w) border-solid px-3.5 py-2.5 text-small font-bold sun:border-ink ${ground[tone]} ${className}`}
    >
      <span className="flex min-w-0 flex-1 basis-60 items-start gap-2.5">
        <Picture size={18} aria-hidden className="mt-px" />
        <span className="min-w-0">{children}</span>
      </span>
      {action}
    </div>
  )
}
