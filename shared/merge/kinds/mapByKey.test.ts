import { expect, test } from 'vitest'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { everyKind } from '../testing/everyKind.ts'
import { START } from '../testing/edits.ts'
import { mineOf, oneServer } from '../testing/oneServer.ts'

const ROOT = { origin: 'root', role: 'planner', ms: 0 } as const
const before = { ...START, places: { barn: { label: 'Barn', at: 2 } } }
const writers = [
  // Takes the entry away, takes its label away, leaves the label as it was.
  { who: { origin: 'anna', role: 'planner', ms: 9 }, places: {} },
  { who: { origin: 'ben', role: 'planner', ms: 5 }, places: { barn: { at: 2 } } },
  { who: { origin: 'cleo', role: 'planner', ms: 7 }, places: { barn: { label: 'Barn', at: 4 } } },
] as const

test('M10 what somebody left as it was is no edit of theirs, also where the entry comes back', () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  const outcomes = orders.map((order) => {
    const server = oneServer(everyKind)
    server.push(null, mineOf(ROOT, before))
    const base = server.state()
    for (const at of order) {
      const writer = writers[at]
      if (writer) server.push(base, mineOf(writer.who, { ...before, places: writer.places }))
    }
    return canonicalJson(server.state().data?.['places'] ?? null)
  })
  expect(new Set(outcomes)).toEqual(new Set([canonicalJson({ barn: { at: 4 } })]))
})
