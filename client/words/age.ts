import { inLocale } from './inLocale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, in words: "just now", "14 min ago", "3 h ago", "2 days ago". Both in Unix ms. */
export const ageWords = inLocale('ageWords', (then: number, now: number): string => {
  const ms = Math.max(0, now - then)
  if (ms < MINUTE) return 'just now'
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min ago`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h ago`
  const days = Math.floor(ms / DAY)
  return days === 1 ? 'yesterday' : `${days} days ago`
})

/** A length of time that a clock is off: "3 min", "2 h", "4 days". */
export const offsetWords = inLocale('offsetWords', (ms: number): string => {
  const size = Math.abs(ms)
  if (size < HOUR) return `${Math.max(1, Math.round(size / MINUTE))} min`
  if (size < DAY) return `${Math.round(size / HOUR)} h`
  const days = Math.round(size / DAY)
  return days === 1 ? '1 day' : `${days} days`
})
