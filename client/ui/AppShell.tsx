import type { ReactNode } from 'react'
import { SectionLink, type Section } from './SectionLink.tsx'
import { SkipLink } from './SkipLink.tsx'

export type AppShellProps = {
  /** Where one may go; the phone's bar shows the first five, the tablet's rail all of them. */
  sections: readonly Section[]
  /** `id` of the section that is open. */
  current: string
  /** Name of the navigation, the jump to the content, the side pane. */
  labels: { navigation: string; skip: string; pane?: string }
  header: ReactNode
  children: ReactNode
  /** The screen's own actions, in the bottom 40 % of a phone. */
  actions?: ReactNode
  /** Third column on a tablet; on a phone the screen opens a Sheet or a page instead. */
  pane?: ReactNode
  /** On a phone it has the whole screen; the way back is in its header. */
  isDeep?: boolean
}

const PHONE_SECTIONS = 5

/** Phone: header, content, actions, section bar. Tablet (≥ 820 px): rail, list, pane. */
export function AppShell(props: AppShellProps) {
  const { sections, current, labels, header, children, actions, pane, isDeep } = props
  return (
    <div className="flex h-dvh flex-col bg-paper text-ink tablet:flex-row-reverse tablet:justify-end short:h-auto short:min-h-dvh print:block print:h-auto print:bg-transparent">
      <SkipLink target="content">{labels.skip}</SkipLink>
      {pane ? (
        <aside
          aria-label={labels.pane}
          className="rule-l hidden min-h-0 w-95 shrink-0 flex-col gap-4 overflow-y-auto bg-card px-5 py-4 tablet:flex print:hidden!"
        >
          {pane}
        </aside>
      ) : null}
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <div className="rule-b shrink-0 bg-card pt-[env(safe-area-inset-top)] print:hidden">
          {header}
        </div>
        {/* Positioned, so that what is hidden but spoken scrolls with its text instead of growing the page. */}
        <main
          id="content"
          tabIndex={-1}
          className="relative min-h-0 grow scroll-py-24 overflow-y-auto overscroll-contain outline-none short:overflow-visible print:overflow-visible"
        >
          {children}
        </main>
        {actions ? (
          <footer className="rule-t flex shrink-0 flex-wrap gap-2 bg-card px-3 py-2.5 left-hand:flex-row-reverse tablet:px-gutter tablet:py-3 print:hidden">
            {actions}
          </footer>
        ) : null}
      </div>
      <nav
        aria-label={labels.navigation}
        className={`${isDeep ? 'hidden tablet:block' : ''} rule-t shrink-0 bg-card pb-[env(safe-area-inset-bottom)] tablet:rule-r tablet:w-22 tablet:overflow-y-auto tablet:sun:w-24 tablet:border-t-0 tablet:px-1.5 tablet:py-4 print:hidden`}
      >
        <ul className="flex justify-around gap-1 px-1 left-hand:flex-row-reverse tablet:flex-col tablet:gap-1.5 tablet:px-0">
          {sections.map((section, index) => (
            <li
              key={section.id}
              className={`min-w-0 flex-1 tablet:flex-none ${index < PHONE_SECTIONS ? '' : 'hidden tablet:block'}`}
            >
              <SectionLink section={section} isCurrent={section.id === current} />
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
