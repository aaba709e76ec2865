import { scopeId } from '#shared/schema/record/scope.ts'
import { useAwayWeddings } from '../data/hooks/usePreparation.ts'
import { useQueue } from '../data/hooks/useQueue.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { awayWords } from '../words/away.ts'
import { frameWords } from '../words/frame.ts'
import { Arriving } from './Arriving.tsx'
import { useBringBack } from './useBringBack.ts'
import { useDeviceWord } from './useDeviceWord.ts'
import { useWeddingInView } from './useWeddingInView.ts'

/**
 * In the place of a screen's content: the first visit without signal, a wedding of others, or one that
 * was taken off this device.
 */
export function WeddingNotHere() {
  const { syncNow } = useQueue()
  const wedding = useWeddingInView()
  const away = useAwayWeddings().find(({ scope }) => scopeId(scope) === wedding)
  const bringBack = useBringBack()
  const device = useDeviceWord()
  return (
    <>
      <Arriving className="px-gutter pt-4" />
      <EmptyState
        sentence={away ? awayWords.sentence(away.name, device) : frameWords.weddingNotHere(device)}
        action={
          away ? (
            <Button variant="primary" onPress={() => void bringBack(away)}>
              {awayWords.bringBack}
            </Button>
          ) : (
            <Button variant="primary" onPress={() => void syncNow()}>
              {frameWords.tryNow}
            </Button>
          )
        }
      />
    </>
  )
}
