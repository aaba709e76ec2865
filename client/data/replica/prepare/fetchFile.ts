import { filePath } from '#shared/protocol/files.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalFile, LocalStore } from '../localStore.ts'
import { storageFailure } from '../storageFailure.ts'
import { hashOf } from './hashOf.ts'
import type { WantedFile } from './wantedFiles.ts'

export type FetchDeps = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  token: string
  now: () => number
  signal: AbortSignal
}

export type FetchedFile =
  | 'here'
  /** The server has not got it (yet): it is on the device of whoever took it. */
  | 'elsewhere'
  /** What came was not what was named; it is asked for again another time. */
  | 'spoilt'
  | 'unreachable'
  | 'busy'
  | 'signedOut'
  | 'full'

/** A larger file comes in pieces, each kept as it comes: a cut costs one piece. Bytes. */
const PIECE = 2 * 1024 * 1024
/** The slowest link that is worth it: 16 kbit/s. */
const BYTES_A_MS = 2

const pieceKey = (hash: string, index: number) => `piece ${hash} ${String(index).padStart(4, '0')}`

/** Brings one file to this device, from where a try before left off. */
export async function fetchFile(
  local: LocalStore,
  scope: ScopeName,
  wanted: WantedFile,
  deps: FetchDeps,
): Promise<FetchedFile> {
  try {
    // Another wedding may have it already.
    const known = await local.bytes.get(wanted.hash)
    const blob = known?.blob ?? (await fetchWhole(local, scope, wanted, deps))
    if (typeof blob === 'string') return blob
    await keep(local, scope, wanted, blob, deps.now())
    return 'here'
  } catch (error) {
    if (storageFailure(error) === 'storageFull') return 'full'
    throw error
  }
}

async function fetchWhole(
  local: LocalStore,
  scope: ScopeName,
  wanted: WantedFile,
  deps: FetchDeps,
): Promise<Blob | Exclude<FetchedFile, 'here'>> {
  const { hash, size, mime } = wanted
  const pieces: Blob[] = []
  for (let index = 0; index * PIECE < size; index += 1) {
    const first = index * PIECE
    const last = Math.min(first + PIECE, size) - 1
    const kept = (await local.bytes.get(pieceKey(hash, index)))?.blob
    const piece = kept ?? (await fetchPiece(scope, wanted, first, last, deps))
    if (typeof piece === 'string') return piece
    if (piece.size === size) return judged(piece, wanted)
    if (piece.size !== last - first + 1) {
      await dropPieces(local, hash)
      return 'spoilt'
    }
    if (!kept) await local.bytes.put({ hash: pieceKey(hash, index), blob: piece })
    pieces.push(piece)
  }
  const whole = await judged(new Blob(pieces, { type: mime }), wanted)
  if (whole === 'spoilt') await dropPieces(local, hash)
  return whole
}

async function fetchPiece(
  scope: ScopeName,
  { record, hash, size }: WantedFile,
  first: number,
  last: number,
  { fetch, token, signal }: FetchDeps,
): Promise<Blob | Exclude<FetchedFile, 'here' | 'spoilt'>> {
  const isPart = last - first + 1 < size
  const patience = AbortSignal.timeout(30_000 + Math.round((last - first) / BYTES_A_MS))
  let response: Response
  let blob: Blob
  try {
    response = await fetch(filePath(scope, record, hash), {
      headers: {
        authorization: `Bearer ${token}`,
        ...(isPart && { range: `bytes=${first}-${last}`, 'if-range': `"${hash}"` }),
      },
      // It is kept here; the browser need not keep it a second time.
      cache: 'no-store',
      signal: AbortSignal.any([signal, patience]),
    })
    blob = await response.blob()
  } catch {
    signal.throwIfAborted()
    return 'unreachable'
  }
  switch (response.status) {
    case 200:
    case 206:
      return blob
    case 401:
      return 'signedOut'
    case 403:
    case 404:
    case 409:
      return 'elsewhere'
    default:
      return 'busy'
  }
}

/** Whatever came, only what hashes to the name is the file. */
async function judged(blob: Blob, { hash, mime }: WantedFile): Promise<Blob | 'spoilt'> {
  return (await hashOf(blob)) === hash ? new Blob([blob], { type: mime }) : 'spoilt'
}

async function keep(
  local: LocalStore,
  scope: ScopeName,
  { hash, record, part, mime, size }: WantedFile,
  blob: Blob,
  now: number,
): Promise<void> {
  await local.transaction('rw', local.files, local.bytes, async () => {
    const before = await local.files.get([scope, hash])
    const file: LocalFile = {
      hash,
      scope,
      record,
      part,
      mime,
      size,
      state: 'whole',
      uploadUrl: null,
      sentBytes: size,
      tries: 0,
      refusal: null,
      addedAt: now,
      ...before,
      isHere: true,
      usedAt: now,
    }
    await local.bytes.put({ hash, blob })
    await local.files.put(file)
    await dropPieces(local, hash)
  })
}

async function dropPieces({ bytes }: LocalStore, hash: string): Promise<void> {
  await bytes.where('hash').startsWith(`piece ${hash} `).delete()
}

/** Pieces of files that are no longer wanted. */
export async function dropOtherPieces(
  { bytes }: LocalStore,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const keys = await bytes.where('hash').startsWith('piece ').primaryKeys()
  await bytes.bulkDelete(keys.filter((key) => !wanted.has(key.split(' ')[1] ?? '')))
}
