import { photo, type PhotoData } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { FILE_LIMITS } from '#shared/protocol/files.ts'
import type { OpenAccount } from '../openAccount.ts'
import type { Refusal } from '../replica/refusal.ts'
import { standingRecords } from '../replica/uploads/standingRecords.ts'
import type { Undo } from '../replica/undo.ts'
import { createOp } from '../replica/writeOp.ts'
import { keepAndWrite } from './keepAndWrite.ts'
import type { PictureReader } from './pictureReader.ts'

export type PhotoWish = {
  scope: ScopeName
  /** What its owner calls this device. */
  device: string
  about: Pick<PhotoData, 'shot' | 'moment'>
}

export type TakenPhoto =
  /** `isShown`: this browser can show it. */
  | { kind: 'taken'; id: string; isShown: boolean; undo: Undo }
  /** The very same picture is here already. */
  | { kind: 'known'; id: string }
  | { kind: 'unfit'; reason: 'notAPicture' | 'unreadable' | 'empty' | 'tooLarge' }
  | { kind: 'refused'; refusal: Refusal }

type Into = Pick<OpenAccount, 'replica' | 'write' | 'account' | 'sendFiles'>

/** A camera whose clock runs ahead took nothing tomorrow. */
const AHEAD_MS = 24 * 3_600_000

/** Takes in one picture: read, kept and written, or nothing of it. Needs no network. */
export async function takePhoto(
  into: Into,
  read: PictureReader,
  file: File,
  { scope, device, about }: PhotoWish,
): Promise<TakenPhoto> {
  if (file.size === 0) return { kind: 'unfit', reason: 'empty' }
  if (file.size > FILE_LIMITS.bytes) return { kind: 'unfit', reason: 'tooLarge' }
  const result = await read(file)
  if (!result.ok) return { kind: 'unfit', reason: result.reason }
  const { replica, account } = into
  const { hash, mime, width, height, thumb } = result
  const known = await replica.local.files.get([scope, hash])
  if (known && (await standingRecords(replica, [known.record])).size > 0) {
    return { kind: 'known', id: known.record }
  }
  const id = replica.edge.newId()
  const now = replica.edge.now()
  const when = result.takenAt ?? file.lastModified
  const data: PhotoData = {
    file: { hash, size: file.size, mime, width, height },
    thumb: {
      hash: thumb.hash,
      size: thumb.blob.size,
      mime: thumb.mime,
      width: thumb.width,
      height: thumb.height,
    },
    takenAt: when > 0 && when < now + AHEAD_MS ? when : now,
    takenBy: { by: account.id, device },
    ...(about.shot !== undefined && { shot: about.shot }),
    ...(about.moment !== undefined && { moment: about.moment }),
  }
  const original = file.slice(0, file.size, mime)
  const outcome = await keepAndWrite(
    into,
    { id, scope },
    [
      { hash, part: 'original', mime, blob: original },
      { hash: thumb.hash, part: 'thumb', mime: thumb.mime, blob: thumb.blob },
    ],
    [createOp(photo, scope, id, data)],
  )
  return outcome.ok
    ? { kind: 'taken', id, isShown: result.isShown, undo: outcome.undo }
    : { kind: 'refused', refusal: outcome.refusal }
}
