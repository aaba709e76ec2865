import { getRouteApi } from '@tanstack/react-router'
import { Megaphone } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { isSaidTo, toldOfBroadcast } from '#shared/schema/arrival.ts'
import type { BroadcastRecord } from '../../data/announcements.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { broadcastWords } from '../../words/broadcast.ts'
import { coupleOf } from '../../words/couple.ts'
import { BroadcastCard } from './BroadcastCard.tsx'
import { ComposeSheet } from './ComposeSheet.tsx'
import { useBroadcastActions } from './useBroadcastActions.ts'
import { useBroadcasts } from './useBroadcasts.ts'

const route = getRouteApi('/w/$wedding/announcements')

/** One word to many: saying it, and who has seen it. */
export function BroadcastScreen() {
  const { wedding: id } = route.useParams()
  const { panel } = route.useSearch()
  const navigate = route.useNavigate()
  const broadcasts = useBroadcasts(id)
  const actions = useBroadcastActions(broadcasts.scope)
  const now = useNow('minute')
  const device = useDeviceWord()
  const { record, loaded, list, may, actor, acks } = broadcasts
  const words = broadcastWords
  const open = (to: 'new' | undefined) => void navigate({ search: { panel: to } })
  const [corrected, setCorrected] = useState<BroadcastRecord | null>(null)
  const correct = useCallback(
    (one: BroadcastRecord) => {
      setCorrected(one)
      void navigate({ search: { panel: 'new' } })
    },
    [navigate],
  )

  // Whoever stands before the list has looked at what is on it.
  const { seen } = acks
  useEffect(() => {
    if (!actor || !loaded) return
    for (const one of list) if (isSaidTo(one.data, actor)) seen(one.id, toldOfBroadcast(one.data))
  }, [actor, loaded, list, seen])

  return (
    <Screen
      wedding={id}
      current="messages"
      title={words.title}
      subtitle={record ? coupleOf(record.data).join(' & ') : undefined}
      back={{
        label: words.back,
        onPress: () => void navigate({ to: '/w/$wedding/messages', params: { wedding: id } }),
      }}
      actions={
        record && may !== null ? (
          <Button
            variant="primary"
            className="flex-1 tablet:flex-none"
            icon={<Megaphone size={20} aria-hidden />}
            onPress={() => {
              setCorrected(null)
              open('new')
            }}
          >
            {may === 'ask' ? words.ask : words.compose}
          </Button>
        ) : undefined
      }
    >
      {record === null ? <WeddingNotHere /> : null}
      {record && loaded && list.length === 0 ? (
        <EmptyState sentence={may === null ? words.emptyReader : words.empty} />
      ) : null}
      {record && loaded ? (
        <ul className="mx-auto flex max-w-160 flex-col gap-4 px-gutter py-5">
          {list.map((one) => (
            <li key={one.id}>
              <BroadcastCard
                record={one}
                broadcasts={broadcasts}
                acks={acks.byThing.get(one.id)}
                isUnsent={broadcasts.unsent.has(one.id)}
                device={device}
                now={now}
                actions={actions}
                onCorrect={correct}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {panel === 'new' && may !== null && loaded ? (
        <ComposeSheet
          broadcasts={broadcasts}
          may={may}
          actions={actions}
          corrected={corrected}
          onClose={() => open(undefined)}
        />
      ) : null}
    </Screen>
  )
}
