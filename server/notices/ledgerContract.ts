import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LedgerRow, NoticeLedger } from './ledger.ts'

type OpenLedger = () => Promise<{ ledger: NoticeLedger; close: () => Promise<void> }>

const scopeOf = (n: number): ScopeName =>
  `wedding:00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const [HERE, THERE] = [scopeOf(1), scopeOf(2)]

/** What every ledger must keep, whatever it is made of. */
export function ledgerContract(name: string, open: OpenLedger): void {
  describe(`${name} keeps the ledger's contract`, () => {
    let ledger: NoticeLedger
    let close: () => Promise<void>
    beforeEach(async () => void ({ ledger, close } = await open()))
    afterEach(() => close())

    const row = (record: string, at: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
      scope: HERE,
      user: 'ben',
      kind: 'moved',
      record,
      known: null,
      waiting: null,
      dueAt: null,
      at,
      ...more,
    })
    const waiting = { waiting: { kind: 'moved', title: 'Zoë "x" \\' }, dueAt: 90 }

    test('what is put is there again, whole; of one name only the last', async () => {
      const known = { day: 'd', at: 900, pin: true }
      await ledger.put([row('a', 1), row('b', 2, { known })])
      await ledger.put([row('a', 3, waiting), row('a', 4, { user: 'lena' })])
      expect(await ledger.all(10)).toEqual([
        row('a', 3, waiting),
        row('a', 4, { user: 'lena' }),
        row('b', 2, { known }),
      ])
      await ledger.put([])
    })

    test('what waits comes first, then the newest, of all scopes', async () => {
      await ledger.put([row('a', 5), row('b', 1, waiting)])
      await ledger.put([row('c', 3, { scope: THERE })])
      expect((await ledger.all(2)).map(({ record }) => record)).toEqual(['b', 'a'])
      expect((await ledger.all(9)).map(({ record }) => record)).toEqual(['b', 'a', 'c'])
    })

    test('one is removed by its name, and nothing beside it', async () => {
      await ledger.put([row('a', 4), row('a', 3, { user: 'lena' }), row('b', 2), row('c', 1)])
      await ledger.put([row('b', 5, { scope: THERE })])
      await ledger.remove([row('c', 0), row('b', 0, { kind: 'decision' }), row('a', 0)])
      expect(await ledger.all(9)).toEqual([
        row('b', 5, { scope: THERE }),
        row('a', 3, { user: 'lena' }),
        row('b', 2),
      ])
      await ledger.remove([])
    })

    test('P1 of several that claim a row at once one has it, and the others learn when', async () => {
      expect(await ledger.claim(row('a', 10, waiting), 0)).toBe(null)
      expect(await ledger.claim(row('a', 12), 9)).toBe(10)
      expect(await ledger.find([row('a', 0)])).toEqual([row('a', 10, waiting)])
      const claims = [21, 22, 23].map((at) => ledger.claim(row('a', at), 10))
      const lost = (await Promise.all(claims)).filter((at) => at !== null)
      expect(lost).toHaveLength(2)
      const [stands] = await ledger.find([row('a', 0)])
      expect(lost).toEqual([stands?.at, stands?.at])
    })

    test('rows are found by their names alone, and what waits by its kind in its scopes', async () => {
      await ledger.put([row('a', 1), row('b', 2, waiting), row('b', 3, { user: 'lena' })])
      await ledger.put([row('c', 4, { ...waiting, scope: THERE }), row('d', 5, { kind: 'x' })])
      const found = await ledger.find([row('b', 0), row('c', 0, { scope: THERE }), row('z', 0)])
      expect(found.map(({ record }) => record).toSorted()).toEqual(['b', 'c'])
      expect(await ledger.waiting([HERE], 'moved')).toEqual([row('b', 2, waiting)])
      expect(await ledger.waiting([HERE, THERE], 'x')).toEqual([])
      expect(await ledger.waiting([], 'moved')).toEqual([])
      expect(await ledger.find([])).toEqual([])
    })

    test('what is old goes, but for what still waits', async () => {
      await ledger.put([row('a', 9), row('b', 10), row('c', 1, waiting)])
      await ledger.put([row('d', 1, { scope: THERE })])
      expect(await ledger.dropBefore(HERE, 10)).toBe(1)
      expect((await ledger.all(9)).map(({ record }) => record)).toEqual(['c', 'b', 'd'])
    })
  })
}
