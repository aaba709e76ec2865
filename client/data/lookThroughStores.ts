import { mayRead, tagsOf, type Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Looks } from './lookThrough.ts'
import type { RecordsView, RecordStores, TypedRecord } from './recordStores.ts'
import { derived, type Readable } from './replica/readable.ts'

/**
 * The same records, less those that the member whose eyes are used could not read: by the rule of
 * each type, as the server decides it (P5). The objects themselves stay the same.
 */
export function lookThroughStores(stores: RecordStores, looks: Readable<Looks>): RecordStores {
  const views = new Map<string, Readable<RecordsView<unknown>>>()

  return {
    ...stores,
    view(type, scope) {
      const own = stores.view(type, scope)
      const key = `${type.name} ${scope}`
      const known = views.get(key)
      // The key names the type, and a type's name stands for one declaration.
      if (known) return known as typeof own
      const filter = readableOnly(type, scope)
      const view = derived([own, looks], () => filter(own.read(), looks.read()))
      views.set(key, view)
      return view
    },
  }
}

/** What a record's type says about its readers, asked of a record as a screen holds it. */
export function readableWith<F extends Fields>(
  type: TypeDeclaration<F>,
  record: TypedRecord<DataOf<F>>,
  tags: readonly Tag[],
): boolean {
  const data = record.data as JsonObject
  return mayRead(type.audience({ ...record, data, _deleted: false }), tags)
}

/** Hands out the same list until a record in it changed. */
function readableOnly<F extends Fields>(type: TypeDeclaration<F>, scope: ScopeName | 'all') {
  let last: RecordsView<DataOf<F>> | null = null

  return (own: RecordsView<DataOf<F>>, looks: Looks): RecordsView<DataOf<F>> => {
    if (scope === 'all' ? looks.size === 0 : !looks.has(scope)) return (last = own)
    const tags = new Map([...looks].map(([one, { actor }]) => [one, tagsOf(actor)]))
    const records = own.records.filter((record) => {
      const held = tags.get(record.scope)
      return held === undefined || readableWith(type, record, held)
    })
    const unchanged =
      last !== null &&
      last.loaded === own.loaded &&
      last.unreadable === own.unreadable &&
      last.records.length === records.length &&
      last.records.every((record, index) => record === records[index])
    if (last !== null && unchanged) return last
    return (last = { ...own, records })
  }
}
