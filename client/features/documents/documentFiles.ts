import { DOCUMENT_MIMES } from '#shared/schema/storedFile.ts'

/** What a chooser offers; what a file really is, its bytes say. */
export const DOCUMENT_FILES: readonly string[] = [
  ...DOCUMENT_MIMES,
  'image/*',
  '.docx',
  '.xlsx',
  '.csv',
]
