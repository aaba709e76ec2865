import { diffArrays } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedRuns, type Run } from './changedRuns.ts'

const same = (a: string, b: string) => a === b

/** The same comparison by another program, which is far slower where much changed. */
function oracle(old: string[], now: string[], most: number): Run[] | null {
  const changes = diffArrays(old, now, { maxEditLength: most })
  if (!changes) return null
  const runs: Run[] = []
  let [from, newFrom] = [0, 0]
  let open = false
  for (const { count, added, removed } of changes) {
    if (!added && !removed) {
      open = false
      from += count
      newFrom += count
      continue
    }
    const last = runs.at(-1)
    const run = open && last ? last : { from, to: from, newFrom, newTo: newFrom }
    if (!open || !last) runs.push(run)
    open = true
    if (added) run.newTo = newFrom += count
    else run.to = from += count
  }
  return runs
}

const pieces = fc.array(fc.constantFrom('a', 'b', 'c', ' '), { maxLength: 30 })

test('changed runs are those that another program finds, and the same few where much is equal', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.integer({ min: 1, max: 40 }), (old, now, most) => {
      expect(changedRuns(old, now, most, same)).toEqual(oracle(old, now, most))
    }),
    { numRuns: 3_000 },
  )
})

test('changed runs make the one list the other', () => {
  fc.assert(
    fc.property(pieces, pieces, (old, now) => {
      const runs = changedRuns(old, now, 100, same) ?? []
      let at = 0
      const made = runs.flatMap(({ from, to, newFrom, newTo }) => {
        const kept = old.slice(at, from)
        at = to
        return [...kept, ...now.slice(newFrom, newTo)]
      })
      expect([...made, ...old.slice(at)]).toEqual(now)
    }),
  )
})

test.each([
  ['to add', 'adbca', 'dbc', 5],
  ['to remove', 'ab', 'baba', 3],
  ['at all, for lists that differ too much in length', 'aaaa', 'a', 0],
])('beyond the end of a list nothing is compared: nothing left %s', (_what, old, now, calls) => {
  let compared = 0
  changedRuns([...old], [...now], 2, (a, b) => {
    compared += 1
    return a === b
  })
  expect(compared).toBe(calls)
})

test('lists that differ too much are not compared to the end', () => {
  const [a, b] = ['a', 'b'].map((one) => Array.from({ length: 50 }, () => one))
  expect(changedRuns(a ?? [], b ?? [], 99, same)).toBe(null)
  expect(changedRuns(a ?? [], b ?? [], 100, same)).toHaveLength(1)
})
