import { describe, expect, test } from 'vitest'
import { groupOf } from '#shared/schema/fieldGroups.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { choicesOf, NO_CHOICES, strategyOf, type MergeChoices } from './mergeChoices.ts'
import { inWedding } from './testing/inWedding.ts'

const use = (group: string, choice: MergeChoices['strategies'][string]) => ({
  strategies: { [group]: choice },
})
const at = (minute: number): JsonObject => ({ timing: { mode: 'at', at: minute } })
const moment = { pin: false, timing: { mode: 'at', at: 800 }, title: 'Cake', durationMin: 30 }

/** The planner says 810; then, later by the clock, the couple says 820, not knowing of it. */
function twoTimes(choices: Partial<MergeChoices>, start: JsonObject = moment) {
  const here = inWedding('timelineItem', start, choices)
  here.edit('planner', 10, at(810))
  here.edit('couple', 20, at(820))
  return here
}

describe('a strategy that people chose', () => {
  test('without one, what the type declares holds, and nothing is said to have decided', () => {
    const { value, contest } = twoTimes({})
    expect(value('timing')).toMatchObject({ at: 810 })
    expect(contest('timing')).toMatchObject({ status: 'auto', kind: 'register' })
    expect(contest('timing')).not.toHaveProperty('decidedBy')
  })

  test('latest: the later edit counts whoever made it', () => {
    const { value, contest } = twoTimes(use('momentTimes', { use: 'latest' }))
    expect(value('timing')).toMatchObject({ at: 820 })
    expect(contest('timing')).toMatchObject({
      status: 'auto',
      decidedBy: { strategy: 'latest' },
      candidates: [{ value: { at: 810 } }, { value: { at: 820 } }],
    })
  })

  test('rank: the ladder chosen for the group goes before the declared one', () => {
    const ladder = [['couple' as const], ['planner' as const]]
    const { value, contest } = twoTimes(use('momentTimes', { ladder }))
    expect(value('timing')).toMatchObject({ at: 820 })
    expect(contest('timing')).toMatchObject({ decidedBy: { strategy: 'rank' } })
  })

  test("rank: the wedding's own order counts where the field declares none", () => {
    const named = (choices: Partial<MergeChoices>) => {
      const here = inWedding('timelineItem', moment, {
        ...use('momentWords', { use: 'rank' }),
        ...choices,
      })
      here.edit('couple', 10, { title: 'The cake' })
      here.edit('planner', 20, { title: 'Cutting of the cake' })
      return here.value('title')
    }
    expect(named({ hierarchy: [['couple'], ['planner']] })).toBe('The cake')
    expect(named({})).toBe('Cutting of the cake')
  })

  test('ask: what was agreed stays until the deciders of the group say', () => {
    const { server, value, contest } = twoTimes(use('momentTimes', { use: 'ask' }))
    expect(value('timing')).toMatchObject({ at: 800 + 10 })
    expect(contest('timing')).toMatchObject({
      status: 'open',
      reason: 'protected',
      deciders: ['planner', 'coordinator'],
      agreed: { value: { at: 810 } },
      decidedBy: { strategy: 'ask' },
    })
    expect(server.contests().size).toBe(1)
  })

  test('reaches the parts of an entry, and never takes an entry away', () => {
    const places = { barn: { label: 'Barn' } }
    const here = inWedding('wedding', { places }, use('wedding', { use: 'ask' }))
    here.edit('couple', 10, { places: { barn: { label: 'Old barn' }, hall: { label: 'Hall' } } })
    here.edit('planner', 20, { places: { barn: { label: 'Red barn' } } })
    expect(here.value('places')).toEqual({ barn: { label: 'Old barn' }, hall: { label: 'Hall' } })
    expect(here.contest('places/barn/label')).toMatchObject({ status: 'open' })
  })

  test('the narrower audience counts whatever was chosen; the longer length gives way to latest', () => {
    const narrow = inWedding(
      'timelineItem',
      { visibility: 'team' },
      use('momentOrder', { use: 'latest' }),
    )
    narrow.edit('planner', 10, { visibility: 'private' })
    narrow.edit('planner', 20, { visibility: 'guests' }, { who: 'planner2' })
    expect(narrow.value('visibility')).toBe('private')
    const long = inWedding('timelineItem', moment, use('momentLengths', { use: 'latest' }))
    long.edit('planner', 10, { durationMin: 60 })
    long.edit('planner', 20, { durationMin: 45 }, { who: 'planner2' })
    expect(long.value('durationMin')).toBe(45)
  })

  test.each(['latest', 'rank', 'merge'] as const)(
    'what is protected asks although somebody wrote %s into the record',
    (chosen) => {
      const date = inWedding('wedding', {}, use('agreed', { use: chosen }))
      date.edit('couple', 10, { date: '2027-06-19' })
      date.edit('planner', 20, { date: '2027-06-26' })
      expect(date.contest('date')).toMatchObject({
        status: 'open',
        deciders: ['couple', 'planner'],
      })
      const pinned = twoTimes(use('momentTimes', { use: chosen }), { ...moment, pin: true })
      expect(pinned.contest('timing')).toMatchObject({ status: 'open', reason: 'protected' })
    },
  )

  test('a question that is open stays open when people choose otherwise', () => {
    const asked = twoTimes(use('momentTimes', { use: 'ask' }))
    const later = inWedding('timelineItem', moment, use('momentTimes', { use: 'latest' }))
    expect(asked.contest('timing')?.status).toBe('open')
    // The same contest, met by a third value after the choice.
    asked.server.choose({ ...NO_CHOICES, ...use('momentTimes', { use: 'latest' }) })
    asked.edit('vendor', 30, at(830))
    expect(asked.contest('timing')).toMatchObject({
      status: 'open',
      inForce: 'agreed',
      decidedBy: { strategy: 'ask' },
    })
    expect(later.server.contests().size).toBe(0)
  })
})

describe('a text', () => {
  const text = 'Bring the rings at two. The veil stays in the red car.'
  const changed = (word: string) => ({ text: text.replace('red', word) })
  function notes(choices: Partial<MergeChoices>) {
    const here = inWedding('shotNote', { text }, choices)
    here.edit('photographer', 10, changed('blue'))
    here.edit('couple', 20, changed('green'))
    return here
  }

  test('asks about the same words unless people chose', () => {
    const { value, contest } = notes({})
    expect(value('text')).toContain('green car')
    expect(contest('text')).toMatchObject({ status: 'review', reason: 'overlap' })
  })

  test('chosen: the same words settle by stamp or ladder, the other words still merge', () => {
    const latest = notes(use('photoNotes', { use: 'latest' }))
    expect(latest.contest('text')).toMatchObject({
      status: 'auto',
      decidedBy: { strategy: 'latest' },
    })
    expect(latest.value('text')).toContain('green car')
    const ranked = notes(use('photoNotes', { use: 'rank', ladder: [['photographer'], ['couple']] }))
    expect(ranked.value('text')).toContain('blue car')
    ranked.edit('planner', 30, { text: text.replace('two', 'noon') })
    expect(ranked.value('text')).toBe('Bring the rings at noon. The veil stays in the blue car.')
    expect(ranked.contest('text')).toMatchObject({
      status: 'auto',
      decidedBy: { strategy: 'rank' },
    })
  })
})

describe('what stands in the record', () => {
  test('is read piece by piece: what cannot be read counts as not chosen', () => {
    const rule = { group: 'shots', take: 'planner', over: 'couple', by: 'x', since: 1, until: 9 }
    const choices = choicesOf({
      strategies: { a: { use: 'latest' }, b: { use: 'by the weather' }, c: 7 },
      hierarchy: ['planner'],
      rules: { good: rule, bad: { ...rule, take: 'the boss' } },
    })
    expect(choices).toStrictEqual({
      strategies: { a: { use: 'latest' } },
      hierarchy: null,
      rules: { good: rule },
    })
  })

  test('is read once for a record, and its order of roles with it', () => {
    const record = { hierarchy: [['couple'], ['planner', 'vendor']] }
    expect(choicesOf(record).hierarchy).toEqual(record.hierarchy)
    expect(choicesOf(record)).toBe(choicesOf(record))
  })

  test.each([undefined, null, 'x', [], {}, { strategies: [], rules: 3, hierarchy: {} }])(
    'never throws: %j',
    (found) => expect(choicesOf(found)).toEqual(NO_CHOICES),
  )

  test('a strategy that the group does not offer does not hold', () => {
    const choices = { ...NO_CHOICES, ...use('stages', { use: 'latest' }) }
    const stages = groupOf('vendor', 'stage')
    expect(stages && strategyOf(choices, stages)).toBe('merge')
    expect(groupOf('constructor', 'toString')).toBe(null)
  })
})
