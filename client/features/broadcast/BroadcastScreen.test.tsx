import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ack } from '#shared/schema/ack.ts'
import { broadcast } from '#shared/schema/broadcast.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { writeMany } from '../../data/replica/write.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { BroadcastScreen } from './BroadcastScreen.tsx'

const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: { id: string; scope: ScopeName }

afterEach(() => app.end())

const show = (search = '') =>
  app.show(BroadcastScreen, '/w/$wedding/announcements', `/w/${wedding.id}/announcements${search}`)
const kept = () => app.open.stores.view(broadcast, wedding.scope).read().records

beforeEach(async () => {
  app = await testApp(67, now)
  wedding = await testWedding(app.open.replica)
})

it('a ready line is said to whom it is for, after it was asked once more', async () => {
  show('?panel=new')
  fireEvent.click(await screen.findByRole('radio', { name: 'Vendors' }))
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: 'Vendors' })).toHaveProperty('checked', true),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Dinner is served.' }))
  await screen.findByDisplayValue('Dinner is served.')
  fireEvent.click(screen.getByRole('radio', { name: /^Urgent/ }))
  await waitFor(() =>
    expect(screen.getByRole('radio', { name: /^Urgent/ })).toHaveProperty('checked', true),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Send it' }))
  const asked = await screen.findByRole('alertdialog')
  expect(kept()).toEqual([])
  fireEvent.click(within(asked).getByRole('button', { name: 'Send it' }))
  await waitFor(() => expect(kept()).toHaveLength(1))
  expect(kept()[0]?.data).toMatchObject({
    state: 'sent',
    roles: { vendor: true },
    members: {},
    text: 'Dinner is served.',
    urgency: 'urgent',
    saidAt: now,
  })
  await screen.findByRole('list', { name: 'How far it got' })
  expect(screen.getByText('Not sent yet')).toBeTruthy()
  expect(screen.getByText('Nobody in these roles has joined yet.')).toBeTruthy()
  // One's own announcement is not one to be acknowledged.
  expect(app.open.stores.view(ack, wedding.scope).read().records).toEqual([])
})

it('what was sent is corrected by an announcement of its own, to the same people', async () => {
  const data = {
    author: app.open.account.id,
    state: 'sent' as const,
    roles: { vendor: true as const },
    members: {},
    text: 'Dinner is at seven.',
    urgency: 'change' as const,
    saidAt: now,
  }
  const { replica } = app.open
  written(
    await writeMany(replica, [createOp(broadcast, wedding.scope, replica.edge.newId(), data)]),
  )
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Send a correction' }))
  const text = await screen.findByDisplayValue('Correction: Dinner is at seven.')
  fireEvent.change(text, { target: { value: 'Correction: dinner is at eight.' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send it' }))
  const asked = await screen.findByRole('alertdialog')
  fireEvent.click(within(asked).getByRole('button', { name: 'Send it' }))
  await waitFor(() => expect(kept()).toHaveLength(2))
  const said = kept().map((one) => one.data)
  expect(said).toContainEqual(data)
  expect(said).toContainEqual({ ...data, text: 'Correction: dinner is at eight.' })
})
