import { Router, type Request, type Response } from 'express'
import { pipeline } from 'node:stream/promises'
import { missingRequest } from '#shared/protocol/files.ts'
import { abandonAnswer, abandonQuery } from '#shared/protocol/prepare.ts'
import { fileHash } from '#shared/schema/storedFile.ts'
import type { Grants } from '../auth/grants.ts'
import { isPicture } from '../files/content.ts'
import { downloadName } from '../files/downloadName.ts'
import type { FileService, ReadableFile } from '../files/fileService.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { byteRange } from './byteRange.ts'
import { idOf } from './idOf.ts'
import { parseBody, parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { Refusal } from './refusal.ts'
import { scopeOf } from './scopeOf.ts'
import { sendJson } from './sendJson.ts'

/** Files that records name: which of them are not here yet, and their bytes. */
export function fileRoutes(parts: {
  files: FileService
  grants: Grants
  authentication: Authentication
  limits: RateLimits
}): Router {
  const { files, grants, authentication, limits } = parts
  const router = Router()

  router
    .route('/files/missing')
    .post(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const asked = await parseBody(request, missingRequest)
      await limits.upload(account.id)
      await sendJson(request, response, 200, await files.missing(account.id, asked))
    })
    .all(allowOnly('POST'))

  router
    .route('/uploads/unfinished')
    .delete(async (request, response) => {
      const by = await authentication.signedIn(request)
      const { scope } = parseValue(abandonQuery, request.query)
      await limits.upload(by.account.id)
      const own = scope ? [await grants.in(by, scope)] : await grants.of(by)
      const gone = await files.abandonAll(
        by.account.id,
        own.map((grant) => grant.scope),
      )
      const bytes = gone.reduce((sum, { size }) => sum + size, 0)
      response.json(abandonAnswer.parse({ abandoned: gone.length, bytes }))
    })
    .all(allowOnly('DELETE'))

  router
    .route('/files/:scope/:record/:hash')
    .get(async (request, response) => {
      const { account } = await authentication.signedIn(request)
      const scope = scopeOf(request.params.scope)
      const record = idOf(request.params.record, 'There is no such file.')
      const hash = fileHash.safeParse(request.params.hash)
      if (!hash.success) throw new Refusal('NOT_FOUND', 'There is no such file.')
      const found = await files.read(account.id, scope, record, hash.data)
      await send(request, response, found)
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}

/**
 * Nothing that somebody brought may ever act in our name: it is of the type that its content has, stands
 * in a sandbox that may load and run nothing, and is shown as a page only if it is a raster picture.
 */
async function send(
  request: Request,
  response: Response,
  { file, data, open }: ReadableFile,
): Promise<void> {
  const etag = `"${file.hash}"`
  response.set({
    'Accept-Ranges': 'bytes',
    // Without an age: it is asked for again, and whoever has lost the right gets nothing.
    'Cache-Control': 'private, immutable',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': file.mime.startsWith('text/') ? `${file.mime}; charset=utf-8` : file.mime,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  })
  if (isPicture(file.mime)) response.set('Content-Disposition', 'inline')
  else response.set('Content-Disposition', downloadName(data['name'], file.mime))
  if (request.headers['if-none-match'] === etag) return void response.status(304).end()

  const condition = request.headers['if-range']
  const isSame = condition === undefined || condition === etag
  const range = byteRange(isSame ? request.headers.range : undefined, file.size)
  if (range === 'none') {
    response.set('Content-Range', `bytes */${file.size}`)
    return void response.status(416).end()
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 }
  response.status(range === null ? 200 : 206).set('Content-Length', String(last - first + 1))
  if (range !== null) response.set('Content-Range', `bytes ${first}-${last}/${file.size}`)
  if (request.method === 'HEAD') return void response.end()
  const bytes = await open(range ?? undefined)
  // Whoever stops listening has stopped by themselves.
  await pipeline(bytes, response).catch((error: unknown) => {
    if (!request.destroyed && !response.destroyed) throw error
  })
}
