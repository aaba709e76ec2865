import { Link2Off } from 'lucide-react'
import { memo } from 'react'
import type { ListedLink } from '../../data/hooks/useLinks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { linkWords } from '../../words/links.ts'

export type LinkItemProps = {
  link: ListedLink
  now: number
  waits: string | undefined
  onRevoke: (link: ListedLink) => void
}

/** One link: for whom, until when, who opened it on which device, and taking it back. */
export const LinkItem = memo(function LinkItem({ link, now, waits, onRevoke }: LinkItemProps) {
  const words = linkWords
  const { name, role, state, endsAt, openings, devices } = link
  const isOver = state === 'revoked' || state === 'ended'
  const left = devices - openings.filter((one) => one.state !== 'account').length
  return (
    <li className="flex min-h-row items-center gap-2 py-2 ps-4 pe-1 not-first:rule-t">
      <div className="flex min-w-0 grow flex-col">
        <p className="text-body font-bold break-words">{name}</p>
        <p className="text-small text-ink2">
          {[words.role[role], isOver ? words.ended(endsAt) : words.until(endsAt)].join(', ')}
        </p>
        {state === 'stands' ? null : (
          <StatusTag kind={state === 'withdrawn' ? 'needs' : 'plain'}>
            {words.state[state]}
          </StatusTag>
        )}
        {state === 'withdrawn' ? <p className="text-small text-ink2">{words.withdrawn}</p> : null}
        {openings.map((one) => (
          <p key={one.user} className="text-small text-ink2 break-words">
            {one.state === 'account'
              ? words.account(one.name)
              : one.state === 'removed' || isOver
                ? words.gone(one.name, one.device)
                : words.opened(one.name, one.device, one.lastSeenAt, now)}
          </p>
        ))}
        {isOver ? null : (
          <p className="text-small text-ink2">
            {openings.length === 0 ? words.unopened : words.places(Math.max(0, left))}
          </p>
        )}
      </div>
      {isOver ? null : (
        <IconButton
          label={waits === undefined ? words.revokeOf(name) : `${words.revokeOf(name)}. ${waits}`}
          icon={<Link2Off size={22} aria-hidden />}
          isDisabled={waits !== undefined}
          onPress={() => onRevoke(link)}
        />
      )}
    </li>
  )
})
