import type { Request, Response } from 'express'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const WORTH_BYTES = 1_024

/**
 * Answers JSON, compressed where it is worth it and the caller takes it. Resolves with how many bytes
 * went out.
 */
export async function sendJson(
  request: Request,
  response: Response,
  status: number,
  body: unknown,
): Promise<number> {
  const bytes = Buffer.from(JSON.stringify(body))
  response.status(status).type('application/json')
  response.vary('Accept-Encoding')
  if (bytes.length < WORTH_BYTES || !takesGzip(request)) {
    response.end(bytes)
    return bytes.length
  }
  response.set('Content-Encoding', 'gzip')
  const packed = await compress(bytes, { level: 5 })
  response.end(packed)
  return packed.length
}

export function takesGzip(request: Request): boolean {
  return request.acceptsEncodings('gzip') === 'gzip'
}
