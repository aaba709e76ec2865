import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { valueAt } from './path.ts'
import { START } from './testing/edits.ts'
import { scene } from './testing/scene.ts'

/** Ben returns after his base is gone from history; meanwhile Anna gave the field `now`. */
function late(now: JsonObject, mine: JsonObject, ms = 900) {
  const here = scene()
  here.edit('anna', 5, now)
  const from = { data: START, deleted: false, version: 0, trust: 'client' as const }
  return { ...here, output: here.edit('ben', ms, mine, { from }) }
}

describe('an edit whose base is gone from history', () => {
  test.each([
    ['plain', 1, 2],
    ['ranked', 1, 2],
    ['short', 'Anna', 'Anne'],
    ['guarded', 1, 2],
    ['timing', { mode: 'at', at: 1 }, { mode: 'at', at: 2 }],
    ['longer', 1.5, 4],
  ])(
    '%s: what stands stays, both values are asked about, whatever the clock says',
    (path, a, b) => {
      const { output, values, server } = late({ [path]: a }, { [path]: b })
      expect(output.data[path]).toEqual(a)
      expect(values(path)).toEqual([a, b])
      expect(server.contests().get(path)).toMatchObject({
        status: 'open',
        reason: 'late',
        inForce: 'agreed',
      })
      expect(output.superseded).toEqual([path])
    },
  )

  test('where nothing else changed it stands, and nobody is asked', () => {
    const { output } = late({ plain: 1 }, { short: 'Anna', people: { ...people, cleo: true } })
    expect(output).toMatchObject({ data: { plain: 1, short: 'Anna' }, contests: [] })
    expect(output.data['people']).toEqual({ ...people, cleo: true })
  })

  test('the same value twice is no question', () => {
    expect(late({ plain: 7 }, { plain: 7 }).output.contests).toEqual([])
  })

  test('the words of a text merge; of the same words those that stand are shown', () => {
    const text = START['text'] as string
    const [cold, warm] = [text.replace('water', 'ice'), text.replace('water', 'tea')]
    const clean = late({ text: cold }, { text: text.replace('Anna brings', 'Anna fetches') })
    expect(clean.output.data['text']).toBe(cold.replace('Anna brings', 'Anna fetches'))
    expect(clean.output.contests).toEqual([])
    const { output, server } = late({ text: cold }, { text: warm })
    expect(output.data['text']).toBe(cold)
    expect(server.contests().get('text')).toMatchObject({ status: 'review', reason: 'late' })
  })

  test('does not delete what others edited', () => {
    const here = scene()
    here.edit('anna', 5, { plain: 1 })
    const from = { data: START, deleted: false, version: 0, trust: 'client' as const }
    const output = here.remove('ben', 900, from)
    expect(output).toMatchObject({ deleted: false, data: { plain: 1 } })
    expect(output.contests).toMatchObject([{ path: '_deleted', status: 'open' }])
  })

  test('an entry that others changed is not removed', () => {
    const barn = { label: 'The red barn', at: 1, note: '' }
    const { output } = late({ places: { barn } }, { places: {} })
    expect(valueAt(output.data, 'places/barn/label')).toBe('The red barn')
    expect(output.contests).toMatchObject([{ path: 'places/barn', reason: 'deleteVsEdit' }])
  })

  test('a third value joins the question, and who has seen all of them closes it', () => {
    const { server, edit, values } = late({ plain: 1 }, { plain: 2 })
    edit('cleo', 7, { plain: 3 })
    expect(values('plain')).toEqual([1, 3, 2])
    expect(server.contests().get('plain')?.reason).toBe('late')
    edit('dora', 8, { plain: 4 }, { from: server.state() })
    expect(server.contests().size).toBe(0)
  })
})

const people = START['people'] as JsonObject
