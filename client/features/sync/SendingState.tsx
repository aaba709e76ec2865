import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { Arriving } from '../../frame/Arriving.tsx'
import { HowFar } from '../../frame/HowFar.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { syncWords } from '../../words/sync.ts'

/** How sending and fetching go just now: how far they are, how long it takes, that they are held back. */
export function SendingState() {
  const { progress, pending, connection } = useSyncStatus()
  const { paused, sent, secondsLeft } = progress
  const device = useDeviceWord()
  const words = syncWords.sending
  // Without a signal a bar that has not begun would only pretend.
  const isRunning =
    sent !== null && !paused && sent.of > 0 && (sent.done > 0 || connection.state !== 'offline')
  return (
    <>
      {paused ? <Banner tone="info">{words.paused(device)}</Banner> : null}
      {isRunning ? (
        <HowFar
          label={words.label}
          done={sent.done}
          of={sent.of}
          told={[
            words.sent(sent.done, sent.of),
            ...(secondsLeft === null ? [] : [words.left(secondsLeft)]),
          ].join(' · ')}
        />
      ) : pending > 0 && secondsLeft !== null && !paused ? (
        <p className="text-small text-ink2">{words.wouldTake(secondsLeft)}</p>
      ) : null}
      <Arriving />
    </>
  )
}
