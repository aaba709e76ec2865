import type { Request } from 'express'
import { createGunzip } from 'node:zlib'
import { Refusal } from './refusal.ts'

export type BodyCaps = { compressedBytes: number; bytes: number }

/**
 * The JSON of a request, read by ourselves: half the price of the ready-made parser, and capped on the
 * compressed as well as on the inflated bytes.
 *
 * BAD_REQUEST, BODY_TOO_LARGE, UNSUPPORTED_MEDIA.
 */
export async function readJson(request: Request, caps: BodyCaps): Promise<unknown> {
  refuseOtherMedia(request.headers['content-type'])
  const text = decodeText(await readBytes(request, caps))
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not JSON.')
  }
}

function refuseOtherMedia(header: string | undefined): void {
  const [media = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const charset = parameters.find((one) => one.trim().startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset.trim())
  if (media.trim() !== 'application/json' || !isUtf8)
    throw new Refusal('UNSUPPORTED_MEDIA', 'Send application/json in UTF-8.')
}

async function readBytes(request: Request, caps: BodyCaps): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity') return collect(request, caps.bytes)
  if (encoding !== 'gzip')
    throw new Refusal('UNSUPPORTED_MEDIA', 'Compress with gzip or not at all.')
  const packed = await collect(request, caps.compressedBytes)
  const gunzip = createGunzip()
  gunzip.end(packed)
  try {
    return await collect(gunzip, caps.bytes)
  } catch (error) {
    gunzip.destroy()
    if (error instanceof Refusal) throw error
    throw new Refusal('BAD_REQUEST', 'The body is not gzip.')
  }
}

/** Stops at the cap: what lies beyond is never held. */
async function collect(stream: NodeJS.ReadableStream, cap: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      stream.removeListener('data', onData)
      stream.removeListener('end', onEnd)
      act()
    }
    const onData = (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > cap) {
        stream.pause()
        done(() => reject(new Refusal('BODY_TOO_LARGE', `Send at most ${cap} bytes.`)))
      } else chunks.push(chunk)
    }
    const onEnd = () => done(() => resolve(Buffer.concat(chunks, bytes)))
    stream.on('data', onData)
    stream.on('end', onEnd)
    // A phone that lost its signal is no fault of ours.
    const onCut = () => done(() => reject(new Refusal('BAD_REQUEST', 'The body ended too early.')))
    stream.on('error', onCut)
    stream.on('close', onCut)
  })
}

function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not UTF-8.')
  }
}
