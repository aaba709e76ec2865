import { useSyncStatus } from '../data/hooks/useSyncStatus.ts'
import { Chip, type ChipState } from '../ui/Chip.tsx'
import { frameWords } from '../words/frame.ts'
import { useDeviceWord } from './useDeviceWord.ts'

const look: Record<
  Exclude<ReturnType<typeof useSyncStatus>['chip']['kind'], 'reading'>,
  ChipState
> = {
  saved: 'saved',
  onDevice: 'here',
  sending: 'sending',
  needsYou: 'needs',
}

const PLACE =
  'flex max-w-30 shrink-0 justify-end sun:max-w-34 tablet:max-w-none tablet:sun:max-w-none'

/**
 * Always at the top right, always words (P8); opens Sync. On a phone it is never wider than the room
 * that is kept for it: a header that grew with "2 on this phone" would move the list under a thumb
 * that is ticking.
 */
export function SyncChip() {
  const { chip } = useSyncStatus()
  const device = useDeviceWord()
  const words = frameWords.chip
  // Rather silent for a moment than "Saved" too early (P8).
  if (chip.kind === 'reading') return <span className={PLACE} />
  const text =
    chip.kind === 'saved'
      ? words.saved
      : chip.kind === 'onDevice'
        ? words.onDevice(chip.count, device)
        : words[chip.kind](chip.count)
  return (
    <span className={PLACE}>
      <Chip state={look[chip.kind]} href="/sync" label={words.opensSync(text)} mayWrap>
        {text}
      </Chip>
    </span>
  )
}
