import type { DOCUMENT_MIMES, PICTURE_MIMES } from '#shared/schema/storedFile.ts'

export type PictureMime = (typeof PICTURE_MIMES)[number]
export type FileMime = PictureMime | (typeof DOCUMENT_MIMES)[number]

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis']
const HEIF_BRANDS = ['mif1', 'msf1', 'heif']
const OFFICE: readonly [ending: string, mime: FileMime][] = [
  ['.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

/** What a picture is by its first bytes, or null; its name is not asked. */
export function pictureMime(head: Uint8Array): PictureMime | null {
  const text = latin(head.subarray(0, 16))
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (text.startsWith('GIF8')) return 'image/gif'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  if (text.slice(4, 8) !== 'ftyp') return null
  // The second brand counts where the first says no more than that it is one of the family.
  const brands = [...latin(head.subarray(8, 64)).matchAll(/[a-z0-9]{4}/g)].map(([brand]) => brand)
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif'
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return 'image/heic'
  return brands.some((brand) => HEIF_BRANDS.includes(brand)) ? 'image/heif' : null
}

/**
 * What a document is: by its first bytes, and by its ending only where the bytes leave a choice
 * between those that are taken.
 */
export function fileMime(head: Uint8Array, name: string): FileMime | null {
  const picture = pictureMime(head)
  if (picture) return picture
  const text = latin(head.subarray(0, 8))
  const lower = name.toLowerCase()
  if (text.startsWith('%PDF-')) return 'application/pdf'
  if (text.startsWith('ID3') || /^\u00ff[\u00e2-\u00ff]/.test(text)) return 'audio/mpeg'
  if (text.startsWith('PK\u0003\u0004')) {
    return OFFICE.find(([ending]) => lower.endsWith(ending))?.[1] ?? null
  }
  if (isBinary(head) || beginsAsMarkup(head)) return null
  return lower.endsWith('.csv') ? 'text/csv' : 'text/plain'
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** A zero, or anything else that no text holds. */
function isBinary(head: Uint8Array): boolean {
  return head.length === 0 || head.some((byte) => byte < 9 || (byte > 13 && byte < 27))
}

/** A page could act where it is shown, so none is taken. */
function beginsAsMarkup(head: Uint8Array): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*<[a-z!?/]/i.test(latin(head.subarray(0, 1_024)))
}
