import type { Page } from '@playwright/test'
import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type CameraFile = { path: string; hash: string }

/** Of a phone's camera: twelve million pixels, which are 48 MB once they are decoded. */
const [WIDTH, HEIGHT] = [4_000, 3_000]

/**
 * So many photographs in a folder, each of its own and of exactly so many bytes. What the picture does
 * not fill is noise behind the JPEG's end.
 */
export async function makeCameraFiles(
  page: Page,
  folder: string,
  count: number,
  bytes: number,
): Promise<CameraFile[]> {
  const picture = await drawn(page)
  if (picture.length > bytes) throw new Error(`One picture has ${picture.length} bytes`)
  const made: CameraFile[] = []
  for (let index = 0; index < count; index += 1) {
    const content = Buffer.concat([picture, randomBytes(bytes - picture.length)])
    const path = join(folder, `IMG_${String(index).padStart(4, '0')}.jpg`)
    await writeFile(path, content)
    made.push({ path, hash: createHash('sha256').update(content).digest('hex') })
  }
  return made
}

/** Stripes with grain: several megabytes, as a photograph has. */
async function drawn(page: Page): Promise<Buffer> {
  const url = await page.evaluate(
    ([width, height]) => {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = height
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      const image = context.createImageData(width, height)
      let seed = 7
      for (let at = 0; at < image.data.length; at += 4) {
        seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff
        const grey = 80 + ((at >> 12) % 90) + ((seed >> 16) % 40)
        image.data[at] = grey
        image.data[at + 1] = grey - 12
        image.data[at + 2] = grey - 30
        image.data[at + 3] = 255
      }
      context.putImageData(image, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.85)
    },
    [WIDTH, HEIGHT] as const,
  )
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
