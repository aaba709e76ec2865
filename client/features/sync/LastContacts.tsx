import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import type { Names } from '../../frame/useNames.ts'
import { StatusTag } from '../../ui/StatusTag.tsx'
import { syncWords } from '../../words/sync.ts'
import { scopeTitle } from './scopeTitle.ts'
import { SyncSection } from './SyncSection.tsx'

/** How fresh each wedding is, and what of it waits. */
export function LastContacts({ names }: { names: Names }) {
  const { lastContact } = useSyncStatus()
  const { waiting } = useQueue()
  const weddings = useRecords(wedding, 'all')
  const now = useNow('minute')
  const device = useDeviceWord()
  const words = syncWords.weddings
  const scopes = [
    ...new Set<ScopeName>([
      ...weddings.map(({ scope }) => scope),
      ...waiting.map((one) => one.scope),
    ]),
  ].filter((scope) => scopeKind(scope) !== 'user')
  return (
    <SyncSection title={words.title}>
      {scopes.length === 0 ? <p className="text-body text-ink2">{words.none(device)}</p> : null}
      <ul className="flex flex-col">
        {scopes.map((scope) => {
          const heard = lastContact[scope]
          const count = waiting.filter((one) => one.scope === scope).length
          return (
            <li key={scope} className="rule-b flex flex-col gap-0.5 py-2.5 last:border-b-0">
              <span className="text-body font-medium">{scopeTitle(scope, names)}</span>
              <span className="text-small text-ink2">
                {heard === undefined ? words.never(device) : words.heard(heard, now)}
              </span>
              {count > 0 ? <StatusTag kind="here">{words.waiting(count)}</StatusTag> : null}
            </li>
          )
        })}
      </ul>
    </SyncSection>
  )
}
