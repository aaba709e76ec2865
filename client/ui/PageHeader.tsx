import type { ReactNode } from 'react'

export type PageHeaderProps = {
  /** The screen's one serif moment: CoupleName or a place; plain text is set as a title. */
  title: ReactNode
  subtitle?: ReactNode
  /** Back, on a phone below the first level. */
  leading?: ReactNode
  /** The sync chip, always at the top right. */
  trailing?: ReactNode
}

/** Title, one line of detail, and the sync chip. Holds the page's h1. */
export function PageHeader({ title, subtitle, leading, trailing }: PageHeaderProps) {
  return (
    <header className="flex min-h-19 flex-wrap items-center gap-x-1 py-2 ps-gutter pe-2 tablet:gap-x-2 tablet:pe-gutter">
      {leading ? (
        <div className="-ms-4 -me-3 shrink-0 tablet:-ms-3 tablet:me-0">{leading}</div>
      ) : null}
      <div className="min-w-0 flex-1 basis-20">
        <h1
          className="caslon max-tablet:*:text-[1em] max-tablet:*:tracking-tight text-place hyphens-auto [hyphenate-limit-chars:10_4_3]"
          // Beside the chip in sunlight a word of nine letters stays whole.
          style={{ fontSize: 'clamp(1.375rem, 6.4vw, 1.625rem)' }}
        >
          {title}
        </h1>
        {subtitle ? (
          <p className="line-clamp-2 text-small text-ink2 sun:text-meta">{subtitle}</p>
        ) : null}
      </div>
      {trailing}
    </header>
  )
}
