import { describe, expect, test } from 'vitest'
import { everyType } from './everyType.ts'
import type { ExpectedRow } from './expected/permissionRow.ts'
import { EXPECTED } from './permissions.expected.ts'
import { mayRead, tagsOf, type Actor } from './record/access.ts'
import type { JsonObject } from './record/canonical.ts'
import type { RecordEnvelope } from './record/envelope.ts'
import { refusedFields, WHOLE_RECORD } from './record/rights.ts'
import type { TypeDeclaration } from './record/type.ts'
import { exampleId } from './testing/exampleId.ts'
import {
  actorNamed,
  ACTORS,
  inOwnName,
  names,
  otherValue,
  sceneOf,
  type Scene,
} from './testing/permissionScene.ts'

function readable(type: TypeDeclaration, scene: Scene, actor: Actor | null): boolean {
  const record: RecordEnvelope = {
    id: scene.id,
    scope: `${scene.scope}:${exampleId(1)}`,
    type: type.name,
    data: scene.before,
    at: '01800000000000-0000-0123456789ab',
    by: scene.by,
    _deleted: false,
  }
  return mayRead(type.audience(record), actor ? tagsOf(actor) : [])
}

/** All that differs from the row, in words; a stranger reads nothing and never gets as far as writing. */
function wrongCells(row: ExpectedRow): string[] {
  const type = everyType[row.type]
  if (!type) return [`no type ${row.type}`]
  const scene = sceneOf(row)
  const wrong: string[] = []
  const cell = (what: string, who: string, list: string, is: boolean) => {
    if (names(list).includes(who) !== is)
      wrong.push(`${row.type} (${row.given}) ${what}: ${who} ${is ? 'may' : 'may not'}`)
  }
  for (const name of ACTORS) {
    const actor =
      type.scopes.map((scope) => actorNamed(name, scope)).find((found) => found !== null) ?? null
    cell('read', name, row.read, readable(type, scene, actor))
    const refused = (
      op: 'create' | 'update' | 'delete',
      before: JsonObject | null,
      after: JsonObject,
    ) =>
      actor
        ? refusedFields(type, actor, op, { id: scene.id, before, after }, scene.context)
        : [WHOLE_RECORD]
    cell('create', name, row.create, refused('create', null, scene.before).length === 0)
    cell('delete', name, row.delete, refused('delete', scene.before, scene.before).length === 0)
    for (const [fields, who] of row.update) {
      for (const field of names(fields)) {
        const other = otherValue(row.type, field, scene)
        const value = inOwnName(row.type, field, other, actor?.user ?? '')
        const after: JsonObject = { ...scene.before, [field]: value }
        cell(`update ${field}`, name, who, refused('update', scene.before, after).length === 0)
      }
    }
  }
  return wrong
}

describe('who may do what', () => {
  test.each(EXPECTED.map((row) => [row.type, row.given, row] as const))(
    '%s, %s',
    (_type, _given, row) => {
      expect(wrongCells(row)).toEqual([])
    },
  )

  test('every type has a row, and every row names all fields of its type once', () => {
    expect([...new Set(EXPECTED.map(({ type }) => type))].sort()).toEqual(
      Object.keys(everyType).sort(),
    )
    for (const row of EXPECTED) {
      const named = row.update.flatMap(([fields]) => names(fields)).sort()
      expect(named, `${row.type} (${row.given})`).toEqual(
        Object.keys(everyType[row.type]?.fields ?? {}).sort(),
      )
    }
  })

  test('only names of the matrix stand in it', () => {
    const used = EXPECTED.flatMap((row) => [
      row.read,
      row.create,
      row.delete,
      ...row.update.map(([, who]) => who),
    ])
    expect(used.flatMap(names).filter((name) => !ACTORS.includes(name))).toEqual([])
  })
})
