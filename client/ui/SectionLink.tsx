import type { ReactNode } from 'react'
import { Link as AriaLink } from 'react-aria-components'

export type Section = {
  id: string
  label: string
  icon: ReactNode
  href: string
  /**
   * A count that needs a person; spoken and shown, nothing when 0. `onPhoneOnly`: on a tablet the
   * place it stands for is in the rail itself.
   */
  needs?: { count: number; label: string; onPhoneOnly?: boolean }
}

/** One labelled place in the bar or the rail. */
export function SectionLink({ section, isCurrent }: { section: Section; isCurrent: boolean }) {
  const needs = section.needs && section.needs.count > 0 ? section.needs : undefined
  return (
    <AriaLink
      href={section.href}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      className={`states relative my-1 flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-control text-meta no-underline sun:tracking-tighter -outline-offset-2 tablet:my-0 tablet:min-h-15 ${isCurrent ? 'forced-color-adjust-none bg-accent font-bold text-on-accent' : 'font-medium text-ink2 hover:bg-sunk hover:text-ink pressed:bg-press pressed:text-on-press'}`}
    >
      <span aria-hidden="true">{section.icon}</span>
      <span className="max-w-full truncate">{section.label}</span>
      {needs ? (
        <span
          className={`absolute end-2 top-1 min-w-5 rounded-pill bg-bad px-1 text-center text-meta font-bold leading-[1.6] text-on-bad ${needs.onPhoneOnly ? 'tablet:hidden' : ''}`}
        >
          <span aria-hidden="true">{needs.count}</span>
          <span className="sr-only">{needs.label}</span>
        </span>
      ) : null}
    </AriaLink>
  )
}
