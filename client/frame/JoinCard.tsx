import type { ReactNode } from 'react'
import { joinWords } from '../words/members.ts'

export type JoinCardProps = {
  /** A line above the title: who invites. */
  lead?: ReactNode
  title: string
  children: ReactNode
}

/** Pressed green above, one card with what to do below: it stands before any account does. */
export function JoinCard({ lead, title, children }: JoinCardProps) {
  return (
    <main className="flex min-h-dvh flex-col bg-paper text-ink tablet:grid tablet:grid-cols-2">
      <div className="relative flex grow flex-col justify-end gap-2 overflow-hidden bg-accent px-gutter [[data-theme=dark]_&]:bg-card [[data-theme=dark]_&]:text-ink pb-7 pt-10 text-on-accent tablet:min-h-dvh tablet:justify-center tablet:px-16">
        <span
          aria-hidden="true"
          className="pointer-events-none absolute -end-6 -top-16 select-none font-ampersand text-[17rem] [[data-theme=dark]_&]:text-accent italic leading-none opacity-15 sun:hidden tablet:-bottom-24 tablet:-end-16 tablet:top-auto tablet:text-[38rem]"
        >
          &amp;
        </span>
        <p className="relative text-body font-bold">{joinWords.app}</p>
        {lead ? <p className="relative text-lead">{lead}</p> : null}
        <h1 className="caslon relative text-hero text-balance break-words">{title}</h1>
      </div>
      <div className="mx-auto flex w-full max-w-120 flex-col justify-center gap-4 px-gutter pb-[calc(1.5rem+env(safe-area-inset-bottom))] pt-6 tablet:px-8">
        {children}
      </div>
    </main>
  )
}
