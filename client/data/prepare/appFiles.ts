import { precacheAnswer, type PrecacheAnswer, type CheckPrecache } from '../../../sw/messages.ts'

/** The part of the browser's worker that is spoken to. */
type Worker = Pick<ServiceWorker, 'postMessage'>

const PATIENCE_MS = 5_000

/**
 * Whether every file of the app lies in the browser's cache, as its worker reads it there; null: no
 * worker answers, so the app would not open without signal.
 */
export function readAppFiles(worker: Worker | null | undefined): Promise<PrecacheAnswer | null> {
  if (!worker) return Promise.resolve(null)
  const { port1, port2 } = new MessageChannel()
  const message: CheckPrecache = { type: 'CHECK_PRECACHE' }
  return new Promise<PrecacheAnswer | null>((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE_MS)
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late)
      const parsed = precacheAnswer.safeParse(data)
      resolve(parsed.success ? parsed.data : null)
    })
    port1.start()
    worker.postMessage(message, [port2])
  }).finally(() => port1.close())
}
