import { Link as AriaLink } from 'react-aria-components'

export type LinkTabsProps = {
  /** Name of the row. */
  label: string
  tabs: readonly { id: string; label: string; href: string }[]
  current: string
}

/** Looks like tabs, and is a row of addresses: each leads to a screen of its own. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="rule-b bg-card">
      <ul className="flex overflow-x-auto px-gutter [scrollbar-width:none]">
        {tabs.map((tab) => (
          <li key={tab.id}>
            <AriaLink
              href={tab.href}
              {...(tab.id === current ? { 'aria-current': 'page' as const } : {})}
              className={`states -mb-px flex min-h-target items-center whitespace-nowrap rounded-t-chip border-0 border-b-3 border-solid px-4 text-body no-underline -outline-offset-3 pressed:bg-press pressed:text-on-press ${tab.id === current ? 'border-accent font-bold text-ink' : 'border-clear font-medium text-ink2 hover:text-ink'}`}
            >
              {tab.label}
            </AriaLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
