import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isMarked } from '#shared/schema/record/marks.ts'
import { task, type TaskData } from '#shared/schema/task.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { createOp, patchOp } from '../../data/replica/writeOp.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import type * as CheckRowFile from '../../ui/CheckRow.tsx'
import { MyTasksScreen } from './MyTasksScreen.tsx'
import { TasksScreen } from './TasksScreen.tsx'

vi.mock('../../ui/CheckRow.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof CheckRowFile>(),
    'CheckRow',
  ),
)

// Wednesday, 09:30 in Berlin, the venue's zone; the wedding is on Saturday.
const now = Date.parse('2027-06-09T07:30:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let ids: Record<'rings' | 'vows' | 'dress' | 'thanks' | 'flora', string>

beforeEach(async () => {
  app = await testApp(71, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  const { scope } = wedding
  ids = { rings: newId(), vows: newId(), dress: newId(), thanks: newId(), flora: newId() }
  const before = { phase: 'before', group: 'Week of' } as const
  written(
    await app.open.write([
      createOp(vendor, scope, ids.flora, { kind: 'florist', name: 'Flora & Co' }),
      createOp(task, scope, ids.rings, {
        ...before,
        title: 'Rings to best man',
        due: '2027-06-07',
        order: 'a0',
      }),
      createOp(task, scope, ids.vows, {
        ...before,
        title: 'Print the vows',
        due: '2027-06-12',
        order: 'a1',
        assignee: `user:${app.open.account.id}`,
      }),
      createOp(task, scope, ids.dress, {
        title: 'Steam the dress',
        phase: 'day',
        dueAt: 480,
        order: 'a0',
      }),
      createOp(task, scope, ids.thanks, {
        title: 'Thank everybody',
        phase: 'after',
        order: 'a0',
        assignee: 'role:couple',
      }),
    ]),
  )
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(TasksScreen, '/w/$wedding/tasks', `/w/${wedding.id}/tasks${search}`)
const dataOf = async (id: string) => (await stored(app.open.replica, id))?.data as TaskData
const box = (title: string) => screen.findByRole('checkbox', { name: `${title}, done` })

it('says what is late and when the rest is due, by the venue’s calendar', async () => {
  show()
  const late = (await box('Rings to best man')).closest('[data-row]')
  within(late as HTMLElement).getByText('2 days late')
  screen.getByText('in 3 days · Maya')
  screen.getByText('in 3 days 08:00')
  screen.getByText('Couple')
  expect(screen.getAllByRole('radio').map((one) => one.closest('label')?.textContent)).toEqual([
    'All 4',
    'Mine 1',
    'Open 4',
    'Late 1',
  ])
})

it('ticks with one tap, says so, and takes it back', async () => {
  show()
  fireEvent.click(await box('Print the vows'))
  const said = await screen.findByRole('alertdialog', { name: 'Print the vows is done.' })
  await waitFor(async () => expect(isMarked((await dataOf(ids.vows)).marks)).toBe(true))
  fireEvent.click(within(said).getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(isMarked((await dataOf(ids.vows)).marks)).toBe(false))
})

it('un-ticking names every tick it saw, so that none of them comes back', async () => {
  const [mine, theirs] = [app.open.replica.edge.newId(), app.open.replica.edge.newId()]
  const mark = (by: string) => ({ by, instant: now, device: 'phone' })
  const marks = { marks: { [mine]: mark('maya'), [theirs]: mark('noah') }, cleared: {} }
  written(await app.open.write([patchOp(ids.vows, { marks })]))
  show()
  fireEvent.click(await screen.findByRole('button', { name: '1 done' }))
  fireEvent.click(await box('Print the vows'))
  await waitFor(async () =>
    expect(Object.keys((await dataOf(ids.vows)).marks?.cleared ?? {}).toSorted()).toEqual(
      [mine, theirs].toSorted(),
    ),
  )
})

it('draws one row again when one task changes', async () => {
  show()
  await box('Print the vows')
  await waitFor(() => expect(screen.getAllByText('only on this computer')).toHaveLength(4))
  rowRenders()
  await act(async () => {
    written(await app.open.write([patchOp(ids.vows, { title: 'Print both vows' })]))
  })
  await box('Print both vows')
  expect(rowRenders()).toBe(1)
})

it('writes a task down from one line, after showing what it understood', async () => {
  show('?panel=new')
  fireEvent.change(await screen.findByLabelText('What is to be done'), {
    target: { value: 'Call the bus Friday 10:00 @Flora & Co #Week of' },
  })
  const understood = await screen.findByRole('status')
  within(understood).getByText(/^Friday,? 11 June 2027, 10:00$/)
  within(understood).getByText('Flora & Co')
  fireEvent.click(screen.getByRole('button', { name: 'Add it' }))
  await screen.findByRole('alertdialog', { name: 'Call the bus is added.' })
  const row = await box('Call the bus')
  const id = row.closest('[data-row]')?.getAttribute('data-row') ?? ''
  expect(await dataOf(id)).toMatchObject({
    phase: 'before',
    due: '2027-06-11',
    dueAt: 600,
    group: 'Week of',
    assignee: `vendor:${ids.flora}`,
  })
})

it('what is written in the form stays through a reload, and saves what was changed alone', async () => {
  show(`?task=${ids.rings}&panel=edit`)
  const notes = await screen.findByLabelText('Notes')
  fireEvent.change(notes, { target: { value: 'In the blue box' } })
  written(await app.open.write([patchOp(ids.rings, { title: 'Both rings to best man' })]))
  cleanup()
  show(`?task=${ids.rings}&panel=edit`)
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLTextAreaElement>('Notes').value).toBe('In the blue box'),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () =>
    expect(await dataOf(ids.rings)).toMatchObject({
      title: 'Both rings to best man',
      notes: 'In the blue box',
    }),
  )
})

it('belongs to a moment that is chosen in the form, and leads there', async () => {
  show(`?task=${ids.dress}&panel=edit`)
  fireEvent.click(await screen.findByRole('button', { name: /Belongs to the moment/ }))
  fireEvent.click(await screen.findByRole('option', { name: '14:00 Ceremony' }))
  fireEvent.click(screen.getByRole('button', { name: 'Save', hidden: true }))
  await waitFor(async () => {
    const data = (await stored(app.open.replica, ids.dress))?.data as TaskData
    expect(data.item).toBe(wedding.item)
  })
  cleanup()
  show(`?task=${ids.dress}`)
  const link = await screen.findByRole('link', { name: /Belongs to Ceremony/ })
  expect(link.getAttribute('href')).toBe(`/w/${wedding.id}/day?item=${wedding.item}&panel=item`)
})

it('moves a task a step, over the edge of its group, and to another part', async () => {
  show(`?task=${ids.vows}&panel=move`)
  fireEvent.click(await screen.findByRole('button', { name: 'One up' }))
  await waitFor(async () => {
    const [rings, vows] = [await dataOf(ids.rings), await dataOf(ids.vows)]
    expect(vows.order < rings.order).toBe(true)
  })
  fireEvent.click(screen.getByRole('button', { name: 'To On the day' }))
  await waitFor(async () => expect((await dataOf(ids.vows)).phase).toBe('day'))
})

it('deletes with undo', async () => {
  show(`?task=${ids.thanks}`)
  fireEvent.click(await screen.findByRole('button', { name: 'More for Thank everybody' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  const said = await screen.findByRole('alertdialog', { name: 'Thank everybody is deleted.' })
  await waitFor(() =>
    expect(screen.queryByRole('checkbox', { name: 'Thank everybody, done' })).toBeNull(),
  )
  fireEvent.click(within(said).getByRole('button', { name: 'Undo' }))
  await box('Thank everybody')
})

it('my tasks of all weddings stand by when they are due, and are ticked where they stand', async () => {
  app.show(MyTasksScreen, '/tasks', '/tasks')
  const week = await screen.findByRole('region', { name: 'This week' })
  within(week).getByText('in 3 days · Anna & Ben')
  expect(screen.queryByText('Thank everybody')).toBeNull()
  fireEvent.click(await box('Print the vows'))
  await waitFor(async () => expect(isMarked((await dataOf(ids.vows)).marks)).toBe(true))
})
