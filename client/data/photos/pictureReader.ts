import { createTurns } from '../replica/turns.ts'
import { drawInPage } from './drawInPage.ts'
import { readPicture, readResult, type ReadPicture } from './readPicture.ts'

export type PictureReader = (file: Blob) => Promise<ReadPicture>

/** A worker that does not answer for so long has come to grief over this picture. */
const LATEST_MS = 60_000
/** Its memory goes back once nobody has asked for a while. */
const IDLE_MS = 30_000

/**
 * Reads one picture after another in a worker, so that no more than one is ever decoded at once;
 * in the page where workers cannot draw.
 */
function createPictureReader(): PictureReader {
  const inTurn = createTurns()
  let worker: Worker | null = null
  let idle: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    worker?.terminate()
    worker = null
  }

  function ask(file: Blob): Promise<ReadPicture> {
    clearTimeout(idle)
    const own = (worker ??= new Worker(new URL('./pictureWorker.ts', import.meta.url), {
      type: 'module',
    }))
    return new Promise((resolve) => {
      const latest = setTimeout(() => settle({ ok: false, reason: 'unreadable' }, true), LATEST_MS)
      function settle(result: ReadPicture, isBroken: boolean): void {
        clearTimeout(latest)
        own.onmessage = null
        own.onerror = null
        if (isBroken) end()
        else idle = setTimeout(end, IDLE_MS)
        resolve(result)
      }
      own.onmessage = ({ data }: MessageEvent<unknown>) => {
        const parsed = readResult.safeParse(data)
        settle(parsed.success ? parsed.data : { ok: false, reason: 'unreadable' }, false)
      }
      own.onerror = () => settle({ ok: false, reason: 'unreadable' }, true)
      own.postMessage(file)
    })
  }

  const inWorker = typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined'

  async function read(file: Blob): Promise<ReadPicture> {
    const result: ReadPicture | null = inWorker ? await ask(file) : null
    // Some browsers show in a page what their workers cannot decode.
    const isEnough = result && (!result.ok || result.isShown)
    return isEnough ? result : readPicture(file, drawInPage)
  }
  return (file) => inTurn(() => read(file))
}

let shared: PictureReader | null = null

/** One for the whole page: photos and documents of all its screens wait for one another. */
export function sharedReader(): PictureReader {
  shared ??= createPictureReader()
  return shared
}
