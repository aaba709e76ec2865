import { useId, useState } from 'react'
import { scopeId, scopeKind } from '#shared/schema/record/scope.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import type { UnsentEdit } from '../../data/hooks/useUnsentEdits.ts'
import type { Names } from '../../frame/useNames.ts'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ageWords } from '../../words/age.ts'
import { changeWords } from '../../words/changes.ts'
import { syncWords } from '../../words/sync.ts'
import { GroupMenu } from './GroupMenu.tsx'
import type { QueueGroup } from './queueGroups.ts'
import { scopeTitle } from './scopeTitle.ts'
import { WaitingRow, type WaitingAction } from './WaitingRow.tsx'

/** A first sending of an imported wedding has hundreds; the newest say enough. */
const SHOWN = 12
const MORE = 50

const words = syncWords.waiting

export type WaitingGroupProps = {
  group: QueueGroup<UnsentEdit>
  names: Names
  sending: ReadonlySet<string>
  onRow: (id: string, action: WaitingAction) => void
  onAll: (ids: readonly string[], action: WaitingAction) => void
}

/** What waits of one wedding, or every emergency. */
export function WaitingGroup({ group, names, sending, onRow, onAll }: WaitingGroupProps) {
  const { scope, when, edits } = group
  const { progress, connection } = useSyncStatus()
  const now = useNow('minute')
  const [most, setMost] = useState(SHOWN)
  const id = useId()
  const title = scope === null ? words.emergencies : scopeTitle(scope, names)
  const date = when ? words.when(when.when, when.days) : null
  const more = edits.length - most
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={`overflow-hidden rounded-control bg-card ${scope === null ? 'border-(length:--line-w) border-solid border-bad' : 'edge'}`}
    >
      <div className="flex min-h-row items-center gap-2 rule-b py-1 ps-4 pe-1">
        <div className="min-w-0 grow">
          <h3 id={id} className="break-words text-body font-bold">
            {scope === null ? <StatusTag kind="needs">{title}</StatusTag> : title}
          </h3>
          <p className="text-small text-ink2">
            {[scope === null ? words.first : date, words.count(edits.length)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {edits.length > 1 ? (
          <GroupMenu
            title={title}
            onAll={(action) =>
              onAll(
                edits.map((edit) => edit.id),
                action,
              )
            }
          />
        ) : null}
      </div>
      <ul className="flex flex-col">
        {edits.slice(0, most).map((edit) => (
          <WaitingRow
            key={edit.id}
            id={edit.id}
            headline={changeWords(edit, names.namesIn(edit.scope)).headline}
            where={scope === null ? scopeTitle(edit.scope, names) : null}
            since={ageWords(edit.since, now)}
            tries={words.tries(edit.tries)}
            state={sending.has(edit.id) ? 'sending' : progress.paused ? 'held' : 'waiting'}
            nextTryAt={progress.nextTryAt}
            onAction={onRow}
          />
        ))}
      </ul>
      {more > 0 ? (
        <div className="rule-t p-2">
          <MoreButton variant="quiet" size="small" onPress={() => setMost(most + MORE)}>
            {words.more(Math.min(more, MORE))}
          </MoreButton>
        </div>
      ) : null}
      {connection.state === 'offline' && scope !== null && scopeKind(scope) === 'wedding' ? (
        <div className="rule-t px-4">
          <TextLink href={`/w/${scopeId(scope)}/hand-over`}>{words.handOver}</TextLink>
        </div>
      ) : null}
    </div>
  )
}
