import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { Engine, Outcome } from '../mergeCase.ts'

const SILENT = { asked: [], flagged: [], kept: [] } as const

/** Whoever saved last has the record: what most apps do without saying so. */
export const lastWriterPerRecord: Engine = {
  name: 'last writer, per record',
  merge({ first, second }) {
    const { data, deleted } = first.at > second.at ? first : second
    return { data, deleted, ...SILENT }
  },
}

/** Each field of the record has a time of its own; a deletion is a field like others. */
export const lastWriterPerField: Engine = {
  name: 'last writer, per field',
  merge({ base, first, second }): Outcome {
    const [early, late] = first.at > second.at ? [second, first] : [first, second]
    const data: { [name: string]: Json } = { ...base }
    for (const { data: edited } of [early, late]) {
      for (const name of changedNames(base, edited)) {
        const value = edited[name]
        if (value === undefined) delete data[name]
        else data[name] = value
      }
    }
    return { data, deleted: early.deleted || late.deleted, ...SILENT }
  },
}

function changedNames(base: JsonObject, edited: JsonObject): string[] {
  const names = new Set([...Object.keys(base), ...Object.keys(edited)])
  return [...names].filter((name) => !sameJson(base[name], edited[name]))
}
