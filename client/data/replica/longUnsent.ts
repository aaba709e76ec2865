import { preference } from '#shared/schema/preference.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { quietFor } from '#shared/schedule/quietHours.ts'
import type { Replica } from './database.ts'
import { readData } from './readData.ts'
import { openUnsentReader } from './unsent.ts'

/** Longer than this a person wonders whether it was ever sent. */
const LONG_MS = 3_600_000

/** How many records wait, if the oldest of them does so for long; else 0. */
export async function longUnsent(replica: Replica, now: number): Promise<number> {
  const reader = await openUnsentReader(replica)
  try {
    const waiting = await reader.read()
    const isLong = waiting.some(({ record }) => now - parseStamp(record.at).ms > LONG_MS)
    return isLong ? waiting.length : 0
  } finally {
    await reader.close()
  }
}

/** Whether this person wants to hear, at this time, that what waited was sent. */
export async function wantsSynced(replica: Replica, now: number): Promise<boolean> {
  const record = await replica.records.findOne(replica.account).exec()
  const wishes = record ? readData(preference, record.toMutableJSON().data) : null
  return wishes?.muted?.synced !== true && quietFor(wishes?.quiet, now) === 0
}
