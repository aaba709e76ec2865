import { describe, expect, test } from 'vitest'
import type { PushAnswer } from '#shared/protocol/push.ts'
import type { ExpectedRow } from '#shared/schema/expected/permissionRow.ts'
import { EXPECTED } from '#shared/schema/permissions.expected.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import {
  actorNamed,
  ACTORS,
  inOwnName,
  names,
  otherValue,
  sceneOf,
  type Scene,
} from '#shared/schema/testing/permissionScene.ts'
import { seededScope, stampOf } from './testing/seededScope.ts'
import { row } from './testing/smallWorld.ts'

const NOW = 1_780_000_000_000
const HOME = exampleId(1)
const SINGLETONS = ['wedding', 'studio', 'preference']
/** The id of a record whose id says nothing. */
const PLAIN = exampleId(70_000)
const STRANGER = exampleId(99_000)

/** Read, create and delete, and an edit of each field. */
const CELLS = EXPECTED.reduce(
  (sum, { update }) =>
    sum + ACTORS.length * (3 + update.flatMap(([fields]) => names(fields)).length),
  0,
)

type Cell = { op: 'create' } | { op: 'delete' } | { op: 'update'; field: string }

/** One row of the matrix, as a server with the record on it knows it. */
function placed(given: ExpectedRow, name: string) {
  const scene = sceneOf(given)
  const member = actorNamed(name, scene.scope)
  const user = member?.user ?? STRANGER
  const scope: ScopeName = `${scene.scope}:${scene.scope === 'user' ? user : HOME}`
  const own = scene.id === exampleId(5) ? PLAIN : scene.id
  const id = SINGLETONS.includes(given.type) ? scope.slice(scope.indexOf(':') + 1) : own
  const stands: RecordEnvelope = {
    id,
    scope,
    type: given.type,
    data: scene.before,
    at: stampOf(1),
    by: scene.by,
    _deleted: false,
  }
  return { scene, scope, member, user, stands }
}

/** By type: the field that names a record its rules look at, and that record's type. */
const NAMES: Readonly<Record<string, readonly [field: string, type: string]>> = {
  fact: ['item', 'timelineItem'],
  shot: ['list', 'shotList'],
  message: ['thread', 'thread'],
  incidentEntry: ['incident', 'incident'],
  vendor: ['replaces', 'vendor'],
  vendorContact: ['vendor', 'vendor'],
}

/** What else a rule looks at: the plan's lock, and what a record names. */
function around({ context, before }: Scene, type: string, scope: ScopeName): RecordEnvelope[] {
  const record = (id: string, kind: string, data: JsonObject): RecordEnvelope => ({
    id,
    scope,
    type: kind,
    data,
    at: stampOf(2),
    by: STRANGER,
    _deleted: false,
  })
  const found: RecordEnvelope[] = []
  if (context.locked) found.push(record(HOME, 'wedding', { status: 'locked' }))
  const [field = '', kind = ''] = NAMES[type] ?? []
  const named = before[field]
  const related = typeof named === 'string' ? context.related(named, kind) : null
  if (typeof named === 'string' && related) found.push(record(named, kind, related))
  return found
}

async function pushed(given: ExpectedRow, name: string, cell: Cell): Promise<boolean> {
  const { scene, scope, member, user, stands } = placed(given, name)
  const others = around(scene, given.type, scope)
  const records = cell.op === 'create' ? others : [...others, stands]
  const { service } = await seededScope(scope, member ? [member] : [], records, later(scene))
  const mine = { ...stands, at: stampOf(5), by: user }
  const account = { user, name, device: 'phone' }
  const send = (...rows: object[]) => service.push(account, { replica: 'abcdefabcdef', rows })
  if (cell.op === 'create') return isAllowed(await send(row(mine)), mine.id)
  if (cell.op === 'delete')
    return isAllowed(await send(row({ ...mine, _deleted: true }, stands)), mine.id)
  const other = otherValue(given.type, cell.field, scene)
  const value = inOwnName(given.type, cell.field, other, user)
  const data = { ...stands.data, [cell.field]: value }
  return isAllowed(await send(row({ ...mine, data }, stands)), mine.id)
}

function later({ context }: Scene): number {
  return Math.max(NOW, context.now)
}

/** A decision on a question that is not there gets past the rights, and no further. */
function isAllowed({ results }: PushAnswer, id: string): boolean {
  const result = results[id]
  if (!result) throw new Error('the push was not answered')
  return result.status !== 'rejected' || result.message === 'There is no such question.'
}

async function pulled(given: ExpectedRow, name: string): Promise<boolean> {
  const { scene, scope, member, user, stands } = placed(given, name)
  const records = [...around(scene, given.type, scope), stands]
  const { service } = await seededScope(scope, member ? [member] : [], records, later(scene))
  const { documents } = await service.pull(user, { checkpoint: null, limit: 100 })
  return documents.some(({ id, _deleted }) => id === stands.id && !_deleted)
}

/** All that a server does otherwise, in words. What somebody cannot see they change in no way. */
async function wrongCells(given: ExpectedRow): Promise<string[]> {
  const wrong: string[] = []
  const fields = given.update.flatMap(([list, who]) => names(list).map((field) => ({ field, who })))
  for (const name of ACTORS) {
    const belongs = actorNamed(name, sceneOf(given).scope) !== null
    const may = (list: string) => belongs && names(list).includes(name)
    const reads = may(given.read)
    const cell = (what: string, is: boolean, should: boolean) => {
      if (is !== should) wrong.push(`${what}: ${name} ${is ? 'may' : 'may not'}`)
    }
    cell('read', await pulled(given, name), reads)
    cell('create', await pushed(given, name, { op: 'create' }), may(given.create))
    cell('delete', await pushed(given, name, { op: 'delete' }), reads && may(given.delete))
    for (const { field, who } of fields)
      cell(`update ${field}`, await pushed(given, name, { op: 'update', field }), reads && may(who))
  }
  return wrong
}

describe(`P5 the matrix through the server, ${CELLS} cells`, () => {
  test.each(EXPECTED.map((given) => [given.type, given.given, given] as const))(
    '%s, %s',
    async (_type, _given, given) => {
      expect(await wrongCells(given)).toEqual([])
    },
  )
})

/** Every row's record at once: ids that a row gives a meaning stay, the others get one each. */
function whole(scope: ScopeName): { record: RecordEnvelope; given: ExpectedRow }[] {
  const taken = new Set<string>()
  return EXPECTED.flatMap((given, index) => {
    const { scene, stands } = placed(given, 'planner')
    if (!scope.startsWith(`${scene.scope}:`)) return []
    const id = taken.has(stands.id) || stands.id === PLAIN ? exampleId(80_000 + index) : stands.id
    if (id !== stands.id && ['vendor', 'household', ...SINGLETONS].includes(given.type)) return []
    taken.add(id)
    return [{ record: { ...stands, id, scope, at: stampOf(10 + index) }, given }]
  })
}

describe('P5 a pull gives exactly the records that one may read', () => {
  test.each(['wedding', 'studio'] as const)('of a whole %s', async (kind) => {
    const scope: ScopeName = `${kind}:${HOME}`
    const shelf = whole(scope)
    const actors = ACTORS.flatMap((name): { name: string; actor: Actor }[] => {
      const actor = actorNamed(name, kind)
      return actor ? [{ name, actor }] : []
    })
    const records = shelf.map(({ record }) => record)
    const members = actors.map(({ actor }) => actor)
    const { service } = await seededScope(scope, members, records, NOW)
    for (const { name, actor } of actors) {
      const { documents } = await service.pull(actor.user, { checkpoint: null, limit: 500 })
      const readable = shelf.filter(({ given }) => names(given.read).includes(name))
      expect([name, ...documents.map(({ id }) => id).sort()]).toEqual([
        name,
        ...readable.map(({ record }) => record.id).sort(),
      ])
      for (const document of documents) expect(records).toContainEqual(document)
    }
    const stranger = await service.pull(STRANGER, { checkpoint: null, limit: 500 })
    expect(stranger.documents).toEqual([])
  })
})
