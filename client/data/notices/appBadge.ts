import type { Accounts } from '../replica/accounts.ts'
import type { Readable } from '../replica/readable.ts'

/** The number beside the app's icon is what needs this person. Returns what ends that. */
export function followBadge(
  mine: Readable<readonly unknown[]>,
  accounts: Pick<Accounts, 'keepBadge'>,
): () => void {
  let last: number | null = null
  function show(): void {
    const count = mine.read().length
    if (count === last) return
    last = count
    // From here the worker counts on while the app is closed.
    void accounts.keepBadge(count).catch(() => undefined)
    void setBadge(count)
  }
  const leave = mine.subscribe(show)
  show()
  return () => {
    leave()
    void setBadge(0)
  }
}

async function setBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return
  // Some browsers have the call and refuse it.
  await navigator.setAppBadge(count).catch(() => undefined)
}
