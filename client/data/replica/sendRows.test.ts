import { expect, test } from 'vitest'
import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { LinkError, type LinkFailure } from './linkError.ts'
import { sendRows, type SendRowsDeps, type UnsendableRow } from './sendRows.ts'

const scope = 'wedding:01900000-0000-7000-8000-000000000001'
const answer: PushAnswer = { conflicts: [], results: {}, scopes: {}, now: '' }
const fault: LinkFailure = { kind: 'busy', status: 500, retryAfterMs: null }
const refusal: LinkFailure = { kind: 'refused', status: 422, code: 'BAD_REQUEST', message: '' }

function row(index: number, text = 'x'): PushRow {
  return {
    newDocumentState: {
      id: `01900000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`,
      scope,
      type: 'lane',
      data: { name: text },
      at: `01790000000000-${index.toString(16).padStart(4, '0')}-000000000001`,
      by: 'maya',
      _deleted: false,
    },
  }
}

function rows(count: number, text?: string): PushRow[] {
  return Array.from({ length: count }, (_, index) => row(index, text))
}

/** A server that refuses by what is in a request, and what became of each row. */
function receiver(refuse: (rows: readonly PushRow[]) => LinkFailure | null) {
  const sent: number[][] = []
  const settled: number[] = []
  const unsendable: UnsendableRow[] = []
  const deps: SendRowsDeps = {
    once: false,
    size: () => ({ rows: 200, bytes: 512 * 1_024 }),
    async send(choose, faults) {
      const part = choose()
      for (let attempt = 1; ; attempt += 1) {
        sent.push(part.map(indexOf))
        const failure = refuse(part)
        if (!failure) return answer
        if (failure.kind !== 'busy' || attempt >= faults) throw new LinkError(failure)
      }
    },
    answered: async (part) => void settled.push(...part.map(indexOf)),
    unsendable: async (one) => void unsendable.push(one),
    proof: async () => false,
  }
  return { deps, sent, settled, unsendable }
}

function indexOf({ newDocumentState: { id } }: PushRow): number {
  return Number.parseInt(id.slice(-12), 16)
}

test('each request is as large as the link bears when it is sent, in the order given', async () => {
  const sizes = [10, 30, 90, 200]
  const { deps, sent } = receiver(() => null)
  deps.size = () => ({ rows: sizes.shift() ?? 200, bytes: 512 * 1_024 })
  await sendRows(rows(450), deps)
  expect(sent.map((part) => part.length)).toEqual([10, 30, 90, 200, 120])
  expect(sent.flat()).toEqual(Array.from({ length: 450 }, (_, index) => index))
})

test('a request is also bounded by its bytes, but has a row in it', async () => {
  const { deps, sent } = receiver(() => null)
  deps.size = () => ({ rows: 200, bytes: 500_000 })
  await sendRows([...rows(5, 'y'.repeat(200_000)), row(5, 'y'.repeat(600_000))], deps)
  expect(sent.map((part) => part.length)).toEqual([2, 2, 1, 1])
})

test('413: halved until it fits; the one record that never does is set aside', async () => {
  const { deps, sent, unsendable } = receiver((part) =>
    part.length > 2 || part.some((one) => indexOf(one) === 5) ? { kind: 'tooLarge' } : null,
  )
  await sendRows(rows(8), deps)
  expect(sent).toEqual([
    [0, 1, 2, 3, 4, 5, 6, 7],
    [0, 1, 2, 3],
    [0, 1],
    [2, 3],
    [4, 5, 6, 7],
    [4, 5],
    [4],
    [5],
    [6, 7],
  ])
  expect(unsendable.map(({ row: one, code }) => [indexOf(one), code])).toEqual([[5, 'TOO_LARGE']])
})

test.each([
  ['422', refusal, 'BAD_REQUEST'],
  ['500', fault, 'UNSENDABLE'],
] as const)(
  'P4 %s for one row for ever: all its neighbours go through, it is set aside',
  async (_name, failure, code) => {
    const { deps, settled, unsendable } = receiver((part) =>
      part.some((one) => indexOf(one) === 5) ? failure : null,
    )
    await sendRows(rows(16), deps)
    expect(settled.filter((index) => index >= 0).toSorted((a, b) => a - b)).toEqual([
      0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
    ])
    expect(unsendable.map((one) => [indexOf(one.row), one.code])).toEqual([[5, code]])
  },
)

test('bytes that broke on the way are refused once, and blamed on no record', async () => {
  let broken = 1
  const { deps, settled, unsendable } = receiver((part) =>
    part.length > 0 && broken-- > 0 ? refusal : null,
  )
  await sendRows([row(1)], deps)
  expect(settled).toContain(1)
  expect(unsendable).toEqual([])
})

test('while the server refuses even an empty push, no record is blamed', async () => {
  const { deps, unsendable } = receiver(() => refusal)
  await expect(sendRows([row(1)], deps)).rejects.toThrow('refused')
  expect(unsendable).toEqual([])
})

test('while the server stumbles over every row, though it takes an empty push, all of them wait', async () => {
  let requests = 0
  const { deps, settled, unsendable } = receiver((part) => {
    requests += 1
    return part.length > 0 && requests < 200 ? fault : null
  })
  await sendRows(rows(4), deps)
  expect(settled.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3])
  expect(unsendable).toEqual([])
})

test('a row alone at which the server stumbles is set aside when something else goes through', async () => {
  let asked = 0
  const { deps, unsendable } = receiver((part) => (part.length > 0 ? fault : null))
  deps.proof = async () => (asked += 1) > 2
  await sendRows([row(1)], deps)
  expect(unsendable.map((one) => one.code)).toEqual(['UNSENDABLE'])
  expect(asked).toBe(3)
})

test('a single pass does not wait for a server that stumbles', async () => {
  const { deps, settled, unsendable } = receiver((part) => (part.length > 0 ? fault : null))
  await expect(sendRows([row(1)], { ...deps, once: true })).rejects.toThrow('busy')
  expect([settled, unsendable]).toEqual([[], []])
})
