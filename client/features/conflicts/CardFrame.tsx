import { useEffect, useRef, type ReactNode } from 'react'
import { StatusTag } from '../../ui/StatusTag.tsx'

type CardFrameProps = {
  /** Of the entry; the keyboard finds the card by it. */
  id: string
  titleId: string
  title: string
  wedding: string | null
  /** Whom it was handed to, with the word that went along. */
  handed?: { words: string; note: string | undefined } | null
  reason: string
  meanwhile: string | null
  /** The keyboard is here, or an address named it. */
  isCurrent: boolean
  children: ReactNode
}

/** What every card of the inbox stands in: what it is about, why it asks, what counts meanwhile. */
export function CardFrame(props: CardFrameProps) {
  const { id, titleId, title, wedding, handed, reason, meanwhile, isCurrent, children } = props
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <article
      ref={frame}
      data-card={id}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={`flex scroll-m-4 flex-col gap-4 rounded-sheet border-(length:--line-w) border-solid bg-card p-4 outline-none tablet:p-5 ${isCurrent ? 'border-accent' : 'border-control'}`}
    >
      <header className="flex flex-col gap-1">
        {wedding === null ? null : <p className="text-small text-ink2">{wedding}</p>}
        <h2 id={titleId} className="break-words text-title font-bold">
          {title}
        </h2>
        {handed ? (
          <p className="flex flex-wrap items-baseline gap-x-2">
            <StatusTag kind="asked">{handed.words}</StatusTag>
            {handed.note ? <q className="text-small break-words text-ink2">{handed.note}</q> : null}
          </p>
        ) : null}
        <p className="text-body text-ink2">
          {reason}
          {meanwhile === null ? null : ` ${meanwhile}`}
        </p>
      </header>
      {children}
    </article>
  )
}
