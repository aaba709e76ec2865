import { createMemoryStore } from '../../server/sync/memoryStore.ts'
import { createSyncService, type SyncService } from '../../server/sync/syncService.ts'
import type { Committed } from '../../server/sync/groupCommit.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import type { AskChecksums, Link } from '../data/replica/link.ts'

/** The server's own rules on its memory store, without HTTP in between. */
export type SyncServer = {
  service: SyncService
  committed: Committed[]
  store: ReturnType<typeof createMemoryStore>
  linkOf: (user: string, name: string) => Link
  checksumsOf: (user: string) => AskChecksums
}

export function syncServer(): SyncServer {
  let time = 1_790_000_500_000
  let ids = 0
  const now = () => (time += 1)
  const store = createMemoryStore()
  const committed: Committed[] = []
  const service = createSyncService({
    store,
    schedule: (task) => void setImmediate(task),
    onCommitted: (changes) => void committed.push(changes),
    onAccess: () => {},
    now,
    maker: {
      stamper: createStamper(now, SERVER_REPLICA),
      makeId: () => {
        ids += 1
        return `01910000-0000-7000-8000-${ids.toString(16).padStart(12, '0')}`
      },
    },
  })
  return {
    service,
    committed,
    store,
    checksumsOf: (user) => async (request) =>
      structuredClone(await service.checksums(user, request)),
    linkOf: (user, name) => ({
      pull: async (request) => structuredClone(await service.pull(user, request)),
      push: async (request) =>
        structuredClone(
          await service.push(
            { user, name, device: 'phone' },
            { replica: request.replica, claims: request.claims, rows: request.rows },
          ),
        ),
    }),
  }
}
