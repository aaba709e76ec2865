import { decodeQR } from 'qr/decode.js'

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorMaker = new (options: { formats: string[] }) => Detector

/** Reads codes from a picture that moves: by the browser itself where it can, else by our own decoder. */
export type CodeReader = (video: HTMLVideoElement) => Promise<string | null>

/** Beyond this a phone needs longer for a picture than a part is shown. */
const WIDTH = 720

export function createCodeReader(): CodeReader {
  let own: Detector | null = builtIn()
  const canvas = document.createElement('canvas')

  return async (video) => {
    if (own) {
      try {
        return (await own.detect(video))[0]?.rawValue ?? null
      } catch {
        // There by name only, as on desktops without the service behind it.
        own = null
      }
    }
    return decoded(video, canvas)
  }
}

function builtIn(): Detector | null {
  const maker = (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
  try {
    return maker ? new maker({ formats: ['qr_code'] }) : null
  } catch {
    return null
  }
}

function decoded(video: HTMLVideoElement, canvas: HTMLCanvasElement): string | null {
  const scale = Math.min(1, WIDTH / video.videoWidth)
  canvas.width = Math.round(video.videoWidth * scale)
  canvas.height = Math.round(video.videoHeight * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0) return null
  context.drawImage(video, 0, 0, canvas.width, canvas.height)
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  try {
    return decodeQR({ width, height, data })
  } catch {
    return null
  }
}
