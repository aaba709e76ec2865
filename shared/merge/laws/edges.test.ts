import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { roles } from '#shared/schema/record/access.ts'
import type { MergePolicy } from '#shared/schema/record/field.ts'
import { declareType, field, type TypeDeclaration } from '#shared/schema/record/type.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { weddingExample } from './testing/weddingExample.ts'
import { decidingRule } from '../acceptedRule.ts'
import type { Candidate } from '../contest.ts'
import { isValid } from '../invariants.ts'
import { NO_CHOICES } from '../mergeChoices.ts'
import { mergeRecord } from '../mergeRecord.ts'
import { settledOn } from '../settlement.ts'
import { byStamp } from '../walk.ts'
import { START } from '../testing/edits.ts'
import { everyKind } from '../testing/everyKind.ts'
import { mineOf, oneServer } from '../testing/oneServer.ts'

const edit = (at: string, origin: string): Candidate => ({
  at,
  origin,
  by: origin,
  role: 'planner',
  device: 'phone',
  receivedAt: 1,
  version: 1,
})

test('M10 edits are ordered by stamp, those of one stamp by origin, and none before itself', () => {
  expect(byStamp(edit('1', 'b'), edit('2', 'a'))).toBe(-1)
  expect(byStamp(edit('2', 'a'), edit('1', 'b'))).toBe(1)
  expect(byStamp(edit('1', 'a'), edit('1', 'b'))).toBe(-1)
  expect(byStamp(edit('1', 'b'), edit('1', 'a'))).toBe(1)
  expect(byStamp(edit('1', 'a'), edit('1', 'a'))).toBe(0)
})

test('M3 a unit settled on its absence has no value, not an empty one', () => {
  const told = { status: null, reason: 'overlap' } as const
  expect(Object.hasOwn(settledOn(edit('1', 'a'), told), 'value')).toBe(false)
  expect(settledOn({ ...edit('1', 'a'), value: 0 }, told).value).toBe(0)
})

test('M14 a record is valid by its own fields, whatever a newer build has put beside them', () => {
  const type = wedding as unknown as TypeDeclaration
  expect(isValid(type, weddingExample)).toBe(true)
  expect(isValid(type, { ...weddingExample, fromNewerBuild: { a: 1 } })).toBe(true)
  expect(isValid(type, { ...weddingExample, title: 7 })).toBe(false)
})

const number = (merge: MergePolicy) =>
  field({ schema: z.exactOptional(z.json()), merge, words: 'a' })
/** No more than four altogether. */
const bounded = declareType({
  name: 'bounded',
  scopes: ['wedding'],
  words: { one: 'sum', many: 'sums' },
  audience: () => [],
  create: roles('planner'),
  update: roles('planner'),
  delete: roles('planner'),
  invariant: (data) => {
    const sum = ['a', 'b', 'c'].reduce((all, name) => all + Number(data[name] ?? 0), 0)
    return sum > 4 ? 'too much' : null
  },
  fields: {
    b: number({ kind: 'register' }),
    a: number({ kind: 'register' }),
    c: number({ kind: 'register' }),
  },
}) as unknown as TypeDeclaration

function summed(theirs: Record<string, number>, mine: Record<string, number>) {
  const server = oneServer(bounded)
  server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, { c: 0, b: 0, a: 0 }))
  const base = server.state()
  server.push(
    base,
    mineOf({ origin: 'anna', role: 'planner', ms: 2 }, { c: 0, b: 0, a: 0, ...theirs }),
  )
  const ben = mineOf({ origin: 'ben', role: 'planner', ms: 3 }, { c: 0, b: 0, a: 0, ...mine })
  return { ...server.push(base, ben), again: () => server.push(base, ben), server }
}

test('M9 what was wrong together and comes again asks once, and closes nothing', () => {
  const { again, server } = summed({ c: 3 }, { a: 2 })
  const { data, contests } = again()
  expect([data, contests]).toEqual([{ a: 0, b: 0, c: 3 }, []])
  expect(server.contests().get('a')).toMatchObject({ status: 'open', reason: 'invariant' })
})

test("M4 a value that both began with was nobody's edit, although nobody knows whose it was", () => {
  const data = { a: 0, b: 0, c: 0 }
  const { contests } = mergeRecord({
    type: bounded,
    base: { data, deleted: false, version: 0 },
    mine: mineOf({ origin: 'ben', role: 'planner', ms: 3 }, { ...data, a: 2 }),
    theirs: { data: { ...data, c: 3 }, deleted: false, version: 2, origins: {} },
    contests: new Map(),
    version: 3,
    choices: NO_CHOICES,
  })
  expect(contests.map(({ candidates }) => candidates.map(({ by }) => by))).toEqual([['ben']])
})

test('M14 of what is wrong together the first unit by name waits, if that is enough', () => {
  const { data, contests } = summed({ c: 1 }, { b: 2, a: 2 })
  expect(data).toEqual({ a: 0, b: 2, c: 1 })
  expect(contests.map(({ path, reason }) => [path, reason])).toEqual([['a', 'invariant']])
})

test('M14 if no single one is enough, all wait, and all are kept', () => {
  const { data, contests } = summed({ c: 3 }, { b: 2, a: 2 })
  expect(data).toEqual({ a: 0, b: 0, c: 3 })
  expect(contests.map(({ path }) => path)).toEqual(['a', 'b'])
  for (const { candidates, inForce, agreed } of contests) {
    expect(candidates.find(({ by }) => by === 'ben')?.value).toBe(2)
    expect([inForce, agreed]).toEqual(['agreed', { value: 0 }])
  }
})

test('M14 a record that comes without ancestor is held to it as well', () => {
  const server = oneServer(bounded)
  server.push(null, mineOf({ origin: 'anna', role: 'planner', ms: 2 }, { a: 3 }))
  const { data, contests } = server.push(
    null,
    mineOf({ origin: 'ben', role: 'planner', ms: 3 }, { b: 3 }),
  )
  expect(data).toEqual({ a: 3 })
  expect(contests.map(({ path, agreed }) => [path, agreed])).toEqual([['b', {}]])
})

test('M10 of two rules accepted at once the one with the lesser id decides, in whatever order they stand', () => {
  const given = [
    { role: 'planner', receivedAt: 5 },
    { role: 'couple', receivedAt: 6 },
  ]
  const rule = (take: 'planner' | 'couple', over: 'planner' | 'couple', since: number) =>
    ({ group: 'notes', take, over, by: 'maya', since, until: 9 }) as const
  const [a, b] = [rule('planner', 'couple', 1), rule('couple', 'planner', 1)]
  const decided = (rules: Record<string, typeof a>) =>
    decidingRule({ strategies: {}, hierarchy: null, rules }, 'notes', given)
  expect(decided({ a, b })).toEqual({ id: 'a', take: 'planner' })
  expect(decided({ b, a })).toEqual({ id: 'a', take: 'planner' })
  expect(decided({ a, b: { ...b, since: 2 } })).toEqual({ id: 'b', take: 'couple' })
  expect(decided({ b: { ...b, since: 2 }, a })).toEqual({ id: 'b', take: 'couple' })
})

test('M13 what was scrubbed meanwhile comes back whole from the device that still has it', () => {
  const gone = { version: 2, at: '00000000000002-0000-root00000000', by: 'root', role: 'planner' }
  const output = mergeRecord({
    type: everyKind,
    choices: NO_CHOICES,
    base: { data: START, deleted: true, version: 2 },
    mine: mineOf({ origin: 'anna', role: 'planner', ms: 3 }, { ...START, plain: 1 }),
    theirs: {
      data: {},
      deleted: true,
      version: 2,
      origins: { _deleted: { ...gone, role: 'planner', origin: 'root00000000' } },
    },
    contests: new Map(),
    version: 3,
  })
  expect(output.deleted).toBe(false)
  expect(output.data).toEqual({ ...START, plain: 1 })
})
