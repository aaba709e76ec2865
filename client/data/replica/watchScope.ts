import { getChangedDocumentsSince, type EventBulk, type RxDocumentData } from 'rxdb'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'
import { settable, type Readable } from './readable.ts'
import type { StoredFields } from './recordsSchema.ts'

/** By id, with those that are deleted. */
export type ScopeRecords = ReadonlyMap<string, RecordEnvelope>

const BATCH = 500

/**
 * Everything of a scope on this device, deleted records included; null until it was read. For what
 * looks at a wedding as a whole; a screen that shows one type takes its view.
 */
export function watchScope({ records }: Replica, scope: ScopeName): Readable<ScopeRecords | null> {
  const value = settable<ScopeRecords | null>(null)
  let listeners = 0
  let stop = () => {}

  function start(): void {
    let isCurrent = true
    const meanwhile: RxDocumentData<StoredFields>[] = []
    const take = (documents: readonly RxDocumentData<StoredFields>[]) => {
      const own = documents.filter((document) => document.scope === scope)
      const known = value.read()
      if (known === null || own.length === 0) return
      value.set(new Map([...known, ...own.map((one) => [one.id, envelopeOf(one)] as const)]))
    }
    const changes = records.storageInstance
      .changeStream()
      .subscribe(
        ({ events }: EventBulk<{ documentData: RxDocumentData<StoredFields> }, unknown>) => {
          const documents = events.map(({ documentData }) => documentData)
          if (value.read() === null) meanwhile.push(...documents)
          else take(documents)
        },
      )
    value.set(null)
    void readAll().then(
      (all) => {
        if (!isCurrent) return
        value.set(all)
        take(meanwhile)
      },
      // A database that is being closed has nothing more to say.
      () => {},
    )
    stop = () => {
      isCurrent = false
      changes.unsubscribe()
    }
  }

  async function readAll(): Promise<ScopeRecords> {
    const all = new Map<string, RecordEnvelope>()
    let position: { id: string; lwt: number } | undefined
    for (;;) {
      const page = await getChangedDocumentsSince(records.storageInstance, BATCH, position)
      for (const document of page.documents)
        if (document.scope === scope) all.set(document.id, envelopeOf(document))
      if (page.documents.length < BATCH) return all
      position = page.checkpoint
    }
  }

  return {
    read: value.read,
    subscribe(listener) {
      listeners += 1
      if (listeners === 1) start()
      const leave = value.subscribe(listener)
      return () => {
        leave()
        listeners -= 1
        if (listeners === 0) stop()
      }
    },
  }
}
