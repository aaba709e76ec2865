import 'fake-indexeddb/auto'
import { openReplica, type Replica } from '../data/replica/database.ts'
import type { ReplicaEdge } from '../data/replica/edge.ts'
import { openQueue, type Queue } from '../data/replica/queue.ts'
import type { LinkFailure } from '../data/replica/linkError.ts'
import type { Link } from '../data/replica/link.ts'
import { createPace } from '../data/replica/pace.ts'
import type { PassDeps } from '../data/replica/pass.ts'
import { wipeAccount } from '../data/replica/wipe.ts'
import { fakeLocks } from './fakeLocks.ts'

export const maya = '01900000-0000-7000-8000-00000000aaaa'
export const noah = '01900000-0000-7000-8000-00000000bbbb'

/** A clock and ids that a test owns. Each edge counts on its own. */
export function testEdge(seed: number, start = 1_790_000_000_000): ReplicaEdge & { time: number } {
  let count = 0
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  const edge = {
    time: start,
    now: () => edge.time,
    newId: () => {
      count += 1
      return `01900000-0000-7000-8${hex(seed, 3)}-${hex(count, 12)}`
    },
    newReplicaId: () => {
      count += 1
      return `${hex(seed, 4)}${hex(count, 8)}`
    },
  }
  return edge
}

export type TestDevice = {
  replica: Replica
  queue: Queue
  edge: ReplicaEdge & { time: number }
  failures: (LinkFailure | null)[]
  passDeps: (link: Link) => PassDeps
  /** Closes the databases and leaves them where they are. */
  close: () => Promise<void>
}

const open = new Set<TestDevice>()
const used = new Set<string>()

export async function testDevice(account = maya, seed = 1): Promise<TestDevice> {
  const edge = testEdge(seed)
  const replica = await openReplica(account, edge)
  const queue = openQueue(replica)
  await queue.read()
  const locks = fakeLocks()
  const failures: (LinkFailure | null)[] = []
  const device: TestDevice = {
    replica,
    queue,
    edge,
    failures,
    passDeps: (link) => ({
      link,
      locks,
      random: () => 0,
      now: edge.now,
      online: () => true,
      pace: createPace(edge.now),
      skip: () => [],
      told: (failure) => void failures.push(failure),
      sending: () => {},
      tried: queue.tried,
      settled: () => {},
      progress: () => {},
    }),
    async close() {
      open.delete(device)
      await queue.close()
      await replica.close()
    },
  }
  open.add(device)
  used.add(account)
  return device
}

/** For `afterEach`: closes every device (F18) and erases what it kept. */
export async function closeDevices(): Promise<void> {
  for (const device of open) await device.close()
  for (const account of used) await wipeAccount(account)
  used.clear()
}
