import * as z from 'zod/mini'
import { broadcast } from '#shared/schema/broadcast.ts'
import { message } from '#shared/schema/message.ts'
import { READY_THREADS, readyThreadId } from '#shared/schema/readyThread.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import { createOp, type WriteOp } from '../../../data/replica/writeOp.ts'
import { storedTitle } from '../../../words/storedTitle.ts'
import { setOf, type DemoScope } from './demoScope.ts'

const said = z.object({ minutesAgo: z.int(), text: z.string() })
const sampleTalkOf = z.object({ messages: z.array(said), announcement: said })
type SampleTalk = z.output<typeof sampleTalkOf>

/** By the example they belong to. */
export const sampleTalk = z.record(z.string(), sampleTalkOf)

const MINUTE_MS = 60_000

/**
 * What whoever opens the examples has said to everybody who works, and to all. Nobody else is in
 * them, and nobody says what another says.
 */
export function demoTalk({ messages, announcement }: SampleTalk, demo: DemoScope): WriteOp[] {
  const { scope, newId, me, now } = demo
  const work = readyThreadId(scopeId(scope), 'work')
  const readers = { roles: setOf(READY_THREADS.work.roles), members: {} }
  const at = (minutesAgo: number) => now - minutesAgo * MINUTE_MS
  return [
    createOp(thread, scope, work, { title: storedTitle('work'), ...readers }),
    ...messages.map(({ minutesAgo, text }) =>
      createOp(message, scope, newId(), {
        thread: work,
        author: me,
        ...readers,
        text,
        saidAt: at(minutesAgo),
      }),
    ),
    createOp(broadcast, scope, newId(), {
      author: me,
      state: 'sent',
      roles: setOf(['couple', 'coordinator', 'photographer', 'vendor', 'family', 'friend']),
      members: {},
      text: announcement.text,
      urgency: 'info',
      saidAt: at(announcement.minutesAgo),
    }),
  ]
}
