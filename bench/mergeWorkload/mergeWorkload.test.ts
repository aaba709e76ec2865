import { describe, expect, test } from 'vitest'
import { NO_CHOICES } from '#shared/merge/mergeChoices.ts'
import { isValid } from '#shared/merge/invariants.ts'
import { ACCEPTED, wantedWithRules } from './acceptedRules.ts'
import { lastWriterPerField, lastWriterPerRecord } from './engines/lastWriter.ts'
import { rxdbDefault } from './engines/rxdbDefault.ts'
import { wedsync } from './engines/wedsync.ts'
import { yjsMap } from './engines/yjsMap.ts'
import { generateCases } from './generate.ts'
import type { Engine, MergeCase } from './mergeCase.ts'
import { MIX, mixArithmetic } from './mix.ts'
import { mergeOnServer } from './serverPath.ts'
import { tally } from './tally.ts'

const SEED = Number(process.env['WORKLOAD_SEED'] ?? 1)
const cases = generateCases(SEED, 1_000)
const run = (engine: Engine, of: readonly MergeCase[] = cases) =>
  tally(
    engine.name,
    of,
    of.map((one) => engine.merge(one)),
  )

describe(`a thousand pairs of concurrent edits, seed ${SEED}`, () => {
  test('the mix is whole, and its arithmetic what is published', () => {
    expect(MIX.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9)
    expect(mixArithmetic().perPair).toBeCloseTo(0.946, 9)
    expect(mixArithmetic().strict).toBeCloseTo(28.6 / 34, 9)
    expect(cases).toHaveLength(1_000)
  })

  test('every edit is a valid record by itself, and both differ from what was there', () => {
    const broken = cases.filter(({ type, base, first, second }) =>
      [first, second].some(({ data, deleted }) => {
        const isChanged = deleted || JSON.stringify(data) !== JSON.stringify(base)
        return !isValid(type, base) || !isValid(type, data) || !isChanged
      }),
    )
    expect(broken).toEqual([])
  })

  test('nothing is lost, nothing decided that a person would have wanted to decide', () => {
    const { wrong, lost, noCopy, needless, perPair, strict } = run(wedsync('ours', NO_CHOICES))
    expect({ wrong, lost, noCopy, needless }).toEqual({ wrong: 0, lost: 0, noCopy: 0, needless: 0 })
    expect(perPair).toBeCloseTo(mixArithmetic().perPair, 9)
    expect(strict).toBeCloseTo(mixArithmetic().strict, 9)
  })

  test('accepted rules ask less, and only about what they were accepted for', () => {
    const wanted = cases.map(wantedWithRules)
    const { wrong, lost, needless, perPair } = run(wedsync('ruled', ACCEPTED), wanted)
    expect({ wrong, lost, needless }).toEqual({ wrong: 0, lost: 0, needless: 0 })
    expect(perPair).toBeGreaterThan(mixArithmetic().perPair)
  })

  test('each peer is measured to lose and to decide wrongly: the measure can tell', () => {
    for (const peer of [lastWriterPerRecord, lastWriterPerField, rxdbDefault, yjsMap]) {
      const { wrong, lost, right } = run(peer)
      expect({ peer: peer.name, loses: Math.min(wrong, lost) > 20 }).toEqual({
        peer: peer.name,
        loses: true,
      })
      expect(right).toBeLessThan(mixArithmetic().perPair)
    }
  })

  test('through the server’s rules it comes to the same', async () => {
    const engine = wedsync('ours', NO_CHOICES)
    for (const one of cases.filter(({ number }) => number % 9 === 0)) {
      const [pure, served] = [engine.merge(one), await mergeOnServer(one)]
      expect({ one, data: served.data, asked: served.asked }).toEqual({
        one,
        data: pure.data,
        asked: pure.asked,
      })
    }
  })
})
