import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { household } from '#shared/schema/household.ts'
import { person } from '#shared/schema/person.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { shot } from '#shared/schema/shot.ts'
import { createOp, patchOp } from '../../data/replica/writeOp.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import type * as CheckRowFile from '../../ui/CheckRow.tsx'
import { FamilyScreen } from './FamilyScreen.tsx'

vi.mock('../../ui/CheckRow.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof CheckRowFile>(),
    'CheckRow',
  ),
)

let app: Awaited<ReturnType<typeof testApp>>
let wedding: { id: string; scope: ScopeName; item: string }
let [nan, mum, home, both] = ['', '', '', '']

beforeEach(async () => {
  app = await testApp(71, Date.parse('2027-06-12T13:00:00Z'))
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  const { scope } = wedding
  ;[nan, mum, home, both] = [newId(), newId(), newId(), newId()]
  written(
    await app.open.write([
      createOp(household, scope, home, { name: 'Cole' }),
      createOp(person, scope, nan, {
        name: 'Winifred Cole',
        say: 'WIN-ee',
        relation: 'Grandmother',
        side: 'Anna',
        household: home,
        mobility: 'chair',
      }),
      createOp(person, scope, mum, { name: 'Judith Ames', relation: 'Mother', side: 'Anna' }),
      createOp(shot, scope, both, {
        list: newId(),
        title: 'Three generations',
        order: 'a0',
        priority: 1,
        people: { [nan]: true, [mum]: true },
        households: { [home]: true },
      }),
    ]),
  )
})
afterEach(() => app.end())

function show(search = '') {
  return app.show(FamilyScreen, '/w/$wedding/family', `/w/${wedding.id}/family${search}`)
}
const data = async (of: string) => (await stored(app.open.replica, of))?.data
const here = async (of: string) => isMarked((await data(of))?.['here'] as Marks | undefined)
const undo = (told: string) => {
  const toast = screen.getByText(told).closest<HTMLElement>('[role="alertdialog"]')
  return within(toast ?? document.body).getByRole('button', { name: 'Undo' })
}

it('lists people by side, the nearest first, with what is to be minded', async () => {
  show()
  const side = within(await screen.findByRole('list', { name: 'People of Anna' }))
  const rows = side.getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('Judith Ames'),
    expect.stringContaining('Grandmother · say “WIN-ee” · Cole · 1 photo'),
  ])
  within(rows[1] ?? document.body).getByText('chair')
})

it('ticks who is here in one tap, holds the row under the thumb, and takes it back', async () => {
  show('?view=missing')
  const box = await screen.findByRole('checkbox', { name: 'Winifred Cole is here' })
  await waitFor(() => expect(screen.getAllByText('Not sent yet').length).toBe(2))
  fireEvent.click(box)
  await screen.findByText('Winifred Cole is here.')
  await waitFor(async () => expect(await here(nan)).toBe(true))
  // Just ticked: the row stays under the thumb.
  screen.getByRole('checkbox', { name: 'Winifred Cole is here' })
  fireEvent.click(undo('Winifred Cole is here.'))
  await waitFor(async () => expect(await here(nan)).toBe(false))
})

it('draws one row again when one person changes', async () => {
  show()
  await waitFor(() => expect(screen.getAllByText('Not sent yet').length).toBe(2))
  rowRenders()
  await act(async () => {
    written(await app.open.write([patchOp(mum, { mobility: 'stick' })]))
  })
  await screen.findByText('stick')
  expect(rowRenders()).toBe(1)
})

it('moves somebody into a new household, and their photos with them, in one edit', async () => {
  show(`?person=${mum}&panel=edit`)
  const field = await screen.findByRole('combobox', { name: 'Household' })
  fireEvent.change(field, { target: { value: 'Ames' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Judith Ames is saved.')
  const made = recordId.parse((await data(mum))?.['household'])
  expect(await data(made)).toEqual({ name: 'Ames', side: 'Anna' })
  expect((await data(both))?.['households']).toEqual({ [home]: true, [made]: true })
  fireEvent.click(undo('Judith Ames is saved.'))
  await waitFor(async () => expect(await data(mum)).not.toHaveProperty('household'))
  expect((await data(both))?.['households']).toEqual({ [home]: true })
})

it('takes somebody off the list and out of the photos, and brings both back', async () => {
  show(`?person=${nan}&panel=edit`)
  fireEvent.click(await screen.findByRole('button', { name: 'Take off the list' }))
  await screen.findByText('Winifred Cole is off the list.')
  expect((await data(both))?.['people']).toEqual({ [mum]: true })
  fireEvent.click(undo('Winifred Cole is off the list.'))
  await waitFor(async () =>
    expect((await data(both))?.['people']).toEqual({ [nan]: true, [mum]: true }),
  )
})

it('shows in which photos somebody is, and leads there', async () => {
  show(`?person=${nan}`)
  const link = await screen.findByRole('link', { name: 'Three generations' })
  expect(link.getAttribute('href')).toContain(`shot=${both}`)
  // A planner sees no note of the photo team, and is not offered one.
  fireEvent.click(screen.getByRole('button', { name: 'Edit Winifred Cole' }))
  await screen.findByRole('textbox', { name: 'How the name is said' })
  expect(screen.queryByRole('textbox', { name: 'Note of the photo team' })).toBeNull()
})

it('adds a pasted list in one edit, and leaves out who is there already', async () => {
  show('?panel=paste')
  const text = 'Ben’s family:\nTheo Hale, uncle\nWinifred Cole, grandmother\nCousins x5'
  fireEvent.change(await screen.findByRole('textbox', { name: 'Names with relations' }), {
    target: { value: text },
  })
  await screen.findByText('3 people found')
  fireEvent.click(screen.getByRole('button', { name: 'Add 2 people' }))
  await screen.findByText('2 people are added.')
  const ben = within(await screen.findByRole('list', { name: 'People of Ben' }))
  expect(ben.getAllByRole('listitem').length).toBe(2)
  screen.getByText('8 people')
})

it('begins with the two in one tap where nobody stands yet', async () => {
  const people = [nan, mum].map((who) => ({ op: 'delete' as const, id: who }))
  written(await app.open.write(people))
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Begin with Anna & Ben' }))
  const two = within(await screen.findByRole('list', { name: 'People of The couple' }))
  expect(two.getAllByRole('listitem').length).toBe(2)
})
