import { expect, test } from 'vitest'
import { ANSWER_WITHIN_MS, TELL_AGAIN_MS, TELL_AGAIN_TIMES } from '#shared/schema/incidentAnswer.ts'
import { createEscalation } from './escalation.ts'
import { createMemoryLedger } from './memoryLedger.ts'

const emergency = {
  kind: 'emergency',
  record: 'fire',
  what: 'other',
  audience: [],
  by: '00000000-0000-7000-8000-000000000001',
} as const

test.each(['find', 'claim'] as const)(
  'an emergency is told on although the ledger could not be asked once (%s)',
  async (fails) => {
    const kept = createMemoryLedger()
    const waiting = new Set<{ at: number; task: () => void }>()
    const [told, failures]: [string[], unknown[]] = [[], []]
    let now = 0
    let isDown = true
    const down = () => Promise.reject(new Error('no connection'))
    const { begin } = createEscalation({
      ledger: {
        ...kept,
        find: (names) => (isDown && fails === 'find' ? down() : kept.find(names)),
        claim: (row, since) => (isDown && fails === 'claim' ? down() : kept.claim(row, since)),
      },
      now: () => now,
      after: (ms, task) => {
        const one = { at: now + ms, task }
        waiting.add(one)
        return () => void waiting.delete(one)
      },
      tell: (_scope, { record }) => told.push(record),
      onFailed: (error) => failures.push(error),
    })
    const pass = async (ms: number) => {
      now += ms
      for (const one of [...waiting].filter(({ at }) => at <= now)) {
        waiting.delete(one)
        one.task()
      }
      await new Promise((resolve) => setImmediate(resolve))
    }

    begin('wedding:a', emergency)
    await pass(ANSWER_WITHIN_MS)
    expect([told, failures.length]).toEqual([[], 1])
    isDown = false
    for (let time = 0; time < TELL_AGAIN_TIMES + 2; time += 1) await pass(TELL_AGAIN_MS)
    expect(told).toHaveLength(TELL_AGAIN_TIMES)
    expect(failures).toHaveLength(1)
  },
)
