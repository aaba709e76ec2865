import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'

export type LinkRowProps = {
  href: string
  icon: ReactNode
  label: string
  hint?: string
  /** The hint says that something needs a person. */
  isUrgent?: boolean
}

/** A line of a list that leads to another screen. */
export function LinkRow({ href, icon, label, hint, isUrgent = false }: LinkRowProps) {
  return (
    <AriaLink
      href={href}
      className="states flex min-h-target items-center gap-4 px-4 py-2.5 not-first:rule-t text-ink no-underline -outline-offset-3 hover:bg-sunk pressed:bg-press pressed:text-on-press"
    >
      <span aria-hidden="true" className="text-accent">
        {icon}
      </span>
      <span className="flex min-w-0 grow flex-col">
        <span className="text-body font-medium">{label}</span>
        {hint ? (
          <span className={`text-small ${isUrgent ? 'font-bold text-bad' : 'text-ink2'}`}>
            {hint}
          </span>
        ) : null}
      </span>
      <ChevronRight size={20} aria-hidden className="shrink-0 text-ink3" />
    </AriaLink>
  )
}
