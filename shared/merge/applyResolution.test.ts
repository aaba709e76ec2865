import { describe, expect, test } from 'vitest'
import { applyResolution } from './applyResolution.ts'
import { NO_CHOICES } from './mergeChoices.ts'
import { everyKind } from './testing/everyKind.ts'
import { mineOf } from './testing/oneServer.ts'
import { scene } from './testing/scene.ts'

const dora = (ms = 20) => mineOf({ origin: 'dora', role: 'planner', ms }, {})
const choice = 'sibling' as const

function asked() {
  const one = scene()
  one.edit('anna', 5, { guarded: 1 })
  one.edit('ben', 6, { guarded: 2 })
  const sees =
    one.server
      .contests()
      .get('guarded')
      ?.candidates.map(({ at }) => at) ?? []
  return { ...one, sees }
}

describe('a decision', () => {
  test('that has seen all values settles the field for everybody', () => {
    const { server, sees } = asked()
    const output = server.decide('guarded', { choice, value: 2, sees }, dora())
    expect(output).toMatchObject({ data: { guarded: 2 }, changed: ['guarded'] })
    expect(output?.contests).toMatchObject([
      { status: 'resolved', resolution: { choice, value: 2, by: 'dora' } },
    ])
    expect(server.theirs().origins['guarded']).toMatchObject({ by: 'dora' })
  })

  test('that had not seen a value keeps the question open, and joins it', () => {
    const { server, edit, sees, values } = asked()
    edit('cleo', 7, { guarded: 3 })
    const output = server.decide('guarded', { choice, value: 2, sees }, dora())
    expect(output?.data['guarded']).toBe(1)
    expect(output?.superseded).toEqual(['guarded'])
    expect(values('guarded')).toEqual([3, 2])
    expect(server.contests().get('guarded')?.status).toBe('open')
  })

  test('on a question that was decided meanwhile changes nothing', () => {
    const { server, sees } = asked()
    const first = server.decide('guarded', { choice, value: 2, sees }, dora())
    const [contest] = first?.contests ?? []
    if (!contest) throw new Error('the decision settled nothing')
    const second = applyResolution({
      type: everyKind,
      theirs: server.theirs(),
      contest,
      decision: { choice, value: 1, sees },
      mine: dora(30),
      version: 9,
      choices: NO_CHOICES,
    })
    expect(second).toMatchObject({ data: { guarded: 2 }, contests: [], superseded: ['guarded'] })
  })

  test('may be another value, or none', () => {
    const { server, sees } = asked()
    expect(server.decide('guarded', { choice: 'custom', sees }, dora())?.data).not.toHaveProperty(
      'guarded',
    )
  })

  test('that would break the record is refused, and the question stays', () => {
    const one = scene()
    one.edit('anna', 5, { most: 1 })
    one.edit('ben', 6, { least: 2 })
    const sees =
      one.server
        .contests()
        .get('least')
        ?.candidates.map(({ at }) => at) ?? []
    const output = one.server.decide('least', { choice, value: 2, sees }, dora())
    expect(output).toMatchObject({ refused: ['least'], changed: [], contests: [] })
    expect(one.server.contests().get('least')?.status).toBe('open')
  })

  test('deletes a record, or keeps it', () => {
    for (const keep of [true, false]) {
      const one = scene()
      one.remove('anna', 5)
      one.edit('ben', 6, { plain: 2 })
      const sees =
        one.server
          .contests()
          .get('_deleted')
          ?.candidates.map(({ at }) => at) ?? []
      const decision = { choice, sees, ...(keep ? { value: false } : {}) }
      expect(one.server.decide('_deleted', decision, dora())?.deleted).toBe(!keep)
      expect(one.server.contests().size).toBe(0)
    }
  })

  test('brings back the value that an automatic rule set aside', () => {
    const one = scene()
    one.edit('anna', 9, { short: 'Anna' })
    one.edit('ben', 6, { short: 'Anne' })
    const sees =
      one.server
        .contests()
        .get('short')
        ?.candidates.map(({ at }) => at) ?? []
    const output = one.server.decide('short', { choice, value: 'Anne', sees }, dora())
    expect(output?.data['short']).toBe('Anne')
    expect(one.edit('cleo', 30, { short: 'An' }, { from: one.server.state() }).contests).toEqual([])
  })

  test('settles a member of a set and of a map where it lies', () => {
    const one = scene()
    one.edit('anna', 5, { diet: {} })
    const sees =
      one.server
        .contests()
        .get('diet/ben')
        ?.candidates.map(({ at }) => at) ?? []
    expect(one.server.decide('diet/ben', { choice, sees }, dora())?.data['diet']).toEqual({})
  })
})
