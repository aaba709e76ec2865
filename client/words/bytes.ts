import { inLocale } from './inLocale.ts'

/** "12 KB", "340 MB", "1.2 GB": how much room something takes. */
export const bytesWords = inLocale('bytesWords', (count: number): string => {
  if (count < 1_000_000) return `${count === 0 ? 0 : Math.max(1, Math.round(count / 1_000))} KB`
  if (count < 10_000_000) return `${(count / 1_000_000).toFixed(1)} MB`
  if (count < 1_000_000_000) return `${Math.round(count / 1_000_000)} MB`
  return `${(count / 1_000_000_000).toFixed(1)} GB`
})
