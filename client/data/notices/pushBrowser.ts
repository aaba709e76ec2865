import type { BrowserSubscription } from '../replica/noticeDevice.ts'

/** What a browser can do about notices with the app closed. */
export type PushSupport =
  | 'yes'
  | 'no'
  /** Only once the app is on the Home Screen. */
  | 'needsInstall'

/** The part of a browser that notices need. */
export type PushBrowser = {
  support: () => Promise<PushSupport>
  permission: () => NotificationPermission
  /** Asks the person; only from a tap of theirs. */
  ask: () => Promise<NotificationPermission>
  subscription: () => Promise<BrowserSubscription | null>
  /** @throws where no push service answers, or this browser may not */
  subscribe: (key: string) => Promise<BrowserSubscription>
  unsubscribe: () => Promise<void>
}

/** A push service that does not answer by then is not there: browsers themselves wait for ever. */
const SUBSCRIBE_MS = 20_000

export function pushBrowser(): PushBrowser {
  async function manager(): Promise<PushManager | null> {
    if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return null
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.pushManager ?? null
  }
  const subscription = async () => (await (await manager())?.getSubscription()) ?? null

  return {
    async support() {
      if ('Notification' in globalThis && (await manager())) return 'yes'
      return isBrowserOfAPhoneByApple() ? 'needsInstall' : 'no'
    },
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    subscription,
    async subscribe(key) {
      const push = await manager()
      if (!push) throw new Error('No push service can be asked.')
      const options = { userVisibleOnly: true, applicationServerKey: key }
      const late = new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error('No push service answered.')), SUBSCRIBE_MS)
      })
      try {
        return await Promise.race([push.subscribe(options), late])
      } catch (error) {
        // It is subscribed with the key of another server, or of one that was set up anew.
        const old = error instanceof DOMException && error.name === 'InvalidStateError'
        if (!old) throw error
        await (await subscription())?.unsubscribe()
        return Promise.race([push.subscribe(options), late])
      }
    },
    unsubscribe: async () => void (await (await subscription())?.unsubscribe()),
  }
}

/** There a page has no push until it is opened from the Home Screen. */
function isBrowserOfAPhoneByApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator
  const isIos = /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  return isIos && 'standalone' in navigator && navigator.standalone !== true
}
