import { useMemo } from 'react'
import { document, type DocumentData } from '#shared/schema/document.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { refusedFields } from '#shared/schema/record/rights.ts'
import { weddingScope } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useConflicts } from '../../data/hooks/useConflicts.ts'
import { useRecord } from '../../data/hooks/useRecord.ts'
import { useRecordsView } from '../../data/hooks/useRecords.ts'
import { useUploads } from '../../data/hooks/useUploads.ts'
import type { TypedRecord } from '../../data/recordStores.ts'
import { useNames } from '../../frame/useNames.ts'
import { documentKindName } from '../../words/documents.ts'

export type DocumentRecord = TypedRecord<DocumentData>
export type Version = DocumentData['versions'][string] & { id: string }
export type Documents = ReturnType<typeof useDocuments>

const context = { now: 0, locked: false, related: () => null }

/** The documents of a wedding, what is on its way of them, and my rights. */
export function useDocuments(id: string) {
  const scope = weddingScope(id)
  const record = useRecord(wedding, scope, id)
  const { records, loaded } = useRecordsView(document, scope)
  const actor = useActor(scope)
  const uploads = useUploads(scope)
  const { personOf } = useNames()
  const { open: cards } = useConflicts(scope)

  const list = useMemo(
    () =>
      records.toSorted(
        (a, b) =>
          documentKindName(a.data.kind).localeCompare(documentKindName(b.data.kind)) ||
          a.data.name.localeCompare(b.data.name) ||
          (a.id < b.id ? -1 : 1),
      ),
    [records],
  )
  const cardOf = useMemo(
    () => new Map(cards.map(({ conflict }) => [conflict.data.record, conflict.id])),
    [cards],
  )
  const may = (
    op: 'create' | 'update' | 'delete',
    before: JsonObject | null,
    after: JsonObject,
  ): boolean => {
    const type = document as unknown as TypeDeclaration
    return (
      !!actor && refusedFields(type, actor, op, { id: '', before, after }, context).length === 0
    )
  }
  /** A vendor brings papers of their own. */
  const own = actor?.role === 'vendor' && actor.vendor ? { vendor: actor.vendor } : {}
  return {
    id,
    scope,
    record,
    loaded: loaded && actor !== undefined,
    list,
    uploads,
    personOf,
    cardOf,
    own,
    may: {
      create: may('create', null, own),
      change: ({ data }: DocumentRecord) => may('update', data, { ...data, name: '' }),
      remove: ({ data }: DocumentRecord) => may('delete', data, data),
    },
  }
}

/** The newest first. */
export function versionsOf({ versions }: DocumentData): readonly Version[] {
  return Object.entries(versions)
    .map(([id, version]) => ({ ...version, id }))
    .toSorted((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1))
}

/** The one that counts; where it is not known here, the newest. */
export function currentOf(data: DocumentData): Version | undefined {
  const all = versionsOf(data)
  return all.find(({ id }) => id === data.current) ?? all[0]
}
