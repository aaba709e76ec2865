import * as z from 'zod/mini'
import type { SyncProgress } from './syncProgress.ts'
import type { SyncProblem } from './syncStatus.ts'
import type { Connection } from './connection.ts'

/** What the tab that replicates tells the others, so that every tab says the same. */
export type SharedState = {
  connection: Connection
  sending: number
  problems: readonly SyncProblem[]
  lastServerContact: number | null
  /** Without `paused` and `secondsLeft`, which every tab knows by itself. */
  progress: Progress
}

type Progress = Pick<SyncProgress, 'nextTryAt' | 'sent' | 'received'>

const progress: z.ZodMiniType<Progress> = z.object({
  nextTryAt: z.nullable(z.number()),
  sent: z.nullable(z.object({ done: z.number(), of: z.number() })),
  received: z.nullable(z.object({ done: z.number(), of: z.nullable(z.number()) })),
})

const connection: z.ZodMiniType<Connection> = z.union([
  z.object({ state: z.enum(['offline', 'connecting', 'live']) }),
  z.object({
    state: z.literal('refused'),
    reason: z.enum(['signedOut', 'deviceRevoked', 'tooOld']),
  }),
])

const message = z.union([
  z.object({
    kind: z.literal('state'),
    state: z.object({
      connection,
      sending: z.number(),
      problems: z.array(
        z.enum(['storageFull', 'storageLost', 'serverError', 'signedOut', 'tooOld', 'clockWrong']),
      ),
      lastServerContact: z.nullable(z.number()),
      progress,
    }),
  }),
  /** Somebody asks for a pass now; `byHand`: a person, whom no wait holds up. */
  z.object({ kind: z.literal('syncNow'), byHand: z.boolean() }),
  /** Somebody asks for a comparison with the server now. */
  z.object({ kind: z.literal('checkNow') }),
  /** Somebody is next in line for the lock and needs it for a moment. */
  z.object({ kind: z.literal('yield') }),
  /** The account's databases are about to be erased. */
  z.object({ kind: z.literal('leave') }),
])
export type TabMessage = z.output<typeof message>

export type TabChannel = {
  post: (message: TabMessage) => void
  close: () => void
}

/** Between the tabs of one account; a message of another build that cannot be read is ignored. */
export function openTabChannel(
  account: string,
  receive: (message: TabMessage) => void,
): TabChannel {
  const channel = new BroadcastChannel(`wedsync-tabs-${account}`)
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = message.safeParse(event.data)
    if (parsed.success) receive(parsed.data)
  })
  return { post: (sent) => channel.postMessage(sent), close: () => channel.close() }
}
