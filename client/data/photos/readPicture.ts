import * as z from 'zod/mini'
import { PICTURE_MIMES } from '#shared/schema/storedFile.ts'
import { pictureMime, type PictureMime } from './contentType.ts'
import { exifMoment, instantOf } from './exifMoment.ts'
import { sha256 } from './sha256.ts'

const side = z.number()
const blob = z.custom<Blob>((value) => value instanceof Blob)

/** What is learned of a chosen picture. */
export const readResult = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    hash: z.string(),
    mime: z.enum(PICTURE_MIMES),
    width: side,
    height: side,
    /** Unix ms, as the camera wrote it; null: it did not. */
    takenAt: z.nullable(z.number()),
    /** False: this browser cannot show it, and the small picture is a blank. */
    isShown: z.boolean(),
    thumb: z.object({
      blob,
      hash: z.string(),
      mime: z.enum(PICTURE_MIMES),
      width: side,
      height: side,
    }),
  }),
  z.object({ ok: z.literal(false), reason: z.enum(['notAPicture', 'unreadable']) }),
])
export type ReadPicture = z.output<typeof readResult>

/** Width and height of a picture as it is shown, and the small one. */
export type Drawn = { width: number; height: number; thumb: Blob; small: Size }
export type Size = { width: number; height: number }

const HEAD_BYTES = 128 * 1024
const THUMB_SIDE = 480

/**
 * Reads one picture: its hash, what it is, when it was taken, how large; and makes the small one.
 *
 * @param draw decodes and draws it; null where this browser cannot
 */
export async function readPicture(
  file: Blob,
  draw: (file: Blob) => Promise<Drawn | null>,
): Promise<ReadPicture> {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
    const mime = pictureMime(head)
    if (mime === null) return { ok: false, reason: 'notAPicture' }
    const hash = await sha256(file)
    const drawn = await draw(file)
    const takenAt = instantOf(exifMoment(head))
    if (!drawn) {
      const size = sizeInHead(head) ?? { width: 1, height: 1 }
      return { ok: true, hash, mime, ...size, takenAt, isShown: false, thumb: await blank(hash) }
    }
    const { width, height, thumb, small } = drawn
    const made = { blob: thumb, hash: await sha256(thumb), mime: mimeOf(thumb), ...small }
    return { ok: true, hash, mime, width, height, takenAt, isShown: true, thumb: made }
  } catch {
    // The file was moved or taken away while it was read.
    return { ok: false, reason: 'unreadable' }
  }
}

/** As large as fits, never larger than it is. */
export function smallSize({ width, height }: Size): Size {
  const scale = Math.min(1, THUMB_SIDE / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Some browsers give another type than they were asked for. */
function mimeOf({ type }: Blob): PictureMime {
  return PICTURE_MIMES.find((mime) => mime === type) ?? 'image/png'
}

/** One grey point. The hash of its original behind it makes it a file of its own. */
const BLANK =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGO4DwABBAEBmRrEVQAAAABJRU5ErkJggg=='

async function blank(hash: string) {
  const point = Uint8Array.from(atob(BLANK), (sign) => sign.charCodeAt(0))
  const made = new Blob([point, hash], { type: 'image/png' })
  return { blob: made, hash: await sha256(made), mime: 'image/png' as const, width: 1, height: 1 }
}

/** What a HEIC says of its size: the largest of its `ispe` boxes. */
function sizeInHead(head: Uint8Array): Size | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  let found: Size | null = null
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    const fits = size.width > 0 && size.height > 0 && Math.max(size.width, size.height) < 65_536
    if (fits && (!found || size.width > found.width)) found = size
  }
  return found
}
