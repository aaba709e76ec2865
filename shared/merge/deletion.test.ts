import { describe, expect, test } from 'vitest'
import { START } from './testing/edits.ts'
import { scene } from './testing/scene.ts'

describe('delete against edit', () => {
  test('an untouched record is deleted, and its data stay to come back from', () => {
    const { remove, server } = scene()
    const { deleted, data, contests, changed } = remove('anna', 5)
    expect([deleted, contests, changed]).toEqual([true, [], ['_deleted']])
    expect(data).toEqual(START)
    expect(server.theirs().origins['_deleted']).toMatchObject({ by: 'anna' })
  })

  test('a real edit survives a deletion that had not seen it, in either order, and asks', () => {
    const steps = [
      (s: ReturnType<typeof scene>) => s.remove('anna', 5),
      (s: ReturnType<typeof scene>) => s.edit('ben', 6, { text: 'Bring water' }),
    ]
    for (const order of [steps, steps.toReversed()]) {
      const one = scene()
      for (const step of order) step(one)
      expect(one.server.theirs()).toMatchObject({ deleted: false, data: { text: 'Bring water' } })
      expect(one.server.contests().get('_deleted')).toMatchObject({
        status: 'open',
        reason: 'deleteVsEdit',
        inForce: { at: expect.stringContaining('ben') },
      })
      expect(one.values('_deleted')).toEqual([undefined, false])
    }
  })

  test.each([
    ['where it stands in the list', { order: 'a5' }],
    ['a flag', { pin: true }],
  ])('%s does not bring a record back', (_what, fields) => {
    const first = scene()
    first.edit('ben', 6, fields)
    expect(first.remove('anna', 7)).toMatchObject({ deleted: true, contests: [] })
    const second = scene()
    second.remove('anna', 7)
    const { deleted, contests, superseded } = second.edit('ben', 6, fields)
    expect([deleted, contests, superseded]).toEqual([true, [], Object.keys(fields)])
  })

  test('a flag in the place of another value is a real edit', () => {
    const { edit, remove, server } = scene({ ...START, plain: 7 })
    edit('anna', 2, { plain: true })
    remove('ben', 3)
    expect(server.state().deleted).toBe(false)
  })

  test('a deletion by one who has seen the edit stands, and settles what was open', () => {
    const { server, edit, remove } = scene()
    edit('anna', 5, { guarded: 1 })
    edit('ben', 6, { guarded: 2 })
    const { deleted, contests } = remove('cleo', 7, server.state())
    expect(deleted).toBe(true)
    expect(contests).toMatchObject([{ path: 'guarded', status: 'resolved' }])
  })

  test('a question about an unseen value is a real edit: the deletion waits', () => {
    const { server, edit, remove } = scene()
    edit('anna', 5, { guarded: 1 })
    const seen = server.state()
    edit('ben', 6, { guarded: 2 })
    expect(remove('cleo', 7, seen).deleted).toBe(false)
  })

  test('a third edit, made without having seen the deletion, joins the question', () => {
    const { server, edit, remove } = scene()
    remove('anna', 5)
    edit('ben', 6, { plain: 1 })
    edit('cleo', 7, { short: 'Anna' })
    expect(
      server
        .contests()
        .get('_deleted')
        ?.candidates.map(({ by }) => by),
    ).toEqual(['anna', 'ben', 'cleo'])
    edit('dora', 8, { short: 'Anne' }, { from: server.state() })
    expect(server.contests().get('_deleted')?.candidates).toHaveLength(3)
  })

  test('a deletion repeated by one who has seen the question deletes', () => {
    const { server, edit, remove } = scene()
    remove('anna', 5)
    edit('ben', 6, { plain: 1 })
    const { deleted, contests } = remove('anna', 9, server.state())
    expect(deleted).toBe(true)
    expect(contests).toMatchObject([{ path: '_deleted', status: 'resolved' }])
  })
})

describe('deleted records', () => {
  test('come back when somebody who knows that they are deleted says so', () => {
    const { server, edit, remove } = scene()
    remove('anna', 5)
    const from = { ...server.state() }
    const { deleted, data, contests } = edit('ben', 6, { plain: 2 }, { from })
    expect([deleted, data['plain'], contests]).toEqual([false, 2, []])
  })

  test('stay deleted when two delete them', () => {
    const { remove } = scene()
    remove('anna', 5)
    expect(remove('ben', 6)).toMatchObject({ deleted: true, contests: [], changed: [] })
  })

  test('a late edit of one whose tombstone was emptied brings its own data', () => {
    const { server, edit, remove, began } = scene()
    remove('anna', 5)
    server.theirs().data = {}
    const { deleted, data } = edit('ben', 6, { plain: 2 }, { from: began })
    expect([deleted, data]).toEqual([false, { ...START, plain: 2 }])
  })
})
