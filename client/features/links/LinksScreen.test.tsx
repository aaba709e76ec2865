import 'fake-indexeddb/auto'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createServerCalls } from '../../data/queries.ts'
import { keepMemory } from '../../data/replica/memories.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { LinksScreen } from './LinksScreen.tsx'
import { OpenLinkScreen } from './OpenLinkScreen.tsx'
import { SharedDayScreen } from './SharedDayScreen.tsx'

const NOW = Date.parse('2027-06-12T12:00:00Z')
const SECRET = 's'.repeat(43)
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(81, NOW)
})
afterEach(() => app.end())

it('keeps the list that was told last without signal, and says why none can be made or taken back', async () => {
  const { id, scope } = await testWedding(app.open.replica)
  const links = [
    {
      id: 'one',
      role: 'vendor',
      vendor: app.edge.newId(),
      name: 'Harbour Strings',
      madeBy: app.open.account.id,
      createdAt: new Date(NOW).toISOString(),
      endsAt: '2027-06-19T23:00:00.000Z',
      state: 'stands',
      devices: 3,
      openings: [
        {
          user: app.edge.newId(),
          name: 'Jo',
          device: 'iPhone',
          openedAt: new Date(NOW).toISOString(),
          lastSeenAt: new Date(NOW - 300_000).toISOString(),
          state: 'open',
        },
      ],
    },
  ]
  await keepMemory(app.open.replica.local, `links ${scope}`, { links }, NOW)
  app.show(LinksScreen, '/w/$wedding/links', `/w/${id}/links`)
  await screen.findByText('Harbour Strings')
  screen.getByText('Jo, iPhone, last here 5 min ago')
  screen.getByText('2 more devices can open it')
  const revoke = screen.getByRole('button', { name: /^Take back the link for Harbour Strings/ })
  expect(revoke.hasAttribute('disabled')).toBe(true)
  const make = screen.getByRole('button', { name: 'Make a link' })
  expect(make.hasAttribute('disabled')).toBe(true)
})

it('tells at its door that the first time needs signal, and lets one try again', async () => {
  app.show(OpenLinkScreen, '/l', `/l#${SECRET}`)
  await screen.findByRole('heading', { name: 'No signal' })
  expect(screen.getByRole('alert').textContent).toMatch(/The link stays good/)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
})

it('tells of an address without a secret that it was cut, and asks nobody', async () => {
  app.show(OpenLinkScreen, '/l', '/l#short')
  await screen.findByRole('heading', { name: 'There is no such link' })
  expect(screen.getByRole('alert').textContent).toMatch(/ring whoever sent it/)
})

it('tells of a shared address that was never read here that it needs signal', async () => {
  app.show(SharedDayScreen, '/s', `/s#${SECRET}`)
  expect(await screen.findByRole('heading', { name: 'No signal' })).toBeTruthy()
})

const schedule = {
  title: 'Anna & Ben',
  date: '2027-06-12',
  zone: 'Europe/Berlin',
  published: null,
  days: [],
  wear: [],
  endsAt: null,
}

it('keeps the shared times on the screen when signal goes, and says that they may have moved', async () => {
  let hasSignal = true
  const fetch = async () => {
    if (!hasSignal) throw new TypeError('offline')
    return Response.json(schedule)
  }
  Object.assign(app.data, { calls: createServerCalls(fetch, () => null) })
  app.show(SharedDayScreen, '/s', `/s#${SECRET}`)
  await screen.findByRole('heading', { name: 'Anna & Ben' })
  expect(screen.queryByText(/^Without signal/)).toBeNull()
  hasSignal = false
  fireEvent(window, new Event('online'))
  await screen.findByText(/^Without signal: as it was read/)
  expect(screen.getByRole('heading', { name: 'Anna & Ben' })).toBeTruthy()
})

it('names the first moment of the second day once the first day is over, also in its small hours', async () => {
  const moment = (id: string, title: string, start: number, end: number) => ({
    id,
    title,
    start,
    end,
  })
  const days = [
    { id: 'one', date: '2027-06-11', moments: [moment('a', 'Party', 1260, 1440)] },
    { id: 'two', date: '2027-06-12', moments: [moment('b', 'Brunch', 870, 960)] },
  ]
  const night = Date.parse('2027-06-12T00:30:00+02:00')
  await app.end()
  app = await testApp(82, night)
  const fetch = async () => Response.json({ ...schedule, days })
  Object.assign(app.data, { calls: createServerCalls(fetch, () => null) })
  app.show(SharedDayScreen, '/s', `/s#${SECRET}`)
  const next = await screen.findByRole('region', { name: 'Next' })
  expect(next.textContent).toContain('14:30')
  expect(next.textContent).toContain('Brunch')
})
