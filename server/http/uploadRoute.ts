import { Router, type Request, type RequestHandler, type Response } from 'express'
import { ERRORS as TUS_ERRORS, Metadata, Server, type DataStore, type Locker } from '@tus/server'
import * as z from 'zod/mini'
import type { ErrorCode } from '#shared/protocol/errors.ts'
import { ERRORS } from '#shared/protocol/errors.ts'
import { FILE_LIMITS, uploadMetadata } from '#shared/protocol/files.ts'
import type { Upload } from '../files/fileIndex.ts'
import { FileRefusal } from '../files/fileRefusal.ts'
import type { FileService } from '../files/fileService.ts'
import type { Log } from '../log.ts'
import { allowOnly } from './allowOnly.ts'
import type { Authentication } from './authentication.ts'
import { parseValue } from './parseBody.ts'
import type { RateLimits } from './rateLimits.ts'
import { Refusal } from './refusal.ts'

const PATH = '/api/uploads'
const TUS = '1.0.0'
/** How long a request has to put down what it holds when a newer one wants to go on. */
const LET_GO_MS = 300

/**
 * Uploads that can be gone on with, by tus 1.0. What an upload is and whether it is over is decided
 * here and in server/files; the tus server does nothing but count and store bytes in between.
 */
export function uploadRoute(parts: {
  files: FileService
  datastore: DataStore
  locker: Locker
  authentication: Authentication
  limits: RateLimits
  log: Log
}): Router {
  const { files, authentication, limits, log } = parts
  /** The upload that a request is about, for the tus server's own questions. */
  const uploads = new WeakMap<object, Upload>()

  const tus = new Server({
    path: PATH,
    datastore: parts.datastore,
    locker: parts.locker,
    relativeLocation: true,
    respectForwardedHeaders: false,
    maxSize: FILE_LIMITS.bytes,
    // The older of two requests hangs on a connection that its device has given up.
    lockDrainTimeout: LET_GO_MS,
    allowedOrigins: () => false,
    // The address may end in another's name: the upload is the one that was judged.
    getFileIdFromRequest: (request) => uploadOf(request.runtime?.node?.req).id,
    namingFunction: (request) => uploadOf(request.runtime?.node?.req).id,
    async onUploadFinish(request, upload) {
      // Where the bytes come with the creation, the tus server asks for the upload once more, to say
      // when it expires: by then it is a file, or gone. What has no date does not expire.
      upload.creation_date = ''
      try {
        await files.finish(uploadOf(request.runtime?.node?.req))
        return {}
      } catch (error) {
        if (!(error instanceof FileRefusal)) throw error
        return refusalOf(error.code, error.message)
      }
    },
    onResponseError(request, error) {
      const problem =
        'status_code' in error ? tusProblem(error) : refusalOf('INTERNAL', ERRORS.INTERNAL.meaning)
      // A device that lost its signal in the middle looks like a fault, too.
      const isCut = request.runtime?.node?.req.socket.destroyed === true
      if (problem.status_code >= 500 && !isCut) log.error('an upload failed', { error })
      return problem
    },
  })

  function uploadOf(request: object | undefined): Upload {
    const upload = request && uploads.get(request)
    if (!upload) throw new Error('An upload that nobody has looked at reached the tus server.')
    return upload
  }

  const create: RequestHandler = async (request, response) => {
    const { account } = await authentication.signedIn(request)
    const said = announced(request)
    await limits.upload(account.id)
    const { upload, isWhole } = await files.begin(account.id, said)
    if (!isWhole) {
      uploads.set(request, upload)
      return tus.handle(request, response)
    }
    // Nothing of it has to be sent: it is an upload that is over already.
    response.set({ Location: `${PATH}/${upload.id}`, 'Upload-Offset': String(upload.size) })
    answer(response, 201)
  }

  const proceed: RequestHandler<{ id: string }> = async (request, response) => {
    const { account } = await authentication.signedIn(request)
    const { id } = request.params
    if (request.method === 'DELETE') {
      await files.abandon(account.id, id)
      return answer(response, 204)
    }
    const { upload, isWhole } = await files.progress(account.id, id)
    if (!isWhole) {
      uploads.set(request, upload)
      return tus.handle(request, response)
    }
    const size = String(upload.size)
    response.set({ 'Upload-Offset': size, 'Upload-Length': size })
    if (request.method === 'HEAD') return answer(response, 200)
    if (request.headers['upload-offset'] !== size)
      throw new Refusal('UPLOAD_OFFSET', 'This upload is over: ask where it stands.')
    answer(response, 204)
  }

  const speaksTus: RequestHandler = (request, response, next) => {
    if (request.headers['tus-resumable'] !== TUS) {
      response.set('Tus-Version', TUS)
      throw new Refusal('BAD_REQUEST', 'The header Tus-Resumable: 1.0.0 is missing.')
    }
    next()
  }

  const router = Router()
  router
    .route('/uploads')
    .options((request, response) => tus.handle(request, response))
    .post(speaksTus, create)
    .all(allowOnly('OPTIONS', 'POST'))
  router
    .route('/uploads/:id')
    .options((request, response) => tus.handle(request, response))
    .head(speaksTus, proceed)
    .patch(speaksTus, proceed)
    .delete(speaksTus, proceed)
    .all(allowOnly('OPTIONS', 'HEAD', 'PATCH', 'DELETE'))
  return router
}

/** What a new upload says of itself, in its headers. */
function announced({ headers }: Request) {
  const { 'upload-length': length, 'upload-metadata': metadata } = headers
  const size = z
    .string()
    .check(z.regex(/^[1-9]\d{0,14}$/))
    .safeParse(length)
  if (!size.success) throw new Refusal('BAD_REQUEST', 'The header Upload-Length is missing.')
  return { ...parseValue(uploadMetadata, read(metadata)), size: Number(size.data) }
}

function read(metadata: string | string[] | undefined): unknown {
  try {
    return Metadata.parse(String(metadata))
  } catch {
    throw new Refusal('BAD_REQUEST', 'The header Upload-Metadata is missing or malformed.')
  }
}

function answer(response: Response, status: number): void {
  response.status(status).set('Tus-Resumable', TUS).end()
}

function refusalOf(code: ErrorCode, message: string) {
  return {
    status_code: ERRORS[code].status,
    body: JSON.stringify({ error: { code, message } }),
    headers: { 'Content-Type': 'application/json' },
  }
}

/** What the tus server itself objects to, by its status. */
function tusProblem({ status_code: status, body }: { status_code: number; body: string }) {
  // Somebody else went on with it, or nobody is left to hear this.
  if (body === TUS_ERRORS.ABORTED.body)
    return refusalOf(
      'UPLOAD_OFFSET',
      'A newer request goes on with this upload: ask where it stands.',
    )
  const [code, message] = PROBLEMS[status] ?? (['INTERNAL', ERRORS.INTERNAL.meaning] as const)
  return { ...refusalOf(code, message), status_code: status }
}

const PROBLEMS: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  400: ['BAD_REQUEST', 'The request is not as tus 1.0 says.'],
  403: ['BAD_REQUEST', 'A header that tus 1.0 asks for is missing.'],
  404: ['NOT_FOUND', 'There is no such upload.'],
  409: ['UPLOAD_OFFSET', 'The upload stands elsewhere: ask where.'],
  410: ['NOT_FOUND', 'The upload was not finished in time: begin it again.'],
  413: ['FILE_TOO_LARGE', 'These are more bytes than were announced.'],
}
