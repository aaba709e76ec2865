import { useParams } from '@tanstack/react-router'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useActor } from '../data/hooks/useActor.ts'
import { DayScreen } from '../features/day/DayScreen.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'

const GuestDay = lazyPart(
  async () => (await import('../features/guestview/GuestDayScreen.tsx')).GuestDayScreen,
)

/** Those who are invited read what was published; everybody else holds the run sheet. */
export function OwnDayScreen() {
  const { wedding } = useParams({ from: '/w/$wedding/day' })
  const actor = useActor(weddingScope(wedding))
  const isGuest = actor && !actor.owner && (actor.role === 'family' || actor.role === 'friend')
  return isGuest ? <GuestDay /> : <DayScreen />
}
