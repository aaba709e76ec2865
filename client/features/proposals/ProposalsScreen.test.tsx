import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { noah } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { ProposalsScreen } from './ProposalsScreen.tsx'

const now = Date.parse('2027-06-12T10:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(62, now)
  wedding = await testWedding(app.open.replica)
  await app.open.replica.records.insert({
    id: app.edge.newId(),
    scope: wedding.scope,
    type: changeRequest.name,
    data: {
      author: noah,
      target: wedding.item,
      targetType: 'timelineItem',
      changes: { durationMin: { from: 30, to: 20 } },
      reason: 'The light goes',
      askedAt: now - 120_000,
      state: 'open',
    },
    at: '01790000000000-0000-000000000000',
    by: noah,
  })
})
afterEach(() => app.end())

const show = () => app.show(ProposalsScreen, '/w/$wedding/proposals', `/w/${wedding.id}/proposals`)
const moment = () => app.open.stores.view(timelineItem, wedding.scope).read().records[0]?.data
const asked = () => app.open.stores.view(changeRequest, wedding.scope).read().records[0]?.data

it('accepting makes the edit and the word of it at once; one undo takes both back', async () => {
  show()
  const card = await screen.findByRole('article', { name: 'Ceremony' })
  within(card).getByText('30 min')
  within(card).getByText('20 min')
  fireEvent.click(await within(card).findByRole('button', { name: 'Accept' }))
  await waitFor(() => expect(asked()).toMatchObject({ state: 'accepted' }))
  expect(moment()).toMatchObject({ durationMin: 20 })
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(asked()).toMatchObject({ state: 'open' }))
  expect(moment()).toMatchObject({ durationMin: 30 })
  expect(asked()).not.toHaveProperty('decided.accepted')
})

it('who decides sees what was changed since, may adjust it, and declines with a word', async () => {
  show()
  await screen.findByRole('article', { name: 'Ceremony' })
  written(await app.open.write([patchOp(wedding.item, { durationMin: 25 })]))
  await screen.findByText(/was changed since: it was 30 min .* now it is 25 min/)
  fireEvent.click(screen.getByRole('button', { name: 'Decline' }))
  fireEvent.change(screen.getByLabelText('A word with it'), {
    target: { value: 'The kitchen needs it' },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Decline' }))
  await waitFor(() =>
    expect(asked()).toMatchObject({
      state: 'declined',
      decided: { declined: { answer: 'The kitchen needs it' } },
    }),
  )
  expect(moment()).toMatchObject({ durationMin: 25 })
  await screen.findByText('“The kitchen needs it”')
})

it('who decides but may not make the edit themselves is offered no yes, and told why', async () => {
  const user = app.open.account.id
  await app.open.replica.records.insert({
    id: app.edge.newId(),
    scope: wedding.scope,
    type: changeRequest.name,
    data: {
      author: noah,
      target: wedding.item,
      targetType: 'timelineItem',
      // What was created once belongs to its author: nobody moves it.
      changes: { author: { to: user } },
      askedAt: now - 60_000,
      state: 'open',
    },
    at: '01790000000001-0000-000000000000',
    by: noah,
  })
  show()
  const [first, second] = await screen.findAllByRole('article', { name: 'Ceremony' })
  if (!first || !second) throw new Error('two were asked')
  await within(first).findByRole('button', { name: 'Accept' })
  await within(second).findByText(/Your role may not change/)
  expect(within(second).queryByRole('button', { name: 'Accept' })).toBeNull()
  within(second).getByRole('button', { name: 'Decline' })
})
