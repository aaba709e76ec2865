/** What a file is called when it is saved, by its type alone. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'audio/mpeg': 'mp3',
}

/**
 * A `Content-Disposition` under which a file is saved and not shown. Of the name that its record gives
 * stay letters, digits and what means nothing to any file system; the ending follows from the type.
 */
export function downloadName(name: unknown, mime: string): string {
  const extension = EXTENSIONS[mime] ?? 'bin'
  const own = typeof name === 'string' ? name.normalize('NFC') : ''
  const words = own
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  // By characters: half of one cannot be written into an address.
  const plain = [...words].slice(0, 80).join('').trim()
  const ascii = plain
    .normalize('NFKD')
    .replaceAll(/[^ -~]/g, '')
    .trim()
  const [full, short] = [plain, ascii].map((one) => `${one === '' ? 'file' : one}.${extension}`)
  return `attachment; filename="${short}"; filename*=UTF-8''${encodeURIComponent(String(full))}`
}
