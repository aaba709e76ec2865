import { Megaphone } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { isOver, isSaidTo, toldOfBroadcast } from '#shared/schema/arrival.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { unseenBroadcasts } from '../data/announcements.ts'
import { useAcks } from '../data/hooks/useAcks.ts'
import { useActor } from '../data/hooks/useActor.ts'
import { useNow } from '../data/hooks/useNow.ts'
import { useRecords } from '../data/hooks/useRecords.ts'
import { Button } from '../ui/Button.tsx'
import { broadcastWords } from '../words/broadcast.ts'
import { alarm } from './alarm.ts'
import { useNames } from './useNames.ts'

/**
 * On every screen of a wedding: what was announced to me and not looked at. An urgent one interrupts
 * and stays; others stand there quietly. That it arrived is said by the app itself.
 */
export function BroadcastBanner({ wedding }: { wedding: string }) {
  const scope = weddingScope(wedding)
  const records = useRecords(broadcast, scope)
  const acks = useAcks(scope)
  const actor = useActor(scope)
  const now = useNow('minute')
  const { received, seen, byThing, loaded } = acks

  const unseen = useMemo(
    () =>
      actor && loaded
        ? unseenBroadcasts(records, actor, (id) => byThing.get(id)?.get(actor.user), now)
        : [],
    [records, actor, byThing, loaded, now],
  )
  useEffect(() => {
    if (!actor || !loaded) return
    for (const one of records)
      if (isSaidTo(one.data, actor) && !isOver(one.data, now))
        received(one.id, toldOfBroadcast(one.data))
  }, [records, actor, loaded, now, received])
  const [latest] = unseen
  const isUrgent = latest?.data.urgency === 'urgent'
  const urgentId = isUrgent ? latest.id : null
  useEffect(() => {
    if (urgentId !== null) alarm('call')
  }, [urgentId])

  if (!latest) return null
  return (
    <BannerLine
      text={latest.data.text}
      author={latest.data.author}
      isUrgent={isUrgent}
      more={unseen.length - 1}
      onSeen={() => seen(latest.id, toldOfBroadcast(latest.data))}
    />
  )
}

type BannerLineProps = {
  text: string
  author: string
  isUrgent: boolean
  more: number
  onSeen: () => void
}

function BannerLine({ text, author, isUrgent, more, onSeen }: BannerLineProps) {
  const { personOf } = useNames()
  const words = broadcastWords.banner
  const name = personOf(author) ?? broadcastWords.card.somebody
  return (
    <section
      aria-label={words.label}
      className={`rule-t flex flex-wrap items-center gap-x-3 gap-y-1 py-2 ps-gutter pe-3 sun:bg-paper ${isUrgent ? 'bg-bad-bg text-bad' : 'bg-info-bg text-info'}`}
    >
      <p
        role={isUrgent ? 'alert' : 'status'}
        className="flex min-w-0 flex-1 basis-40 items-start gap-2.5 text-body font-bold"
      >
        <Megaphone size={20} aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0 break-words">
          {words.from(name, text)}
          {more > 0 ? `, ${words.more(more)}` : ''}
        </span>
      </p>
      <Button size="small" onPress={onSeen}>
        {words.seen}
      </Button>
    </section>
  )
}
