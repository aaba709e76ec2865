import * as z from 'zod/mini'
import { notice } from '#shared/protocol/notices.ts'
import { openAccounts } from '../client/data/replica/accounts.ts'
import { deviceEdge } from '../client/data/replica/edge.ts'
import { fetchNoticeKey, putSubscription } from '../client/data/replica/noticeDevice.ts'
import { noticeText, unknownText } from '../client/words/noticeTexts.ts'
import { drainRecords } from './drainOnSync.ts'
import { showNotice } from './showNotice.ts'

/** A push may take this long to bring along what its notice is about. */
const FETCH_MS = 5_000
/** Where a tap leads; nothing else was ever put there. */
const tapped = z.object({ address: z.string().check(z.regex(/^\/(?!\/)/)) })

/** Notices with every tab closed: shown, tapped, and taken on when the browser changes its address. */
export function pushNotices(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener('push', (event) => event.waitUntil(pushed(worker, event.data)))
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    const parsed = tapped.safeParse(event.notification.data)
    event.waitUntil(open(worker, parsed.success ? parsed.data.address : '/'))
  })
  worker.addEventListener('pushsubscriptionchange', (event) =>
    event.waitUntil(subscribeAgain(worker, event)),
  )
}

async function pushed(
  worker: ServiceWorkerGlobalScope,
  data: PushMessageData | null,
): Promise<void> {
  const parsed = notice.safeParse(jsonOf(data))
  // A push that shows nothing may cost the permission.
  const shown = showNotice(worker, () => (parsed.success ? noticeText(parsed.data) : unknownText()))
  const fetched = Promise.race([drainRecords(worker).catch(() => undefined), after(FETCH_MS)])
  if (parsed.success && (parsed.data.kind === 'decision' || parsed.data.kind === 'several'))
    await raiseBadge(worker, parsed.data.kind === 'several' ? parsed.data.count : 1)
  await Promise.all([shown, fetched])
}

function jsonOf(data: PushMessageData | null): unknown {
  try {
    return data?.json()
  } catch {
    return null
  }
}

/** The page counts exactly as soon as it is open; until then what came is added. */
async function raiseBadge(worker: ServiceWorkerGlobalScope, by: number): Promise<void> {
  if (!('setAppBadge' in worker.navigator)) return
  const accounts = openAccounts(deviceEdge(), '')
  try {
    const count = (await accounts.badge()) + by
    await accounts.keepBadge(count)
    await worker.navigator.setAppBadge(count)
  } catch {
    // A browser may have the call and refuse it.
  } finally {
    accounts.close()
  }
}

async function open(worker: ServiceWorkerGlobalScope, address: string): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window' })
  const url = new URL(address, worker.location.origin).href
  const there = windows.find((client) => client.url === url) ?? windows[0]
  if (!there) return void (await worker.clients.openWindow(url))
  const focused = await there.focus()
  if (focused.url !== url) await focused.navigate(url)
}

/** The same account goes on taking notices at the new address. */
async function subscribeAgain(
  worker: ServiceWorkerGlobalScope,
  { newSubscription, oldSubscription }: PushSubscriptionChangeEvent,
): Promise<void> {
  const accounts = openAccounts(deviceEdge(), '')
  try {
    const id = await accounts.noticesFor()
    const account = (await accounts.all()).find((one) => one.id === id)
    if (!account?.token) return
    const call = (url: string, init: RequestInit) => fetch(url, init)
    const key =
      oldSubscription?.options.applicationServerKey ?? (await fetchNoticeKey(call, account.token))
    if (!newSubscription && key === null) return
    const subscription =
      newSubscription ??
      (await worker.registration.pushManager.subscribe({
        userVisibleOnly: true,
        applicationServerKey: key,
      }))
    await putSubscription(call, account.token, subscription)
  } finally {
    accounts.close()
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
