import { fromWorker } from '../../sw/messages.ts'

/** The worker asks a visible page to send what waits, rather than doing so itself. */
export function listenToWorker(drain: () => void): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = fromWorker.safeParse(event.data)
    if (parsed.success && parsed.data.type === 'DRAIN') drain()
  })
}
