import { openAccounts } from '../client/data/replica/accounts.ts'
import { openReplica } from '../client/data/replica/database.ts'
import { deviceEdge } from '../client/data/replica/edge.ts'
import { refreshPrepared } from '../client/data/replica/prepare/refreshPrepared.ts'
import { freeRoom } from '../client/data/replica/room/freeRoom.ts'
import { isMetered, linkFacts } from '../client/data/replica/uploads/linkCost.ts'

/** What the browser gives one event, less what closing takes. */
const BUDGET_MS = 20_000

/** Photos and documents of the weddings that are kept ready, of every account signed in here. */
export async function prepareAccounts(): Promise<void> {
  const edge = deviceEdge()
  const accounts = openAccounts(edge, '')
  const signal = AbortSignal.timeout(BUDGET_MS)
  try {
    const offset = await accounts.clockOffset()
    for (const { id, token } of await accounts.all()) {
      if (token === null) continue
      const replica = await openReplica(id, edge)
      try {
        await refreshPrepared(replica, {
          token,
          signal,
          fetch: (url, init) => fetch(url, init),
          locks: navigator.locks,
          now: () => edge.now() + offset,
          isMetered: () => isMetered(linkFacts(navigator)),
          room: () => freeRoom(navigator.storage),
        })
      } finally {
        await replica.close()
      }
    }
  } finally {
    accounts.close()
  }
}
