import type { Request, Response } from 'express'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)
const WORTH_BYTES = 1_024

/** Answers JSON, compressed where it is worth it and the caller takes it. */
export async function sendJson(
  request: Request,
  response: Response,
  status: number,
  body: unknown,
): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(body))
  response.status(status).type('application/json')
  response.vary('Accept-Encoding')
  if (bytes.length < WORTH_BYTES || !takesGzip(request)) return void response.end(bytes)
  response.set('Content-Encoding', 'gzip')
  response.end(await compress(bytes, { level: 5 }))
}

export function takesGzip(request: Request): boolean {
  return request.acceptsEncodings('gzip') === 'gzip'
}
