import { expect, test } from 'vitest'
import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { LinkError } from './linkError.ts'
import { sendRows, type SendRowsDeps, type UnsendableRow } from './sendRows.ts'

const today = 'wedding:01900000-0000-7000-8000-000000000001'
const later = 'wedding:01900000-0000-7000-8000-000000000002'

function row(index: number, scope: typeof today | typeof later = today, text = 'x'): PushRow {
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

function receiver(refuse: (rows: readonly PushRow[]) => void) {
  const sent: number[][] = []
  const unsendable: UnsendableRow[] = []
  const deps: SendRowsDeps = {
    first: [today],
    async send(rows) {
      sent.push(rows.map(indexOf))
      refuse(rows)
      const answer: PushAnswer = { conflicts: [], results: {}, scopes: {}, now: '' }
      return answer
    },
    answered: async () => {},
    unsendable: async (one) => void unsendable.push(one),
  }
  return { deps, sent, unsendable }
}

function indexOf({ newDocumentState: { id } }: PushRow): number {
  return Number.parseInt(id.slice(-12), 16)
}

test('today goes first, then the oldest edit; no request has more than 200 rows', async () => {
  const rows = Array.from({ length: 450 }, (_, index) =>
    row(449 - index, index < 5 ? later : today),
  )
  const { deps, sent } = receiver(() => {})
  await sendRows(rows, deps)
  expect(sent.map((part) => part.length)).toEqual([200, 200, 50])
  const order = sent.flat()
  expect(order.slice(0, 445)).toEqual(Array.from({ length: 445 }, (_, index) => index))
  expect(order.slice(445)).toEqual([445, 446, 447, 448, 449])
})

test('a request is also bounded by its bytes', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => row(index, today, 'y'.repeat(200_000)))
  const { deps, sent } = receiver(() => {})
  await sendRows(rows, deps)
  expect(sent.map((part) => part.length)).toEqual([2, 2, 2])
})

test('413: halved until it fits; the one record that never does is set aside', async () => {
  const rows = Array.from({ length: 8 }, (_, index) => row(index))
  const { deps, sent, unsendable } = receiver((part) => {
    if (part.length > 2 || part.some((one) => indexOf(one) === 5)) {
      throw new LinkError({ kind: 'tooLarge' })
    }
  })
  await sendRows(rows, deps)
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

test('while the server refuses even an empty push, no record is blamed', async () => {
  const { deps, unsendable } = receiver(() => {
    throw new LinkError({ kind: 'refused', status: 403, code: 'FORBIDDEN', message: '' })
  })
  await expect(sendRows([row(1)], deps)).rejects.toThrow('refused')
  expect(unsendable).toEqual([])
})
