import { createStamper, stampText, type Stamp } from '#shared/schema/record/stamp.ts'
import { noteClock } from './clockSetBack.ts'
import type { Replica } from './database.ts'

/**
 * Hands out stamps that no tab, worker or restart of this replica ever gave out (R3): the last one
 * lives in the database, and a transaction takes the next ones.
 *
 * @param seen stamps of the states being replaced; ours come after them
 */
export async function takeStamps(
  replica: Replica,
  count: number,
  seen: readonly Stamp[],
): Promise<Stamp[]> {
  const { local, edge, replicaId } = replica
  return local.transaction('rw', local.settings, async () => {
    await noteClock(local, edge.now())
    const last = stampText.safeParse((await local.settings.get('lastStamp'))?.value)
    const stamper = createStamper(edge.now, replicaId, last.success ? last.data : undefined)
    for (const stamp of seen) stamper.observe(stamp)
    const taken = Array.from({ length: count }, () => stamper.next())
    const latest = taken.at(-1)
    if (latest) await local.settings.put({ key: 'lastStamp', value: latest })
    return taken
  })
}
