import type { bytesWords as English } from '../bytes.ts'

const one = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "12 KB", "340 MB", "1,2 GB". */
export const bytesWords: typeof English = (count) => {
  if (count < 1_000_000) return `${count === 0 ? 0 : Math.max(1, Math.round(count / 1_000))} KB`
  if (count < 10_000_000) return `${one.format(count / 1_000_000)} MB`
  if (count < 1_000_000_000) return `${Math.round(count / 1_000_000)} MB`
  return `${one.format(count / 1_000_000_000)} GB`
}
