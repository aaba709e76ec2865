import fc from 'fast-check'
import type { Json, JsonObject } from '#shared/schema/record/canonical.ts'
import { isObject, withValueAt, valueAt } from '../path.ts'
import { ENDS, STAGES } from './everyKind.ts'

/** A step of somebody's work, so that its intent is known: what it does to the data it finds. */
export type Edit =
  | { kind: 'set'; path: string; value: Json }
  | { kind: 'remove'; path: string }
  | { kind: 'words'; path: string; place: number; drop: number; put: string }
  | { kind: 'mark'; mark: string; clear: boolean }

export function edited(data: JsonObject, edit: Edit): JsonObject {
  switch (edit.kind) {
    case 'set':
      return withValueAt(data, edit.path, edit.value)
    case 'remove':
      return withValueAt(data, edit.path, undefined)
    case 'words': {
      const text = valueAt(data, edit.path)
      const words = typeof text === 'string' ? text.split(' ') : []
      const at = Math.floor(edit.place * words.length)
      words.splice(at, edit.drop, ...(edit.put === '' ? [] : [edit.put]))
      return withValueAt(data, edit.path, words.join(' '))
    }
    case 'mark': {
      const found = data['sticky']
      const sticky = isObject(found) ? found : { marks: {}, cleared: {} }
      const part = edit.clear ? 'cleared' : 'marks'
      const members = isObject(sticky[part]) ? sticky[part] : {}
      const value = edit.clear ? true : { by: edit.mark }
      return { ...data, sticky: { ...sticky, [part]: { ...members, [edit.mark]: value } } }
    }
  }
}

const few = fc.integer({ min: 0, max: 4 })
const name = fc.constantFrom('anna', 'ben', 'cleo/x', 'd~e')
const key = fc.constantFrom('barn', 'church')
const word = fc.constantFrom('water', 'gate 7', 'Maya', 'not', 'cake', 'the red car', '')

const put = (path: string, value: fc.Arbitrary<Json>): fc.Arbitrary<Edit> =>
  fc.oneof(
    { weight: 5, arbitrary: value.map((given): Edit => ({ kind: 'set', path, value: given })) },
    { weight: 1, arbitrary: fc.constant<Edit>({ kind: 'remove', path }) },
  )
const member = (path: string): fc.Arbitrary<Edit> =>
  fc.tuple(name, fc.boolean()).map(([who, add]): Edit => {
    const at = `${path}/${who.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return add ? { kind: 'set', path: at, value: true } : { kind: 'remove', path: at }
  })
const words = (path: string): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constant('words' as const),
    path: fc.constant(path),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
    drop: fc.integer({ min: 0, max: 2 }),
    put: word,
  })

/** Edits of one field, for every kind. */
export const EDITS: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  plain: put('plain', few),
  ranked: put('ranked', few),
  longer: put('longer', few),
  earlier: put('earlier', few),
  narrower: put('narrower', fc.constantFrom('guests', 'team', 'vendors', 'private')),
  short: put('short', fc.constantFrom('Anna', 'Anne', 'Ann')),
  guarded: put('guarded', few),
  sticky: fc.record({
    kind: fc.constant('mark' as const),
    mark: fc.constantFrom('m1', 'm2', 'm3'),
    clear: fc.boolean(),
  }),
  people: member('people'),
  diet: member('diet'),
  places: key.chain((at) =>
    fc.oneof(
      fc.constant<Edit>({ kind: 'remove', path: `places/${at}` }),
      put(`places/${at}/label`, fc.constantFrom('Barn', 'Old barn', 'Church')),
      put(`places/${at}/at`, few),
      words(`places/${at}/note`),
    ),
  ),
  text: words('text'),
  order: put('order', fc.constantFrom('a0', 'a1', 'a0V')),
  stage: put('stage', fc.constantFrom(...STAGES, ...ENDS)),
  fixed: put('fixed', few),
  owned: put('owned', few),
  pin: put('pin', fc.boolean()),
  timing: put('timing', fc.record({ mode: fc.constant('at'), at: few })),
  least: put('least', few),
  most: put('most', few),
  fromNewerBuild: put('fromNewerBuild', few),
}

/** Scripts of edits, of which 30 % meet in one field. */
export function scripts(
  fields: readonly string[],
  most: number,
  edits = EDITS,
): fc.Arbitrary<{ hot: string; script: (length: number) => fc.Arbitrary<Edit[]> }> {
  const editOf = (field: string) =>
    edits[field] ?? fc.constant<Edit>({ kind: 'remove', path: field })
  return fc.constantFrom(...fields).map((hot) => ({
    hot,
    script: (length: number) =>
      fc.array(
        fc.oneof(
          { weight: 3, arbitrary: editOf(hot) },
          { weight: 7, arbitrary: fc.constantFrom(...fields).chain(editOf) },
        ),
        { minLength: 1, maxLength: Math.min(length, most) },
      ),
  }))
}

/** A record to start from. */
export const START: JsonObject = {
  plain: 0,
  ranked: 0,
  longer: 1,
  earlier: 3,
  narrower: 'team',
  short: 'An',
  guarded: 0,
  sticky: { marks: { m1: { by: 'm1' } }, cleared: {} },
  people: { anna: true, ben: true },
  diet: { ben: true },
  places: { barn: { label: 'The barn', at: 1, note: 'Park behind the old barn near gate 7' } },
  text: 'Anna brings the rings at 14:00. Ben does not sing. Bring water and 2 chairs to the lawn',
  order: 'a0',
  stage: 'planned',
  fixed: 0,
  owned: 0,
  pin: false,
  timing: { mode: 'at', at: 0 },
  least: 1,
  most: 3,
}
