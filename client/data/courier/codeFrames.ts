/**
 * A hand-over as pictures that follow one another. Each says which one it is, of how many, of which
 * hand-over, so they may be read in any order, and one that was missed comes round again.
 *
 * Only characters that a QR code holds two of in eleven bits: `HO1:<sum>:<index>:<count>:<part>`.
 */
const NAME = 'HO1'
/** What fits a code that a phone reads at arm's length from another. */
const PART = 360
/** More than this takes too long to look at. */
export const MOST_FRAMES = 60

export function framesOf(bytes: Uint8Array): string[] {
  const text = base32(bytes)
  const count = Math.max(1, Math.ceil(text.length / PART))
  const sum = checksum(bytes)
  return Array.from({ length: count }, (_, index) => {
    const part = text.slice(index * PART, (index + 1) * PART)
    return [NAME, sum, index, count, part].join(':')
  })
}

/** What has been read so far. */
export type Collected = {
  /** Frames read, and how many there are; 0: none was read yet. */
  have: number
  count: number
  /** All of it; null: some is missing. */
  bytes: Uint8Array<ArrayBuffer> | null
}

/** Puts frames together as they are read. Another hand-over's frame begins anew. */
export function createCollector(): { read: (text: string) => Collected } {
  let sum = ''
  let count = 0
  let parts = new Map<number, string>()

  function state(): Collected {
    if (count === 0 || parts.size < count) return { have: parts.size, count, bytes: null }
    const text = Array.from({ length: count }, (_, index) => parts.get(index) ?? '').join('')
    const bytes = fromBase32(text)
    if (bytes && checksum(bytes) === sum) return { have: count, count, bytes }
    // A frame was misread: all of them once more.
    parts = new Map()
    return { have: 0, count, bytes: null }
  }

  return {
    read(text) {
      const frame = /^HO1:([0-9A-F]{8}):(\d{1,3}):(\d{1,3}):([A-Z2-7]+)$/.exec(text)
      if (!frame) return state()
      const [, name = '', index = '', of = '', part = ''] = frame
      if (name !== sum || Number(of) !== count) {
        sum = name
        count = Number(of)
        parts = new Map()
      }
      if (Number(index) < count) parts.set(Number(index), part)
      return state()
    },
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Uint8Array): string {
  let [text, buffer, bits] = ['', 0, 0]
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += ALPHABET[(buffer >> (bits - 5)) & 31]
    buffer &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET[(buffer << (5 - bits)) & 31] : text
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let [buffer, bits, at] = [0, 0, 0]
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    buffer = ((buffer << 5) | value) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (buffer >> bits) & 255
    at += 1
  }
  return bytes
}

/** CRC-32, eight hex digits. */
function checksum(bytes: Uint8Array): string {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).toUpperCase().padStart(8, '0')
}
