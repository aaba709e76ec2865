import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ack } from '#shared/schema/ack.ts'
import { broadcast, type BroadcastData } from '#shared/schema/broadcast.ts'
import { incident } from '#shared/schema/incident.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { testApp } from '../testing/testApp.tsx'
import { maya, noah } from '../testing/testReplica.ts'
import { testWedding } from '../testing/testWedding.ts'
import { BroadcastBanner } from './BroadcastBanner.tsx'
import { IncidentBanner } from './IncidentBanner.tsx'

const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: { id: string; scope: ScopeName }

beforeEach(async () => {
  app = await testApp(71, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

async function arrives(type: string, data: JsonObject): Promise<string> {
  const id = app.edge.newId()
  const at = '01790000000000-0000-000000000000'
  await app.open.replica.records.insert({ id, scope: wedding.scope, type, data, at, by: noah })
  return id
}
const announced = (more: Partial<BroadcastData>): JsonObject => ({
  author: noah,
  state: 'sent',
  roles: { planner: true },
  members: {},
  text: 'Dinner is served',
  urgency: 'info',
  saidAt: now,
  ...more,
})
const acks = (of: ScopeName | 'all' = wedding.scope) =>
  app.open.stores
    .view(ack, of)
    .read()
    .records.map(({ data }) => data)
const show = () =>
  app.show(
    () => <BroadcastBanner wedding={wedding.id} />,
    '/w/$wedding/day',
    `/w/${wedding.id}/day`,
  )

it('says by itself that it arrived, and that it was seen when somebody says so', async () => {
  const of = await arrives(broadcast.name, announced({ urgency: 'urgent' }))
  show()
  expect((await screen.findByRole('alert')).textContent).toContain('Dinner is served')
  await waitFor(() =>
    expect(acks()).toMatchObject([
      { of, member: maya, members: { [noah]: true }, receivedAt: now },
    ]),
  )
  expect(acks()[0]).not.toHaveProperty('seenAt')
  fireEvent.click(screen.getByRole('button', { name: 'Seen' }))
  await waitFor(() => expect(acks()[0]).toMatchObject({ seenAt: now }))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Announcement' })).toBeNull())
})

it('an urgent one stands before a later quiet one', async () => {
  await arrives(broadcast.name, announced({ urgency: 'urgent', text: 'Rain: inside' }))
  await arrives(broadcast.name, announced({ text: 'The bar is open', saidAt: now + 1 }))
  show()
  const banner = await screen.findByRole('alert')
  expect(banner.textContent).toContain('Rain: inside, and one more')
})

it('what is over, only asked for, or said to others stands on no screen and is not acknowledged', async () => {
  await arrives(broadcast.name, announced({ expiresAt: now - 1 }))
  await arrives(broadcast.name, announced({ state: 'asked' }))
  await arrives(broadcast.name, announced({ roles: { vendor: true } }))
  await arrives(broadcast.name, announced({ text: 'For you' }))
  show()
  expect((await screen.findByRole('status')).textContent).toContain('For you')
  await waitFor(() => expect(acks()).toHaveLength(1))
})

it('whoever called for help is told that it is on this device', async () => {
  const of = await arrives(incident.name, { kind: 'medical', author: noah, raisedAt: now })
  app.show(IncidentBanner, '/w/$wedding/day', `/w/${wedding.id}/day`)
  await screen.findByText('Somebody is hurt or unwell')
  await waitFor(() => expect(acks('all')).toMatchObject([{ of, member: maya, receivedAt: now }]))
})
