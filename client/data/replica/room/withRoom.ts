import type { Replica } from '../database.ts'
import { storageFailure } from '../storageFailure.ts'

/**
 * Does something that needs room on this device; where there is none, room is made and it is done
 * once more.
 *
 * @param isFull whether a result means that there was no room, where it is not thrown
 */
export async function withRoom<T>(
  replica: Replica,
  now: number,
  work: () => Promise<T>,
  isFull: (result: T) => boolean = () => false,
): Promise<T> {
  try {
    const result = await work()
    if (!isFull(result)) return result
  } catch (error) {
    if (storageFailure(error) !== 'storageFull') throw error
  }
  const { makeRoom } = await import('./makeRoom.ts')
  await makeRoom(replica, now)
  return work()
}
