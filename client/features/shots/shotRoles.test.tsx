import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { shot } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { shotNote } from '#shared/schema/shotNote.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { ShotsScreen } from './ShotsScreen.tsx'

const now = Date.parse('2027-06-12T11:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
afterEach(() => app.end())

/** One list with one grouping, seen by whoever made the wedding in this role. */
async function open(role: 'planner' | 'photographer', search = '') {
  app = await testApp(63, now)
  const { newId } = app.open.replica.edge
  const { scope, id } = await testWedding(app.open.replica, role)
  const ids = { list: newId(), shot: newId(), note: newId() }
  written(
    await app.open.write([
      createOp(shotList, scope, ids.list, { title: 'Family formals', order: 'a0' }),
      createOp(shot, scope, ids.shot, {
        list: ids.list,
        title: 'Anna and mother',
        order: 'a0',
        priority: 2,
      }),
      ...(role === 'photographer'
        ? [createOp(shotNote, scope, ids.note, { shot: ids.shot, text: 'Chair ready' })]
        : []),
    ]),
  )
  app.show(ShotsScreen, '/w/$wedding/shots', `/w/${id}/shots${search.replace('SHOT', ids.shot)}`)
  return ids
}
const isDeleted = async (id: string) => (await stored(app.open.replica, id))?._deleted

it('whoever may not check off has no box, and is told who does', async () => {
  await open('planner')
  await screen.findByText('Photographers and coordinators check these off.')
  expect(screen.queryByRole('checkbox', { name: 'Anna and mother, taken' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^Anna and mother/ }))
  await screen.findByRole('region', { name: 'Who is in it' })
  expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull()
  expect(screen.queryByLabelText(/only the photo team/)).toBeNull()
})

it('what may not be taken back is not offered to be: a planner adds, a photographer deletes', async () => {
  await open('planner', '?panel=new')
  fireEvent.change(await screen.findByLabelText('What is in the picture'), {
    target: { value: 'Cake' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Add it' }))
  const said = await screen.findByRole('alertdialog', { name: 'Cake is added.' })
  expect(within(said).queryByRole('button', { name: 'Undo' })).toBeNull()
})

it('a deleted grouping goes with its note, and both come back', async () => {
  const ids = await open('photographer', '?panel=shot&shot=SHOT')
  fireEvent.click(await screen.findByRole('button', { name: 'More for Anna and mother' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  const said = await screen.findByRole('alertdialog', { name: 'Anna and mother is deleted.' })
  expect([await isDeleted(ids.shot), await isDeleted(ids.note)]).toEqual([true, true])
  fireEvent.click(within(said).getByRole('button', { name: 'Undo', hidden: true }))
  await waitFor(async () =>
    expect([await isDeleted(ids.shot), await isDeleted(ids.note)]).toEqual([false, false]),
  )
})
