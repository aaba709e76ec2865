import { CircleAlert, CircleCheck, Info, LoaderCircle } from 'lucide-react'
import { readHolds } from '../../data/prepare/readHolds.ts'
import type { ReadyCheck } from '../../data/prepare/readyCheck.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { prepareWords } from '../../words/prepare.ts'
import type { ReadyLines } from './useReadyLines.ts'

export type ReadyHeadlineProps = {
  check: ReadyCheck | null
  lines: ReadyLines | null
  /** Files are being fetched. */
  isWorking: boolean
  now: number
}

/** The one sentence: does it open without signal? Green only where all of it was read, and lately. */
export function ReadyHeadline({ check, lines, isWorking, now }: ReadyHeadlineProps) {
  const device = useDeviceWord()
  const words = prepareWords.headline
  const looks = Object.values(lines ?? {})
    .flat()
    .filter(({ state }) => state === 'look')
  const [Picture, tone, sentence] = !check
    ? ([LoaderCircle, 'border-line bg-card text-ink2', words.reading(device)] as const)
    : !check.isReady
      ? ([CircleAlert, 'border-bad-bg bg-bad-bg text-bad', words.notReady] as const)
      : !readHolds(check.at, now)
        ? ([Info, 'border-warn-bg bg-warn-bg text-warn', words.stale] as const)
        : ([CircleCheck, 'border-ok-bg bg-ok-bg text-ok', words.ready(device)] as const)
  return (
    <div
      role="status"
      className={`flex items-start gap-3 rounded-sheet border-(length:--line-w) border-solid p-4 sun:border-ink ${tone}`}
    >
      <Picture size={28} aria-hidden className="mt-0.5 shrink-0" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-title font-bold text-balance">{sentence}</p>
        <p className="text-small">
          {isWorking
            ? prepareWords.working
            : check
              ? words.when(check.at, now, check.skimmed)
              : null}
        </p>
        {check && looks.length > 0 ? (
          <p className="text-small">{words.looks(looks.length)}</p>
        ) : null}
      </div>
    </div>
  )
}
