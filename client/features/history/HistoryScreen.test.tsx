import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { savepoint } from '#shared/schema/savepoint.ts'
import type { ClaimedRole } from '../../data/replica/actor.ts'
import { keepMemory } from '../../data/replica/memories.ts'
import { writeMany } from '../../data/replica/write.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { HistoryScreen } from './HistoryScreen.tsx'

const START = Date.UTC(2026, 10, 20, 18, 2)
const PATH = '/w/$wedding/history'

let app: Awaited<ReturnType<typeof testApp>>
const user = userEvent.setup()

beforeEach(async () => {
  app = await testApp(7, START)
})
afterEach(() => app.end())

async function wedding(role: ClaimedRole = 'planner') {
  return testWedding(app.open.replica, role)
}

/** What the server told before the signal went. */
async function told(scope: string, title: string) {
  const line = {
    version: 9,
    record: '01900000-0000-7000-8000-000000000001',
    type: 'task',
    title,
    cause: 'edit',
    user: '01900000-0000-7000-8000-00000000bbbb',
    role: 'planner',
    device: 'Tom’s tablet',
    receivedAt: START - 60_000,
    madeAt: START - 60_000,
    kind: 'deleted',
    changes: [],
    lost: [],
  }
  const answer = { lines: [line], next: null, wholeSince: null }
  await keepMemory(app.open.replica.local, `lines {"scope":"${scope}","limit":50}`, answer, START)
}

describe('history without a signal', () => {
  test('tells what was told before, from when it is, and what is only here on top of it', async () => {
    const { id, scope, item } = await wedding()
    await told(scope, 'Rings')
    written(await app.open.write([patchOp(item, { title: 'Vows' })]))
    app.show(HistoryScreen, PATH, `/w/${id}/history`)
    await screen.findByText(/^As of today \d\d:\d\d, without signal/)
    await screen.findByRole('button', { name: 'Deleted Rings' })
    const here = await screen.findByRole('region', { name: /On this .*, not sent yet/ })
    expect(within(here).getByText(/Vows/)).toBeTruthy()
  })

  test('says what it cannot tell, and that one’s own edits are safe', async () => {
    const { id } = await wedding()
    app.show(HistoryScreen, PATH, `/w/${id}/history`)
    await screen.findByText(/only what this \w+ has seen of History can be read/)
    expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy()
  })

  test('an edit of mine is taken back and done again by its buttons', async () => {
    const { id, item } = await wedding()
    written(await app.open.write([patchOp(item, { title: 'Vows' })]))
    app.show(HistoryScreen, PATH, `/w/${id}/history`)
    await screen.findByText('Your last edit: Renamed Ceremony to Vows')
    const title = async () => (await app.open.replica.records.findOne(item).exec())?._data.data
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await title()).toMatchObject({ title: 'Ceremony' }))
    const [redo] = await screen.findAllByRole('button', { name: 'Redo' })
    if (redo) await user.click(redo)
    await waitFor(async () => expect(await title()).toMatchObject({ title: 'Vows' }))
  })

  test('a moment gets its name here, and says that it cannot be looked at yet', async () => {
    const { id, scope } = await wedding()
    app.show(HistoryScreen, PATH, `/w/${id}/history?view=named`)
    await user.click(await screen.findByRole('button', { name: 'Name this moment' }))
    await user.type(
      await screen.findByRole('textbox', { name: 'Name' }),
      'Final plan, Friday{Enter}',
    )
    await screen.findByText('Final plan, Friday')
    const found = await app.open.replica.records
      .find({ selector: { scope, type: savepoint.name } })
      .exec()
    expect(found.map((document) => document._data.data['name'])).toEqual(['Final plan, Friday'])
  })
})

describe('the bin', () => {
  test('brings back what was deleted, with what went along', async () => {
    const { id, item } = await wedding()
    written(await writeMany(app.open.replica, [{ op: 'delete', id: item }]))
    app.show(HistoryScreen, PATH, `/w/${id}/history?view=bin`)
    const list = await screen.findByRole('list', { name: 'Deleted' })
    const row = within(list).getByRole('listitem')
    expect(row.textContent).toContain('Moment, deleted by you, today')
    await user.click(within(row).getByRole('button', { name: 'Bring back Ceremony' }))
    await screen.findByText(/^The bin is empty/)
    const back = await app.open.replica.records.findOne(item).exec()
    expect(back?._data._deleted).toBe(false)
  })

  test('offers nothing to those who may not', async () => {
    const { id, item } = await wedding('photographer')
    written(await writeMany(app.open.replica, [{ op: 'delete', id: item }]))
    app.show(HistoryScreen, PATH, `/w/${id}/history?view=bin`)
    await user.click(await screen.findByRole('button', { name: 'What to do with Ceremony' }))
    const erase = await screen.findByRole('menuitem', { name: /Erase for good/ })
    expect(erase.getAttribute('aria-disabled')).toBe('true')
  })
})
