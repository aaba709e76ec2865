import type { NoticeText } from '../client/words/noticeTexts.ts'

/** Shows a notice, if this browser may. While the app is looked at, it makes no sound. */
export async function showNotice(
  worker: ServiceWorkerGlobalScope,
  { title, body, tag, isUrgent, address }: NoticeText,
): Promise<void> {
  if (!('Notification' in worker) || Notification.permission !== 'granted') return
  const windows = await worker.clients.matchAll({ type: 'window' })
  const isLookedAt = windows.some((client) => client.visibilityState === 'visible')
  // Sounding again for the same tag is in browsers, and not yet in the compiler's list.
  const options: NotificationOptions & { renotify: boolean } = {
    body,
    tag,
    renotify: isUrgent,
    requireInteraction: isUrgent,
    silent: isLookedAt && !isUrgent,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    lang: 'en',
    data: { address },
  }
  await worker.registration.showNotification(title, options)
}
