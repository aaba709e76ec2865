import { expect, test } from 'vitest'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { stateHash, type HandedRow } from './handedRow.ts'
import { startOf } from './startOf.ts'

const stamp = (at: number) => `${String(at).padStart(14, '0')}-0000-00000000000${at % 10}`

function state(at: number): RecordEnvelope {
  return {
    id: '00000000-0000-7000-8000-000000000001',
    scope: 'wedding:00000000-0000-7000-8000-000000000002',
    type: 'timelineItem',
    data: { title: `Vows ${at}` },
    at: stamp(at),
    by: '00000000-0000-7000-8000-000000000003',
    _deleted: false,
  }
}

function row(at: number, taken: readonly number[]): HandedRow {
  const mine = state(at)
  return {
    base: null,
    mine,
    hash: stateHash(mine),
    taken: taken.map((one) => ({
      at: stamp(one),
      hash: stateHash(state(one)),
      since: stamp(at),
      except: [],
    })),
  }
}

const SIZE = 14

function known(takenBy: (at: number, all: readonly number[]) => number[]) {
  const all = Array.from({ length: SIZE }, (_, index) => index + 1)
  return new Map(all.map((at) => [stamp(at), row(at, takenBy(at, all))]))
}

test.each([
  ['names all the others', (at: number, all: readonly number[]) => all.filter((one) => one !== at)],
  ['names all before it', (at: number, all: readonly number[]) => all.filter((one) => one < at)],
])('CAR4 where each of many rows %s, each is reckoned once', (_name, takenBy) => {
  let reads = 0
  const rows = known(takenBy)
  const counted = new Map(
    [...rows].map(([at, one]) => [at, countingReads(one, () => (reads += 1))]),
  )
  const last = counted.get(stamp(SIZE))
  if (!last) throw new Error('no row')
  expect(startOf(timelineItem, last, counted)).not.toBeNull()
  expect(reads).toBeLessThan(SIZE ** 3)
})

function countingReads(of: HandedRow, count: () => number): HandedRow {
  return {
    ...of,
    get taken() {
      if (count() > 5_000) throw new Error('reckoned again and again')
      return of.taken
    },
  }
}
