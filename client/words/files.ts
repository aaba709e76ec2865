import { inLocale } from './inLocale.ts'

// Small, since names of versions are part of what every screen may have to say.

/** "8.2 MB", "640 KB". */
export const sizeWords = inLocale('sizeWords', (bytes: number): string => {
  const mb = bytes / 1_000_000
  if (mb >= 10) return `${Math.round(mb)} MB`
  if (mb >= 1) return `${mb.toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1_000))} KB`
})

/** "PDF", "Word": what a file is, by its type. */
export const fileKindWords = inLocale('fileKindWords', (mime: string): string => {
  if (mime.startsWith('image/')) return 'Picture'
  if (mime === 'application/pdf') return 'PDF'
  if (mime === 'text/csv') return 'CSV'
  if (mime.startsWith('text/')) return 'Text'
  if (mime.includes('wordprocessing')) return 'Word'
  if (mime.includes('spreadsheet')) return 'Excel'
  return mime.startsWith('audio/') ? 'Audio' : 'File'
})

const time = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** When a version was brought, on this device's clock. */
export const versionTime = inLocale('versionTime', (at: number): string => {
  return time.format(at)
})

/** What a version is called where a person decides between two. */
export const versionName = inLocale(
  'versionName',
  (version: { addedAt: number; file: { mime: string; size: number } }) => {
    const { addedAt, file } = version
    return `${fileKindWords(file.mime)} of ${versionTime(addedAt)} (${sizeWords(file.size)})`
  },
)
