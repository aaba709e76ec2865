import { MoreHorizontal } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { syncWords } from '../../words/sync.ts'
import { NextTry } from './NextTry.tsx'

const words = syncWords.waiting

export type WaitingAction = 'discard' | 'save'

export type WaitingRowProps = {
  id: string
  headline: string
  /** The wedding, where the list is of several. */
  where: string | null
  since: string
  tries: string | null
  state: 'sending' | 'held' | 'waiting'
  /** Unix ms; null: none is planned. */
  nextTryAt: number | null
  onAction: (id: string, action: WaitingAction) => void
}

/** One edit that is only here: what it did, since when, and what sending has come to. */
export const WaitingRow = memo(function WaitingRow(props: WaitingRowProps) {
  const { id, headline, where, since, tries, state, nextTryAt, onAction } = props
  const isSending = state === 'sending'
  const told = [where, since, tries, isSending ? words.isSending : null].filter(Boolean)
  return (
    <li className="rule-b flex min-h-row items-center gap-3 py-1.5 ps-4 pe-1 last:border-b-0">
      <span
        aria-hidden="true"
        className={`size-3 shrink-0 rounded-pill border-2 border-solid border-warn forced-color-adjust-none ${isSending ? 'bg-warn' : ''}`}
      />
      <span className="min-w-0 grow">
        <span className="line-clamp-2 block break-words text-body font-medium">{headline}</span>
        <span className="block text-small text-ink2 tabular-nums">
          {told.join(' · ')}
          {state === 'held' ? ` · ${words.isHeld}` : null}
          {state === 'waiting' && nextTryAt !== null ? (
            <>
              {' · '}
              <NextTry at={nextTryAt} />
            </>
          ) : null}
        </span>
      </span>
      <Menu
        label={words.menu(headline)}
        trigger={
          <IconButton
            label={words.menu(headline)}
            icon={<MoreHorizontal size={22} aria-hidden />}
          />
        }
        actions={[
          { id: 'save', label: words.save },
          { id: 'discard', label: words.discard, isDanger: true },
        ]}
        onAction={(action) => onAction(id, action === 'save' ? 'save' : 'discard')}
      />
    </li>
  )
})
