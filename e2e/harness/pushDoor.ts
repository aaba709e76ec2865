import { createECDH, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import * as z from 'zod/mini'

/** A push service on this machine, and what was handed to it. */
export type PushDoor = {
  delivered: IncomingHttpHeaders[]
  /** Makes this browser subscribe here: in a headless one no push service answers. */
  standsInFor: (page: Page) => Promise<void>
  close: () => Promise<void>
}

export async function openPushDoor(): Promise<PushDoor> {
  const delivered: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    delivered.push(request.headers)
    request.resume().on('end', () => response.writeHead(201).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const keys = createECDH('prime256v1')
  const subscription = {
    endpoint: `http://127.0.0.1:${port}/${randomBytes(6).toString('hex')}`,
    keys: {
      p256dh: keys.generateKeys().toString('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  }
  return {
    delivered,
    standsInFor: async (page) => void (await page.addInitScript(takeOver, subscription)),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Runs in the page: a subscription is kept for as long as the browser profile is. */
function takeOver(subscription: object): void {
  const key = 'test.subscribed'
  const made = () =>
    ({
      toJSON: () => subscription,
      unsubscribe: async () => {
        localStorage.removeItem(key)
        return true
      },
    }) as unknown as PushSubscription
  PushManager.prototype.subscribe = async () => {
    localStorage.setItem(key, 'yes')
    return made()
  }
  PushManager.prototype.getSubscription = async () =>
    localStorage.getItem(key) === null ? null : made()
}

const registered = z.object({
  registrations: z.array(z.object({ registrationId: z.string(), scopeURL: z.string() })),
})

/** The app's worker in this browser, by the name that the debugging protocol has for it. */
export async function workerOf(page: Page, url: string): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const told = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', (event) => {
      const { registrations } = registered.parse(event)
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(url))
      if (ours) resolve(ours.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  return told
}

/** A message as the browser's push service would bring it. */
export async function deliverTo(
  page: Page,
  to: { origin: string; registrationId: string },
  message: object,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.deliverPushMessage', { ...to, data: JSON.stringify(message) })
}

/** What a locked screen would show of the app now. */
export function shownNotices(page: Page): Promise<{ title: string; body: string }[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    const shown = await registration.getNotifications()
    return shown.map(({ title, body }) => ({ title, body }))
  })
}
