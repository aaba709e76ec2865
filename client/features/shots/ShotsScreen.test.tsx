import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isMarked } from '#shared/schema/record/marks.ts'
import { fact } from '#shared/schema/fact.ts'
import { household } from '#shared/schema/household.ts'
import { person } from '#shared/schema/person.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { ShotsScreen } from './ShotsScreen.tsx'

// 13:00 in Berlin, the venue's zone: the ceremony is at two.
const now = Date.parse('2027-06-12T11:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let ids: { list: string; rose: string; mother: string; judith: string; nan: string; ames: string }

beforeEach(async () => {
  app = await testApp(61, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica, 'photographer')
  const { scope, item } = wedding
  ids = {
    list: newId(),
    rose: newId(),
    mother: newId(),
    judith: newId(),
    nan: newId(),
    ames: newId(),
  }
  written(
    await app.open.write([
      createOp(household, scope, ids.ames, { name: 'Judith and Peter' }),
      createOp(person, scope, ids.judith, { name: 'Judith Ames', household: ids.ames }),
      createOp(person, scope, ids.nan, { name: 'Nan Rose', say: 'nan ROHZ', side: 'Ben' }),
      createOp(shotList, scope, ids.list, { title: 'Family formals', item, order: 'a0' }),
      createOp(shot, scope, ids.rose, {
        list: ids.list,
        title: 'Couple with Nan Rose',
        people: { [ids.nan]: true },
        block: 'Leave early',
        order: 'a1',
        priority: 1,
        estMin: 20,
      }),
      createOp(shot, scope, ids.mother, {
        list: ids.list,
        title: 'Anna and mother',
        order: 'a2',
        priority: 2,
        estMin: 15,
      }),
    ]),
  )
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(ShotsScreen, '/w/$wedding/shots', `/w/${wedding.id}/shots${search}`)
const dataOf = async (id: string) => (await stored(app.open.replica, id))?.data as ShotData

it('says when, how far and whether it fits; ticks with one tap and takes it back', async () => {
  show()
  await screen.findByText('35 min of groups in 30 min: 5 too many')
  screen.getByText('14:00 – 14:30 · Ceremony')
  const box = await screen.findByRole('checkbox', { name: 'Couple with Nan Rose, taken' })
  fireEvent.click(box)
  await screen.findByText('Couple with Nan Rose is taken.')
  await waitFor(async () => expect(isMarked((await dataOf(ids.rose)).marks)).toBe(true))
  expect(screen.getAllByText('1 of 2 taken').length).toBeGreaterThan(0)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(isMarked((await dataOf(ids.rose)).marks)).toBe(false))
})

it('shows the moment where it will be by what was reported, not where it was planned', async () => {
  await app.open.write([
    createOp(fact, wedding.scope, app.open.replica.edge.newId(), {
      item: wedding.item,
      kind: 'expectedStart',
      value: 860,
      claimedAt: now,
      device: 'phone',
      seen: {},
      visibility: 'team',
    }),
  ])
  show()
  expect(await screen.findByText('14:20 – 14:50 · Ceremony')).toBeDefined()
})

it('un-ticking names every tick it saw, so that none of them comes back', async () => {
  const [mine, theirs] = [app.open.replica.edge.newId(), app.open.replica.edge.newId()]
  const mark = (by: string) => ({ by, instant: now, device: 'phone' })
  await app.open.write([
    {
      op: 'patch',
      id: ids.rose,
      change: (data) => ({
        ...data,
        marks: { marks: { [mine]: mark('maya'), [theirs]: mark('noah') }, cleared: {} },
      }),
    },
  ])
  show()
  fireEvent.click(await screen.findByRole('button', { name: '1 taken' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Couple with Nan Rose, taken' }))
  await waitFor(async () =>
    expect(Object.keys((await dataOf(ids.rose)).marks?.cleared ?? {}).toSorted()).toEqual(
      [mine, theirs].toSorted(),
    ),
  )
})

it('finds groupings by who is in them, and marks who is here', async () => {
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Find' }))
  fireEvent.change(await screen.findByLabelText('Find a person or a title'), {
    target: { value: 'róse' },
  })
  await waitFor(() =>
    expect(screen.queryByRole('checkbox', { name: 'Anna and mother, taken' })).toBeNull(),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Details of Couple with Nan Rose' }))
  const who = await screen.findByRole('region', { name: 'Who is in it' })
  within(who).getByText('said “nan ROHZ” · Ben')
  fireEvent.click(within(who).getByRole('checkbox', { name: 'Nan Rose, here' }))
  await screen.findByText('Nan Rose is here.')
})

it('keeps the families who see a grouping in step with its people, in one edit', async () => {
  show(`?shot=${ids.mother}&panel=edit`)
  const field = await screen.findByRole('combobox', { name: 'Who is in it' })
  await userEvent.type(field, 'Judith')
  await userEvent.click(await screen.findByRole('option', { name: /Judith Ames/ }))
  // Without real layout the list of people never leaves, and all beside it counts as covered.
  fireEvent.click(await screen.findByRole('button', { name: 'Save', hidden: true }))
  await waitFor(async () => {
    const data = await dataOf(ids.mother)
    expect(data.people).toEqual({ [ids.judith]: true })
    expect(data.households).toEqual({ [ids.ames]: true })
  })
})

it('pasted lines become groupings with their people, and go again as one', async () => {
  show('?panel=paste')
  fireEvent.change(await screen.findByLabelText('One grouping a line'), {
    target: { value: 'Leave early:\n! Parents: Judith, Uncle Bob 3 min\nEverybody' },
  })
  await screen.findByText('Uncle Bob: nobody of this name yet')
  fireEvent.click(screen.getByRole('button', { name: 'Add 2 groups' }))
  expect(await screen.findByRole('checkbox', { name: 'Parents, taken' })).toBeDefined()
  await waitFor(() => screen.getAllByText(/0 of 4 taken/))
  const said = await screen.findByRole('alertdialog', { name: '2 groups added.' })
  fireEvent.click(within(said).getByRole('button', { name: 'Undo' }))
  await waitFor(() => screen.getAllByText(/0 of 2 taken/))
})
