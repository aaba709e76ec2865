import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { freshKeys } from '#shared/merge/orderKey.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import type * as CheckRowFile from '../../ui/CheckRow.tsx'
import { ShotsScreen } from './ShotsScreen.tsx'

vi.mock('../../ui/CheckRow.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof CheckRowFile>(),
    'CheckRow',
  ),
)

const COUNT = 37
let app: Awaited<ReturnType<typeof testApp>>
afterEach(() => app.end())

it('one tick in a list of 37 draws one row, and so does opening one', async () => {
  app = await testApp(62, Date.parse('2027-06-12T11:00:00Z'))
  const { newId } = app.open.replica.edge
  const { scope, id } = await testWedding(app.open.replica, 'photographer')
  const list = newId()
  const orders = freshKeys(COUNT)
  written(
    await app.open.write([
      createOp(shotList, scope, list, { title: 'Family formals', order: 'a0' }),
      ...orders.map((order, index) =>
        createOp(shot, scope, newId(), { list, title: `Group ${index}`, order, priority: 2 }),
      ),
    ]),
  )
  app.show(ShotsScreen, '/w/$wedding/shots', `/w/${id}/shots`)
  await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(COUNT), {
    timeout: 15_000,
  })
  // What is only here is marked as such a moment after it was written.
  await waitFor(() => expect(screen.getAllByText('only on this computer')).toHaveLength(COUNT))
  rowRenders()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Group 7, taken' }))
  await screen.findByText('Group 7 is taken.')
  await waitFor(() => expect(screen.getAllByText('1 of 37 taken').length).toBeGreaterThan(0))
  expect(rowRenders()).toBe(1)

  fireEvent.click(screen.getByRole('button', { name: 'Details of Group 9' }))
  await screen.findByRole('region', { name: 'Who is in it' })
  expect(rowRenders()).toBe(1)
})
