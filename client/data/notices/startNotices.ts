import type { OpenAccount } from '../openAccount.ts'
import type { Accounts } from '../replica/accounts.ts'
import { putSubscription } from '../replica/noticeDevice.ts'
import { REFRESH_TAG } from '../replica/refreshTag.ts'
import type { Fetch } from '../serverCall.ts'
import type { Session } from '../session.ts'
import { followBadge } from './appBadge.ts'
import { pushBrowser } from './pushBrowser.ts'

/** Browsers ask no oftener than twice a day, whatever is wished for. */
const REFRESH_MS = 12 * 3_600_000

/**
 * While the app is open: the number beside its icon is right, the server knows where this device takes
 * notices, and nothing of an account that has left goes on arriving. Never asks a person anything.
 */
export function startNotices(deps: {
  session: Pick<Session, 'account'>
  accounts: Accounts
  fetch: Fetch
}): void {
  const { session, accounts, fetch } = deps
  const browser = pushBrowser()
  let stopBadge = () => {}
  let shown: OpenAccount | null = null

  function follow(): void {
    const now = session.account.read()
    const open = now.state === 'open' ? now.open : null
    if (now.state === 'opening' || open === shown) return
    shown = open
    stopBadge()
    stopBadge = open ? followBadge(open.waiting.mine, accounts) : () => {}
    void keepRight(open).catch(() => undefined)
  }

  async function keepRight(open: OpenAccount | null): Promise<void> {
    const holder = await accounts.noticesFor()
    if (holder === null) return
    const known = (await accounts.all()).find(({ id }) => id === holder)
    if (!known?.token) {
      await browser.unsubscribe()
      await accounts.keepNoticesFor(null)
      return
    }
    if (open?.account.id !== holder) return
    // A new session, or a browser that changed its address unheard: telling it again is harmless.
    const subscription = await browser.subscription()
    if (subscription) await putSubscription(fetch, known.token, subscription)
  }

  session.account.subscribe(follow)
  follow()
  void refreshPeriodically()
}

/** A bonus: browsers that have it give it to installed apps that are used. */
async function refreshPeriodically(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.periodicSync?.register(REFRESH_TAG, { minInterval: REFRESH_MS })
  } catch {
    // Not allowed here: the next wedding is fetched when the app is opened.
  }
}

declare global {
  interface ServiceWorkerRegistration {
    readonly periodicSync?: {
      register: (tag: string, options: { minInterval: number }) => Promise<void>
    }
  }
}
