import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publicationOf } from '#shared/publishing/publication.ts'
import { ack } from '#shared/schema/ack.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { ackId } from '#shared/schema/ackId.ts'
import { testApp } from '../testing/testApp.tsx'
import { maya, noah } from '../testing/testReplica.ts'
import { testWedding } from '../testing/testWedding.ts'
import { PublishedBanner } from './PublishedBanner.tsx'

/** Noon at the venue. */
const now = Date.parse('2027-06-12T10:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
const other = '01900000-0000-7000-8000-00000000cccc'

beforeEach(async () => {
  app = await testApp(64, now)
  wedding = await testWedding(app.open.replica)
  const { moment } = wedding
  await arrives(
    timelineItem.name,
    { ...moment, title: 'First look', people: { Maya: true } },
    other,
  )
  await arrives(
    'member',
    { user: maya, name: 'Maya', role: 'photographer', owner: false },
    app.edge.newId(),
  )
})
afterEach(() => app.end())

async function arrives(type: string, data: JsonObject, id: string) {
  const at = '01790000000000-0000-000000000000'
  await app.open.replica.records.insert({ id, scope: wedding.scope, type, data, at, by: noah })
}

/** First look (Maya's own) and the ceremony (nobody's own), at these minutes. */
async function published(number: number, look: number, ceremony: number): Promise<string> {
  const publication = app.edge.newId()
  const moment = (id: string, title: string, start: number) => ({
    id,
    title,
    start,
    end: start + 30,
    day: wedding.moment.day,
    date: '2027-06-12',
    visibility: 'team' as const,
    place: null,
  })
  const { schedule, parts } = publicationOf(
    [moment(other, 'First look', look), moment(wedding.item, 'Ceremony', ceremony)],
    { publication, number, publishedAt: now, device: 'phone', note: '', guestNote: '' },
  )
  for (const part of parts) await arrives('planRevision', part, app.edge.newId())
  await arrives('guestSchedule', schedule, publication)
  return publication
}

const said = (of: string) => ({
  of,
  member: maya,
  roles: { planner: true as const },
  members: {},
  receivedAt: now,
  seenAt: now,
})
const acks = () => app.open.stores.view(ack, wedding.scope).read().records
const show = () =>
  app.show(
    () => <PublishedBanner wedding={wedding.id} />,
    '/w/$wedding/day',
    `/w/${wedding.id}/day`,
  )

it('calls whose own moment moved, from what they saw last, and says that it arrived', async () => {
  const first = await published(1, 790, 840)
  await arrives('ack', said(first), ackId(first, maya))
  const second = await published(2, 805, 850)
  show()
  await screen.findByText('r2 is out: First look moved 13:10 → 13:25')
  expect(screen.getByRole('link', { name: 'Your part' }).getAttribute('href')).toBe(
    `/w/${wedding.id}/published`,
  )
  await waitFor(() =>
    expect(acks().find(({ data }) => data.of === second)?.data).toMatchObject({ receivedAt: now }),
  )
  expect(acks().find(({ data }) => data.of === second)?.data).not.toHaveProperty('seenAt')
})

it('leaves in peace whom it does not concern', async () => {
  const first = await published(1, 790, 840)
  await arrives('ack', said(first), ackId(first, maya))
  const second = await published(2, 792, 900)
  show()
  await waitFor(() => expect(acks().some(({ data }) => data.of === second)).toBe(true))
  expect(screen.queryByText(/r2 is out/)).toBeNull()
})
