import { overlayDecisions } from '#shared/merge/planResolution.ts'
import { conflict } from '#shared/schema/conflict.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { resolution, type ResolutionData } from '#shared/schema/resolution.ts'
import type { RecordsView, RecordStores, TypedRecord } from './recordStores.ts'
import { readData } from './replica/readData.ts'
import { derived, type Readable } from './replica/readable.ts'

/** Decisions made here and not yet settled for all, by the record they are about. */
export type DecidedRecords = ReadonlyMap<string, readonly ResolutionData[]>

/**
 * The same records with what was decided on this device laid over them, so that a decision shows at
 * once and without a network. What is stored stays as the server knows it.
 */
export function decidedStores(
  stores: RecordStores,
  decided: Readable<DecidedRecords>,
): RecordStores {
  const views = new Map<string, Readable<RecordsView<unknown>>>()

  return {
    ...stores,
    view(type, scope) {
      const raw = stores.view(type, scope)
      if (type.name === conflict.name || type.name === resolution.name) return raw
      const key = `${type.name} ${scope}`
      const known = views.get(key)
      // The key names the type, and a type's name stands for one declaration.
      if (known) return known as typeof raw
      const overlay = overlayer(type)
      const view = derived([raw, decided], () => overlay(raw.read(), decided.read()))
      views.set(key, view)
      return view
    },
  }
}

/** Hands out the same objects until a record or a decision about it changed. */
function overlayer<F extends Fields>(type: TypeDeclaration<F>) {
  type Record = TypedRecord<DataOf<F>>
  let cache = new Map<string, { from: Record; by: readonly ResolutionData[]; to: Record | null }>()
  let last: RecordsView<DataOf<F>> | null = null

  function overlaid(from: Record, by: readonly ResolutionData[]): Record | null {
    const stored = { data: { ...from.data } as JsonObject, deleted: false }
    const { data, deleted } = overlayDecisions(stored, by)
    if (deleted) return null
    const readable = readData(type, data)
    return readable === null ? from : { ...from, data: readable }
  }

  return (raw: RecordsView<DataOf<F>>, decided: DecidedRecords): RecordsView<DataOf<F>> => {
    const next: typeof cache = new Map()
    const records = raw.records.flatMap((from) => {
      const by = decided.get(from.id)
      if (!by) return [from]
      const known = cache.get(from.id)
      const same =
        known?.from === from &&
        known.by.length === by.length &&
        known.by.every((one, index) => one === by[index])
      const entry = same ? known : { from, by, to: overlaid(from, by) }
      next.set(from.id, entry)
      return entry.to ? [entry.to] : []
    })
    cache = next
    if (next.size === 0) return (last = raw)
    const unchanged =
      last !== null &&
      last.loaded === raw.loaded &&
      last.unreadable === raw.unreadable &&
      last.records.length === records.length &&
      last.records.every((record, index) => record === records[index])
    if (last !== null && unchanged) return last
    return (last = { ...raw, records })
  }
}
