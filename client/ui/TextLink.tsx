import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'

/** Words that lead to another screen, in a line of their own: as high as a finger needs. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <AriaLink
      href={href}
      className="states inline-flex min-h-target items-center rounded-chip text-body text-accent underline underline-offset-4 hover:bg-sunk pressed:bg-press pressed:text-on-press"
    >
      {children}
    </AriaLink>
  )
}
