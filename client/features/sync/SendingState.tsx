import { useSyncStatus } from '../../data/hooks/useSyncStatus.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { Banner } from '../../ui/Banner.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { syncWords } from '../../words/sync.ts'

/** How sending and fetching go just now: how far they are, how long it takes, that they are held back. */
export function SendingState() {
  const { progress, pending } = useSyncStatus()
  const { paused, sent, received, secondsLeft } = progress
  const device = useDeviceWord()
  const words = syncWords.sending
  const isRunning = sent !== null && !paused && sent.of > 0
  return (
    <>
      {paused ? <Banner tone="info">{words.paused(device)}</Banner> : null}
      {isRunning ? (
        <Progress
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
      {received ? (
        <Progress
          label={words.receivedLabel}
          done={received.done}
          of={received.of}
          told={words.received(received.done, received.of)}
        />
      ) : null}
    </>
  )
}

type ProgressProps = { label: string; done: number; of: number | null; told: string }

function Progress({ label, done, of, told }: ProgressProps) {
  return (
    <div className="flex max-w-120 flex-col gap-1.5">
      <p className="text-body font-medium tabular-nums">{told}</p>
      {of === null ? null : (
        <ProgressBar label={label} value={Math.min(done, of)} max={of} valueLabel={told} />
      )}
    </div>
  )
}
