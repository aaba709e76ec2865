import { useQueue } from '../data/hooks/useQueue.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { frameWords } from '../words/frame.ts'

/** In the place of a screen's content: the first visit without signal, or a wedding of others. */
export function WeddingNotHere() {
  const { syncNow } = useQueue()
  return (
    <EmptyState
      sentence={frameWords.weddingNotHere}
      action={
        <Button variant="primary" onPress={() => void syncNow()}>
          {frameWords.tryNow}
        </Button>
      }
    />
  )
}
