import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { publicationOf } from '#shared/publishing/publication.ts'
import { ack } from '#shared/schema/ack.ts'
import { guestSchedule } from '#shared/schema/guestSchedule.ts'
import { member } from '#shared/schema/member.ts'
import { planRevision } from '#shared/schema/planRevision.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { publishOps } from '../../data/publishing.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { maya, noah } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { PublishScreen } from './PublishScreen.tsx'

/** Noon at the venue, two hours before the ceremony. */
const now = Date.parse('2027-06-12T10:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(61, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(PublishScreen, '/w/$wedding/published', `/w/${wedding.id}/published${search}`)

const records = <T extends typeof planRevision | typeof guestSchedule | typeof ack>(type: T) =>
  app.open.stores.view(type as typeof ack, wedding.scope).read().records

function heldFor(button: HTMLElement) {
  fireEvent.keyDown(button, { key: 'Enter' })
  return () => fireEvent.keyUp(button, { key: 'Enter' })
}

/** Pulled from the server, as if others had written it. */
async function arrives(type: string, data: JsonObject, by: string, id = app.edge.newId()) {
  await app.open.replica.records.insert({
    id,
    scope: wedding.scope,
    type,
    data,
    at: '01790000000000-0000-000000000000',
    by,
  })
}

async function publishedBy(user: string, number: number, start: number) {
  const publication = app.edge.newId()
  const { schedule, parts } = publicationOf(
    [
      {
        id: wedding.item,
        day: wedding.moment.day,
        date: '2027-06-12',
        start,
        end: start + 30,
        title: 'Ceremony',
        visibility: 'team',
        place: null,
      },
    ],
    { publication, number, publishedAt: now - 60_000, device: 'phone', note: '', guestNote: '' },
  )
  await arrives('guestSchedule', schedule, user, publication)
  for (const part of parts) await arrives('planRevision', part, user)
  return publication
}

async function becomes(role: WeddingRole, owner = false) {
  await arrives(member.name, { user: maya, name: 'Maya', role, owner }, '')
  await arrives(member.name, { user: noah, name: 'Noah', role: 'planner', owner: true }, '')
}

it('publishes by holding the button, with a sentence, and numbers the next one', async () => {
  await publishedBy(noah, 1, 840)
  written(await app.open.write([patchOp(wedding.item, { timing: { mode: 'at', at: 850 } })]))
  show('?panel=publish')
  const button = await screen.findByRole('button', { name: 'Hold to publish r2' })
  // Who hears what, before it is said: nobody is responsible, so the team.
  const hears = screen.getByRole('list', { name: 'The whole team' })
  expect(within(hears).getByText('14:00')).toBeTruthy()
  expect(within(hears).getByText('14:10')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('What changed, in a sentence'), {
    target: { value: 'Church ran long' },
  })
  button.focus()
  const release = heldFor(button)
  await waitFor(() => expect(records(planRevision)).toHaveLength(2), { timeout: 10_000 })
  release()
  await screen.findByText('r2', { selector: 'span' })
  await screen.findByText('Everybody was told what the plan says.')
  const made = records(planRevision).find(({ by }) => by === maya)
  expect(made?.data).toMatchObject({ number: 2, visibility: 'team', note: 'Church ran long' })
  // The word to the team is not for the guests, who have no moment here either.
  const schedule = records(guestSchedule).find(({ by }) => by === maya)
  expect(schedule?.data).toMatchObject({ moments: {} })
  expect(schedule?.data).not.toHaveProperty('note')
})

it('opening one’s part is the word that it was seen, and says what moved', async () => {
  await publishedBy(noah, 1, 840)
  await becomes('photographer')
  await app.open.replica.records
    .findOne(wedding.item)
    .exec()
    .then((one) =>
      one?.incrementalPatch({ data: { ...wedding.moment, responsible: { Maya: true } } }),
    )
  show()
  const mine = await screen.findByRole('list', { name: 'Your part' })
  within(mine).getByText('14:00')
  await waitFor(() => expect(records(ack)).toMatchObject([{ data: { seenAt: now } }]))
  const second = await publishedBy(noah, 2, 855)
  await within(mine).findByText('14:15')
  // What I was told before stands struck through beside it.
  within(mine).getByText('14:00')
  await waitFor(() => expect(records(ack)).toHaveLength(2))
  await waitFor(() =>
    expect(records(ack).find(({ data }) => data.of === second)?.data).toMatchObject({
      member: maya,
      roles: { planner: true, coordinator: true },
      seenAt: now,
    }),
  )
  expect(screen.queryByRole('button', { name: /^Publish/ })).toBeNull()
})

it('says who is still on r1, and that two plans bear one number', async () => {
  const first = await publishedBy(maya, 1, 840)
  await becomes('planner', true)
  await arrives(
    'ack',
    { of: first, member: noah, roles: {}, members: {}, receivedAt: now, seenAt: now },
    noah,
  )
  written(
    await app.open.write(
      publishOps(
        wedding.scope,
        [],
        {
          publication: app.edge.newId(),
          number: 2,
          publishedAt: now,
          device: 'phone',
          note: '',
          guestNote: '',
        },
        app.edge.newId,
      ),
    ),
  )
  show('?panel=readers')
  const list = await screen.findByRole('list', { name: 'Who has seen it' })
  expect(within(list).getByText('Still on r1')).toBeTruthy()
  within(list).getByText(/^Has seen r2/)
  await publishedBy(noah, 2, 860)
  await screen.findByText(/^r2a and r2b were published without knowing of each other/)
})
