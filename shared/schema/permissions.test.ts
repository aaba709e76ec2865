import { describe, expect, test } from 'vitest'
import { everyType } from './everyType.ts'
import { EXPECTED, type ExpectedRow } from './permissions.expected.ts'
import { mayRead, tagsOf, type Actor, type RightsContext, type Role } from './record/access.ts'
import { sameJson, type Json, type JsonObject } from './record/canonical.ts'
import type { RecordEnvelope } from './record/envelope.ts'
import { refusedFields, WHOLE_RECORD } from './record/rights.ts'
import type { ScopeKind } from './record/scope.ts'
import type { TypeDeclaration } from './record/type.ts'
import { EXAMPLES, uuid } from './testing/examples.ts'

const OWN = uuid(71)
const OTHER = uuid(72)
const HOME = uuid(75)
const ELSEWHERE = uuid(76)

const WEDDING = ['couple', 'planner', 'coordinator', 'photographer', 'vendor', 'family', 'friend']
const ACTORS = [...WEDDING, 'owner', 'studioOwner', 'editor', 'viewer', 'self', 'nobody']
const ROLES: Readonly<Record<string, Role>> = { owner: 'couple', studioOwner: 'owner' }

/** Who a name of the matrix is in a scope of that kind; null: the scope knows no such member. */
function actorNamed(name: string, scope: ScopeKind): Actor | null {
  const home =
    name === 'self'
      ? 'user'
      : ['studioOwner', 'editor', 'viewer'].includes(name)
        ? 'studio'
        : 'wedding'
  if (name === 'nobody' || home !== scope) return null
  return {
    user: uuid(91 + ACTORS.indexOf(name)),
    role: ROLES[name] ?? (name as Role),
    owner: name === 'owner' || name === 'studioOwner',
    vendor: name === 'vendor' || name === 'photographer' ? OWN : undefined,
    household: name === 'family' ? HOME : undefined,
  }
}

type Scene = {
  scope: ScopeKind
  before: JsonObject
  id: string
  context: RightsContext
  by: string
}

/** The record that a row speaks of. */
function sceneOf(row: ExpectedRow): Scene {
  const before = { ...EXAMPLES[row.type]?.[0] }
  const photographer = actorNamed('photographer', 'wedding')?.user ?? ''
  const context = { now: 0, locked: row.given.includes('locked'), related: () => null }
  const scope = row.given.includes('in a studio')
    ? 'studio'
    : (everyType[row.type]?.scopes[0] ?? 'wedding')
  const scene: Scene = { scope, before, id: uuid(5), context, by: photographer }
  if (row.type === 'timelineItem') {
    delete before['author']
    before['visibility'] = /seen by guests/.test(row.given)
      ? 'guests'
      : /by vendors/.test(row.given)
        ? 'vendors'
        : /private/.test(row.given)
          ? 'private'
          : 'team'
    if (row.given.includes('photo team') && !row.given.includes('not of'))
      before['category'] = 'photo'
    if (row.given.includes('pinned')) before['pin'] = true
    else delete before['pin']
    for (const flag of [
      'elastic',
      'mayStartEarly',
      'keepPriority',
      'key',
      'latestStart',
      'latestEnd',
    ]) {
      delete before[flag]
    }
    before['responsible'] = { [row.given.includes('own of the vendor') ? OWN : OTHER]: true }
    if (row.given.includes('written by')) before['author'] = photographer
  }
  if (row.type === 'fact') {
    if (row.given === 'a delay') before['kind'] = 'expectedEnd'
    if (row.given === 'a retraction') before['kind'] = 'retract'
    const responsible = { [row.given.includes('own') ? OWN : OTHER]: true }
    return { ...scene, context: { ...context, related: () => ({ responsible }) } }
  }
  if (row.type === 'vendor') return { ...scene, id: row.given === 'own' ? OWN : OTHER }
  if (row.type === 'vendorContact' || row.type === 'vendorTerms') {
    before['vendor'] = row.given === 'own' ? OWN : OTHER
  }
  const home = row.given.includes('own household') ? HOME : ELSEWHERE
  if (row.type === 'household') return { ...scene, id: home }
  if (!row.given.includes('marked')) {
    if (row.type === 'shot') delete before['marks']
    if (row.type === 'person') delete before['here']
  }
  if (row.type === 'shot') before['households'] = { [home]: true }
  if (row.type === 'shot' && row.given.includes('list locked')) {
    return { ...scene, context: { ...context, now: 2, related: () => ({ lockAt: 1 }) } }
  }
  if (['person', 'guest', 'guestDiet'].includes(row.type)) before['household'] = home
  if (row.type === 'guestDiet')
    before['kitchen'] = { [row.given.includes('kitchen') ? OWN : OTHER]: true }
  if (row.type === 'shotList') {
    if (row.given.includes('list locked')) context.now = 1_900_000_000_000
    else delete before['lockAt']
  }
  if (row.type === 'task') {
    delete before['author']
    before['assignee'] = row.given.includes('of the vendor')
      ? `vendor:${OWN}`
      : row.given.includes('own household')
        ? `household:${HOME}`
        : 'role:planner'
    if (row.given.includes('written by')) before['author'] = photographer
  }
  if (row.type === 'section') {
    scene.scope = row.given.includes('studio') ? 'studio' : 'wedding'
    before['visibleTo'] = row.given.includes('all') ? { all: true } : { couple: true }
    before['vendors'] = row.given.includes('vendor') ? { [OWN]: true } : {}
  }
  return scene
}

function readable(type: TypeDeclaration, scene: Scene, actor: Actor | null): boolean {
  const record: RecordEnvelope = {
    id: scene.id,
    scope: `${scene.scope}:${uuid(1)}`,
    type: type.name,
    data: scene.before,
    at: '01800000000000-0000-0123456789ab',
    by: scene.by,
    _deleted: false,
  }
  return mayRead(type.audience(record), actor ? tagsOf(actor) : [])
}

const names = (list: string) => list.split(' ').filter((name) => name !== '')

/** A valid value of a field that is not the present one. */
function otherValue(type: string, field: string, { before }: Scene): Json {
  const values = (EXAMPLES[type] ?? []).map((example) => example[field])
  const other = values.find((value) => value !== undefined && !sameJson(value, before[field]))
  if (other === undefined) throw new Error(`the examples of ${type} need another ${field}`)
  return other
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
        const after: JsonObject = { ...scene.before, [field]: otherValue(row.type, field, scene) }
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
