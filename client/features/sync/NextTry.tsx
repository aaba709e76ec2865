import { useAppData } from '../../data/hooks/DataProvider.tsx'
import { useNow } from '../../data/hooks/useNow.ts'
import { useReadable } from '../../data/hooks/useReadable.ts'
import { syncWords } from '../../words/sync.ts'

/** When it is tried again by itself, counted down. @param at Unix ms by this device's clock */
export function NextTry({ at }: { at: number }) {
  const { clock } = useAppData()
  const offset = useReadable(clock.offset)
  const now = useNow('second')
  return syncWords.waiting.nextTry(Math.round((at - (now - offset)) / 1_000))
}
