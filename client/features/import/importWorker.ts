import type { ImportAnswer, ImportRequest } from './importMessages.ts'
import { parseCsvRunSheet } from './parse/parseCsvRunSheet.ts'
import { parsePastedRunSheet } from './parse/parsePastedRunSheet.ts'
import { readText } from '../../data/files/readText.ts'

/** Reads run sheets beside the page, so that a large one never holds up a tap. */
self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  self.postMessage(answer(data))
})

function answer(request: ImportRequest): ImportAnswer {
  const { id } = request
  try {
    if (request.kind === 'file') {
      const read = readText(new Uint8Array(request.bytes))
      return read.ok
        ? { id, kind: 'decoded', text: read.text, encodingGuessed: read.doubtful }
        : { id, kind: 'refused', reason: read.reason }
    }
    const { text, context, mapping, isTable } = request
    const preview = isTable
      ? parseCsvRunSheet(text, context, mapping)
      : parsePastedRunSheet(text, context)
    return { id, kind: 'preview', preview }
  } catch {
    return { id, kind: 'failed' }
  }
}
