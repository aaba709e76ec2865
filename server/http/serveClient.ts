import type { Request, RequestHandler, Response } from 'express'
import type { ClientFile, ClientFiles } from './clientFiles.ts'
import { takesGzip } from './sendJson.ts'

/** The built client; any other address that a person opens is a screen of it. */
export function serveClient(files: ClientFiles): RequestHandler {
  const index = files.get('/index.html')
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const file = request.path === '/' ? index : files.get(request.path)
    if (file) return send(request, response, file)
    if (!isNavigation(request)) return void response.status(404).type('txt').send('Not found\n')
    if (index) return send(request, response, index)
    response.status(503).type('txt').send('The app is not built yet: run npm run build.\n')
  }
}

function send(request: Request, response: Response, file: ClientFile): void {
  response.vary('Accept-Encoding')
  response.set({
    'Cache-Control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': file.type,
    ETag: file.etag,
  })
  if (request.headers['if-none-match'] === file.etag) return void response.status(304).end()
  const isPacked = file.packed !== null && takesGzip(request)
  if (isPacked) response.set('Content-Encoding', 'gzip')
  const bytes = isPacked && file.packed ? file.packed : file.bytes
  response.set('Content-Length', String(bytes.length))
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** A missing script or picture is answered as missing, never with a page. */
function isNavigation(request: Request): boolean {
  const { 'sec-fetch-mode': mode, accept = '' } = request.headers
  return mode === 'navigate' || accept.includes('text/html')
}
