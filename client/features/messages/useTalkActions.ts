import { useMemo } from 'react'
import { message, type MessageData } from '#shared/schema/message.ts'
import { withMark, withoutMarks } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { thread, type ThreadData } from '#shared/schema/thread.ts'
import { useAppData, useOpenAccount } from '../../data/hooks/DataProvider.tsx'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { useToasts } from '../../frame/toasts.tsx'
import { useDeviceWord } from '../../frame/useDeviceWord.ts'
import { useSay } from '../../frame/useSay.ts'
import { frameWords } from '../../words/frame.ts'
import { messageWords } from '../../words/messages.ts'
import type { Said } from './conversation.ts'
import type { Thread } from './threadList.ts'

export type Wording = { text: string; mentions: readonly string[]; links: readonly string[] }

/** What can be said and done in conversations; all of it is kept here first. */
export function useTalkActions(scope: ScopeName) {
  const { account } = useOpenAccount()
  const { clock } = useAppData()
  const write = useWrite()
  const say = useSay()
  const toasts = useToasts()
  const device = useDeviceWord()
  return useMemo(() => {
    const asSet = (ids: readonly string[]) =>
      Object.fromEntries(ids.map((id) => [id, true as const]))

    /** @returns whether it was kept */
    async function put(to: Thread, wording: Wording, replaces?: string): Promise<boolean> {
      const { text, mentions, links } = wording
      const data: MessageData = {
        thread: to.id,
        author: account.id,
        roles: to.data.roles,
        members: to.data.members,
        text,
        saidAt: Math.round(clock.now()),
        ...(replaces !== undefined && { replaces }),
        ...(mentions.length > 0 && { mentions: asSet(mentions) }),
        ...(links.length > 0 && { links: asSet(links) }),
      }
      const outcome = await write.many([
        ...(to.exists ? [] : [write.ops.create(thread, scope, to.id, to.data)]),
        write.ops.create(message, scope, write.newId(), data),
      ])
      if (!outcome.ok) say.outcome(outcome, '')
      return outcome.ok
    }

    return {
      send: (to: Thread, wording: Wording) => put(to, wording),
      correct: (to: Thread, said: Said, wording: Wording) => put(to, wording, said.id),
      async takeBack(to: Thread, said: Said): Promise<void> {
        const words = messageWords.message
        const { text, mentions, links } = said
        if (!(await put(to, { text: '', mentions: [], links: [] }, said.id))) return
        const onUndo = () =>
          void put(to, { text, mentions, links }, said.id).then((done) => {
            if (done) say.text(words.putBack)
          })
        toasts.show({ text: words.tookBack, undo: { label: frameWords.undo, onUndo } })
      },
      /** @returns the id of the new conversation, or null */
      async begin(title: string, members: readonly string[]): Promise<string | null> {
        const id = write.newId()
        const data: ThreadData = {
          author: account.id,
          title,
          roles: {},
          members: asSet([account.id, ...members]),
        }
        const outcome = await write.create(thread, scope, data, id)
        if (!outcome.ok) say.outcome(outcome, '')
        return outcome.ok ? id : null
      },
      /** Closes it, or opens it again. */
      async close(one: Thread): Promise<void> {
        const { id, title, data, isClosed } = one
        const closed = isClosed
          ? withoutMarks(data.closed)
          : withMark(data.closed, write.newId(), {
              by: account.id,
              instant: Math.round(clock.now()),
              device,
            })
        const words = messageWords.people
        const outcome = await write.patch(thread, id, { closed })
        say.outcome(outcome, isClosed ? words.reopened(title) : words.closed(title))
      },
      rename: (of: Thread, title: string) => write.patch(thread, of.id, { title }),
      async add(to: Thread, user: string, name: string): Promise<void> {
        const outcome = await write.setMember(to.id, ['members', user], true)
        say.outcome(outcome, messageWords.people.added(name))
      },
      async remove(from: Thread, user: string, name: string): Promise<void> {
        const outcome = await write.setMember(from.id, ['members', user], undefined)
        say.outcome(outcome, messageWords.people.removed(name))
      },
    }
  }, [account.id, clock, write, say, toasts, scope, device])
}
