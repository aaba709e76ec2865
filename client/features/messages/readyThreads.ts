import { READY_THREADS, readyThreadId, type ReadyName } from '#shared/schema/readyThread.ts'
import type { ThreadData } from '#shared/schema/thread.ts'
import { storedTitle } from '../../words/storedTitle.ts'

export type ReadyThread = { name: ReadyName; id: string; data: ThreadData }

/**
 * The conversations that every wedding has, made when the first word is said in them. Their ids follow
 * from the wedding's and they name nobody, so that two devices without signal make the same record.
 */
export function readyThreads(wedding: string): readonly ReadyThread[] {
  return (Object.keys(READY_THREADS) as ReadyName[]).map((name) => ({
    name,
    id: readyThreadId(wedding, name),
    data: {
      title: storedTitle(name),
      roles: Object.fromEntries(READY_THREADS[name].roles.map((role) => [role, true as const])),
      members: {},
    },
  }))
}
