import { memo, useState } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { groupedBy } from '#shared/schedule/grouped.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import type { Names } from '../../frame/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { ageWords } from '../../words/age.ts'
import { changeWords } from '../../words/changes.ts'
import { syncWords } from '../../words/sync.ts'
import { scopeTitle } from './scopeTitle.ts'
import { SyncSection } from './SyncSection.tsx'
import { useUnsentEdits, type UnsentEdit } from '../../data/hooks/useUnsentEdits.ts'

/** A first sending of an imported wedding has hundreds; the newest say enough. */
const SHOWN = 12

/** What is only here, in words, by wedding. */
export function WaitingList({ names }: { names: Names }) {
  const edits = useUnsentEdits()
  const { sending } = useSyncStatus()
  const device = useDeviceWord()
  const words = syncWords.waiting
  const byScope = groupedBy(edits ?? [], ({ scope }) => scope)
  return (
    <SyncSection
      title={words.title(device)}
      trailing={sending > 0 ? <StatusTag kind="here">{words.sending(sending)}</StatusTag> : null}
    >
      {edits === null ? (
        <p className="text-body text-ink2">{words.reading}</p>
      ) : edits.length === 0 ? (
        <p className="text-body text-ink2">{words.none}</p>
      ) : (
        [...byScope].flatMap(([key, waiting]) =>
          waiting[0] ? (
            <WaitingInScope key={key} scope={waiting[0].scope} waiting={waiting} names={names} />
          ) : (
            []
          ),
        )
      )}
    </SyncSection>
  )
}

type WaitingInScopeProps = { scope: ScopeName; waiting: readonly UnsentEdit[]; names: Names }

function WaitingInScope({ scope, waiting, names }: WaitingInScopeProps) {
  const now = useNow('minute')
  const [isOpen, setOpen] = useState(false)
  const newestFirst = waiting.toSorted((a, b) => b.since - a.since)
  const shown = isOpen ? newestFirst : newestFirst.slice(0, SHOWN)
  const more = newestFirst.length - shown.length
  return (
    <div className="edge overflow-hidden rounded-control bg-card">
      <h3 className="px-4 pt-3 text-small font-bold text-ink2">{scopeTitle(scope, names)}</h3>
      <ul className="flex flex-col">
        {shown.map((edit) => (
          <WaitingRow
            key={edit.id}
            headline={changeWords(edit, names.namesIn(scope)).headline}
            since={ageWords(edit.since, now)}
            tries={syncWords.waiting.tries(edit.tries)}
          />
        ))}
      </ul>
      {more > 0 ? (
        <div className="rule-t p-2">
          <Button variant="quiet" size="small" onPress={() => setOpen(true)}>
            {syncWords.waiting.more(more)}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

type WaitingRowProps = { headline: string; since: string; tries: string | null }

const WaitingRow = memo(function WaitingRow({ headline, since, tries }: WaitingRowProps) {
  return (
    <li className="rule-b flex items-start gap-3 px-4 py-3 last:border-b-0">
      <span
        aria-hidden="true"
        className="mt-1.5 size-3 shrink-0 rounded-pill border-2 border-solid border-warn forced-color-adjust-none"
      />
      <span className="min-w-0">
        <span className="line-clamp-2 block break-words text-body font-medium">{headline}</span>
        <span className="block text-small text-ink2">
          {tries === null ? since : `${since}, ${tries}`}
        </span>
      </span>
    </li>
  )
})
