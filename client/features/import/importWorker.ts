import type { ImportAnswer, ImportRequest } from './importMessages.ts'
import { parseCsvRunSheet } from './parse/parseCsvRunSheet.ts'
import { parsePastedRunSheet } from './parse/parsePastedRunSheet.ts'
import { readRunSheet } from './read/readRunSheet.ts'

/** Reads run sheets beside the page, so that a large one never holds up a tap. */
self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data)
    .catch((): ImportAnswer => ({ id: data.id, kind: 'failed' }))
    .then((found) => self.postMessage(found))
})

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  const { id } = request
  if (request.kind === 'file') {
    const read = await readRunSheet(new Uint8Array(request.bytes), request.zone)
    return read.ok ? { id, kind: 'decoded', ...read } : { id, kind: 'refused', reason: read.reason }
  }
  const { text, context, mapping, isTable } = request
  const preview = isTable
    ? parseCsvRunSheet(text, context, mapping)
    : parsePastedRunSheet(text, context)
  return { id, kind: 'preview', preview }
}
