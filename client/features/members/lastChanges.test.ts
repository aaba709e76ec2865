import { expect, test } from 'vitest'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import { lastChanges } from './lastChanges.ts'

const at = (ms: number) => formatStamp({ ms, counter: 0, replica: 'aaaaaaaaaaaa' })

test('the newest edit of each that is known here counts, and none lies in the future', () => {
  const records = [
    { by: 'maya', at: at(100) },
    { by: 'maya', at: at(900) },
    { by: 'tom', at: at(5_000) },
    { by: 'maya', at: at(500) },
  ]
  expect([...lastChanges(records, 1_000)]).toEqual([
    ['maya', 900],
    ['tom', 1_000],
  ])
  expect(lastChanges([], 1).size).toBe(0)
})
