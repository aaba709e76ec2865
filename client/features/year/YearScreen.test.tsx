import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { task } from '#shared/schema/task.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { noteAway } from '../../data/replica/away/awayWeddings.ts'
import { writeMany } from '../../data/replica/write.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { maya } from '../../testing/testReplica.ts'
import { testApp } from '../../testing/testApp.tsx'
import { written } from '../../testing/testWedding.ts'
import { YearScreen } from './YearScreen.tsx'

const now = Date.parse('2027-06-01T09:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(91, now)
})
afterEach(() => app.end())

type Given = { first: string; date: string; call: number; due?: string }

/** Ten hours from noon, and The Larks, who are called at `call` and stay for five hours. */
async function made({ first, date, call, due }: Given) {
  const { replica } = app.open
  const { newId } = replica.edge
  const id = newId()
  const scope = weddingScope(id)
  const [dayId, laneId, band] = [newId(), newId(), newId()]
  written(
    await writeMany(
      replica,
      [
        createOp(wedding, scope, id, {
          title: `${first} & Ben`,
          couple: { [first]: true, Ben: true },
          date,
          zone: 'Europe/London',
          places: {},
          status: 'draft',
        }),
        createOp(day, scope, dayId, { date, title: 'Day' }),
        createOp(lane, scope, laneId, { day: dayId, name: 'Main', order: 'a0' }),
        createOp(timelineItem, scope, newId(), {
          day: dayId,
          lane: laneId,
          order: 'a0',
          title: 'All of it',
          timing: { mode: 'at', at: 720 },
          durationMin: 600,
          visibility: 'team',
        }),
        createOp(vendor, scope, band, {
          kind: 'band',
          name: 'The Larks',
          callTime: call,
          endsAt: call + 300,
        }),
        createOp(vendorContact, scope, newId(), { vendor: band, phone: '07700 900123' }),
        ...(due === undefined
          ? []
          : [
              createOp(task, scope, newId(), {
                title: `Call ${first}`,
                phase: 'before',
                due,
                order: 'a0',
                assignee: `user:${maya}`,
              }),
            ]),
      ],
      { claims: { [scope]: 'photographer' as const } },
    ),
  )
  return id
}

const show = (search = '') => app.show(YearScreen, '/year', `/year${search}`)

it('without a network lists weddings by month, and says who is needed at two at once', async () => {
  await made({ first: 'Anna', date: '2027-06-12', call: 840, due: '2027-06-05' })
  await made({ first: 'Cleo', date: '2027-06-12', call: 1080 })
  await made({ first: 'Edda', date: '2027-07-03', call: 840 })
  const router = show('?view=list')
  const june = await screen.findByRole('region', { name: 'June 2027' })
  expect(within(june).getAllByRole('heading', { level: 3 })).toHaveLength(2)
  const clashes = screen.getByRole('region', { name: 'Needed at two weddings' })
  // Maya photographs both, and the band plays at both; its times overlap by an hour.
  const names = within(clashes).getAllByRole('listitem')
  expect(clashes.textContent).toContain('The Larks')
  expect(clashes.textContent).toContain('1 h at the same time')
  expect(clashes.textContent).toContain('14:00 – 19:00')
  expect(clashes.textContent).toContain('10 h at the same time')
  expect(names.length).toBeGreaterThan(1)
  expect(within(june).getAllByText('2 double bookings')).toHaveLength(2)
  fireEvent.click(within(june).getAllByRole('button')[0] as HTMLElement)
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/w\/.+\/day$/))
})

it('adds up the weeks, with a number in every cell', async () => {
  await made({ first: 'Anna', date: '2027-06-12', call: 840, due: '2027-06-08' })
  await made({ first: 'Cleo', date: '2027-06-12', call: 1080 })
  show('?view=weeks')
  const table = await screen.findByRole('table', { name: 'Load by week' })
  const row = within(table).getByRole('row', { name: /^Week 23/ })
  const cells = within(row).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['2', '20 h', '1'])
})

it('a wedding that runs past midnight is not over yet', async () => {
  await made({ first: 'Anna', date: '2027-06-12', call: 840 })
  app.edge.time = Date.parse('2027-06-13T01:00:00Z')
  show('?view=list')
  const june = await screen.findByRole('region', { name: 'June 2027' })
  expect(within(june).getByRole('button', { name: /Anna/ })).toBeDefined()
  expect(screen.queryByRole('region', { name: '1 earlier wedding' })).toBeNull()
})

it('two quick presses turn two months', async () => {
  await made({ first: 'Anna', date: '2027-06-12', call: 840 })
  const router = show('?view=month')
  await screen.findByRole('table', { name: /^Weddings in/ })
  act(() => {
    fireEvent.keyDown(document.body, { key: 'n' })
    fireEvent.keyDown(document.body, { key: 'n' })
  })
  await waitFor(() => expect(router.state.location.search).toMatchObject({ month: '2027-08' }))
})

it('a month is a table of weeks, turned by keys, with a wedding that was taken off this device', async () => {
  const id = await made({ first: 'Anna', date: '2027-06-12', call: 840 })
  await noteAway(app.open.replica.local, {
    scope: weddingScope(app.edge.newId()),
    name: 'Gus & Ida',
    date: '2027-07-10',
    takenAt: now,
    isEmpty: true,
  })
  const router = show('?view=month')
  const table = await screen.findByRole('table', { name: 'Weddings in June 2027' })
  const week = within(table).getByRole('row', { name: /Week 23/ })
  expect(within(week).getAllByRole('cell')).toHaveLength(7)
  within(week).getByRole('button', { name: 'Anna & Ben' })
  await act(async () => void fireEvent.keyDown(document.body, { key: 'n' }))
  await screen.findByRole('button', { name: /^Gus & Ida, Not on this/ })
  await act(async () => void fireEvent.keyDown(document.body, { key: 't' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Anna & Ben' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/w/${id}/day`))
})

it('what is due is mine or everybody’s, and opens where it belongs', async () => {
  const id = await made({ first: 'Anna', date: '2027-06-12', call: 840, due: '2027-05-30' })
  const router = show('?view=tasks')
  const late = await screen.findByRole('region', { name: 'Late' })
  fireEvent.click(within(late).getByRole('button', { name: 'Call Anna' }))
  await waitFor(() => expect(router.state.location.pathname).toBe(`/w/${id}/tasks`))
})
