import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { incident } from '#shared/schema/incident.ts'
import { task } from '#shared/schema/task.ts'
import { createOp, patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { SyncScreen } from './SyncScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(43, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = () => app.show(SyncScreen, '/sync', '/sync')
const waiting = () => screen.findByRole('region', { name: 'Only on this computer' })
const heads = (within_: HTMLElement) =>
  within(within_)
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)

async function addTasks(count: number) {
  const ops = Array.from({ length: count }, (_, n) =>
    createOp(task, wedding.scope, app.open.replica.edge.newId(), {
      title: `Task ${n}`,
      phase: 'before',
      order: `a${n}`,
    }),
  )
  written(await app.open.write(ops))
}

async function choose(row: string, action: string) {
  fireEvent.click(await screen.findByRole('button', { name: `What to do with: ${row}` }))
  fireEvent.click(await screen.findByRole('menuitem', { name: action }))
}

it('puts emergencies before all, and says of each wedding when it is and how much waits', async () => {
  const id = app.open.replica.edge.newId()
  written(
    await app.open.write([
      createOp(incident, wedding.scope, id, { kind: 'medical', raisedAt: now }),
    ]),
  )
  show()
  const list = await waiting()
  await within(list).findByText('Raised an emergency: Somebody is hurt or unwell')
  expect(heads(list)).toEqual(['Emergencies', 'Anna & Ben'])
  within(list).getByText('sent before everything else · 1 change')
  within(list).getByText('today · 4 changes')
})

it('tells what an edit did and how often it was tried', async () => {
  written(await app.open.write([patchOp(wedding.item, { timing: { mode: 'at', at: 1215 } })]))
  await app.open.pause()
  show()
  const list = await waiting()
  await within(list).findByText('Added Ceremony')
  app.open.queue.tried([wedding.item])
  app.open.queue.tried([wedding.item])
  const row = (await within(list).findByText('Added Ceremony')).closest('li')
  await waitFor(() => expect(row?.textContent).toMatch(/just now · \d+ tries/))
  app.open.queue.sends([wedding.item])
  await waitFor(() => expect(row?.textContent).toContain('being sent now'))
})

it('discards an edit that was never sent, and brings it back when that is undone', async () => {
  await app.open.pause()
  show()
  await choose('Added Ceremony', 'Discard')
  await screen.findByText('Discarded. It is not sent.')
  await waitFor(() => expect(screen.queryByText('Added Ceremony')).toBeNull())
  expect((await stored(app.open.replica, wedding.item))?._deleted).toBe(true)
  expect(app.open.queue.waiting.read()).toHaveLength(3)
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByText('Brought Ceremony back')
  expect((await stored(app.open.replica, wedding.item))?.data['title']).toBe('Ceremony')
})

it('asks before more goes than was meant, and names what would go', async () => {
  await app.open.pause()
  show()
  await choose('Added Main', 'Discard')
  const question = await screen.findByRole('alertdialog', { name: 'Discard 2 changes?' })
  within(question).getByText('1 change speaks of it and goes with it:')
  within(question).getByText('Added Ceremony')
  fireEvent.click(within(question).getByRole('button', { name: 'Keep them' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(app.open.queue.waiting.read()).toHaveLength(4)

  fireEvent.click(await screen.findByRole('button', { name: 'What to do with all of Anna & Ben' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Discard all of these' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Discard 4 changes' }))
  await waitFor(() => expect(app.open.queue.waiting.read()).toEqual([]))
  await screen.findByText('Nothing waits. What you change shows up here until it is sent.')
})

it('does not discard what is in a request just now, and says so', async () => {
  await app.open.pause()
  show()
  await screen.findByText('Added Ceremony')
  app.open.queue.sends([wedding.item])
  await choose('Added Ceremony', 'Discard')
  await screen.findByText(/^It is being sent just now\. Nothing was discarded/)
  expect(app.open.queue.waiting.read()).toHaveLength(4)
})

it('holds sending back and lets it go on', async () => {
  show()
  await screen.findByText('Added Ceremony')
  fireEvent.click(screen.getByRole('button', { name: 'Pause sending' }))
  await screen.findByText(/^You paused sending\./)
  await screen.findByText('4 changes wait until you go on sending. They are safe on this computer.')
  expect(await screen.findAllByText(/held back by you/)).toHaveLength(4)
  fireEvent.click(screen.getByRole('button', { name: 'Go on sending' }))
  await waitFor(() => expect(screen.queryByText(/^You paused sending\./)).toBeNull())
})

it('shows the newest of hundreds, and the rest when asked', async () => {
  await addTasks(70)
  await app.open.pause()
  show()
  const list = await waiting()
  await within(list).findByText('Added Task 69')
  const rows = () => within(list).getAllByText(/^Added /).length
  expect(rows()).toBe(12)
  fireEvent.click(within(list).getByRole('button', { name: 'Show 50 more' }))
  await waitFor(() => expect(rows()).toBe(62))
})
