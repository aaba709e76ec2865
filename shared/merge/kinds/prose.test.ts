import { describe, expect, test } from 'vitest'
import type { Base, Mine } from '../side.ts'
import { mineOf } from '../testing/oneServer.ts'
import { scene } from '../testing/scene.ts'

const TEXT = 'Anna brings the rings. The veil stays in the red car. Ben plays the harp on the lawn'
const car = (colour: string, text = TEXT) => text.replace('red', colour)
const start = () => scene({ text: TEXT })
const added = (text: string) => `${TEXT} ${text}`

describe('values that are no texts', () => {
  test('merge as whole values where a text should be', () => {
    const { edit, server } = start()
    edit('anna', 2, { text: 7 })
    expect(edit('ben', 3, { text: 8 }).data['text']).toBe(8)
    expect(server.contests().get('text')).toMatchObject({ kind: 'register', status: 'auto' })
  })

  test('a text that both removed is gone, and nobody is asked', () => {
    const { edit } = start()
    edit('anna', 2, { text: undefined })
    const { data, contests } = edit('ben', 3, { text: undefined })
    expect([data, contests]).toEqual([{}, []])
  })

  test('texts that two gave where none was are whole: nothing of one is in the other', () => {
    const { edit, values } = scene({ plain: 1 })
    edit('anna', 2, { text: 'She was here today!' })
    expect(edit('ben', 3, { text: 'He was here!' }).data['text']).toBe('He was here!')
    expect(values('text')).toEqual(['She was here today!', 'He was here!'])
  })
})

describe('texts too long to be compared', () => {
  const LIMIT = 64 * 1024
  const long = (first: string, length = LIMIT) =>
    `${first} ${'word '.repeat(LIMIT / 5 + 9)}`.slice(0, length - 4) + ' end'

  test('merge by words up to the limit itself', () => {
    const { edit } = scene({ text: long('old') })
    edit('anna', 2, { text: long('new') })
    const { data, contests } = edit('ben', 3, { text: long('old').replace(/end$/, 'fin') })
    expect([data['text'], contests]).toEqual([long('new').replace(/end$/, 'fin'), []])
  })

  test.each([
    ['what both began with', long('old', LIMIT + 1), TEXT, car('blue')],
    ['the one that came first', TEXT, long('new', LIMIT + 1), car('blue')],
    ['the one that came second', TEXT, car('blue'), long('new', LIMIT + 1)],
  ])('above it the later one stands, and both are kept: %s', (_which, from, first, second) => {
    const { edit, server, values } = scene({ text: from })
    edit('anna', 2, { text: first })
    expect(edit('ben', 3, { text: second }).data['text']).toBe(second)
    expect(server.contests().get('text')).toMatchObject({ status: 'auto', reason: 'cap' })
    expect(values('text')).toEqual([first, second])
  })

  test('written twice alike, nobody is asked', () => {
    const { edit } = start()
    edit('anna', 2, { text: long('new', LIMIT + 1) })
    expect(edit('ben', 3, { text: long('new', LIMIT + 1) }).contests).toEqual([])
  })

  test('come late, a person looks', () => {
    const { edit, began, server } = start()
    edit('anna', 2, { text: car('blue') })
    const from: Base = { ...began, version: 0, trust: 'client' }
    edit('ben', 3, { text: long('new', LIMIT + 1) }, { from })
    expect(server.contests().get('text')).toMatchObject({ status: 'review', reason: 'late' })
  })
})

describe('additions at one place', () => {
  const push = (who: string, ms: number, receivedAt: number, text: string): Mine => ({
    ...mineOf({ origin: who, role: 'planner', ms }, { text: added(text) }),
    receivedAt,
  })
  test.each([
    [
      'came first, whatever its clock says',
      push('anna', 20, 5, 'Hers.'),
      push('ben', 10, 9, 'His.'),
      'Hers. His.',
    ],
    ['was received first', push('anna', 10, 9, 'Hers.'), push('ben', 20, 5, 'His.'), 'His. Hers.'],
    [
      'is earlier, received at once',
      push('anna', 20, 5, 'Hers.'),
      push('ben', 10, 5, 'His.'),
      'His. Hers.',
    ],
    [
      'is earlier, received at once',
      push('anna', 10, 5, 'Hers.'),
      push('ben', 20, 5, 'His.'),
      'Hers. His.',
    ],
  ])('in front stands the one that %s', (_which, first, second, both) => {
    const { server, began } = start()
    server.push(began, first)
    const { data, superseded } = server.push(began, second)
    expect([data['text'], superseded]).toEqual([added(both), []])
  })

  test('by two in one moment are both kept, although they have one stamp', () => {
    const { server, began } = start()
    const first = push('anna', 5, 5, 'Hers.')
    server.push(began, first)
    const { data } = server.push(began, { ...push('ben', 5, 5, 'His.'), at: first.at })
    expect(data['text']).toBe(added('Hers. His.'))
  })
})

describe('a card for the same words', () => {
  function met() {
    const here = start()
    const first = here.edit('anna', 10, { text: car('blue') })
    const afterFirst = here.server.state()
    const second = here.edit('ben', 20, { text: car('green') })
    const card = () => here.server.contests().get('text')
    const given = () => card()?.candidates.map(({ by, value }) => [by, value])
    return { ...here, first, second, afterFirst, card, given }
  }

  test('shows the later words, and tells who wrote earlier ones that they lost', () => {
    const { second, given, card, server, began } = met()
    expect([second.data['text'], second.superseded]).toEqual([car('green'), []])
    expect(given()).toEqual([
      ['anna', car('blue')],
      ['ben', car('green')],
    ])
    expect(card()).toMatchObject({ status: 'review', reason: 'overlap' })
    const early = mineOf({ origin: 'cleo', role: 'planner', ms: 5 }, { text: car('old') })
    expect(server.push(began, early).superseded).toEqual(['text'])
  })

  test('is closed by whoever has seen all of it and writes on', () => {
    const { edit, server } = met()
    const { contests } = edit('cleo', 30, { text: car('old') }, { from: server.state() })
    expect(contests).toMatchObject([
      { status: 'resolved', resolution: { choice: 'laterEdit', value: car('old') } },
    ])
    expect(server.contests().size).toBe(0)
  })

  test('is closed by one of its authors who has seen the other', () => {
    const { edit, server, afterFirst } = met()
    edit('ben', 30, { text: car('old') }, { from: afterFirst })
    expect([server.contests().size, server.state().data]).toEqual([0, { text: car('old') }])
  })

  test('keeps the words that its third author had not seen, and drops those that they had', () => {
    const { edit, given, afterFirst } = met()
    edit('cleo', 30, { text: car('old') }, { from: afterFirst })
    expect(given()).toEqual([
      ['ben', car('green')],
      ['cleo', car('old')],
    ])
  })

  test("holds everybody's own words, once each, when a third knew of none", () => {
    const { edit, given } = met()
    edit('cleo', 30, { text: car('old') })
    expect(given()).toEqual([
      ['anna', car('blue')],
      ['ben', car('green')],
      ['cleo', car('old')],
    ])
  })

  const elsewhere = (text = TEXT) => text.replace('harp', 'flute')

  test('holds the text as it stood as well, where somebody had added to it', () => {
    const { edit, given } = met()
    edit('dora', 5, { text: elsewhere() })
    edit('cleo', 30, { text: car('old') })
    expect(given()).toEqual([
      ['dora', elsewhere(car('green'))],
      ['anna', car('blue')],
      ['ben', car('green')],
      ['cleo', elsewhere(car('old'))].with(1, car('old')),
    ])
  })

  test("and also where that was in the very moment of another's words", () => {
    const { edit, server, began, given, card } = met()
    const at = card()?.candidates[0]?.at ?? ''
    const dora = mineOf({ origin: 'dora', role: 'planner', ms: 10 }, { text: elsewhere() })
    server.push(began, { ...dora, at })
    edit('cleo', 30, { text: car('old') })
    expect(given()?.map(([by]) => by)).toEqual(['anna', 'dora', 'ben', 'cleo'])
  })

  test("holds an author's later words in the place of their earlier ones", () => {
    const { edit, given } = met()
    edit('anna', 15, { text: elsewhere() })
    edit('cleo', 30, { text: car('old') })
    expect(
      given()
        ?.map(([by]) => by)
        .toSorted(),
    ).toEqual(['anna', 'ben', 'cleo'])
    expect(given()?.find(([by]) => by === 'anna')?.[1]).toContain('flute')
  })

  test('goes by the latest of the others, although one of its own came after it', () => {
    const { edit, server } = met()
    edit('cleo', 40, { text: car('old') })
    const mine = edit('cleo', 15, { text: car('black') })
    expect(mine.superseded).toEqual(['text'])
    expect(server.state().data).toEqual({ text: car('old') })
  })
})

describe('a question about a value that is no text', () => {
  function asked() {
    const here = start()
    here.edit('anna', 10, { text: car('blue') })
    const seen = here.server.state()
    const from: Base = { ...here.began, version: 0, trust: 'client' }
    here.edit('ben', 20, { text: 7 }, { from })
    return { ...here, seen, question: () => here.server.contests().get('text') }
  }

  test('stays while somebody writes on who has not seen it', () => {
    const { edit, seen, question } = asked()
    edit('cleo', 30, { text: car('old') }, { from: seen })
    expect(question()).toMatchObject({ status: 'open', reason: 'late' })
  })

  test('stays while one writes on who knew of nothing', () => {
    const { server, question } = asked()
    server.push(null, mineOf({ origin: 'anna', role: 'planner', ms: 30 }, { text: car('old') }))
    expect(question()).toMatchObject({ status: 'open', reason: 'late' })
  })

  test('is closed by whoever has seen it and writes on', () => {
    const { edit, server, question } = asked()
    edit('cleo', 30, { text: car('old') }, { from: server.state() })
    expect(question()).toBe(undefined)
  })
})
