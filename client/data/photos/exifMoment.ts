/**
 * When a picture was taken, as its camera wrote it into a JPEG: local time, and the camera's offset
 * where it knows one. Only these two tags are read; anything that is not well-formed is no answer.
 */
export type CameraMoment = {
  /** `2027-06-12T14:02:31`, on the camera's clock. */
  local: string
  /** `+01:00`, or null: whatever zone the camera was in. */
  offset: string | null
}

const EXIF_POINTER = 0x8769
const TAKEN_AT = 0x9003
const OFFSET = 0x9011
const APP1 = 0xe1

/** @param head the beginning of the file; the first 128 KB are enough */
export function exifMoment(head: Uint8Array): CameraMoment | null {
  try {
    const tiff = tiffOf(new DataView(head.buffer, head.byteOffset, head.byteLength))
    if (!tiff) return null
    const isLittle = tiff.getUint16(0) === 0x4949
    const first = tiff.getUint32(4, isLittle)
    const pointer = entry(tiff, first, EXIF_POINTER, isLittle)
    if (pointer === null) return null
    const exif = tiff.getUint32(pointer + 8, isLittle)
    const taken = textAt(tiff, entry(tiff, exif, TAKEN_AT, isLittle), isLittle)
    const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(taken)
    if (!parts || parts[1] === '0000') return null
    const offset = textAt(tiff, entry(tiff, exif, OFFSET, isLittle), isLittle)
    return {
      local: `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`,
      offset: /^[+-]\d\d:\d\d/.exec(offset)?.[0] ?? null,
    }
  } catch (error) {
    // An offset that points outside of what was read.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Unix ms, or null; without an offset it is read on the clock of this device. */
export function instantOf(moment: CameraMoment | null): number | null {
  if (!moment) return null
  const instant = Date.parse(moment.local + (moment.offset ?? ''))
  return Number.isNaN(instant) || instant < 0 ? null : instant
}

function tiffOf(view: DataView): DataView | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let at = 2
  while (at + 10 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    const isExif = view.getUint32(at + 4) === 0x45786966 && view.getUint16(at + 8) === 0
    if (marker === APP1 && isExif) {
      const size = Math.min(length - 8, view.byteLength - at - 10)
      return new DataView(view.buffer, view.byteOffset + at + 10, size)
    }
    at += 2 + length
  }
  return null
}

/** Where a tag's twelve bytes begin, or null. */
function entry(tiff: DataView, directory: number, tag: number, isLittle: boolean): number | null {
  const count = tiff.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (tiff.getUint16(at, isLittle) === tag) return at
  }
  return null
}

function textAt(tiff: DataView, at: number | null, isLittle: boolean): string {
  if (at === null) return ''
  const length = Math.min(tiff.getUint32(at + 4, isLittle), 64)
  const start = length <= 4 ? at + 8 : tiff.getUint32(at + 8, isLittle)
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const code = tiff.getUint8(start + index)
    if (code === 0) break
    text += String.fromCharCode(code)
  }
  return text
}
