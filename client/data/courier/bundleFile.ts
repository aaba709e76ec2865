import type { Bundle } from '#shared/courier/bundle.ts'

/** First words of a hand-over as a text: messengers and mail leave plain text alone. */
const HEAD = 'WedSync hand-over '

/** The bytes of a hand-over, compressed. */
export async function packBundle(bundle: Bundle): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([JSON.stringify(bundle)]).stream()
  return bytesOf(stream.pipeThrough(new CompressionStream('gzip')))
}

/** What was packed; null: it is no hand-over, or was cut short. */
export async function unpackBundle(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    const unpacked = await bytesOf(stream)
    return JSON.parse(new TextDecoder().decode(unpacked)) as unknown
  } catch {
    return null
  }
}

export function asText(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte))
  return `${HEAD}${btoa(characters.join(''))}\n`
}

/** White space that came in on the way does no harm. Null: it is no hand-over. */
export function fromText(text: string): Uint8Array<ArrayBuffer> | null {
  const start = text.indexOf(HEAD)
  if (start < 0) return null
  try {
    const plain = atob(text.slice(start + HEAD.length).replace(/\s+/g, ''))
    return Uint8Array.from(plain, (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

async function bytesOf(stream: ReadableStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
