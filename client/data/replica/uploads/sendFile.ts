import { Upload } from 'tus-js-client'
import type { LocalFile } from '../localStore.ts'
import { nextChunk } from './chunkSize.ts'
import { failureFrom } from './failureFrom.ts'
import { tusFetch } from './tusFetch.ts'
import { UploadError } from './uploadFailure.ts'

export type SendFile = {
  file: LocalFile
  blob: Blob
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Absolute, since a worker's requests have no page to start from. */
  endpoint: string
  token: string
  chunk: number
  now: () => number
  signal: AbortSignal
  /** Where it goes on after a cut: a path of the server. */
  began: (uploadUrl: string) => void
  /** So many bytes are on the server; `chunk`: what the next request will carry. */
  sent: (bytes: number, chunk: number) => void
}

/** One request may take this long: the least chunk at 2 kB a second. */
const TIMEOUT_MS = 120_000

/**
 * Sends one file, from where it was cut. Resolves when the server has it whole.
 *
 * @throws UploadError
 */
export function sendFile(job: SendFile): Promise<void> {
  const { file, blob, signal } = job
  return new Promise((resolve, reject) => {
    let startedAt = job.now()
    const upload = new Upload(blob, {
      endpoint: job.endpoint,
      uploadUrl: file.uploadUrl === null ? null : new URL(file.uploadUrl, job.endpoint).href,
      chunkSize: job.chunk,
      // Its address is known before its first byte leaves, so that no cut makes it begin anew.
      uploadDataDuringCreation: false,
      // How often and when is decided for all files together.
      retryDelays: null,
      storeFingerprintForResuming: false,
      fingerprint: async () => '',
      httpStack: tusFetch({ fetch: job.fetch, endpoint: job.endpoint, timeoutMs: TIMEOUT_MS }),
      fileReader: { openFile: async () => source(blob) },
      headers: { authorization: `Bearer ${job.token}` },
      metadata: { scope: file.scope, record: file.record, hash: file.hash, mime: file.mime },
      onBeforeRequest: () => {
        startedAt = job.now()
      },
      onUploadUrlAvailable: () => {
        if (upload.url !== null) job.began(new URL(upload.url, job.endpoint).pathname)
      },
      onChunkComplete(bytes, accepted) {
        const now = upload.options.chunkSize ?? job.chunk
        const chunk = nextChunk(now, bytes, job.now() - startedAt)
        upload.options.chunkSize = chunk
        job.sent(accepted, chunk)
      },
      onSuccess: () => resolve(),
      onError: (error) => reject(new UploadError(failureFrom(error))),
    })
    signal.addEventListener(
      'abort',
      () => {
        void upload.abort()
        reject(new UploadError({ kind: 'unreachable' }))
      },
      { once: true },
    )
    upload.start()
  })
}

function source(blob: Blob) {
  return {
    size: blob.size,
    slice: async (start: number, end: number) => ({
      value: blob.slice(start, end),
      done: end >= blob.size,
    }),
    close: () => {},
  }
}
