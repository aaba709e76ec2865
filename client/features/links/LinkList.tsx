import { useState } from 'react'
import type { LinkListing, ListedLink } from '../../data/hooks/useLinks.ts'
import type { Told } from '../../data/history/told.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { TitledSection } from '../../ui/TitledSection.tsx'
import { linkWords } from '../../words/links.ts'
import { LinkItem } from './LinkItem.tsx'

export type LinkListProps = {
  told: Told<LinkListing> | null
  now: number
  /** Why nothing can be changed just now. */
  waits: string | undefined
  onRevoke: (link: ListedLink) => void
}

/** Links that stand, those that open no more, and, folded away, those that are over. */
export function LinkList({ told, now, waits, onRevoke }: LinkListProps) {
  const [isAll, setAll] = useState(false)
  const words = linkWords
  const links = told?.value.links ?? []
  const isOver = ({ state }: ListedLink) => state === 'revoked' || state === 'ended'
  const standing = links.filter((link) => !isOver(link))
  const over = links.filter(isOver)
  const list = (shown: readonly ListedLink[]) => (
    <ul
      aria-label={words.people}
      className="edge flex flex-col overflow-hidden rounded-control bg-card"
    >
      {shown.map((link) => (
        <LinkItem key={link.id} link={link} now={now} waits={waits} onRevoke={onRevoke} />
      ))}
    </ul>
  )
  return (
    <TitledSection title={words.people}>
      <p className="text-small text-ink2">{words.peopleHelp}</p>
      {told === null ? (
        <p role="status" className="text-small text-ink2">
          {waits ?? words.loading}
        </p>
      ) : (
        <>
          {told.isKept ? (
            <p className="text-small text-ink2">{words.kept(told.toldAt, now)}</p>
          ) : null}
          {standing.length > 0 ? list(standing) : <p className="text-body">{words.empty}</p>}
          {over.length === 0 ? null : isAll ? (
            list(over)
          ) : (
            <MoreButton
              variant="quiet"
              size="small"
              className="self-start"
              onPress={() => setAll(true)}
            >
              {words.over(over.length)}
            </MoreButton>
          )}
        </>
      )}
    </TitledSection>
  )
}
