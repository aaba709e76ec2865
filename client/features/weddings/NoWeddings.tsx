import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { weddingsWords } from '../../words/weddings.ts'

/** Nothing to list: because there is nothing, because it is coming, or because it never came. */
export function NoWeddings() {
  const { connection, lastContact } = useSyncStatus()
  const device = useDeviceWord()
  const wasRead = Object.keys(lastContact).length > 0 || connection.state === 'live'
  const sentence = wasRead
    ? weddingsWords.empty
    : connection.state === 'connecting'
      ? weddingsWords.fetching
      : weddingsWords.emptyOffline(device)
  return (
    <div className="flex flex-col">
      <div role="status">
        <EmptyState sentence={sentence} />
      </div>
      <p className="max-w-[48ch] px-gutter text-small text-ink2">
        {weddingsWords.joinHint(device)}
      </p>
    </div>
  )
}
