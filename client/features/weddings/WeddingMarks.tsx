import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { roleWords } from '../../words/roles.ts'
import { weddingsWords } from '../../words/weddings.ts'
import { ReadyMark } from './ReadyMark.tsx'

export type WeddingMarksProps = {
  scope: ScopeName
  unsent: number
  isOnDevice: boolean
  /** It is kept ready by itself. */
  isNear: boolean
  /** How far away it is, in words. */
  children: ReactNode
}

/** How far away, my role, and how much of it is where. */
export function WeddingMarks({ scope, unsent, isOnDevice, isNear, children }: WeddingMarksProps) {
  const actor = useActor(scope)
  const device = useDeviceWord()
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink2">
      <li className="font-bold text-ink">{children}</li>
      {actor ? <li>{roleWords[actor.role]}</li> : null}
      {isOnDevice ? (
        <li className="flex items-center gap-1.5">
          <Check size={16} aria-hidden className="text-ok" />
          {weddingsWords.onDevice(device)}
        </li>
      ) : (
        <li>{weddingsWords.notYetOnDevice(device)}</li>
      )}
      {isOnDevice ? <ReadyMark scope={scope} isNear={isNear} /> : null}
      {unsent > 0 ? (
        <li className="flex items-center gap-1.5 font-bold text-warn">
          <span
            aria-hidden
            className="size-2.5 rounded-pill border-2 border-solid border-warn forced-color-adjust-none"
          />
          {weddingsWords.unsent(unsent, device)}
        </li>
      ) : null}
    </ul>
  )
}
