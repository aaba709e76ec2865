import type {
  fileKindWords as EnglishKind,
  sizeWords as EnglishSize,
  versionName as EnglishName,
  versionTime as EnglishTime,
} from '../files.ts'

const oneDigit = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** "8,2 MB", "640 KB". */
export const sizeWords: typeof EnglishSize = (bytes) => {
  const mb = bytes / 1_000_000
  if (mb >= 10) return `${Math.round(mb)} MB`
  if (mb >= 1) return `${oneDigit.format(mb)} MB`
  return `${Math.max(1, Math.round(bytes / 1_000))} KB`
}

/** "PDF", "Word": what a file is, by its type. */
export const fileKindWords: typeof EnglishKind = (mime) => {
  if (mime.startsWith('image/')) return 'Bild'
  if (mime === 'application/pdf') return 'PDF'
  if (mime === 'text/csv') return 'CSV'
  if (mime.startsWith('text/')) return 'Text'
  if (mime.includes('wordprocessing')) return 'Word'
  if (mime.includes('spreadsheet')) return 'Excel'
  return mime.startsWith('audio/') ? 'Audio' : 'Datei'
}

const time = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** When a version was brought, on this device's clock. */
export const versionTime: typeof EnglishTime = (at) => time.format(at)

/** What a version is called where a person decides between two. */
export const versionName: typeof EnglishName = ({ addedAt, file }) =>
  `${fileKindWords(file.mime)} vom ${versionTime(addedAt)} (${sizeWords(file.size)})`
