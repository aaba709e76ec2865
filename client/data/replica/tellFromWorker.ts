import { parseStamp } from '#shared/schema/record/stamp.ts'
import type { Replica } from './database.ts'
import { tellStatus } from './tellStatus.ts'
import { openUnsentReader } from './unsent.ts'

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** The browser gives a worker little time: what is not told now is told by the next page. */
const TIMEOUT_MS = 5_000

/** Tells what is left on this device after a pass that no page saw (DEV3). */
export async function tellFromWorker(
  replica: Replica,
  fetch: Fetch,
  token: string | null,
): Promise<void> {
  const reader = await openUnsentReader(replica)
  try {
    const unsent = await reader.read()
    await tellStatus(replica, {
      waiting: unsent.map(({ record: { scope, at } }) => ({ scope, since: parseStamp(at).ms })),
      post: async (report) => {
        try {
          const headers = {
            'content-type': 'application/json',
            ...(token !== null && { authorization: `Bearer ${token}` }),
          }
          const body = JSON.stringify(report)
          const signal = AbortSignal.timeout(TIMEOUT_MS)
          const init = { method: 'POST', headers, body, signal }
          return (await fetch('/api/sync/status', init)).ok
        } catch {
          return false
        }
      },
    })
  } finally {
    await reader.close()
  }
}
