import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useQueue } from '../../data/hooks/useQueue.ts'
import { Arriving } from '../../frame/Arriving.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { linkDoorWords } from '../../words/links.ts'

/**
 * What somebody sees first once their link is open: a vendor their own card, with how far they are under
 * the thumb; everybody else the day. It waits until it is known here who they are.
 */
export function FirstSight() {
  const { wedding } = useParams({ from: '/w/$wedding/mine' })
  const actor = useActor(weddingScope(wedding))
  const navigate = useNavigate()
  const { syncNow } = useQueue()
  const vendor = actor?.role === 'vendor' ? actor.vendor : undefined
  const isKnown = actor !== undefined && actor !== null

  useEffect(() => {
    if (!isKnown) return void syncNow().catch(() => undefined)
    void navigate(
      vendor === undefined
        ? { to: '/w/$wedding/day', params: { wedding }, replace: true }
        : { to: '/w/$wedding/vendors', params: { wedding }, search: { vendor }, replace: true },
    )
  }, [isKnown, vendor, wedding, navigate, syncNow])

  return (
    <Screen wedding={wedding} current="day" title={linkDoorWords.working}>
      <Arriving className="px-gutter pt-4" />
      <p role="status" className="px-gutter pt-4 text-body text-ink2">
        {linkDoorWords.working}
      </p>
    </Screen>
  )
}
