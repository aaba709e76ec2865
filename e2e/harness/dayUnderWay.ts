import { readFile } from 'node:fs/promises'
import * as z from 'zod/mini'
import { newId, stamp } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

const SAMPLE = new URL(
  '../../client/features/weddings/demo/wedding-1-church-barn.json',
  import.meta.url,
)
const sample = z.object({
  days: z.array(
    z.object({
      items: z.array(
        z.object({ title: z.string(), plannedStart: z.string(), plannedEnd: z.string() }),
      ),
    }),
  ),
})
const RUNNING = 'Church ceremony'
const TWO_PM = 14 * 60

/** The example day at two in the afternoon: what is over was ticked, the ceremony runs ten minutes late. */
export async function setUnderWay(
  api: ServerApi,
  by: Account,
  scope: string,
  records: readonly WireRecord[],
  /** Unix ms at which it is said. */
  claimedAt = Date.now(),
): Promise<void> {
  const { days } = sample.parse(JSON.parse(await readFile(SAMPLE, 'utf8')))
  const facts = (days[0]?.items ?? []).flatMap(({ title, plannedStart, plannedEnd }) => {
    const item = records.find((one) => one.scope === scope && one.data['title'] === title)
    if (!item) return []
    const say = (kind: string, value: number): WireRecord => ({
      id: newId(),
      scope,
      type: 'fact',
      data: {
        item: item.id,
        kind,
        value,
        claimedAt,
        device: 'tablet',
        seen: {},
        visibility: item.data['visibility'],
      },
      at: stamp(),
      by: by.id,
      _deleted: false,
    })
    if (title === RUNNING) {
      return [say('actualStart', minuteOf(plannedStart)), say('expectedEnd', minuteOf('14:55'))]
    }
    const end = minuteOf(plannedEnd)
    return end <= TWO_PM ? [say('actualEnd', end)] : []
  })
  await api.push(by, facts)
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
