import { createCodeReader } from '../../client/features/courier/codeReader.ts'
import { createCollector } from '../../client/data/courier/codeFrames.ts'

/** As the sheet of the app looks. */
const LOOK_MS = 90
const GIVES_UP_MS = 90_000

type Scanned = {
  /** From the camera's first picture to the last part; null: not all of it was read. */
  ms: number | null
  parts: number
  of: number
  looks: number
  /** Looks that read a part. */
  hits: number
  /** Of one look, median. */
  lookMs: number
  bytes: number
  picture: string
}

/** The camera, until every part was read: the same reader and the same collector as in the app. */
async function scan(): Promise<Scanned> {
  const video = document.createElement('video')
  video.muted = true
  document.body.append(video)
  video.srcObject = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  await video.play()
  while (video.readyState < 2) await pause(10)
  const [reader, collector] = [createCodeReader(), createCollector()]
  const began = performance.now()
  const took: number[] = []
  let [parts, of, hits] = [0, 0, 0]
  let bytes: Uint8Array | null = null
  while (bytes === null && performance.now() - began < GIVES_UP_MS) {
    const from = performance.now()
    const text = await reader(video)
    took.push(performance.now() - from)
    if (text !== null) {
      hits += 1
      const read = collector.read(text)
      parts = read.have
      of = read.count
      bytes = read.bytes
    }
    if (bytes === null) await pause(LOOK_MS)
  }
  const lookMs = took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? 0
  return {
    ms: bytes && performance.now() - began,
    parts,
    of,
    looks: took.length,
    hits,
    lookMs,
    bytes: bytes?.length ?? 0,
    picture: `${video.videoWidth}×${video.videoHeight}`,
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

declare global {
  interface Window {
    scan: typeof scan
  }
}

window.scan = scan
