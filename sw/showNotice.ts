import { spokenLocale } from '../client/words/inLocale.ts'
import type { NoticeText } from '../client/words/noticeTexts.ts'
import { speakHere } from './speakHere.ts'

/** Shows a notice in the language of this device, if this browser may. While the app is looked at, it makes no sound. */
export async function showNotice(
  worker: ServiceWorkerGlobalScope,
  textOf: () => NoticeText,
): Promise<void> {
  if (!('Notification' in worker) || Notification.permission !== 'granted') return
  await speakHere()
  const { title, body, tag, isUrgent, address } = textOf()
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
    lang: spokenLocale().slice(0, 2),
    data: { address },
  }
  await worker.registration.showNotification(title, options)
}
