import { createHash, randomBytes } from 'node:crypto'
import { Upload, type HttpRequest } from 'tus-js-client'
import type { StoredPicture } from '#shared/schema/storedFile.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
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
  hash?: string
  chunkSize?: number
  onRequest?: (request: HttpRequest) => void
}

/** Sends a file as the app does: again and again from where it stands, until it is whole or refused. */
export function sendFile(sending: Sending): Promise<{ uploadUrl: string | null }> {
  const { url, person, scope, record, bytes, onRequest } = sending
  return new Promise((resolve, reject) => {
    const upload: Upload = new Upload(bytes, {
      endpoint: `${url}/api/uploads`,
      headers: { authorization: `Bearer ${person.token}` },
      metadata: {
        scope,
        record,
        hash: sending.hash ?? hashOf(bytes),
        mime: sending.mime ?? 'image/jpeg',
      },
      chunkSize: sending.chunkSize ?? Number.POSITIVE_INFINITY,
      retryDelays: Array.from({ length: 1_000 }, () => 20),
      ...(onRequest && { onBeforeRequest: onRequest }),
      onSuccess: () => resolve({ uploadUrl: upload.url }),
      onError: reject,
    })
    upload.start()
  })
}
