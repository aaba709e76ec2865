import { document } from '#shared/schema/document.ts'
import { photo } from '#shared/schema/photo.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from '../database.ts'
import type { Locks } from '../pass.ts'
import { makeRoom } from '../room/makeRoom.ts'
import { mayFetchAhead, noteShortage } from '../room/shortage.ts'
import { readOverMobile } from '../uploads/overMobile.ts'
import { readChoices, USUAL_CHOICE, type PrepareChoice } from './choices.ts'
import { dropOtherPieces, fetchFile, type FetchDeps } from './fetchFile.ts'
import { isNear } from './nearWeddings.ts'
import {
  keepPreparedNote,
  NO_FILES,
  readPreparedNote,
  type PreparedNote,
  type PreparedPart,
} from './preparedNotes.ts'
import { wantedFiles, type FilePart, type WantedFile } from './wantedFiles.ts'
import { readWeddingsHere } from './weddingsHere.ts'

export type PrepareDeps = Omit<FetchDeps, 'token' | 'now'> & {
  /** Null: signed out, so that nothing is fetched and what is here is counted. */
  token: string | null
  /** Unix ms by the server's clock. */
  now: () => number
  locks: Locks
  isMetered: () => boolean
  /** Free bytes as the browser estimates them; null: it does not say. */
  room: () => Promise<number | null>
}

/** `elsewhere`: another window or the worker is at it; else as in the notes. */
export type Prepared = 'done' | 'elsewhere' | NonNullable<PreparedNote['stopped']>

/** Files fetched side by side. */
const ABREAST = 3
/** On a link that costs, larger files wait. Bytes. */
const METERED_MOST = 300_000
/** A long fetch tells how far it is after so many files. */
const TELL_EVERY = 8

/**
 * Brings to this device what the weddings of the next 72 hours and the pinned ones consist of beside
 * their records, and notes what is here. Only what is missing is fetched. Runs in a page and in the
 * service worker, one at a time.
 */
export async function refreshPrepared(replica: Replica, deps: PrepareDeps): Promise<Prepared> {
  return deps.locks.request(
    `prepare:${replica.account}`,
    { ifAvailable: true },
    async (lock): Promise<Prepared> => (lock === null ? 'elsewhere' : refresh(replica, deps)),
  )
}

async function refresh(replica: Replica, deps: PrepareDeps): Promise<Prepared> {
  const { local } = replica
  const choices = await readChoices(local)
  const wanted = new Set<string>()
  let stopped: PreparedNote['stopped'] = deps.token === null ? 'signedOut' : null
  const weddings = await readWeddingsHere(replica)
  const near = weddings.filter(({ dates }) => isNear(dates, deps.now()))
  const pinned = weddings.filter((one) => !near.includes(one) && choices.get(one.scope)?.isPinned)
  for (const { scope } of [...near, ...pinned]) {
    const choice = choices.get(scope) ?? USUAL_CHOICE
    const files = await filesOf(replica, scope, choice)
    for (const { hash } of files) wanted.add(hash)
    stopped = await bring(replica, scope, files, stopped, deps)
    if (stopped === 'metered') stopped = null
  }
  await dropOtherPieces(local, wanted)
  return stopped ?? 'done'
}

/** What a wedding's photos and documents name. */
export async function filesOf(
  { records }: Replica,
  scope: ScopeName,
  choice: PrepareChoice,
): Promise<WantedFile[]> {
  const found = await Promise.all(
    [photo.name, document.name].map((type) => records.find({ selector: { scope, type } }).exec()),
  )
  return wantedFiles(
    found.flat().map(({ id, type, data }) => ({ id, type, data })),
    choice,
  )
}

/** Fetches what is missing of one wedding, unless something stopped it before; notes what is here. */
async function bring(
  replica: Replica,
  scope: ScopeName,
  files: readonly WantedFile[],
  stoppedBefore: PreparedNote['stopped'],
  deps: PrepareDeps,
): Promise<PreparedNote['stopped']> {
  const { local } = replica
  const known = await local.files.bulkGet(files.map(({ hash }) => [scope, hash]))
  const here = new Set(known.flatMap((one) => (one?.isHere ? [one.hash] : [])))
  const elsewhere = new Set<string>()
  const missing = files.filter(({ hash }) => !here.has(hash))
  const before = await readPreparedNote(local, scope)
  const metered = deps.isMetered() && (await readOverMobile(local)) !== true
  let stopped = stoppedBefore
  let told = 0

  const tell = () =>
    keepPreparedNote(local, scope, {
      at: replica.edge.now(),
      completeAt:
        stopped === null && missing.length === 0
          ? replica.edge.now()
          : (before?.completeAt ?? null),
      stopped,
      parts: {
        photos: countOf('photos', files, here, elsewhere),
        plans: countOf('plans', files, here, elsewhere),
        documents: countOf('documents', files, here, elsewhere),
        originals: countOf('originals', files, here, elsewhere),
      },
    })

  async function lane(token: string): Promise<void> {
    for (;;) {
      const next = stopped === null || stopped === 'metered' ? missing.shift() : undefined
      if (!next) return
      if (metered && next.size > METERED_MOST) {
        stopped = 'metered'
        continue
      }
      const needed = next.size
      if (!(await mayFetchAhead(local, needed, deps.now(), deps.room))) {
        stopped = 'full'
        return
      }
      const outcome = await fetchFile(local, scope, next, { ...deps, token })
      if (outcome === 'here') here.add(next.hash)
      else if (outcome === 'elsewhere') elsewhere.add(next.hash)
      else if (outcome !== 'spoilt') stopped = outcome
      told += 1
      if (told % TELL_EVERY === 0) await tell()
    }
  }

  const { token } = deps
  if (stopped === null && token !== null && missing.length > 0) {
    await tell()
    const lanes = Array.from({ length: metered ? 1 : ABREAST }, () => lane(token))
    await Promise.all(lanes)
    // What is fetched ahead is never what an edit has no room for.
    if ((stopped as PreparedNote['stopped']) === 'full') {
      await noteShortage(local, deps.now())
      await makeRoom(replica, deps.now())
    }
  }
  await tell()
  return stopped
}

function countOf(
  kind: FilePart,
  files: readonly WantedFile[],
  here: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
): PreparedPart {
  return files
    .filter((file) => file.kind === kind)
    .reduce(
      (sum, { hash, size }) => ({
        here: sum.here + Number(here.has(hash)),
        all: sum.all + 1,
        elsewhere: sum.elsewhere + Number(elsewhere.has(hash)),
        bytesHere: sum.bytesHere + (here.has(hash) ? size : 0),
        bytesAll: sum.bytesAll + size,
      }),
      NO_FILES,
    )
}
