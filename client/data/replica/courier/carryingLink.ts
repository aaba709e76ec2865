import type { Replica } from '../database.ts'
import type { Link } from '../link.ts'

/**
 * The link, with what was handed over to this device: it goes to the server before a pull, and along
 * with the rows of its records. Without anything of the kind it costs a count.
 */
export function carryingLink(replica: Replica, link: Link): Link {
  const { carried } = replica.local
  const { ask, push } = link
  if (!ask) return link
  return {
    ...link,
    async pull(request, signal) {
      if ((await carried.count()) > 0) {
        const { carryWaiting } = await import('./carryOn.ts')
        await carryWaiting(replica, ask, signal)
      }
      return link.pull(request, signal)
    },
    async push(request, signal) {
      if ((await carried.count()) === 0) return push(request, signal)
      const { pushWithCarried } = await import('./carryOn.ts')
      return pushWithCarried(replica, { push, ask }, request, signal)
    },
  }
}
