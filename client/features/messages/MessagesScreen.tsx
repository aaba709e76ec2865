import { getRouteApi } from '@tanstack/react-router'
import { MessageSquarePlus, Users } from 'lucide-react'
import { useCallback } from 'react'
import { useNews } from '../../data/hooks/useNews.ts'
import { useNow } from '../../data/hooks/useNow.ts'
import { useKeys } from '../../frame/keys/useKeys.ts'
import { PanelFrame } from '../../frame/PanelFrame.tsx'
import { Screen } from '../../frame/Screen.tsx'
import { useIsTablet } from '../../frame/useIsTablet.ts'
import { WeddingNotHere } from '../../frame/WeddingNotHere.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { PaneHeader } from '../../ui/PaneHeader.tsx'
import { coupleOf } from '../../words/couple.ts'
import { messageWords } from '../../words/messages.ts'
import { NewThreadSheet } from './NewThreadSheet.tsx'
import { readersOf } from './threadList.ts'
import { ThreadList } from './ThreadList.tsx'
import { ThreadPeople } from './ThreadPeople.tsx'
import { ThreadView } from './ThreadView.tsx'
import { useTalk } from './useTalk.ts'
import { useTalkActions } from './useTalkActions.ts'

const route = getRouteApi('/w/$wedding/messages')

/** Conversations: on a phone one after the other, on a tablet list, conversation and who is in it. */
export function MessagesScreen() {
  const { wedding: id } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isTablet = useIsTablet()
  const talk = useTalk(id)
  const actions = useTalkActions(talk.scope)
  const news = useNews(talk.scope)
  const now = useNow('minute')
  const words = messageWords

  const go = useCallback(
    (change: Partial<typeof search>) =>
      void navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false }),
    [navigate],
  )
  const open = useCallback((thread: string) => go({ thread, panel: undefined }), [go])
  const close = useCallback(() => go({ thread: undefined, panel: undefined }), [go])

  const at = talk.list.findIndex((one) => one.id === search.thread)
  const step = (by: number) => {
    const next = talk.list[at === -1 && by < 0 ? talk.list.length - 1 : at + by]
    if (next) open(next.id)
  }
  const today = talk.times.dateOf(now)
  const thread = talk.list.find((one) => one.id === search.thread) ?? null
  const isGone = talk.loaded && search.thread !== undefined && thread === null
  const { mayBegin } = talk
  const readers = thread ? readersOf(thread.data, talk.people) : []
  const people = thread ? <ThreadPeople talk={talk} thread={thread} actions={actions} /> : null
  useKeys('messages', {
    next: () => step(1),
    previous: () => step(-1),
    add: mayBegin ? () => go({ panel: 'new' }) : undefined,
    close: thread ? close : undefined,
  })
  const begin = mayBegin ? (
    <Button
      variant="primary"
      className="flex-1 tablet:flex-none"
      icon={<MessageSquarePlus size={20} aria-hidden />}
      onPress={() => go({ panel: 'new' })}
    >
      {words.create.open}
    </Button>
  ) : undefined
  const list = (
    <ThreadList
      talk={talk}
      unseen={news.announcements}
      today={today}
      selected={isTablet ? thread?.id : undefined}
      onOpen={open}
    />
  )
  const view = thread ? (
    <ThreadView
      key={thread.id}
      talk={talk}
      thread={thread}
      today={today}
      actions={actions}
      {...(isTablet && {
        header: (
          <h2 className="rule-b shrink-0 bg-card px-gutter py-3 text-title font-bold">
            {thread.title}
          </h2>
        ),
      })}
    />
  ) : null
  const isOne = !isTablet && thread !== null

  return (
    <Screen
      wedding={id}
      current="messages"
      isDeep={isOne}
      title={isOne ? thread.title : words.title}
      subtitle={
        isOne
          ? words.thread.people(readers.length)
          : talk.record
            ? coupleOf(talk.record.data).join(' & ')
            : undefined
      }
      {...(isOne && { back: { label: words.thread.back, onPress: close } })}
      headerAction={
        isOne ? (
          <IconButton
            label={words.people.title}
            icon={<Users size={22} aria-hidden />}
            onPress={() => go({ panel: 'people' })}
          />
        ) : undefined
      }
      actions={isTablet || isOne || !talk.record ? undefined : begin}
      pane={
        isTablet && thread ? (
          <>
            <PaneHeader title={words.people.title} subtitle={thread.title} />
            {people}
          </>
        ) : undefined
      }
    >
      {talk.record === null ? <WeddingNotHere /> : null}
      {talk.record && talk.loaded ? (
        isTablet ? (
          <div className="flex h-full min-h-0">
            <div className="rule-r flex w-76 shrink-0 flex-col">
              <div className="min-h-0 grow overflow-y-auto overscroll-contain">{list}</div>
              {begin ? (
                <div className="rule-t flex shrink-0 flex-col bg-card px-gutter py-3">{begin}</div>
              ) : null}
            </div>
            <div className="min-w-0 grow">
              {view ?? <EmptyState sentence={isGone ? words.thread.gone : words.list.choose} />}
            </div>
          </div>
        ) : isGone ? (
          <EmptyState
            sentence={words.thread.gone}
            action={<Button onPress={close}>{words.thread.back}</Button>}
          />
        ) : (
          (view ?? list)
        )
      ) : null}
      {search.panel === 'new' && mayBegin && talk.loaded ? (
        <NewThreadSheet
          talk={talk}
          actions={actions}
          onClose={() => go({ panel: undefined })}
          onDone={open}
        />
      ) : null}
      {!isTablet && thread && search.panel === 'people' ? (
        <PanelFrame
          asPane={false}
          onClose={() => go({ panel: undefined })}
          title={words.people.title}
          subtitle={thread.title}
        >
          {people}
        </PanelFrame>
      ) : null}
    </Screen>
  )
}
