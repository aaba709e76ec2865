import { checkSignature } from '../../server/sync/courierSignature.ts'
import { createMemoryStore } from '../../server/sync/memoryStore.ts'
import { createSyncService, type SyncService } from '../../server/sync/syncService.ts'
import type { Committed } from '../../server/sync/groupCommit.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import type { AskChecksums, Link } from '../data/replica/link.ts'
import { LinkError } from '../data/replica/linkError.ts'
import { carryRequest, type DeviceKey } from '#shared/protocol/courier.ts'

/** The server's own rules on its memory store, without HTTP in between. */
export type SyncServer = {
  service: SyncService
  committed: Committed[]
  store: ReturnType<typeof createMemoryStore>
  /** Of the devices whose signatures are believed. */
  keys: DeviceKey[]
  linkOf: (user: string, name: string) => Link
  checksumsOf: (user: string) => AskChecksums
}

export function syncServer(): SyncServer {
  let time = 1_790_000_500_000
  let ids = 0
  const now = () => (time += 1)
  const store = createMemoryStore()
  const committed: Committed[] = []
  const keys: DeviceKey[] = []
  const service = createSyncService({
    store,
    schedule: (task) => void setImmediate(task),
    onCommitted: (changes) => void committed.push(changes),
    onAccess: () => {},
    courier: {
      keysOf: async (accounts) => keys.filter(({ account }) => accounts.includes(account)),
      check: checkSignature,
    },
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
    keys,
    linkOf: (user, name) => ({
      ask: async (path, body, answer) => {
        if (path !== '/api/sync/carry') throw new LinkError({ kind: 'unreachable' })
        const { replica, rows, claims, carried, taken } = carryRequest.parse(structuredClone(body))
        const by = { user, name, device: 'phone' }
        return answer.parse(
          structuredClone(await service.carry(by, { replica, rows, claims, carried, taken })),
        )
      },
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
