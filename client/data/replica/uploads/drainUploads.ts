import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import type { LocalFile } from '../localStore.ts'
import type { Locks } from '../pass.ts'
import { readDatedWeddings } from '../datedWeddings.ts'
import { sendingOrder } from '../sendingOrder.ts'
import { isSendingHeld } from '../sendingPause.ts'
import { openUnsentReader } from '../unsent.ts'
import { askMissing } from './askMissing.ts'
import { chunkAfterCut, LEAST_CHUNK } from './chunkSize.ts'
import { findHeirs } from './findHeirs.ts'
import { dropForgotten, finishIntakes } from './keepFiles.ts'
import { standingRecords } from './standingRecords.ts'
import { isMetered, type LinkFacts } from './linkCost.ts'
import { readOverMobile } from './overMobile.ts'
import { sendFile } from './sendFile.ts'
import { UploadError, type UploadFailure } from './uploadFailure.ts'
import { inUploadOrder } from './uploadOrder.ts'
import { uploadPause } from './uploadPause.ts'

export type UploadDeps = {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  locks: Locks
  token: string
  /** Of the server: `https://…`, without a path. */
  origin: string
  random: () => number
  link: () => LinkFacts | undefined
  /** One attempt and then the failure: for a service worker, whose browser retries by itself. */
  once: boolean
  /** Waits so many ms, or shorter where something gives hope. */
  pause: (ms: number) => Promise<void>
  signal: AbortSignal
}

export type Drained =
  /** Nothing waits. */
  | 'done'
  /** What waits has to wait: for another link, for its record, or for the person who held it back. */
  | 'held'

/** Small pictures go side by side, since each is a round trip; large ones one after another. */
const SMALL_AT_ONCE = 3
const MISSING_AT_ONCE = 500
/** Bytes that were spoilt so often are not spoilt by the link. */
const MOST_SPOILT = 3

/**
 * Sends what waits, one tab or worker at a time, until nothing is left that may go now. It never
 * touches the lock of records.
 *
 * @throws UploadError with `once`; errors of the device's storage always
 */
export function drainUploads(replica: Replica, deps: UploadDeps): Promise<Drained> {
  return deps.locks.request(`uploads:${replica.account}`, { signal: deps.signal }, async () => {
    await finishIntakes(replica)
    await findHeirs(replica)
    await dropForgotten(replica)
    await rewind(replica)
    return drain(replica, deps)
  })
}

/** Whoever was sending when it was stopped has not told how it ended. */
async function rewind({ local }: Replica): Promise<void> {
  await local.files.where('state').equals('sending').modify({ state: 'waiting' })
}

async function drain(replica: Replica, deps: UploadDeps): Promise<Drained> {
  const { local } = replica
  const { signal } = deps
  /** Answered as missing in this run. */
  const missing = new Set<string>()
  const held = new Set<string>()
  const order = sendingOrder(await readDatedWeddings(replica), replica.edge.now())
  let chunk = LEAST_CHUNK
  let failures = 0

  async function attempt(files: readonly LocalFile[]): Promise<void> {
    const asked = files.filter((file) => !missing.has(key(file)))
    const [one] = asked
    if (one) await settleKnown(asked.filter(({ scope }) => scope === one.scope))
    const sendable = files.filter((file) => missing.has(key(file)))
    const small = sendable.filter(({ part }) => part === 'thumb').slice(0, SMALL_AT_ONCE)
    const batch = small.length > 0 ? small : sendable.slice(0, 1)
    const results = await Promise.allSettled(batch.map(send))
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
  }

  /** What the server has already needs no sending. */
  async function settleKnown(files: readonly LocalFile[]): Promise<void> {
    const some = files.slice(0, MISSING_AT_ONCE)
    const [first] = some
    if (!first) return
    const { scope } = first
    const hashes = [...new Set(some.map(({ hash }) => hash))]
    try {
      const answered = await askMissing(deps.fetch, deps.token, { scope, hashes }, signal)
      for (const file of some) {
        if (answered.has(file.hash)) missing.add(key(file))
        else await become(file, { state: 'whole', sentBytes: file.size, uploadUrl: null })
      }
    } catch (error) {
      if (!(error instanceof UploadError) || error.failure.kind !== 'refused') throw error
      await refused(some, error.failure.code)
    }
  }

  async function send(file: LocalFile): Promise<void> {
    const bytes = await local.bytes.get(file.hash)
    if (!bytes) {
      await become(file, { state: 'refused', isHere: false, refusal: 'BYTES_LOST' })
      return
    }
    await become(file, { state: 'sending' })
    const own = new AbortController()
    try {
      await sendFile({
        file,
        blob: bytes.blob,
        fetch: deps.fetch,
        endpoint: new URL('/api/uploads', deps.origin).href,
        token: deps.token,
        chunk,
        now: replica.edge.now,
        signal: AbortSignal.any([signal, own.signal]),
        began: (uploadUrl) => void become(file, { uploadUrl }).catch(() => undefined),
        sent(sentBytes, next) {
          chunk = next
          failures = 0
          void become(file, { sentBytes })
            .then(() => isOvertaken(file))
            .then((is) => is && own.abort(new Error('Something smaller came')))
            .catch(() => undefined)
        },
      })
      await become(file, { state: 'whole', sentBytes: file.size, uploadUrl: null, refusal: null })
    } catch (error) {
      if (!(error instanceof UploadError)) throw error
      // It goes on later, from where it is.
      if (own.signal.aborted) return become(file, { state: 'waiting' })
      missing.delete(key(file))
      await failed(file, error.failure)
    }
  }

  /** A large picture lets a small one pass between two of its requests. */
  async function isOvertaken(file: LocalFile): Promise<boolean> {
    if (file.part === 'thumb') return false
    const { files } = await sendableNow(replica, deps.link(), order.first, held)
    return files[0]?.part === 'thumb'
  }

  async function failed(file: LocalFile, failure: UploadFailure): Promise<void> {
    const tries = file.tries + 1
    switch (failure.kind) {
      case 'refused':
        return refused([file], failure.code)
      case 'spoilt':
        return tries >= MOST_SPOILT
          ? become(file, { state: 'refused', tries, refusal: 'FILE_HASH' })
          : become(file, { state: 'waiting', tries, uploadUrl: null, sentBytes: 0 })
      case 'unreachable':
      case 'busy':
      case 'signedOut':
        chunk = chunkAfterCut(chunk)
        await become(file, { state: 'waiting', tries })
        throw new UploadError(failure)
    }
  }

  /** Of a record that is itself not sent yet, the server knows nothing: it says no too early. */
  async function refused(files: readonly LocalFile[], code: string): Promise<void> {
    const unsent = await unsentIds(replica)
    for (const file of files) {
      if (unsent.has(file.record)) {
        held.add(key(file))
        await become(file, { state: 'waiting' })
      } else await become(file, { state: 'refused', refusal: code })
    }
  }

  async function become(file: LocalFile, change: Partial<LocalFile>): Promise<void> {
    await local.files.update([file.scope, file.hash], change)
  }

  for (;;) {
    signal.throwIfAborted()
    const { files, waiting } = await sendableNow(replica, deps.link(), order.first, held)
    if (files.length === 0) return waiting === 0 ? 'done' : 'held'
    try {
      await attempt(files)
    } catch (error) {
      if (!(error instanceof UploadError) || deps.once) throw error
      signal.throwIfAborted()
      await deps.pause(uploadPause(error.failure, failures, deps.random))
      failures += 1
    }
  }
}

/** What may go now, in order, and how many wait in all. */
async function sendableNow(
  replica: Replica,
  link: LinkFacts | undefined,
  first: readonly ScopeName[],
  held: ReadonlySet<string>,
) {
  const { local } = replica
  const rows = await local.files.where('state').equals('waiting').toArray()
  const standing = await standingRecords(
    replica,
    rows.map(({ record }) => record),
  )
  // A picture whose adding was taken back comes back with it, and goes up then.
  const wanted = rows.filter(({ record }) => standing.has(record))
  if (await isSendingHeld(local)) return { files: [], waiting: wanted.length }
  const saves = isMetered(link) && (await readOverMobile(local)) !== true
  const free = wanted.filter((file) => !held.has(key(file)) && (!saves || file.part === 'thumb'))
  return { files: inUploadOrder(free, first), waiting: wanted.length }
}

async function unsentIds(replica: Replica): Promise<ReadonlySet<string>> {
  const reader = await openUnsentReader(replica)
  try {
    return new Set((await reader.read()).map(({ record }) => record.id))
  } finally {
    await reader.close()
  }
}

function key({ scope, hash }: Pick<LocalFile, 'scope' | 'hash'>): string {
  return `${scope} ${hash}`
}
