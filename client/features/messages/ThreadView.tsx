import { useCallback, useState, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { messageWords } from '../../words/messages.ts'
import { Composer } from './Composer.tsx'
import type { Said } from './conversation.ts'
import { leads } from './leads.ts'
import { useLinkTargets } from './linkTargets.ts'
import { MessageSheet } from './MessageSheet.tsx'
import { seenBy } from './seenBy.ts'
import { readersOf, type Thread } from './threadList.ts'
import { ThreadRows } from './ThreadRows.tsx'
import { useMessageDraft } from './useMessageDraft.ts'
import { useReading } from './useReading.ts'
import type { Talk } from './useTalk.ts'
import type { useTalkActions } from './useTalkActions.ts'

type ThreadViewProps = {
  talk: Talk
  thread: Thread
  today: string
  actions: ReturnType<typeof useTalkActions>
  /** Stands above what was said. */
  header?: ReactNode
}

const NOTHING: readonly Said[] = []

/** One conversation: what was said, and where one answers. */
export function ThreadView({ talk, thread, today, actions, header }: ThreadViewProps) {
  const { said = NOTHING } = talk.said.get(thread.id) ?? {}
  const targets = useLinkTargets(talk.scope)
  const draft = useMessageDraft(thread.id)
  const firstNew = useReading(talk, thread, said)
  const [opened, setOpened] = useState<Said | null>(null)
  const onOpen = useCallback((one: Said) => setOpened(one), [])
  const words = messageWords.thread
  const others = readersOf(thread.data, talk.people).filter(({ user }) => user !== talk.me)
  const correcting = said.find(({ id }) => id === draft.value.correcting) ?? null
  const newest = said.at(-1)

  return (
    <section aria-label={thread.title} className="flex h-full min-h-80 flex-col">
      {header}
      {said.length === 0 ? (
        <div className="grow">
          <EmptyState sentence={words.empty} />
        </div>
      ) : (
        <ThreadRows
          talk={talk}
          thread={thread}
          said={said}
          firstNew={firstNew}
          today={today}
          targets={targets}
          onOpen={onOpen}
        />
      )}
      <p role="status" className="sr-only">
        {newest && newest.author !== talk.me && newest.text !== ''
          ? words.arrived(
              talk.names.get(newest.author) ?? messageWords.message.somebody,
              newest.text,
            )
          : ''}
      </p>
      <div className="rule-t shrink-0 bg-card px-3 pb-[calc(0.625rem+env(safe-area-inset-bottom))] pt-2.5">
        {thread.isClosed ? (
          <div className="flex flex-wrap items-center gap-3">
            <p className="grow text-small text-ink2">{words.closed}</p>
            {leads(talk, thread) ? (
              <Button onPress={() => void actions.close(thread)}>{words.reopen}</Button>
            ) : null}
          </div>
        ) : draft.loaded ? (
          <Composer
            thread={thread}
            draft={draft}
            correcting={correcting}
            others={others}
            names={talk.names}
            targets={targets}
            actions={actions}
          />
        ) : null}
      </div>
      {opened ? (
        <MessageSheet
          text={opened.text}
          seen={seenBy(opened, thread, talk.people, talk.acks.byThing.get(thread.id))}
          onClose={() => setOpened(null)}
          onCorrect={
            thread.isClosed
              ? undefined
              : () => {
                  const { id, text, mentions, links } = opened
                  draft.set({ text, mentions: [...mentions], links: [...links], correcting: id })
                  setOpened(null)
                }
          }
          onTakeBack={() => {
            setOpened(null)
            void actions.takeBack(thread, opened)
          }}
        />
      ) : null}
    </section>
  )
}
