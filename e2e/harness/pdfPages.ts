import { createCanvas } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** In points of 1/72 inch, from the upper left corner of the page. */
export type Box = { left: number; top: number; right: number; bottom: number }

export type PdfPage = {
  width: number
  height: number
  /** Pieces of text as they stand on the paper, in the order of the file. */
  texts: readonly (Box & { text: string })[]
  /** Share of what is not white, as a reader's eye would see it. */
  ink: (region: Box) => number
  /** What the code in a region says. @throws if there is none */
  code: (region: Box) => string
}

/** Dots per point of the picture that is looked at: 216 to the inch. */
const SCALE = 3
const NEARLY_WHITE = 250
const CAPITALS = 0.7

/** The pages of a document: what is written on each and where, and each as a picture. */
export async function pdfPages(file: Buffer): Promise<readonly PdfPage[]> {
  const reading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const document = await reading.promise
  const pages: PdfPage[] = []
  for (let n = 1; n <= document.numPages; n += 1)
    pages.push(await readPage(await document.getPage(n)))
  await reading.destroy()
  return pages
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , , , left = 0, baseline = 0] = item.transform.map(Number)
    const bottom = height - baseline
    // From the line that letters stand on up to where capitals end.
    const top = bottom - item.height * CAPITALS
    const box = { left, top, right: left + item.width, bottom }
    return [{ ...box, text: item.str }]
  })
  const viewport = page.getViewport({ scale: SCALE })
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // It draws on whatever has the methods of a browser's canvas.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
  const pixels = ({ left, top, right, bottom }: Box) =>
    context.getImageData(
      Math.round(left * SCALE),
      Math.round(top * SCALE),
      Math.round((right - left) * SCALE),
      Math.round((bottom - top) * SCALE),
    )
  return {
    width,
    height,
    texts,
    ink(region) {
      const { data } = pixels(region)
      let dark = 0
      for (let at = 0; at < data.length; at += 4)
        if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < NEARLY_WHITE) dark += 1
      return dark / (data.length / 4)
    },
    code: (region) => decodeQR(pixels(region)),
  }
}
