import type { ReactNode, Ref } from 'react'

type CardFrameProps = {
  ref?: Ref<HTMLElement>
  /** Of the conflict; the keyboard finds the card by it. */
  id: string
  titleId: string
  title: string
  wedding: string | null
  reason: string
  meanwhile: string | null
  isCurrent: boolean
  children: ReactNode
}

/** What every card of the inbox stands in: what it is about, why it asks, what counts meanwhile. */
export function CardFrame(props: CardFrameProps) {
  const { ref, id, titleId, title, wedding, reason, meanwhile, isCurrent, children } = props
  return (
    <article
      ref={ref}
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
        <p className="text-body text-ink2">
          {reason}
          {meanwhile === null ? null : ` ${meanwhile}`}
        </p>
      </header>
      {children}
    </article>
  )
}
