import { randomBytes } from 'node:crypto'
import type { MissingAnswer, MissingRequest, UploadMetadata } from '#shared/protocol/files.ts'
import { FILE_LIMITS } from '#shared/protocol/files.ts'
import { mayRead, tagsOf } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { BlobStore, Bytes, ByteSpan, Recognise } from './blobStore.ts'
import { isAccepted, isOfMime, readContent } from './content.ts'
import type { FileIndex, FoundUpload, Upload, WholeFile } from './fileIndex.ts'
import { FileRefusal } from './fileRefusal.ts'
import { mayBring } from './mayBring.ts'
import { namedHashes } from './namedHashes.ts'
import { scopeOfUpload, uploadId } from './uploadId.ts'

/** A file that somebody may read, and the record through which they do. */
export type ReadableFile = {
  file: WholeFile
  data: JsonObject
  open: (span?: ByteSpan) => Promise<Bytes>
}

/** An upload, and whether nothing of it has to be sent any more. */
export type Progress = { upload: Upload; isWhole: boolean }

/** All that the edge calls. `user` is the account of the session; what it may do is asked each time. */
export type FileService = {
  /** NOT_FOUND, FORBIDDEN. */
  missing: (user: string, request: MissingRequest) => Promise<MissingAnswer>
  /** NOT_FOUND, FORBIDDEN, FILE_TYPE, FILE_TOO_LARGE, FILE_QUOTA. */
  begin: (user: string, said: UploadMetadata & { size: number }) => Promise<Progress>
  /**
   * Where an upload of this account stands; one that has all its bytes is finished by this. NOT_FOUND,
   * and the refusals of `finish`.
   */
  progress: (user: string, id: string) => Promise<Progress>
  /** The upload has all its bytes: they are looked at and kept, or taken away. FILE_HASH, FILE_TYPE. */
  finish: (upload: Upload) => Promise<void>
  /** Somebody lets go of their upload; a file that it became stays. NOT_FOUND. */
  abandon: (user: string, id: string) => Promise<void>
  /** Lets go of all uploads of this account in these scopes that became no file; what went. */
  abandonAll: (user: string, scopes: readonly ScopeName[]) => Promise<readonly Upload[]>
  /** NOT_FOUND, also for a record that is not theirs to see, is gone, or does not name the file. */
  read: (user: string, scope: ScopeName, record: string, hash: string) => Promise<ReadableFile>
}

export function createFileService(parts: {
  index: FileIndex
  blobs: BlobStore
  recognise: Recognise
  /** Bytes that one scope may hold. */
  quota: number
  now: () => number
}): FileService {
  const { index, blobs, recognise, quota, now } = parts
  const finishing = new Map<string, Promise<void>>()

  async function bringer(user: string, scope: ScopeName, record: string): Promise<void> {
    const actor = await index.member(user, scope)
    if (!actor) throw notFound()
    if (!mayBring(actor, record, now()))
      throw new FileRefusal('FORBIDDEN', 'You may not bring files in here.')
  }

  async function settle(upload: Upload): Promise<void> {
    const { code, message } = await objection(upload)
    if (code !== null) {
      await blobs.drop(upload)
      await index.forget(upload)
      throw new FileRefusal(code, message)
    }
    const key = await blobs.keep(upload)
    const known = await index.settle(upload, key, now())
    if (known !== key) await blobs.remove(key)
  }

  async function objection(upload: Upload) {
    const content = await readContent(await blobs.readUpload(upload))
    if (content.hash !== upload.hash || content.size !== upload.size)
      return { code: 'FILE_HASH', message: 'What arrived is not what was announced.' } as const
    const recognised = await recognise(await blobs.readUpload(upload))
    if (!isOfMime(upload.mime, recognised, content))
      return {
        code: 'FILE_TYPE',
        message: 'The content is not of the type it is said to be.',
      } as const
    return { code: null, message: '' }
  }

  /** Several requests may find an upload complete at once. */
  function finish(upload: Upload): Promise<void> {
    const under = finishing.get(upload.id)
    if (under) return under
    const begun = settle(upload).finally(() => finishing.delete(upload.id))
    finishing.set(upload.id, begun)
    return begun
  }

  async function uploadOf(user: string, id: string): Promise<FoundUpload> {
    const scope = scopeOfUpload(id)
    const found = scope === null ? null : await index.upload(user, scope, id)
    if (!found) throw notFound()
    return found
  }

  async function abandon(user: string, id: string): Promise<void> {
    // What is being kept at this moment is known as a file afterwards.
    await finishing.get(id)?.catch(() => undefined)
    let found = await uploadOf(user, id)
    for (let under = finishing.get(id); under; under = finishing.get(id)) {
      await under.catch(() => undefined)
      found = await uploadOf(user, id)
    }
    const { upload, isSettled } = found
    const letGo = async () => {
      if (!isSettled) await blobs.drop(upload)
      await index.forget(upload)
    }
    const gone = letGo()
    // Whoever would finish it meanwhile hears that there is no such upload.
    const answer = gone.then(() => Promise.reject(notFound()))
    finishing.set(id, answer)
    await answer.catch(() => finishing.delete(id))
    await gone
  }

  return {
    async missing(user, { scope, hashes }) {
      await bringer(user, scope, scope)
      const whole = new Set((await index.whole(scope, hashes)).map(({ hash }) => hash))
      return { missing: hashes.filter((hash) => !whole.has(hash)) }
    },

    async begin(user, { scope, record, hash, mime, size }) {
      await bringer(user, scope, record)
      if (!isAccepted(mime))
        throw new FileRefusal('FILE_TYPE', 'Files of this type are not taken in.')
      if (size > FILE_LIMITS.bytes)
        throw new FileRefusal('FILE_TOO_LARGE', `A file has at most ${FILE_LIMITS.bytes} bytes.`)
      const id = uploadId(scope, randomBytes(16).toString('hex'))
      const upload: Upload = { id, scope, user, record, hash, mime, size, begunAt: now() }
      if ((await index.begin(upload, quota)) === 'full')
        throw new FileRefusal('FILE_QUOTA', 'There is no room left for files of this wedding.')
      return { upload, isWhole: (await index.whole(scope, [hash])).length > 0 }
    },

    async progress(user, id) {
      // What is being looked at may be whole, or gone, in a moment.
      await finishing.get(id)?.catch(() => undefined)
      const { upload, isWhole, isSettled } = await uploadOf(user, id)
      if (isWhole && !isSettled) {
        await blobs.drop(upload)
        await index.supersede(upload)
      }
      // The answer to its last piece was lost, or the server stopped right then.
      if (isWhole || (await blobs.arrived(upload)) < upload.size) return { upload, isWhole }
      await finish(upload)
      return { upload, isWhole: true }
    },

    finish,

    abandon,

    async abandonAll(user, scopes) {
      const gone: Upload[] = []
      for (const scope of scopes)
        for (const upload of await index.unfinished(user, scope)) {
          await abandon(user, upload.id)
          gone.push(upload)
        }
      return gone
    },

    async read(user, scope, record, hash) {
      const sought = await index.seek(user, scope, record, hash)
      if (!sought?.record || !sought.file) throw notFound()
      const { actor, file } = sought
      const { type, data, audience } = sought.record
      if (!mayRead(audience, tagsOf(actor)) || !namedHashes(type, data).includes(hash))
        throw notFound()
      return { file, data, open: (span) => blobs.read(file.key, span) }
    },
  }
}

function notFound(): FileRefusal {
  return new FileRefusal('NOT_FOUND', 'There is no such file, or it is not yours to see.')
}
