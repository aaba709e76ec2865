import { createHash, randomBytes } from 'node:crypto'
import { DetailedError, Upload } from 'tus-js-client'
import { errorBody } from '#shared/protocol/errors.ts'
import { filePath } from '#shared/protocol/files.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { StoredPicture } from '#shared/schema/storedFile.ts'
import type { Person } from './apiCaller.ts'

/** Bytes that begin as a JPEG does and go on at random. */
export function pictureOf(size: number): Buffer<ArrayBuffer> {
  const head = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')
  return Buffer.concat([head, randomBytes(size - head.length)])
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function storedPictureOf(bytes: Uint8Array): StoredPicture {
  return { hash: hashOf(bytes), size: bytes.length, mime: 'image/jpeg', width: 40, height: 30 }
}

export type Sending = {
  url: string
  person: Person
  scope: ScopeName
  record: string
  bytes: Buffer
  mime?: string
  /** What it is said to hash to; the truth without it. */
  hash?: string
  chunkSize?: number
}

/** Sends a file as the app does: again and again from where it stands, until it is whole or refused. */
export function sendFile(sending: Sending): Promise<void> {
  const { url, person, scope, record, bytes, mime = 'image/jpeg', chunkSize } = sending
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      endpoint: `${url}/api/uploads`,
      headers: { authorization: `Bearer ${person.token}` },
      metadata: { scope, record, hash: sending.hash ?? hashOf(bytes), mime },
      chunkSize: chunkSize ?? Number.POSITIVE_INFINITY,
      retryDelays: Array.from({ length: 1_000 }, () => 20),
      onSuccess: () => resolve(),
      onError: reject,
    })
    upload.start()
  })
}

/** With what an upload was refused. */
export async function refusalOf(sending: Promise<void>) {
  const error: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof DetailedError)) throw new Error('It was not refused.', { cause: error })
  const answer = error.originalResponse
  const { code } = errorBody.parse(JSON.parse(answer?.getBody() ?? '')).error
  return { status: answer?.getStatus(), code }
}

export type Announced = Awaited<ReturnType<typeof announce>>

/** The creation of an upload by hand, and what one may then ask of it. */
export async function announce(
  url: string,
  person: Person | null,
  scope: ScopeName,
  bytes: Buffer,
  said: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
  /** What of the content comes along with the creation. */
  along?: Buffer,
) {
  const own = {
    scope,
    record: crypto.randomUUID(),
    hash: hashOf(bytes),
    mime: 'image/jpeg',
    ...said,
  }
  const metadata = Object.entries(own)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
  const created = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes.length),
      'upload-metadata': metadata,
      ...(person && { authorization: `Bearer ${person.token}` }),
      ...(along && { 'content-type': 'application/offset+octet-stream' }),
      ...more,
    },
    ...(along && { body: new Uint8Array(along) }),
  })
  const location = created.headers.get('location') ?? ''
  return {
    ...(await told(created)),
    id: location.slice(location.lastIndexOf('/') + 1),
    async call(
      method: string,
      headers: Readonly<Record<string, string>> = {},
      body?: Buffer,
      by = person,
    ) {
      const isBody = method === 'PATCH' && body !== undefined
      const answer = await fetch(url + location, {
        method,
        headers: {
          'tus-resumable': '1.0.0',
          authorization: `Bearer ${by?.token}`,
          ...(isBody && { 'content-type': 'application/offset+octet-stream' }),
          ...headers,
        },
        ...(isBody && { body: new Uint8Array(body) }),
      })
      return told(answer)
    },
  }
}

async function told(answer: Response) {
  const text = await answer.text()
  const refused = text.startsWith('{') ? errorBody.safeParse(JSON.parse(text)) : null
  const code = refused?.success ? refused.data.error.code : null
  return { status: answer.status, headers: answer.headers, code }
}

/** Asks for a file through the record that names it. */
export function fileOf(
  url: string,
  person: Person | null,
  scope: ScopeName,
  record: string,
  hash: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Response> {
  return fetch(url + filePath(scope, record, hash), {
    method,
    headers: { ...(person && { authorization: `Bearer ${person.token}` }), ...headers },
  })
}
