import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { studioScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import type { SyncMetrics } from '../../data/hooks/useMetrics.ts'
import { createServerCalls } from '../../data/queries.ts'
import { keepMemory } from '../../data/replica/memories.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { MetricsScreen } from './MetricsScreen.tsx'
import { sums } from './testing/metricSums.ts'

const NOW = Date.parse('2026-06-20T15:02:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(83, NOW)
})
afterEach(() => app.end())

const phones = sums({
  pushes: 40,
  applied: 1_100,
  merged: 100,
  rejected: 4,
  conflicts: 10,
  pulls: 10,
  unchanged: 7,
  pushMs: { p50: 6, p99: 100 },
})
const tablets = sums({ pushes: 1, applied: 1, pulls: 1, pushMs: { p50: 400, p99: 400 } })

function answer(given: Partial<SyncMetrics> = {}): SyncMetrics {
  const devices: SyncMetrics['devices'] = [
    { device: 'phone', ...phones },
    { device: 'tablet', ...tablets },
  ]
  return {
    from: '2026-06-14',
    to: '2026-06-20',
    total: phones,
    devices,
    days: [{ day: '2026-06-19', total: phones, devices }],
    ...given,
  }
}

/** A server that tells this of any place, and of which places it was asked. */
function telling(told: SyncMetrics): string[] {
  const paths: string[] = []
  const fetch = async (url: string) => {
    paths.push(decodeURIComponent(url))
    return Response.json(told)
  }
  app.data.calls = createServerCalls(fetch, () => 't')
  return paths
}

async function ownStudio(name: string): Promise<ScopeName> {
  const id = app.open.replica.edge.newId()
  const scope = studioScope(id)
  const claims = { [scope]: 'owner' as const }
  written(await app.open.write([createOp(studio, scope, id, { name })], { claims }))
  return scope
}

const show = (address = '/metrics') => app.show(MetricsScreen, '/metrics', address)

it('the numbers are told in words, and each picture has its table', async () => {
  telling(answer())
  await ownStudio('Fernhill')
  show('/metrics?span=week')
  await screen.findAllByText(
    '1,204 changes, 0.8 % asked somebody, half of them answered within 6 ms.',
  )
  const figures = screen.getAllByRole('figure')
  expect(figures).toHaveLength(4)
  for (const figure of figures) {
    const rows = within(within(figure).getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(1 + 7)
  }
  const sent = within(screen.getByRole('figure', { name: 'Changes sent' }))
  const row = sent.getByRole('row', { name: /^19 June/ })
  const cells = within(row).getAllByRole('cell')
  expect(cells.map(({ textContent }) => textContent)).toEqual(['1,100', '100', '4'])
})

it('one kind of device is looked at by itself', async () => {
  telling(answer())
  await ownStudio('Fernhill')
  show()
  fireEvent.click(await screen.findByRole('radio', { name: 'Tablets' }))
  await screen.findByText('1 change, none asked anybody, half of them answered within 400 ms.')
  expect(screen.queryByText('By kind of device')).toBeNull()
})

it('only studios one owns and weddings one plans are there to choose', async () => {
  const paths = telling(answer())
  const { scope } = await testWedding(app.open.replica)
  const studioOf = await ownStudio('Fernhill')
  show(`/metrics?of=${scope}`)
  await screen.findAllByText(/^1,204 changes/)
  expect(paths).toEqual([`/api/scopes/${scope}/metrics?days=30`])
  fireEvent.click(screen.getByRole('button', { name: /Studio or wedding/ }))
  const names = (await screen.findAllByRole('option')).map(({ textContent }) => textContent)
  expect(names).toEqual(['Fernhill', 'Anna & Ben'])
  fireEvent.click(screen.getByRole('option', { name: 'Fernhill' }))
  await waitFor(() => expect(paths.at(-1)).toBe(`/api/scopes/${studioOf}/metrics?days=30`))
})

it('whoever owns and plans nothing is told why there are no numbers', async () => {
  const paths = telling(answer())
  show()
  await screen.findByText(/^Numbers are there for owners of a studio/)
  expect(paths).toEqual([])
})

it('without a signal the last answer stays, with its age', async () => {
  const scope = await ownStudio('Fernhill')
  await keepMemory(app.open.replica.local, `metrics ${scope} 30`, answer(), NOW - 3 * 3_600_000)
  show()
  await screen.findByText('Without signal: as it was told 3 h ago.')
  expect(await screen.findAllByRole('figure')).toHaveLength(4)
})

it('without a signal and an answer it says so, and asks again', async () => {
  await ownStudio('Fernhill')
  show()
  await screen.findByText(/^The numbers need signal once/)
  expect(screen.queryByText('Asking the server for the numbers')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }))
  await screen.findByText(/^The numbers need signal once/)
})

it('what the server does not know yet is not blamed on the signal', async () => {
  app.data.calls = createServerCalls(
    async () => Response.json({}, { status: 404 }),
    () => 't',
  )
  await ownStudio('Fernhill')
  show()
  await screen.findByText(/^The server has no numbers for you here/)
  expect(screen.queryByText(/need signal/)).toBeNull()
})

it('a span in which nothing happened is a sentence, not four empty pictures', async () => {
  telling(answer({ total: sums(), devices: [], days: [] }))
  await ownStudio('Fernhill')
  show()
  await screen.findByText(/^Nothing was sent or fetched in these 30 days/)
  expect(screen.queryAllByRole('figure')).toEqual([])
})
