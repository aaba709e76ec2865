import { document, type DocumentData } from '#shared/schema/document.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { FILE_LIMITS } from '#shared/protocol/files.ts'
import type { OpenAccount } from '../openAccount.ts'
import type { NewFile } from '../replica/uploads/keepFiles.ts'
import type { WriteOutcome } from '../replica/write.ts'
import { createOp, memberOp, patchOp } from '../replica/writeOp.ts'
import { fileMime } from './contentType.ts'
import { keepAndWrite } from './keepAndWrite.ts'
import type { PictureReader } from './pictureReader.ts'
import { sha256 } from './sha256.ts'

export type DocumentWish = {
  scope: ScopeName
  /** What its owner calls this device. */
  device: string
  /** A new document, or the next version of one. */
  into:
    | { new: Pick<DocumentData, 'name' | 'kind' | 'readers' | 'vendor'> }
    | { id: string; versions: DocumentData['versions'] }
}

export type TakenDocument =
  | { kind: 'written'; id: string; outcome: WriteOutcome }
  | { kind: 'unfit'; reason: 'notTaken' | 'empty' | 'tooLarge' | 'unreadable' }
  /** The very same file is one of its versions. */
  | { kind: 'known' }

type Into = Pick<OpenAccount, 'replica' | 'write' | 'account' | 'sendFiles'>
type Version = DocumentData['versions'][string]

const HEAD_BYTES = 4_096

/** Takes in a document or its next version: kept and written, or nothing of it. Needs no network. */
export async function takeDocument(
  into: Into,
  read: PictureReader,
  file: File,
  wish: DocumentWish,
): Promise<TakenDocument> {
  if (file.size === 0) return { kind: 'unfit', reason: 'empty' }
  if (file.size > FILE_LIMITS.bytes) return { kind: 'unfit', reason: 'tooLarge' }
  const looked = await look(file, read)
  if (typeof looked === 'string') return { kind: 'unfit', reason: looked }
  const { hash, mime, thumb } = looked
  const { replica, account } = into
  const versions = 'id' in wish.into ? Object.values(wish.into.versions) : []
  if (versions.some((one) => one.file.hash === hash)) return { kind: 'known' }
  const id = 'id' in wish.into ? wish.into.id : replica.edge.newId()
  const current = replica.edge.newId()
  const version: Version = {
    file: { hash, size: file.size, mime },
    ...(thumb && { thumb: thumb.stored }),
    addedAt: replica.edge.now(),
    by: account.id,
    device: wish.device,
  }
  const ops =
    'id' in wish.into
      ? [memberOp(id, ['versions', current], version), patchOp(id, { current })]
      : [
          createOp(document, wish.scope, id, {
            ...wish.into.new,
            versions: { [current]: version },
            current,
          }),
        ]
  const files: NewFile[] = [
    { hash, part: 'original', mime, blob: file.slice(0, file.size, mime) },
    ...(thumb ? [thumb.file] : []),
  ]
  const outcome = await keepAndWrite(into, { id, scope: wish.scope }, files, ops)
  return { kind: 'written', id, outcome }
}

async function look(file: File, read: PictureReader) {
  try {
    const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
    const mime = fileMime(head, file.name)
    if (mime === null) return 'notTaken'
    if (!mime.startsWith('image/')) return { hash: await sha256(file), mime, thumb: null }
    const picture = await read(file)
    if (!picture.ok) return 'unreadable'
    const { blob, ...small } = picture.thumb
    const thumb = picture.isShown
      ? {
          stored: { ...small, size: blob.size },
          file: { hash: small.hash, part: 'thumb' as const, mime: small.mime, blob },
        }
      : null
    return { hash: picture.hash, mime: picture.mime, thumb }
  } catch {
    // The file was moved or taken away while it was read.
    return 'unreadable'
  }
}
