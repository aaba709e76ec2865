/**
 * The pieces of a text that are changed or kept as a whole; joined they are the text again.
 * A line break is a token of its own, so that lines and tokens have one count.
 */
export type Token = string

const NEWLINE = /(\r?\n)/

const UNITS =
  '%|‰|°[CF]?|[ap]\\.?m\\.?|minutes?|mins?|hours?|hrs?|h|seconds?|secs?|days?|km|cm|mm|m|miles?|mi|ft|kg|g|lbs?|l|ml|EUR|USD|GBP|INR|CHF'

/** Half of one edit and half of another is an address, a date or a phone number that nobody wrote. */
const WHOLE = [
  '(?:https?:\\/\\/|www\\.)[^\\s<>"]{0,500}[^\\s<>".,;:!?)\\]}\'’”*_]',
  '[\\p{L}\\p{N}._%+\\-]{1,64}@[\\p{L}\\p{N}.\\-]{1,250}[\\p{L}\\p{N}]',
  '(?<![\\p{L}\\p{N}])\\p{Nd}{4}-\\p{Nd}{1,2}-\\p{Nd}{1,2}(?![\\p{L}\\p{N}])',
  '(?<![\\p{L}\\p{N}/])\\p{Nd}{1,2}\\/\\p{Nd}{1,2}(?:\\/\\p{Nd}{2,4})?(?![\\p{L}\\p{N}/])',
  '(?<![\\p{L}\\p{N}])(?:\\+\\p{Nd}{1,3}|0\\p{Nd}{1,5})(?:[ \\u00a0\\-]\\p{Nd}{2,})+(?![\\p{L}\\p{N}])',
]

/**
 * White space · a number with its sign, currency and unit (`$100` changed to `$150` and to `€100` must
 * not become `€150`) · a word · any other character.
 */
const PIECES = new RegExp(
  [
    '\\s+',
    ...WHOLE,
    `(?<![\\p{L}\\p{N}])[+\\-−]?(?:\\p{Sc}[ \\u00a0]?)?\\p{Nd}+(?:[.,:]\\p{Nd}+)*(?:[\\p{L}\\p{M}\\p{N}_]+|[ \\u00a0]?\\p{Sc}(?![ \\u00a0]?\\p{Nd})|[ \\u00a0]?(?:${UNITS})(?![\\p{L}\\p{N}]))?`,
    '[\\p{L}\\p{M}\\p{N}_]+',
    '[^]',
  ].join('|'),
  'giu',
)

/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Below this, a UTF-16 unit is always a character by itself. */
const NEEDS_CLUSTERS = /[\u0300-\uffff]/

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

/** The lines of a text and the breaks between them, in turn. */
export function linesOf(text: string): string[] {
  return text.split(NEWLINE).filter((line) => line !== '')
}

/** The tokens of one line, or of a line break. */
export function tokensOf(line: string): Token[] {
  if (NEWLINE.test(line)) return [line]
  const pieces = line.match(PIECES) ?? []
  if (!NEEDS_CLUSTERS.test(line)) return pieces
  return wholeClusters(line, pieces.flatMap(unspaced))
}

function unspaced(piece: string): string[] {
  return UNSPACED.test(piece) ? [...words.segment(piece)].map(({ segment }) => segment) : [piece]
}

/** Joins pieces that would cut through what a reader sees as one character. */
function wholeClusters(line: string, pieces: readonly string[]): Token[] {
  const starts = new Set([...clusters.segment(line)].map(({ index }) => index))
  const tokens: Token[] = []
  let at = 0
  for (const piece of pieces) {
    if (starts.has(at)) tokens.push(piece)
    else tokens.push((tokens.pop() ?? '') + piece)
    at += piece.length
  }
  return tokens
}

export function isBreak(token: Token): boolean {
  return token === '\n' || token === '\r\n'
}

export function isSpace(token: Token): boolean {
  return /^\s/.test(token)
}

export function isSentenceEnd(token: Token): boolean {
  return /^[.!?…。！？]/u.test(token)
}

export function isWord(token: Token): boolean {
  return /[\p{L}\p{N}]/u.test(token)
}
