import { document } from '#shared/schema/document.ts'
import { photo } from '#shared/schema/photo.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { StoredFile } from '#shared/schema/storedFile.ts'
import type { LocalFile } from '../localStore.ts'
import { readData } from '../readData.ts'
import { SMALLER_ORIGINAL, type PrepareChoice } from './choices.ts'

/** What a wedding consists of beside its records, in the order in which it is fetched. */
export const FILE_PARTS = ['photos', 'plans', 'documents', 'originals'] as const
export type FilePart = (typeof FILE_PARTS)[number]

/** A file that is to be on this device. */
export type WantedFile = Pick<LocalFile, 'hash' | 'record' | 'part' | 'mime' | 'size'> & {
  kind: FilePart
}

type Named = { id: string; type: string; data: JsonObject }

/**
 * The files that a wedding's photos and documents name, each once, in the order in which they are
 * fetched: small pictures, the plan and the map of the venue, documents, originals.
 */
export function wantedFiles(records: readonly Named[], choice: PrepareChoice): WantedFile[] {
  const wanted = records.flatMap((record) =>
    record.type === photo.name
      ? ofPhoto(record, choice)
      : record.type === document.name
        ? ofDocument(record, choice)
        : [],
  )
  const ordered = wanted.toSorted(
    (a, b) =>
      FILE_PARTS.indexOf(a.kind) - FILE_PARTS.indexOf(b.kind) ||
      a.size - b.size ||
      (a.hash < b.hash ? -1 : 1),
  )
  return [...new Map(ordered.toReversed().map((file) => [file.hash, file])).values()].toReversed()
}

function ofPhoto({ id, data }: Named, { originals }: PrepareChoice): WantedFile[] {
  const read = readData(photo, data)
  if (!read) return []
  const { thumb, file } = read
  const isWanted = originals === 'all' || (originals === 'smaller' && file.size <= SMALLER_ORIGINAL)
  return [
    { ...stored(thumb), record: id, part: 'thumb', kind: 'photos' },
    ...(isWanted
      ? [{ ...stored(file), record: id, part: 'original', kind: 'originals' } as const]
      : []),
  ]
}

function ofDocument({ id, data }: Named, { everyVersion }: PrepareChoice): WantedFile[] {
  const read = readData(document, data)
  if (!read) return []
  const kind = read.kind === 'venuePlan' || read.kind === 'map' ? 'plans' : 'documents'
  const versions = Object.entries(read.versions)
    .filter(([key]) => everyVersion || key === read.current)
    .map(([, version]) => version)
  return versions.flatMap(({ file, thumb }): WantedFile[] => [
    ...(thumb ? [{ ...stored(thumb), record: id, part: 'thumb', kind } as const] : []),
    { ...stored(file), record: id, part: 'original', kind },
  ])
}

function stored({ hash, size, mime }: StoredFile) {
  return { hash, size, mime }
}
