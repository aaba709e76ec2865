import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { publishOps } from '../data/publishing.ts'
import { testApp } from '../testing/testApp.tsx'
import { maya, noah } from '../testing/testReplica.ts'
import { testWedding, written } from '../testing/testWedding.ts'
import { PlanSeenRow } from './PlanSeenRow.tsx'

const now = Date.parse('2027-06-11T10:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(65, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

async function joins(data: JsonObject) {
  await app.open.replica.records.insert({
    id: app.edge.newId(),
    scope: wedding.scope,
    type: 'member',
    data,
    at: '01790000000000-0000-000000000000',
    by: '',
  })
}
const show = () =>
  app.show(
    () => <PlanSeenRow wedding={wedding.id} />,
    '/w/$wedding/ready',
    `/w/${wedding.id}/ready`,
  )

it('leads those who publish to who has not opened the newest plan', async () => {
  await joins({ user: maya, name: 'Maya', role: 'planner', owner: true })
  await joins({ user: noah, name: 'Noah', role: 'coordinator', owner: false })
  const { newId } = app.open.replica.edge
  const facts = { publication: newId(), number: 1, publishedAt: now, device: 'phone' }
  written(
    await app.open.write(
      publishOps(wedding.scope, [], { ...facts, note: '', guestNote: '' }, newId),
    ),
  )
  show()
  await screen.findByText('1 of 2 has seen r1')
  expect(screen.getByRole('link').getAttribute('href')).toBe(
    `/w/${wedding.id}/published?panel=readers`,
  )
})

it('says that nothing was published yet', async () => {
  show()
  expect(await screen.findByText('Nothing published yet')).toBeTruthy()
})
