import { useSyncStatus } from '../data/hooks/useSyncStatus.ts'
import { arrivingWords } from '../words/arriving.ts'
import { HowFar } from './HowFar.tsx'

/** How much of a first visit is here: "214 of 380 records are here". Nothing while nothing long arrives. */
export function Arriving({ className = '' }: { className?: string }) {
  const { received } = useSyncStatus().progress
  if (received === null) return null
  const { done, of } = received
  return (
    <div className={className}>
      <HowFar
        label={arrivingWords.label}
        done={done}
        of={of}
        told={arrivingWords.records(done, of)}
      />
    </div>
  )
}
