import { diffWordsWithSpace } from 'diff'
import * as Y from 'yjs'
import { sameJson, type Json, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { FieldDeclaration } from '#shared/schema/record/field.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import type { Edit, Engine } from '../mergeCase.ts'

const RECORD = 'record'
type Kind = FieldDeclaration['merge']['kind'] | undefined

/**
 * Two Yjs documents that exchange their updates, modelled with care: a text is a Y.Text edited word by
 * word, sets, maps and marks are nested Y.Maps that exist before anybody needs them (two that are made at
 * once would be two, of which one is lost), and what makes sense only as a whole is one value. That is more
 * than a plain nested map would give it.
 */
export const yjsMap: Engine = {
  name: 'Yjs map',
  merge({ number, type, base, first, second }) {
    const origin = docOf(number * 4 + 1)
    const records = origin.getMap<unknown>('records')
    records.set(RECORD, filled(type, base))
    const start = Y.encodeStateAsUpdate(origin)
    // Which of two values wins is by client id, which Yjs draws at random.
    const ids = (number * 2_654_435_761) % 2 === 0 ? [2, 3] : [3, 2]
    const [a, b] = [first, second].map((edit, index) => {
      const doc = docOf(number * 4 + (ids[index] ?? 2))
      Y.applyUpdate(doc, start)
      doc.transact(() => edited(doc, type, base, edit))
      return doc
    })
    if (!a || !b) throw new Error('two documents')
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    const [mine, theirs] = [a, b].map((doc) => read(doc, base))
    if (!sameJson(mine, theirs)) throw new Error('the documents differ')
    return {
      data: mine ?? base,
      deleted: mine === undefined,
      asked: [],
      flagged: [],
      kept: [],
    }
  },
}

function docOf(client: number): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  return doc
}

function read(doc: Y.Doc, base: JsonObject): JsonObject | undefined {
  const record = doc.getMap<unknown>('records').get(RECORD)
  if (!(record instanceof Y.Map)) return undefined
  // What went in were JSON values, which is all that a map hands back.
  const data = record.toJSON() as JsonObject
  const isUsed = ([name]: [string, Json]) => {
    const held: unknown = record.get(name)
    return base[name] !== undefined || !(held instanceof Y.Map && held.size === 0)
  }
  return Object.fromEntries(Object.entries(data).filter(isUsed))
}

function filled(type: TypeDeclaration, data: JsonObject): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [name, value] of Object.entries(data)) {
    map.set(name, shared(type.fields[name]?.merge.kind, value))
  }
  for (const [name, { merge }] of Object.entries(type.fields)) {
    if (data[name] === undefined && isNested(merge.kind)) map.set(name, new Y.Map<unknown>())
  }
  return map
}

function shared(kind: Kind, value: Json): unknown {
  if (kind === 'prose' && typeof value === 'string') return new Y.Text(value)
  if (!isNested(kind) || !isObject(value)) return value
  const map = new Y.Map<unknown>()
  for (const [name, inner] of Object.entries(value)) {
    map.set(name, isObject(inner) ? shared(kind, inner) : inner)
  }
  return map
}

function isNested(kind: Kind): boolean {
  return kind === 'set' || kind === 'mapByKey' || kind === 'sticky'
}

function edited(doc: Y.Doc, type: TypeDeclaration, base: JsonObject, edit: Edit): void {
  const records = doc.getMap<unknown>('records')
  if (edit.deleted) {
    records.delete(RECORD)
    return
  }
  const record = records.get(RECORD)
  if (!(record instanceof Y.Map)) throw new Error('no record')
  const names = new Set([...Object.keys(base), ...Object.keys(edit.data)])
  for (const name of names) {
    change(record, name, type.fields[name]?.merge.kind, base[name], edit.data[name])
  }
}

function change(
  map: Y.Map<unknown>,
  name: string,
  kind: Kind,
  before: Json | undefined,
  after: Json | undefined,
): void {
  if (sameJson(before, after)) return
  if (after === undefined) {
    map.delete(name)
    return
  }
  const held = map.get(name)
  if (held instanceof Y.Text && typeof before === 'string' && typeof after === 'string') {
    typed(held, before, after)
  } else if (held instanceof Y.Map && isObject(before ?? {}) && isObject(after)) {
    const old = isObject(before) ? before : {}
    const names = new Set([...Object.keys(old), ...Object.keys(after)])
    for (const inner of names) change(held, inner, kind, old[inner], after[inner])
  } else map.set(name, shared(kind, after))
}

function typed(text: Y.Text, before: string, after: string): void {
  let at = 0
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (removed) text.delete(at, value.length)
    else {
      if (added) text.insert(at, value)
      at += value.length
    }
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
