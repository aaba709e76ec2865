import { expect, test } from 'vitest'
import { ROW_CODES } from '#shared/protocol/errors.ts'
import { CodedError } from './codedError.ts'
import { createGroupCommit } from './groupCommit.ts'
import { createMemoryStore } from './memoryStore.ts'
import { openSmallWorld, row } from './testing/smallWorld.ts'

const SECRET = 'do not repeat this'

function nested(depth: number): unknown {
  let value: unknown = SECRET
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** Each is put into a member of an otherwise good record. */
const POISON: Readonly<Record<string, unknown>> = {
  'nested 5,000 deep': nested(5_000),
  'nested 50,000 deep': nested(50_000),
  'a NUL character': 'a\u0000b',
  'half a character': 'a\ud800b',
  'a number beyond JSON': JSON.parse('1e400'),
  'a number beyond safety': JSON.parse('12345678901234567890'),
  'a prototype key': JSON.parse('{"__proto__": {"polluted": true}}'),
  'a constructor key': { constructor: { prototype: {} } },
  'a text of a million characters': 'x'.repeat(1_000_000),
  'ten thousand members': Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`k${n}`, n]),
  ),
  'another kind of value': { [SECRET]: SECRET },
}

test.each(Object.entries(POISON))('ERR2 ERR3 P4 %s is refused alone', async (_what, poison) => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { moment } = await world.wedding(maya)
  const bad = { ...moment, id: world.uuid(), data: { ...moment.data, title: poison } }
  const fine = maya.edit(moment, { location: 'Garden' })
  const answer = await maya.push(
    { newDocumentState: bad },
    row(fine, moment),
    { newDocumentState: poison },
    poison,
  )
  expect(answer.results[moment.id]?.status).toBe('applied')
  const { status, code = '', message } = answer.results[bad.id] ?? {}
  expect(status).toBe('rejected')
  expect(ROW_CODES).toContain(code)
  expect(message).not.toContain(SECRET)
  expect(answer.results['#2']?.status).toBe('rejected')
  expect(answer.results['#3']?.status).toBe('rejected')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('ERR2 P4 a row that only the store cannot hold fails alone, and a store that is down refuses nobody', async () => {
  let isDown = false
  const poisoned = 'unforeseen'
  const world = openSmallWorld((store) => ({
    ...store,
    commit: (wanted, plan) =>
      store.commit(wanted, (loaded) => {
        const made = plan(loaded)
        if (isDown) throw new Error('connection lost')
        if (JSON.stringify(made.writes).includes(poisoned))
          throw Object.assign(new Error('cannot hold it'), { unstorable: true })
        return made
      }),
  }))
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const many = Array.from({ length: 9 }, (_, n) =>
    maya.record(scope, 'timelineItem', { ...moment.data, title: n === 4 ? poisoned : `m${n}` }),
  )
  const { results } = await maya.push(...many.map((one) => row(one)))
  expect(many.map(({ id }) => results[id]?.code ?? 'fine')).toEqual(
    many.map((_, n) => (n === 4 ? 'INVALID' : 'fine')),
  )
  isDown = true
  await expect(maya.push(row(maya.edit(moment, { title: 'X' }), moment))).rejects.toThrow(
    'connection lost',
  )
})

test('PSH14 beyond its bounds the queue takes all of a push or nothing', async () => {
  const scope = 'wedding:00000000-0000-7000-8000-000000000001' as const
  const wanted = { scopes: [scope], users: [], records: [], heads: [], revisions: [] }
  const store = createMemoryStore()
  let flush = () => {}
  const commit = createGroupCommit({
    store,
    schedule: (task) => void (flush = task),
    onCommitted: () => {},
    maxRows: 3,
  })
  const works = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      scope,
      wanted,
      bytes: 1,
      replica: null,
      run: () => n,
    }))
  const first = commit.run(works(2))
  await expect(commit.run(works(2))).rejects.toSatisfy(
    (error) => error instanceof CodedError && error.code === 'OVERLOADED',
  )
  flush()
  expect((await first).map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
})

test('LIV1 P1 listeners hear of a commit after it, in version order, and before the answer', async () => {
  const world = openSmallWorld()
  const maya = world.device('Maya')
  const { scope, moment } = await world.wedding(maya)
  const edits = Array.from({ length: 20 }, (_, n) =>
    maya.record(scope, 'timelineItem', { ...moment.data, title: `m${n}` }),
  )
  await Promise.all(edits.map((edit) => maya.push(row(edit))))
  const mine = world.committed.filter((one) => one.scope === scope)
  for (const [index, one] of mine.entries()) expect(one.from).toBe(mine[index - 1]?.to ?? 0)
  expect(mine.at(-1)?.to).toBe(world.store.history(scope).length)
})
