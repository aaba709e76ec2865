import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { memberContact } from '#shared/schema/memberContact.ts'
import { incident, type IncidentData } from '#shared/schema/incident.ts'
import { incidentEntry } from '#shared/schema/incidentEntry.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { maya } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { IncidentsScreen } from './IncidentsScreen.tsx'

const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: { id: string; scope: ScopeName }

beforeEach(async () => {
  app = await testApp(57, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = () => app.show(IncidentsScreen, '/w/$wedding/emergency', `/w/${wedding.id}/emergency`)

function standing(): readonly IncidentData[] {
  return app.open.stores
    .view(incident, wedding.scope)
    .read()
    .records.map(({ data }) => data)
}

it('calls nobody by a tap: the button has to be held', async () => {
  show()
  const button = await screen.findByRole('button', { name: 'Hold to call everybody' })
  expect(button.hasAttribute('disabled')).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: 'Power or technology' }))
  fireEvent.change(screen.getByLabelText('Where'), { target: { value: 'Kitchen' } })
  await waitFor(() => expect(button.hasAttribute('disabled')).toBe(false))

  button.focus()
  fireEvent.keyDown(button, { key: 'Enter' })
  await act(() => wait(200))
  fireEvent.keyUp(button, { key: 'Enter' })
  await act(() => wait(1_000))
  expect(standing()).toEqual([])

  fireEvent.keyDown(button, { key: 'Enter' })
  await waitFor(() => expect(standing()).toHaveLength(1), { timeout: 10_000 })
  fireEvent.keyUp(button, { key: 'Enter' })
  await screen.findByRole('heading', { name: 'Power or technology: Kitchen' })
  expect(standing()).toMatchObject([{ kind: 'power', place: 'Kitchen', raisedAt: now }])
  // Others are on their way: no undo is offered that would be refused, or call them back in silence.
  await screen.findByText('Everybody who works on the day is being told.')
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  // What was said is not left in the form.
  expect(screen.getByLabelText<HTMLInputElement>('Where').value).toBe('')
})

it('says who is on it, takes back only one’s own word, and moves what is over out of the way', async () => {
  const { newId } = app.open.replica.edge
  const other = newId()
  const mark = { by: other, instant: now, device: 'Phone' }
  written(
    await app.open.write([
      createOp(incident, wedding.scope, newId(), {
        kind: 'medical',
        place: 'Bar',
        raisedAt: now,
        seen: { marks: { [newId()]: mark }, cleared: {} },
      }),
    ]),
  )
  show()
  await screen.findByText('Somebody is on it')
  fireEvent.click(screen.getByRole('button', { name: "I'm on it" }))
  await screen.findByText(/are on it/)
  fireEvent.click(screen.getByRole('button', { name: "I'm no longer on it" }))
  await screen.findByText('Somebody is on it')
  fireEvent.click(screen.getByRole('button', { name: 'It is over' }))
  await screen.findByRole('region', { name: 'Over' })
  expect(isMarked(standing()[0]?.closed)).toBe(true)
  expect(screen.getByText('Nothing is wrong.')).toBeTruthy()
})

it('when nobody answers it says so, offers numbers, and writes down who was telephoned', async () => {
  const { newId } = app.open.replica.edge
  const venue = newId()
  const raised = newId()
  written(
    await app.open.write([
      createOp(vendor, wedding.scope, venue, { kind: 'venue', name: 'The Barn', stage: 'booked' }),
      createOp(vendorContact, wedding.scope, newId(), { vendor: venue, phone: '+44 7700 900456' }),
      createOp(incident, wedding.scope, raised, {
        kind: 'medical',
        author: maya,
        raisedAt: now - 4 * 60_000,
      }),
    ]),
  )
  show()
  // Offline and only here: the numbers stand there before anything else.
  await screen.findByText('Not delivered: no signal. Call these people.')
  const [call] = await screen.findAllByRole('link', { name: 'Call The Barn' })
  if (!call) throw new Error('There is no number')
  expect(call.getAttribute('href')).toBe('tel:+447700900456')
  expect(screen.getAllByRole('link', { name: 'Call 112 for help from outside' })).not.toEqual([])
  fireEvent.click(call)
  const entries = () =>
    app.open.stores
      .view(incidentEntry, wedding.scope)
      .read()
      .records.map(({ data }) => data)
  await waitFor(() =>
    expect(entries()).toMatchObject([
      { incident: raised, author: maya, raiser: maya, kind: 'called', text: 'The Barn' },
    ]),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Call everybody again' }))
  await waitFor(() => expect(entries()).toMatchObject([{}, { kind: 'escalated' }]))
})

it('shows as my own number the one that others ring, and what I change or empty is so everywhere', async () => {
  const { newId } = app.open.replica.edge
  const [first, second] = [newId(), newId()]
  written(
    await app.open.write([
      createOp(memberContact, wedding.scope, first, { user: maya, phone: '' }),
      createOp(memberContact, wedding.scope, second, { user: maya, phone: '+44 7700 900123' }),
    ]),
  )
  show()
  const field = await screen.findByLabelText<HTMLInputElement>('Your phone number')
  await waitFor(() => expect(field.value).toBe('+44 7700 900123'))
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: '' } })
  fireEvent.blur(field)
  const numbers = () =>
    app.open.stores
      .view(memberContact, wedding.scope)
      .read()
      .records.map(({ data }) => data.phone)
  await waitFor(() => expect(numbers()).toEqual(['', '']))
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: '+43 1' } })
  fireEvent.blur(field)
  await waitFor(() => expect(numbers()).toEqual(['+43 1', '+43 1']))
})

it('my own number is written down here, once', async () => {
  show()
  const field = await screen.findByLabelText('Your phone number')
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: '+49 30 12' } })
  fireEvent.blur(field)
  const kept = () => app.open.stores.view(memberContact, wedding.scope).read().records
  await waitFor(() =>
    expect(kept().map(({ data }) => data)).toEqual([
      { user: app.open.account.id, phone: '+49 30 12' },
    ]),
  )
})
