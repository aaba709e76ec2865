import 'fake-indexeddb/auto'
import { openReplica, type Replica } from '../replica/database.ts'
import type { ReplicaEdge } from '../replica/edge.ts'

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

export async function testReplica(account: string, seed: number): Promise<Replica> {
  return openReplica(account, testEdge(seed))
}
