/**
 * Text as programs on several systems write it, in one form: `\n` line ends, plain spaces and
 * quotes, no invisible or control characters, no half characters. Dashes keep their kind.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g, '')
    .replaceAll(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d\u201f]/g, '"')
    .replaceAll(/[\u2010\u2011\u2212]/g, '-')
    .replaceAll(NOT_PRINTED, '')
}

/**
 * Long runs of space or dashes say no more than short ones, and patterns that look for what stands
 * around them would take time with the square of their length.
 */
export function shortRuns(text: string): string {
  return text
    .replaceAll(/[ \t]{3,}/g, (run) => (run.includes('\t') ? '\t' : '  '))
    .replaceAll(/([-–—|=*_])\1{3,}/g, '$1$1$1')
}

/** C0 and C1 controls without tab and line feed. */
const NOT_PRINTED = /(?![\t\n])\p{Cc}/gu
