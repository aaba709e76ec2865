import { describe, expect, test } from 'vitest'
import { mergeRecord } from './mergeRecord.ts'
import { NO_CHOICES } from './mergeChoices.ts'
import { START } from './testing/edits.ts'
import { everyKind } from './testing/everyKind.ts'
import { mineOf } from './testing/oneServer.ts'
import { scene } from './testing/scene.ts'

describe('who has seen what follows from versions', () => {
  test('a later edit by one who has seen the higher-ranked value replaces it', () => {
    const { server, edit } = scene()
    edit('anna', 5, { ranked: 1 }, { role: 'planner' })
    const { data, contests } = edit(
      'ben',
      6,
      { ranked: 2 },
      { role: 'couple', from: server.state() },
    )
    expect(data['ranked']).toBe(2)
    expect(contests).toEqual([])
  })

  test('a clock that is days behind does not make an edit earlier than what its author had seen', () => {
    const { server, edit } = scene()
    edit('anna', 900, { plain: 1 })
    expect(edit('ben', 2, { plain: 2 }, { from: server.state() }).data['plain']).toBe(2)
  })

  test('a clock that is ahead does not win over one who has seen its value', () => {
    const { server, edit } = scene()
    edit('anna', 900, { guarded: 1, plain: 1 })
    const seen = server.state()
    const { data } = edit('ben', 3, { guarded: 2, plain: 2 }, { from: seen })
    expect([data['guarded'], data['plain'], server.contests().size]).toEqual([2, 2, 0])
  })

  test('a third writer joins a protected question instead of walking in as the only change', () => {
    const { server, edit, values } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('ben', 6, { guarded: 2 })
    // The field shows 1 again after a detour; by value alone nothing seems to have happened since.
    const { data } = edit('cleo', 7, { guarded: 3 })
    expect(data['guarded']).toBe(1)
    expect(values('guarded')).toEqual([1, 2, 3])
    expect(server.contests().get('guarded')).toMatchObject({
      status: 'open',
      inForce: 'agreed',
      agreed: { value: 1 },
      deciders: ['planner'],
    })
  })

  test('a value that came back to what it was still counts as changed', () => {
    const { server, edit } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('anna', 6, { guarded: 0 }, { from: server.state() })
    const { data, contests } = edit('ben', 7, { guarded: 2 })
    expect(data['guarded']).toBe(0)
    expect(contests).toMatchObject([{ path: 'guarded', status: 'open' }])
  })

  test('an insert that nobody knew of meets everything that stands', () => {
    const { server } = scene()
    const mine = mineOf({ origin: 'anna', role: 'planner', ms: 9 }, { ...START, guarded: 7 })
    expect(server.push(null, mine).contests).toMatchObject([{ path: 'guarded', status: 'open' }])
  })

  test('a base without a version is known by its values', () => {
    const { edit, began } = scene()
    const from = { ...began, version: 0 }
    expect(edit('anna', 5, { guarded: 1 }, { from }).contests).toEqual([])
    expect(edit('ben', 6, { guarded: 2 }, { from }).contests).toHaveLength(1)
  })
})

describe('contests', () => {
  test('keep every value with who gave it and where, and are told once', () => {
    const { server, edit } = scene()
    edit('anna', 5, { short: 'Anna' }, { role: 'couple' })
    const { data, contests, superseded } = edit('ben', 4, { short: 'Anne' })
    expect(data['short']).toBe('Anna')
    expect(superseded).toEqual(['short'])
    expect(contests).toMatchObject([
      {
        path: 'short',
        kind: 'shortText',
        status: 'auto',
        reason: 'overlap',
        inForce: { at: expect.stringContaining('anna') },
        candidates: [
          { value: 'Anne', by: 'ben', role: 'planner', device: 'ben', receivedAt: 4 },
          { value: 'Anna', by: 'anna', role: 'couple', device: 'anna', receivedAt: 5 },
        ],
      },
    ])
    expect(edit('cleo', 9, { plain: 5 }).contests).toEqual([])
    expect(server.contests().size).toBe(1)
  })

  test("a later value from one origin replaces that origin's candidate", () => {
    const { edit, values } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('ben', 6, { guarded: 2 })
    edit('ben', 7, { guarded: 3 })
    expect(values('guarded')).toEqual([1, 3])
  })

  test('a later edit by one who has seen every candidate closes the question', () => {
    const { server, edit } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('ben', 6, { guarded: 2 })
    const { data, contests } = edit('cleo', 3, { guarded: 4 }, { from: server.state() })
    expect(data['guarded']).toBe(4)
    expect(contests).toMatchObject([
      { status: 'resolved', resolution: { choice: 'laterEdit', value: 4, by: 'cleo' } },
    ])
  })

  test('one who has seen some candidates replaces those, and the question stays', () => {
    const { server, edit, values } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('ben', 6, { guarded: 2 })
    const seen = server.state()
    edit('cleo', 7, { guarded: 3 })
    edit('dora', 8, { guarded: 4 }, { from: seen })
    expect(values('guarded')).toEqual([3, 4])
  })

  test('a question put to a person is not answered by a policy that holds later', () => {
    const { server, edit } = scene({ ...START, pin: true })
    const early = server.state()
    edit('anna', 5, { timing: { mode: 'at', at: 1 } })
    edit('ben', 6, { timing: { mode: 'at', at: 2 } })
    edit('cleo', 7, { pin: false }, { from: server.state() })
    const from = { ...early, data: { ...early.data, pin: false } }
    const { data } = edit('dora', 8, { timing: { mode: 'at', at: 3 } }, { from })
    expect(data['timing']).toEqual({ mode: 'at', at: 1 })
    expect(server.contests().get('timing')?.status).toBe('open')
  })

  test('a time counts as protected when it was pinned on either side', () => {
    const { edit } = scene()
    edit('anna', 5, { timing: { mode: 'at', at: 1 }, pin: true })
    const { contests } = edit('ben', 6, { timing: { mode: 'at', at: 2 } })
    expect(contests).toMatchObject([{ path: 'timing', kind: 'protected', status: 'open' }])
  })
})

describe('register', () => {
  test('rank comes before the clock, between concurrent edits', () => {
    const { edit } = scene()
    edit('anna', 5, { ranked: 1 }, { role: 'coordinator' })
    expect(edit('ben', 9, { ranked: 2 }, { role: 'couple' }).data['ranked']).toBe(1)
    expect(edit('cleo', 3, { ranked: 3 }, { role: 'vendor' }).data['ranked']).toBe(1)
  })

  test('between equals the longer length counts, the earlier limit, the narrower audience', () => {
    const { edit } = scene()
    edit('anna', 9, { longer: 2, earlier: 2, narrower: 'guests' })
    const { data } = edit('ben', 5, { longer: 3, earlier: 1, narrower: 'vendors' })
    expect([data['longer'], data['earlier'], data['narrower']]).toEqual([3, 1, 'vendors'])
    expect(edit('cleo', 4, { narrower: 'private' }).data['narrower']).toBe('private')
    expect(edit('dora', 99, { narrower: 'guests' }).data['narrower']).toBe('private')
  })
})

describe('lattice', () => {
  test('two stages join to the further one; a step back by one who has seen it stands', () => {
    const { server, edit } = scene()
    edit('anna', 5, { stage: 'running' })
    expect(edit('ben', 9, { stage: 'ready' }).data['stage']).toBe('running')
    expect(edit('cleo', 10, { stage: 'ready' }, { from: server.state() }).data['stage']).toBe(
      'ready',
    )
  })

  test('done against cancelled asks, and what was in force stays', () => {
    const { edit } = scene()
    edit('anna', 5, { stage: 'done' })
    const { data, contests } = edit('ben', 6, { stage: 'cancelled' })
    expect(data['stage']).toBe('done')
    expect(contests).toMatchObject([{ path: 'stage', status: 'open', reason: 'fork' }])
  })
})

describe('set', () => {
  test('an add beats a removal that had not seen it', () => {
    const { edit } = scene()
    edit('anna', 5, { people: { ben: true } })
    edit('ben', 6, { people: { anna: true, ben: true, cleo: true } })
    const { data } = edit('cleo', 7, { people: { anna: true } })
    expect(data['people']).toEqual({ cleo: true })
  })

  test('a name added again while another removes it stays', () => {
    const { server, edit } = scene({ ...START, people: {} })
    edit('anna', 5, { people: { maya: true } })
    const seen = server.state()
    edit('ben', 6, { people: { maya: true } })
    expect(edit('cleo', 7, { people: {} }, { from: seen }).data['people']).toEqual({ maya: true })
  })

  test('the removal of an allergy asks; who has seen the question may repeat it', () => {
    const { server, edit } = scene()
    const { data, contests } = edit('anna', 5, { diet: {} })
    expect(data['diet']).toEqual({ ben: true })
    expect(contests).toMatchObject([{ path: 'diet/ben', status: 'open', reason: 'removal' }])
    const again = edit('cleo', 7, { diet: {} }, { from: server.state() })
    expect(again.data['diet']).toEqual({})
    expect(again.contests).toMatchObject([{ status: 'resolved' }])
  })
})

describe('map by key', () => {
  const barn = { label: 'The barn', at: 1, note: 'Park behind it' }

  test('members merge by themselves, and a contest names the member', () => {
    const { edit } = scene({ ...START, places: { barn } })
    edit('anna', 5, { places: { barn: { ...barn, label: 'Barn' }, church: { label: 'Church' } } })
    const { data, contests } = edit('ben', 6, {
      places: { barn: { ...barn, label: 'Hall', at: 2 } },
    })
    expect(data['places']).toEqual({
      barn: { ...barn, label: 'Hall', at: 2 },
      church: { label: 'Church' },
    })
    expect(contests).toMatchObject([{ path: 'places/barn/label', status: 'auto' }])
  })

  test('a place removed while another edits it survives, in either order, and it is told', () => {
    const edits = [
      (s: ReturnType<typeof scene>) => s.edit('anna', 5, { places: {} }),
      (s: ReturnType<typeof scene>) => s.edit('ben', 6, { places: { barn: { ...barn, at: 2 } } }),
    ]
    for (const order of [edits, edits.toReversed()]) {
      const one = scene({ ...START, places: { barn } })
      for (const step of order) step(one)
      expect(one.server.theirs().data['places']).toEqual({ barn: { ...barn, at: 2 } })
      const contest = one.server.contests().get('places/barn')
      expect(contest).toMatchObject({ status: 'auto', reason: 'deleteVsEdit' })
    }
  })

  test('a place that nobody else touched is removed', () => {
    const { edit } = scene({ ...START, places: { barn } })
    edit('anna', 5, { plain: 3 })
    const { data, contests } = edit('ben', 6, { places: {} })
    expect(data['places']).toEqual({})
    expect(contests).toEqual([])
  })

  test('absent is not null', () => {
    const { edit } = scene({ ...START, places: { barn } })
    const { data } = edit('anna', 5, { places: { barn: { ...barn, note: null } } })
    expect(data['places']).toEqual({ barn: { ...barn, note: null } })
    const gone = edit('ben', 6, { places: { barn: { label: 'The barn', at: 1 } } })
    expect(gone.contests).toMatchObject([{ path: 'places/barn/note' }])
  })
})

describe('the other kinds', () => {
  test('marks only grow, and clearing names the mark', () => {
    const { edit } = scene()
    edit('anna', 5, { sticky: { marks: { m1: { by: 'm1' } }, cleared: { m1: true } } })
    edit('ben', 6, { sticky: { marks: { m1: { by: 'm1' }, m2: { by: 'm2' } }, cleared: {} } })
    const { data, contests } = edit('cleo', 7, { sticky: undefined })
    expect(data['sticky']).toEqual({
      marks: { m1: { by: 'm1' }, m2: { by: 'm2' } },
      cleared: { m1: true },
    })
    expect(contests).toEqual([])
  })

  test('another value for what never changes is reported, so that it can be refused', () => {
    const { edit } = scene()
    const { data, refused } = edit('anna', 5, { fixed: 1, plain: 1 })
    expect([data['fixed'], data['plain'], refused]).toEqual([0, 1, ['fixed']])
  })

  test('what only the server writes is left alone', () => {
    const { edit } = scene()
    expect(edit('anna', 5, { owned: 9 }).data['owned']).toBe(0)
  })

  test('where something stands in a list: the later move, and no record of it', () => {
    const { edit } = scene()
    edit('anna', 9, { order: 'a1' })
    expect(edit('ben', 5, { order: 'a2' })).toMatchObject({ data: { order: 'a1' }, contests: [] })
  })

  test('a field that a newer build added survives a writer that never knew it', () => {
    const { server, edit, began } = scene()
    edit('anna', 5, { fromNewerBuild: { deep: [1] } })
    edit('ben', 6, { plain: 4 })
    expect(server.theirs().data['fromNewerBuild']).toEqual({ deep: [1] })
    const other = edit('cleo', 7, { fromNewerBuild: 2 }, { from: began })
    expect(other.contests).toMatchObject([{ path: 'fromNewerBuild', kind: 'register' }])
  })

  test('two edits that are wrong together: the last valid value stays, and a person is asked', () => {
    const { edit } = scene()
    edit('anna', 5, { most: 1 })
    const { data, contests, superseded } = edit('ben', 6, { least: 2 })
    expect([data['least'], data['most'], superseded]).toEqual([1, 1, ['least']])
    expect(contests).toMatchObject([
      { path: 'least', status: 'open', reason: 'invariant', agreed: { value: 1 } },
    ])
  })
})

test('values of shapes nobody expects are merged as whole values', () => {
  const poison = [null, 1, 'x', [], [1], { a: null }, { a: { b: 1 } }, { __proto__x: {} }]
  for (const mine of poison) {
    for (const theirs of poison) {
      const { server, edit } = scene()
      const all = Object.fromEntries(Object.keys(everyKind.fields).map((name) => [name, theirs]))
      edit('anna', 5, all)
      edit('ben', 6, Object.fromEntries(Object.keys(all).map((name) => [name, mine])))
      expect(server.theirs().data['plain']).toEqual(mine)
    }
  }
})

test('the first state of a record is taken as it is', () => {
  const mine = mineOf({ origin: 'anna', role: 'planner', ms: 9 }, START)
  const around = { theirs: null, contests: new Map(), version: 1, choices: NO_CHOICES }
  const input = { type: everyKind, base: null, mine, ...around }
  const output = mergeRecord(input)
  expect(output).toMatchObject({ data: START, deleted: false, contests: [], superseded: [] })
  expect(output.origins['places/barn']).toMatchObject({ version: 1, by: 'anna' })
})
