import { expect, test } from 'vitest'
import { createMemoryLedger } from './memoryLedger.ts'
import { createTurns } from './turns.ts'

const name = { scope: 'wedding:a', user: 'ben', kind: 'said', record: 't' } as const
const gathered = { ...name, tellings: [{ kind: 'said', record: 't', message: 'm' }] } as const

test('what began to wait here is told although the conversation was told just now; what was taken up is not', async () => {
  const ledger = createMemoryLedger()
  const turns = createTurns(ledger, () => 1_000)
  // The notice before it was leaving while this one came.
  await ledger.put([{ ...name, known: null, waiting: null, dueAt: null, at: 900 }])
  expect(await turns.stillWaiting(gathered)).toEqual(gathered.tellings)
  const other = createTurns(ledger, () => 1_000)
  other.resumed([name])
  expect(await other.stillWaiting(gathered)).toEqual([])
  await ledger.put([{ ...name, known: null, waiting: gathered.tellings[0], dueAt: 2_000, at: 900 }])
  expect(await other.stillWaiting(gathered)).toEqual(gathered.tellings)
})

test('of two processes one disturbs somebody with a conversation, and the other learns when that was', async () => {
  const ledger = createMemoryLedger()
  const [first, second] = [createTurns(ledger, () => 1_000), createTurns(ledger, () => 1_500)]
  expect(await first.disturb(gathered)).toBeNull()
  expect(await second.disturb(gathered)).toBe(1_000)
  expect(await createTurns(ledger, () => 302_000).disturb(gathered)).toBeNull()
})
