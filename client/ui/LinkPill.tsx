import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'

/** A thing that words point to: its picture and its name in one target, which opens it. */
export function LinkPill({
  href,
  icon,
  children,
}: {
  href: string
  icon: ReactNode
  children: ReactNode
}) {
  return (
    <AriaLink
      href={href}
      className="edge states inline-flex min-h-12 max-w-full items-center gap-2 rounded-control bg-card px-3 py-1.5 text-body font-medium text-accent no-underline hover:bg-sunk pressed:bg-press pressed:text-on-press"
    >
      <span aria-hidden="true" className="shrink-0">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </AriaLink>
  )
}
