import { MAX_BYTES, MAX_LINES } from './fileLimits.ts'

/** Why nothing was read of a file or a text. */
export type FileRefusal =
  | { code: 'empty' }
  | { code: 'tooLarge'; bytes: number; limit: number }
  | { code: 'tooManyLines'; lines: number; limit: number }
  | { code: 'binary'; looksLike?: 'spreadsheet' | 'pdf' | 'image' | 'word' }
  | { code: 'encoding' }

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type ReadText =
  | {
      ok: true
      text: string
      encoding: TextEncodingName
      /** The encoding is a guess. */ doubtful: boolean
    }
  | { ok: false; reason: FileRefusal }

const SIGNATURES: readonly [string, 'spreadsheet' | 'pdf' | 'image' | 'word'][] = [
  ['PK\u0003\u0004', 'spreadsheet'],
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'image'],
  ['\u00d0\u00cf\u0011\u00e0', 'word'],
  ['{\\rtf', 'word'],
]

/** The text of a chosen file. What is too large is refused before a byte of it is decoded. */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > MAX_BYTES) {
    return refused({ code: 'tooLarge', bytes: bytes.byteLength, limit: MAX_BYTES })
  }
  if (bytes.byteLength === 0) return refused({ code: 'empty' })
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known) return refused({ code: 'binary', looksLike: known[1] })

  const encoding = encodingOf(bytes)
  const decoded = encoding === undefined ? undefined : decode(bytes, encoding)
  if (encoding === undefined || decoded === undefined) {
    if (encoding !== undefined && encoding !== 'utf-8') return refused({ code: 'encoding' })
    const western = decode(bytes, 'windows-1252')
    return western === undefined ? refused({ code: 'encoding' }) : judge(western, 'windows-1252')
  }
  return judge(decoded, encoding)
}

/** The same judgement for text that was pasted. */
export function refusalOfText(text: string): FileRefusal | undefined {
  if (text.length > MAX_BYTES) {
    return { code: 'tooLarge', bytes: text.length, limit: MAX_BYTES }
  }
  if (isBinary(text)) return { code: 'binary' }
  const lines = countLines(text)
  if (lines > MAX_LINES) return { code: 'tooManyLines', lines, limit: MAX_LINES }
  return text.trim() === '' ? { code: 'empty' } : undefined
}

function judge(text: string, encoding: TextEncodingName): ReadText {
  const reason = refusalOfText(text)
  return reason === undefined
    ? { ok: true, text, encoding, doubtful: encoding === 'windows-1252' }
    : refused(reason)
}

function refused(reason: FileRefusal): ReadText {
  return { ok: false, reason }
}

function encodingOf(bytes: Uint8Array): TextEncodingName | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // Without a mark: Latin letters in UTF-16 have a zero as every other byte.
  const sample = bytes.subarray(0, 1000)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = sample.length * 0.3
  if (odd > most && even === 0) return 'utf-16le'
  if (even > most && odd === 0) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Uint8Array, encoding: TextEncodingName): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Line breaks, tabs and the odd stray character are text; many control characters are not. */
function isBinary(text: string): boolean {
  const length = Math.min(text.length, 100_000)
  let control = 0
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32)) control += 1
  }
  return control > Math.max(2, length * 0.01)
}

function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
