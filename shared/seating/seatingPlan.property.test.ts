import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mineOf, oneServer } from '#shared/merge/testing/oneServer.ts'
import { guest as guestType, type GuestData } from '#shared/schema/guest.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { seatingPlan } from './seatingPlan.ts'

const env = process.env
fc.configureGlobal({
  numRuns: Number(env['FC_RUNS'] ?? 300),
  ...(env['FC_SEED'] ? { seed: Number(env['FC_SEED']) } : {}),
})

const NAMES = ['ann', 'ben', 'cleo', 'dora']
const [A, B, GONE] = [1, 2, 3].map((one) => `01920000-0000-7000-8000-00000000000${one}`)
const TABLES = [A, B].map((id = '') => ({
  id,
  data: { label: id, seats: 2, order: `a${id.at(-1)}` },
}))
const declaration = guestType as unknown as TypeDeclaration

const place = fc.option(
  fc.record(
    // One seat more than there is, and a table that is gone: seldom, so that seats are given twice often.
    { table: fc.constantFrom(A, A, A, B, GONE), seat: fc.constantFrom(1, 1, 2, 2, 3) },
    { requiredKeys: ['table'] },
  ),
  { nil: undefined },
)
/** What one device did while it heard of nobody: a seat and an answer for some of the guests. */
const edits = fc.dictionary(
  fc.constantFrom(...NAMES),
  fc.record(
    { seat: place, rsvp: fc.constantFrom('waiting', 'yes', 'no') },
    { requiredKeys: ['seat'] },
  ),
)

test('whichever of two phones arrives first, the same seats are found given twice', () => {
  let doubles = 0
  fc.assert(
    fc.property(edits, edits, fc.shuffledSubarray(NAMES, { minLength: 4 }), (mine, hers, order) => {
      const one = questionsAfter([mine, hers], NAMES)
      const other = questionsAfter([hers, mine], order)
      expect(other).toEqual(one)
      doubles += one.filter(({ kind }) => kind === 'double').length
    }),
  )
  // The worlds above are small enough that seats do get given twice.
  expect(doubles).toBeGreaterThan(20)
})

type Edits = Readonly<Record<string, { seat?: unknown; rsvp?: string }>>

/** The questions once both phones' edits have arrived, the first one first. */
function questionsAfter(arrivals: readonly Edits[], held: readonly string[]) {
  const writers = new Map(arrivals.toSorted(byContent).map((one, index) => [one, index]))
  const guests = held.map((name) => {
    const server = oneServer(declaration)
    const start: JsonObject = { name, rsvp: 'yes' }
    server.push(null, mineOf({ origin: 'root', role: 'planner', ms: 1 }, start))
    const began = server.state()
    for (const phone of arrivals) {
      const edit = phone[name]
      if (!edit) continue
      const data = Object.fromEntries(
        Object.entries({ ...start, ...edit }).filter(([, value]) => value !== undefined),
      ) as JsonObject
      // Each phone keeps its own clock, whichever arrives first.
      const writer = writers.get(phone) ?? 0
      server.push(began, mineOf({ origin: `abc${writer}`, role: 'planner', ms: 10 + writer }, data))
    }
    return { id: name, data: server.state().data as unknown as GuestData }
  })
  return seatingPlan(guests, TABLES).questions
}

function byContent(a: Edits, b: Edits): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}
