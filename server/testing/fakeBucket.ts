import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

type Stored = { bytes: Buffer; metadata: Record<string, string> }

export type FakeBucket = {
  url: string
  /** Names of the objects that are whole. */
  names: () => string[]
  /** Whether putting parts together fails, as if somebody stopped right before it. */
  isBroken: boolean
  /** Uploads of parts that were neither put together nor let go of. */
  underWay: () => number
  close: () => Promise<void>
}

/**
 * As much of S3 as a store of uploads needs: objects with metadata and ranges, and uploads of parts.
 * It checks no signatures.
 */
export async function startFakeBucket(): Promise<FakeBucket> {
  const objects = new Map<string, Stored>()
  const partsOf = new Map<string, Map<number, Buffer>>()

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://bucket')
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'))
    const upload = url.searchParams.get('uploadId')
    const body = await buffer(request)
    const method = request.method ?? ''

    if (upload !== null) return serveParts(method, key, upload, url.searchParams, body, response)
    if (method === 'POST' && url.searchParams.has('uploads')) {
      const id = randomBytes(8).toString('hex')
      partsOf.set(id, new Map())
      return xml(
        response,
        'InitiateMultipartUploadResult',
        `<Key>${key}</Key><UploadId>${id}</UploadId>`,
      )
    }
    if (method === 'PUT') {
      objects.set(key, { bytes: body, metadata: metadataOf(request) })
      return void response.writeHead(200, { ETag: etagOf(body) }).end()
    }
    if (method === 'DELETE') {
      objects.delete(key)
      return void response.writeHead(204).end()
    }
    const found = objects.get(key)
    if (!found) return refuse(response, 'NoSuchKey', method)
    const headers = { ETag: etagOf(found.bytes), ...found.metadata }
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    const part =
      first === undefined ? found.bytes : found.bytes.subarray(Number(first), Number(last) + 1)
    response.writeHead(first === undefined ? 200 : 206, {
      ...headers,
      'Content-Length': part.length,
    })
    response.end(method === 'HEAD' ? undefined : part)
  }

  function serveParts(
    method: string,
    key: string,
    upload: string,
    asked: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ): void {
    const parts = partsOf.get(upload)
    if (!parts) return refuse(response, 'NoSuchUpload', method)
    if (method === 'PUT') {
      parts.set(Number(asked.get('partNumber')), body)
      return void response.writeHead(200, { ETag: etagOf(body) }).end()
    }
    const inOrder = [...parts].toSorted(([a], [b]) => a - b)
    if (method === 'GET') {
      const listed = inOrder.map(
        ([number, bytes]) =>
          `<Part><PartNumber>${number}</PartNumber><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
      )
      return xml(response, 'ListPartsResult', `<IsTruncated>false</IsTruncated>${listed.join('')}`)
    }
    if (method === 'POST' && bucket.isBroken) return refuse(response, 'InvalidRequest', method, 400)
    partsOf.delete(upload)
    if (method === 'DELETE') return void response.writeHead(204).end()
    objects.set(key, { bytes: Buffer.concat(inOrder.map(([, bytes]) => bytes)), metadata: {} })
    xml(response, 'CompleteMultipartUploadResult', `<Key>${key}</Key>`)
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bucket: FakeBucket = {
    isBroken: false,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    names: () => [...objects.keys()],
    underWay: () => partsOf.size,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return bucket
}

function metadataOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('md5').update(bytes).digest('hex')}"`
}

function xml(response: ServerResponse, root: string, content: string, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><${root}>${content}</${root}>`)
}

function refuse(response: ServerResponse, code: string, method: string, status = 404): void {
  if (method === 'HEAD') return void response.writeHead(status).end()
  xml(response, 'Error', `<Code>${code}</Code><Message>${code}</Message>`, status)
}
