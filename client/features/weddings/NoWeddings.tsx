import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
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
    <div className="flex flex-col items-center gap-4 px-gutter py-8 text-center tablet:py-16">
      <span
        aria-hidden="true"
        className="select-none font-ampersand text-[9rem] italic leading-none text-plum"
      >
        &amp;
      </span>
      <p role="status" className="caslon max-w-[24ch] text-place text-balance">
        {sentence}
      </p>
      <p className="max-w-[48ch] text-small text-balance text-ink2">
        {weddingsWords.joinHint(device)}
      </p>
    </div>
  )
}
