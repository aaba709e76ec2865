import { expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { isObject, valueAt } from '../path.ts'
import { inWedding } from '../testing/inWedding.ts'
import { mineOf } from '../testing/oneServer.ts'
import { scene } from '../testing/scene.ts'

const barn = { label: 'The barn', at: 1, note: 'Park behind the old barn near gate 7' }

test('M15 who removes an entry having seen its questions has answered them', () => {
  const { server, edit, began } = scene()
  edit('anna', 2, { places: { barn: { ...barn, label: 'A' } } })
  edit('ben', 3, { places: { barn: { ...barn, label: 'B' } } })
  expect([...server.contests().keys()]).toEqual(['places/barn/label'])
  const { contests, data } = edit('cleo', 4, { places: {} }, { from: server.state() })
  expect(contests.map(({ path, status }) => [path, status])).toEqual([
    ['places/barn/label', 'resolved'],
  ])
  expect(data['places']).toEqual({})
  expect(began.data?.['places']).toEqual({ barn })
})

test('M5 a member of an entry that only a newer build knows is kept and merged', () => {
  const { server, edit } = scene()
  edit('anna', 2, { places: { barn: { ...barn, fromNewer: 1 } } })
  edit('ben', 3, { places: { barn: { ...barn, fromNewer: 2 } } })
  expect(valueAt(server.theirs().data, 'places/barn/fromNewer')).toBe(2)
  expect(server.contests().get('places/barn/fromNewer')?.kind).toBe('register')
})

test('M13 an entry that stands as it was known goes, though nobody knows since when', () => {
  const { server, began } = scene()
  const unknown = { ...began, version: 0 }
  const data = { ...began.data, places: {} }
  const writer = { origin: 'anna', role: 'planner', ms: 2 } as const
  const gone = server.push(unknown, mineOf(writer, data))
  expect(gone.data['places']).toEqual({})
  expect(gone.contests).toEqual([])
})

test('M12 an empty set, or map, where there was none stays one', () => {
  const { server, edit } = scene({ plain: 0 })
  edit('anna', 2, { people: {}, places: {} })
  expect(server.theirs().data).toMatchObject({ people: {}, places: {} })
  edit('ben', 3, { plain: 1 })
  expect(server.theirs().data).toEqual({ plain: 1, people: {}, places: {} })
})

test('M10 a member taken out of an entry that another removes meanwhile is an edit like any other', () => {
  const { label: _label, ...bare } = barn
  const edits = {
    anna: [9, { places: { barn: bare } }],
    ben: [5, { places: {} }],
    cleo: [7, { places: { barn: { ...barn, label: 'C' } } }],
  } as const
  const orders = [
    ['anna', 'ben', 'cleo'],
    ['anna', 'cleo', 'ben'],
    ['ben', 'anna', 'cleo'],
    ['ben', 'cleo', 'anna'],
    ['cleo', 'anna', 'ben'],
    ['cleo', 'ben', 'anna'],
  ] as const
  const outcomes = orders.map((order) => {
    const { server, edit } = scene()
    for (const name of order) {
      const [ms, fields] = edits[name]
      edit(name, ms, fields)
    }
    return server.theirs().data['places']
  })
  expect(outcomes).toEqual(orders.map(() => ({ barn: bare })))
})

test('M1 what never changes comes with a new entry, of two people as well, and stays as it came', () => {
  const here = inWedding('document', {})
  const data = here.began.data ?? {}
  const found = valueAt(data, 'versions')
  const first = isObject(found) ? found : {}
  const [version] = Object.values(first).filter(isObject)
  if (!version) throw new Error('no version')
  const push = (who: string, ms: number, versions: JsonObject) =>
    here.server.push(
      here.began,
      mineOf(
        { origin: who, role: 'planner', ms },
        { ...data, versions: { ...first, ...versions } },
      ),
    )
  const [hers, his] = [exampleId(501), exampleId(502)]
  const one = push('anna', 2, { [hers]: { ...version, device: 'Tablet' } })
  const two = push('ben', 3, { [his]: version })
  expect([one.refused, two.refused, two.contests]).toEqual([[], [], []])
  expect(one.changed).toEqual([`versions/${hers}`])
  expect(here.value('versions')).toEqual({
    ...first,
    [hers]: { ...version, device: 'Tablet' },
    [his]: version,
  })
  const again = push('cleo', 4, { [hers]: { ...version, device: 'Phone' } })
  expect(again.refused).toEqual([`versions/${hers}/device`])
})
