import { useEffect } from 'react'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { useOpenAccount } from '../data/hooks/DataProvider.tsx'
import { useAcks } from '../data/hooks/useAcks.ts'
import { useLookThrough } from '../data/hooks/useLookThrough.ts'
import { useRevisions } from '../data/hooks/useRevisions.ts'
import { useToldPlan } from '../data/hooks/useToldPlan.ts'
import { PLAN_ACK_READERS } from '../data/planAck.ts'
import { Banner } from '../ui/Banner.tsx'
import { TextLink } from '../ui/TextLink.tsx'
import { publishWords } from '../words/publish.ts'

/** A new plan says so where it moves a moment of one's own; whoever is not concerned is left in peace. */
export function PublishedBanner({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const { newest } = useRevisions(scope)
  const { byThing, received, loaded } = useAcks(scope)
  const { look } = useLookThrough(scope)
  const { account } = useOpenAccount()
  const said = newest ? byThing.get(newest.id)?.get(account.id) : undefined
  const isDue = newest !== null && loaded && !look && newest.by !== account.id
  const arrived = isDue && said === undefined ? newest.id : null
  useEffect(() => {
    if (arrived !== null) received(arrived, PLAN_ACK_READERS)
  }, [arrived, received])
  return isDue && said?.seenAt === undefined ? <Unseen wedding={wedding} /> : null
}

function Unseen({ wedding }: { wedding: string }) {
  const told = useToldPlan(weddingScope(wedding))
  const words = publishWords.banner
  if (!told) return null
  const { newest, before, alerts, isGuest } = told
  const [first] = alerts
  const isFirst = before === null && [...newest.times.keys()].some(told.isMine)
  if (!first && !isFirst) return null
  return (
    <div className="px-gutter py-2">
      <Banner
        tone="info"
        live="status"
        action={
          <TextLink href={`/w/${wedding}/${isGuest ? 'day' : 'published'}`}>{words.look}</TextLink>
        }
      >
        {first ? words.one(newest.label, first) : words.first(newest.label)}
        {alerts.length > 1 ? `, ${words.more(alerts.length - 1)}` : ''}
      </Banner>
    </div>
  )
}
