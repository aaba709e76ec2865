import { describe, expect, test } from 'vitest'
import type { MergeRule } from '#shared/schema/mergeChoices.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { NO_CHOICES, type MergeChoices } from '../mergeChoices.ts'
import type { Base } from '../side.ts'
import { inWedding } from '../testing/inWedding.ts'
import { mineOf } from '../testing/oneServer.ts'

const TEXT = 'Anna brings the rings. The veil stays in the red car. Ben plays the harp on the lawn'
const car = (colour: string) => TEXT.replace('red', colour)

const use = (choice: MergeChoices['strategies'][string]): Partial<MergeChoices> => ({
  strategies: { photoNotes: choice },
})
const LATEST = use({ use: 'latest' })
const rule = (about: Partial<MergeRule> = {}): Partial<MergeChoices> => ({
  rules: {
    r1: {
      group: 'photoNotes',
      take: 'photographer',
      over: 'couple',
      by: 'maya',
      since: 1,
      until: 1_000,
      ...about,
    },
  },
})
const notes = (choices: Partial<MergeChoices>, fields: JsonObject = { text: TEXT }) =>
  inWedding('shotNote', fields, choices)

describe('what people chose', () => {
  test('settles a text that one removed and the other changed', () => {
    const choices = { strategies: { notes: { use: 'latest' as const } } }
    const here = inWedding('timelineItem', { notes: TEXT }, choices)
    here.edit('couple', 10, { notes: car('blue') })
    const { notes: _gone, ...rest } = here.began.data ?? {}
    here.server.push(here.began, mineOf({ origin: 'maya', role: 'planner', ms: 20 }, rest))
    expect(here.value('notes')).toBe(undefined)
    expect(here.contest('notes')).toMatchObject({
      status: 'auto',
      decidedBy: { strategy: 'latest' },
    })
  })

  test('does not settle words that merged, but may mean something else together', () => {
    const here = notes(LATEST)
    here.edit('couple', 10, { text: TEXT.replace('veil', 'veil not') })
    here.edit('planner', 20, { text: car('blue') })
    expect(here.value('text')).toBe(car('blue').replace('veil', 'veil not'))
    expect(here.contest('text')).toMatchObject({
      status: 'review',
      reason: 'unsafeText',
      inForce: 'merged',
    })
    expect(here.contest('text')).not.toHaveProperty('decidedBy')
  })

  test('does not answer a question that a person was asked before', () => {
    const here = notes({})
    here.edit('couple', 10, { text: car('blue') })
    here.edit('planner', 20, { text: car('green') })
    here.server.choose({ ...NO_CHOICES, ...LATEST })
    here.edit('photographer', 30, { text: car('old') })
    expect(here.contest('text')).toMatchObject({ status: 'review' })
    expect(here.contest('text')).not.toHaveProperty('decidedBy')
  })

  test('nor one that is open because a late value was no text', () => {
    const here = notes(LATEST)
    here.edit('couple', 10, { text: car('blue') })
    const from: Base = { ...here.began, version: 0, trust: 'client' }
    here.edit('vendor', 15, { text: 7 }, { from })
    expect(here.contest('text')).toMatchObject({ status: 'open', reason: 'late' })
    here.edit('photographer', 30, { text: car('old') })
    expect(here.contest('text')).toMatchObject({ status: 'review' })
  })

  test('asked for a text: the same words are looked at, others merge', () => {
    const places = (note: string) => ({ places: { barn: { label: 'Barn', note } } })
    const choices = { strategies: { wedding: { use: 'ask' as const } } }
    const here = inWedding('wedding', places(TEXT), choices)
    here.edit('couple', 10, places(car('blue').replace('harp', 'flute')))
    here.edit('planner', 20, places(car('green')))
    expect(here.value('places')).toEqual(places(car('green').replace('harp', 'flute')).places)
    expect(here.contest('places/barn/note')).toMatchObject({ status: 'review' })
  })

  test('is told of what it settled also when it is chosen no more', () => {
    const here = notes(LATEST)
    here.edit('couple', 10, { text: car('blue') })
    here.edit('planner', 20, { text: car('green') })
    here.server.choose(NO_CHOICES)
    here.edit('photographer', 30, { text: car('old') })
    expect(here.contest('text')).toMatchObject({
      status: 'review',
      decidedBy: { strategy: 'latest' },
    })
  })
})

describe('an accepted rule', () => {
  test('takes the words of its role also where those came second, and are the earlier ones', () => {
    const here = notes(rule())
    here.edit('couple', 20, { text: car('green') })
    here.edit('photographer', 10, { text: car('blue') })
    expect(here.value('text')).toBe(car('blue'))
    expect(here.contest('text')).toMatchObject({ status: 'auto', decidedBy: { rule: 'r1' } })
  })

  test('shows them where two of that role have written, and a person looks', () => {
    const here = notes(rule())
    here.edit('photographer', 10, { text: car('blue') })
    here.edit('couple', 40, { text: car('green') })
    here.edit('photographer', 30, { text: car('old') }, { who: 'second' })
    expect(here.value('text')).toBe(car('old'))
    expect(here.contest('text')).toMatchObject({ status: 'review' })
  })
})
