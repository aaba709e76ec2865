import { useEffect, useMemo, useRef, useState } from 'react'
import type { ImportAnswer, ImportRequest } from './importMessages.ts'
import { MAX_BYTES } from '../../data/files/fileLimits.ts'
import type { FileRefusal } from '../../data/files/readText.ts'
import type { ColumnMapping, ImportPreview } from './parse/preview.ts'

export type FileRead =
  | { ok: true; text: string; encodingGuessed: boolean; isTable: boolean }
  | { ok: false; reason: FileRefusal }
  /** The device could not open it, or reading stopped. */
  | { ok: false; reason: null }

export type ImportReader = {
  /** Of the text that is there now; null while there is none or it is being read. */
  preview: ImportPreview | null
  isReading: boolean
  hasFailed: boolean
  readFile: (file: File) => Promise<FileRead>
}

const PAUSE_MS = 250

type Ask = { [K in ImportRequest['kind']]: Omit<Extract<ImportRequest, { kind: K }>, 'id'> }
type Question = Ask[keyof Ask]

/** Reads text and files in a worker that is started with the first of them. */
export function useImportReader(
  text: string,
  isTable: boolean,
  { date: weddingDate, zone }: { date?: string | undefined; zone?: string | undefined },
  mapping: ColumnMapping | undefined,
): ImportReader {
  const [asker] = useState(createAsker)
  const [result, setResult] = useState<{ of: object; answer: ImportAnswer } | null>(null)
  const first = useRef(true)
  const wanted = useMemo(
    () => ({ text, isTable, weddingDate, mapping }),
    [text, isTable, weddingDate, mapping],
  )
  const isEmpty = text.trim() === ''

  useEffect(() => asker.stop, [asker])
  useEffect(() => {
    if (isEmpty) return
    let isWanted = true
    // What was kept from before is read at once; what is being typed, after a pause.
    const pause = first.current ? 0 : PAUSE_MS
    first.current = false
    const timer = setTimeout(() => {
      const { weddingDate: date, ...rest } = wanted
      const context = date === undefined ? {} : { weddingDate: date }
      const question = { kind: 'text', context, ...rest } as const
      void asker.ask(question).then((answer) => {
        if (isWanted) setResult({ of: wanted, answer })
      })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [asker, wanted, isEmpty])

  const current = isEmpty ? null : result
  return {
    // An older preview stays while a newer one is being read, so that the list does not blink.
    preview: current?.answer.kind === 'preview' ? current.answer.preview : null,
    isReading: !isEmpty && result?.of !== wanted,
    hasFailed: current?.answer.kind === 'failed' && current.of === wanted,
    async readFile(file) {
      if (file.size > MAX_BYTES) {
        return { ok: false, reason: { code: 'tooLarge', bytes: file.size, limit: MAX_BYTES } }
      }
      const bytes = await file.arrayBuffer().catch(() => null)
      if (bytes === null) return { ok: false, reason: null }
      const answer = await asker.ask({ kind: 'file', bytes, zone })
      if (answer.kind === 'decoded') {
        const { text: read, encodingGuessed, isTable: made } = answer
        return { ok: true, text: read, encodingGuessed, isTable: made }
      }
      return { ok: false, reason: answer.kind === 'refused' ? answer.reason : null }
    },
  }
}

function createAsker() {
  let worker: Worker | null = null
  let asked = 0
  const open = new Map<number, (answer: ImportAnswer) => void>()

  function started(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
      open.get(data.id)?.(data)
      open.delete(data.id)
    })
    worker.addEventListener('error', stop)
    return worker
  }

  /** Nothing is left waiting: each question is answered, if only by a failure. */
  function stop(): void {
    worker?.terminate()
    worker = null
    for (const [id, settle] of open) settle({ id, kind: 'failed' })
    open.clear()
  }

  return {
    stop,
    ask: (question: Question) =>
      new Promise<ImportAnswer>((resolve) => {
        asked += 1
        const id = asked
        open.set(id, resolve)
        const request: ImportRequest = { ...question, id }
        started().postMessage(request, request.kind === 'file' ? [request.bytes] : [])
      }),
  }
}
