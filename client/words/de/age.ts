import type { ageWords as English, offsetWords as EnglishOffset } from '../age.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "gerade eben", "vor 14 Min.", "vor 3 Std.", "vor 2 Tagen". */
export const ageWords: typeof English = (then, now) => {
  const ms = Math.max(0, now - then)
  if (ms < MINUTE) return 'gerade eben'
  if (ms < HOUR) return `vor ${Math.floor(ms / MINUTE)} Min.`
  if (ms < DAY) return `vor ${Math.floor(ms / HOUR)} Std.`
  const days = Math.floor(ms / DAY)
  return days === 1 ? 'gestern' : `vor ${days} Tagen`
}

/** "3 Min.", "2 Std.", "4 Tage". */
export const offsetWords: typeof EnglishOffset = (ms) => {
  const size = Math.abs(ms)
  if (size < HOUR) return `${Math.max(1, Math.round(size / MINUTE))} Min.`
  if (size < DAY) return `${Math.round(size / HOUR)} Std.`
  const days = Math.round(size / DAY)
  return days === 1 ? '1 Tag' : `${days} Tage`
}
