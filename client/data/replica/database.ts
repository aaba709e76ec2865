import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { replicaId as replicaIdText } from '#shared/schema/record/ids.ts'
import { conflictHandler } from './conflictHandler.ts'
import type { ReplicaEdge } from './edge.ts'
import { openLocalStore, type LocalStore } from './localStore.ts'
import { recordsSchema, type StoredFields } from './recordsSchema.ts'

export type RecordsCollection = RxCollection<StoredFields>

/** One database of one account on one device: the unit of replication. */
export type Replica = {
  /** User id of the account. */
  account: string
  replicaId: string
  edge: ReplicaEdge
  database: RxDatabase<{ records: RecordsCollection }>
  records: RecordsCollection
  local: LocalStore
  /** Asked by RxDB before it writes a pulled state over ours. */
  guard: Guard
  /** Writes of this realm run one after another. */
  writing: { tail: Promise<unknown> }
  close: () => Promise<void>
}

/** `isOvertaken`: something newer about the record is known; set while a replication runs. */
export type Guard = { isOvertaken: (id: string, at: string) => boolean }

/** Names follow from the account alone, so that nothing of one account ever opens under another. */
function recordsDatabaseName(account: string): string {
  return `wedsync-${account}`
}

function localStoreName(account: string): string {
  return `wedsync-local-${account}`
}

/**
 * Opens the databases of an account; they are created on first use. Works without a network.
 * Every opened replica must be closed: a realm holds at most 13 collections (F18).
 */
export async function openReplica(account: string, edge: ReplicaEdge): Promise<Replica> {
  const local = openLocalStore(localStoreName(account))
  const database = await createRxDatabase<{ records: RecordsCollection }>({
    name: recordsDatabaseName(account),
    storage: getRxStorageDexie(),
    multiInstance: true,
  })
  async function close(): Promise<void> {
    await database.close()
    local.close()
  }

  try {
    const guard: Guard = { isOvertaken: () => false }
    const [{ records }, replicaId] = await Promise.all([
      database.addCollections({
        records: { schema: recordsSchema, conflictHandler: conflictHandler(guard) },
      }),
      ownReplicaId(local, edge),
    ])
    return {
      account,
      replicaId,
      edge,
      database,
      records,
      local,
      guard,
      writing: { tail: Promise.resolve() },
      close,
    }
  } catch (error) {
    // A half-opened database would keep its name taken.
    await close()
    throw error
  }
}

async function ownReplicaId(local: LocalStore, edge: ReplicaEdge): Promise<string> {
  async function known(): Promise<string | null> {
    const parsed = replicaIdText.safeParse((await local.settings.get('replica'))?.value)
    return parsed.success ? parsed.data : null
  }
  const found = await known()
  if (found !== null) return found
  return local.transaction('rw', local.settings, async () => {
    // Another tab may have been first.
    const meanwhile = await known()
    if (meanwhile !== null) return meanwhile
    const made = edge.newReplicaId()
    await local.settings.put({ key: 'replica', value: made })
    return made
  })
}
