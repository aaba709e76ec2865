import { wedding } from '#shared/schema/wedding.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import type { PrecacheAnswer } from '../../../sw/messages.ts'
import { readCheckLog } from '../replica/checkLog.ts'
import type { Replica } from '../replica/database.ts'
import { declaredPart } from '../replica/readData.ts'
import { readChoices, USUAL_CHOICE } from '../replica/prepare/choices.ts'
import { hashOf } from '../replica/prepare/hashOf.ts'
import { filesOf } from '../replica/prepare/refreshPrepared.ts'
import { FILE_PARTS, type FilePart, type WantedFile } from '../replica/prepare/wantedFiles.ts'
import { keepReadyNote } from './readyNotes.ts'

/** How much of one kind of files opened here. */
export type FilesRead = { opened: number; all: number }

/** What was found when everything of a wedding was read with the network not asked. */
export type ReadyCheck = {
  /** Unix ms of this device. */
  at: number
  /** All of it opened. */
  isReady: boolean
  records: {
    /** The wedding itself is among them. */
    isHere: boolean
    count: number
    /** Of a newer app: they are safe, and not shown. */
    unreadable: number
    /** Unix ms when they were last found equal to the server's; null: never compared. */
    equalAt: number | null
    /** The last comparison found them different, and could not put it right. */
    isWrong: boolean
  }
  files: Readonly<Record<FilePart, FilesRead>>
  /** Large files that were taken for what they are by their size. */
  skimmed: number
  /** Null: no worker stands by. */
  app: PrecacheAnswer | null
}

/** `quick` takes the large files for what they are by their size; `whole` reads every byte. */
export type ReadyDepth = 'quick' | 'whole'

const QUICK_BYTES = 1_000_000

/** Reads everything of a wedding from this device alone. A file that does not open counts as not here. */
export async function readyCheck(
  replica: Replica,
  scope: ScopeName,
  depth: ReadyDepth,
  app: () => Promise<PrecacheAnswer | null>,
): Promise<ReadyCheck> {
  const { local } = replica
  const choice = (await readChoices(local)).get(scope) ?? USUAL_CHOICE
  const wanted = await filesOf(replica, scope, choice)
  const [records, files, appFiles] = await Promise.all([
    readRecords(replica, scope),
    readFiles(replica, scope, wanted, depth),
    app(),
  ])
  const isReady =
    records.isHere &&
    FILE_PARTS.every((part) => files.files[part].opened === files.files[part].all) &&
    appFiles !== null &&
    appFiles.missing === 0
  const at = replica.edge.now()
  await keepReadyNote(local, scope, { at, isReady })
  return { at, isReady, records, ...files, app: appFiles }
}

async function readRecords(
  { records, local }: Replica,
  scope: ScopeName,
): Promise<ReadyCheck['records']> {
  const [found, { equalAt, repairs }] = await Promise.all([
    records.find({ selector: { scope } }).exec(),
    readCheckLog(local),
  ])
  const unreadable = found.filter(({ type, data }) => {
    const declared = typeNamed(type)
    return !declared || !declared.data.safeParse(declaredPart(declared, data)).success
  })
  const last = repairs.find((one) => one.scope === scope)
  return {
    isHere: found.some(({ id, type }) => type === wedding.name && id === scopeId(scope)),
    count: found.length,
    unreadable: unreadable.length,
    equalAt: equalAt[scope] ?? null,
    isWrong: last?.outcome === 'notMended',
  }
}

async function readFiles(
  { local }: Replica,
  scope: ScopeName,
  wanted: readonly WantedFile[],
  depth: ReadyDepth,
): Promise<Pick<ReadyCheck, 'files' | 'skimmed'>> {
  const read: Record<FilePart, FilesRead> = {
    photos: { opened: 0, all: 0 },
    plans: { opened: 0, all: 0 },
    documents: { opened: 0, all: 0 },
    originals: { opened: 0, all: 0 },
  }
  let skimmed = 0
  // One after another: a tablet need not hold two originals in memory.
  for (const file of wanted) {
    read[file.kind].all += 1
    const blob = (await local.bytes.get(file.hash))?.blob
    if (blob && (await opens(blob, file, depth))) {
      read[file.kind].opened += 1
      if (isSkimmed(file, depth)) skimmed += 1
    } else await noteNotHere(local, scope, file)
  }
  return { files: read, skimmed }
}

function isSkimmed({ size }: WantedFile, depth: ReadyDepth): boolean {
  return depth === 'quick' && size > QUICK_BYTES
}

async function opens(blob: Blob, file: WantedFile, depth: ReadyDepth): Promise<boolean> {
  if (blob.size !== file.size) return false
  if (isSkimmed(file, depth)) {
    return (await blob.slice(-1).arrayBuffer()).byteLength === 1
  }
  return (await hashOf(blob)) === file.hash
}

/** It is fetched again the next time, where the server has it. */
async function noteNotHere(
  { files, bytes }: Replica['local'],
  scope: ScopeName,
  { hash }: WantedFile,
): Promise<void> {
  const known = await files.get([scope, hash])
  if (!known?.isHere || known.state !== 'whole') return
  await files.update([scope, hash], { isHere: false })
  await bytes.delete(hash)
}
