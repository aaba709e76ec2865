import 'fake-indexeddb/auto'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publishOps } from '../../data/publishing.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { GuestDayScreen } from './GuestDayScreen.tsx'

const now = Date.parse('2027-06-12T11:30:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(63, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = () => app.show(GuestDayScreen, '/w/$wedding/day', `/w/${wedding.id}/day`)

it('says that nothing is published yet, and shows no time before', async () => {
  show()
  await screen.findByText(/^The times are not published yet/)
  expect(screen.queryByText('14:00')).toBeNull()
})

it('shows the times that were published, never the plan as it is being made', async () => {
  const { day } = wedding.moment
  const moment = (id: string, title: string, start: number, visibility: 'guests' | 'team') => ({
    id,
    day,
    date: '2027-06-12',
    title,
    start,
    end: start + 30,
    visibility,
    place: 'The barn',
  })
  const facts = { publication: app.edge.newId(), number: 1, publishedAt: now, device: 'phone' }
  const moments = [
    moment(wedding.item, 'Ceremony', 840, 'guests'),
    moment(app.edge.newId(), 'Team meeting', 600, 'team'),
  ]
  written(
    await app.open.write(
      publishOps(
        wedding.scope,
        moments,
        { ...facts, note: 'Church ran long', guestNote: 'The bus waits' },
        app.edge.newId,
      ),
    ),
  )
  written(await app.open.write([patchOp(wedding.item, { timing: { mode: 'at', at: 870 } })]))
  show()
  const next = await screen.findByRole('region', { name: 'Next for you' })
  within(next).getByText('14:00')
  within(next).getByText('in 30 min')
  screen.getByText('The bus waits')
  expect(screen.queryByText('14:30')).toBeNull()
  expect(screen.queryByText('Team meeting')).toBeNull()
  expect(screen.queryByText('Church ran long')).toBeNull()
})
