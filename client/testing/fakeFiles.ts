import { createHash } from 'node:crypto'
import { missingRequest } from '#shared/protocol/files.ts'

export type FakeFiles = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Scope and hash → content, of what is whole. */
  whole: Map<string, Uint8Array>
  /** `METHOD path`, in the order of arrival. */
  requests: string[]
  /** Hashes in the order in which their uploads were begun. */
  begun: string[]
  /** Runs before a request is carried out: throws to cut it, answers to refuse it. */
  before: (method: string, path: string) => Response | void
  /** Of the next PATCH only so many bytes arrive, and its answer never does. */
  cutAfter: number | null
}

type Upload = { length: number; hash: string; scope: string; bytes: Uint8Array }

/** The files' half of a server, as small as the device's tests need: tus, and what is missing. */
export function fakeFiles(): FakeFiles {
  const uploads = new Map<string, Upload>()
  let count = 0

  async function take(upload: Upload, body: BodyInit | null | undefined): Promise<void> {
    const came = body ? new Uint8Array(await new Response(body).arrayBuffer()) : new Uint8Array()
    const cut = server.cutAfter
    server.cutAfter = null
    const kept = cut === null ? came : came.subarray(0, cut)
    const bytes = new Uint8Array(upload.bytes.length + kept.length)
    bytes.set(upload.bytes)
    bytes.set(kept, upload.bytes.length)
    upload.bytes = bytes
    if (cut !== null) throw new TypeError('cut')
  }

  function settled(upload: Upload, path: string): Response | null {
    if (upload.bytes.length < upload.length) return null
    const hash = createHash('sha256').update(upload.bytes).digest('hex')
    // Whole or spoilt, there is nothing to go on with.
    uploads.delete(path)
    if (hash !== upload.hash) return refusal(422, 'FILE_HASH')
    server.whole.set(`${upload.scope} ${hash}`, upload.bytes)
    return null
  }

  const server: FakeFiles = {
    whole: new Map(),
    requests: [],
    begun: [],
    before: () => {},
    cutAfter: null,
    async fetch(url, init) {
      const method = init.method ?? 'GET'
      const path = new URL(url, 'https://wedsync.test').pathname
      init.signal?.throwIfAborted()
      server.requests.push(`${method} ${path}`)
      const refused = server.before(method, path)
      if (refused) return refused
      const headers = new Headers(init.headers)
      if (path === '/api/files/missing') {
        const { scope, hashes } = missingRequest.parse(await new Response(init.body ?? null).json())
        const missing = hashes.filter((hash) => !server.whole.has(`${scope} ${hash}`))
        return Response.json({ missing })
      }
      if (method === 'POST') {
        count += 1
        const made = `/api/uploads/${count}`
        const said = metadata(headers.get('upload-metadata') ?? '')
        const length = Number(headers.get('upload-length'))
        const upload = { ...said, length, bytes: new Uint8Array() }
        uploads.set(made, upload)
        server.begun.push(upload.hash)
        await take(upload, init.body)
        const bad = settled(upload, made)
        if (bad) return bad
        return tus(201, { location: `http://elsewhere${made}`, ...offset(upload) })
      }
      const upload = uploads.get(path)
      if (!upload) return refusal(404, 'NOT_FOUND')
      if (method === 'HEAD') {
        return tus(200, { 'upload-length': String(upload.length), ...offset(upload) })
      }
      if (Number(headers.get('upload-offset')) !== upload.bytes.length) {
        return refusal(409, 'UPLOAD_OFFSET')
      }
      await take(upload, init.body)
      return settled(upload, path) ?? tus(204, offset(upload))
    },
  }
  return server
}

export function refusal(status: number, code: string, headers: HeadersInit = {}): Response {
  return Response.json({ error: { code, message: 'no' } }, { status, headers })
}

function offset({ bytes }: Upload): Record<string, string> {
  return { 'upload-offset': String(bytes.length) }
}

function tus(status: number, headers: Record<string, string>): Response {
  return new Response(null, { status, headers: { 'tus-resumable': '1.0.0', ...headers } })
}

function metadata(text: string): { hash: string; scope: string } {
  const said = new Map(
    text.split(',').map((pair) => {
      const [name = '', value = ''] = pair.split(' ')
      return [name, Buffer.from(value, 'base64').toString()]
    }),
  )
  return { hash: said.get('hash') ?? '', scope: said.get('scope') ?? '' }
}
