import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { household } from '#shared/schema/household.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { PeopleScreen } from './PeopleScreen.tsx'

let wedding: string
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(61, Date.parse('2027-06-12T12:00:00Z'))
  const { id } = await testWedding(app.open.replica)
  wedding = id
  app.show(PeopleScreen, '/w/$wedding/people', `/w/${id}/people`)
})
afterEach(() => app.end())

it('shows who made a wedding that is only here, and says why nobody can be invited yet', async () => {
  await screen.findByText('Maya')
  screen.getByText('Owner')
  const why =
    'This wedding is only on this computer so far. Once it is sent, you can invite others.'
  expect((await screen.findAllByText(why)).length).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: 'Invite somebody' }))
  const make = await screen.findByRole('button', { name: 'Make the link' })
  fireEvent.click(await screen.findByRole('radio', { name: /^Photographer/ }))
  expect(make.hasAttribute('disabled')).toBe(true)
  screen.getByText(why, { selector: '[role="dialog"] *' })
})

it('ties a relative to a household and a vendor to whom they work for, and a planner to nobody', async () => {
  const scope = `wedding:${wedding}` as const
  const { newId } = app.open.replica.edge
  written(await app.open.write([createOp(household, scope, newId(), { name: 'Cole' })]))
  fireEvent.click(await screen.findByRole('button', { name: 'Invite somebody' }))
  fireEvent.click(await screen.findByRole('radio', { name: /^Family/ }))
  fireEvent.click(await screen.findByRole('button', { name: /Their household/ }))
  fireEvent.click(await screen.findByRole('option', { name: 'Cole' }))
  await screen.findByRole('button', { name: /Cole.*Their household/ })
  fireEvent.click(screen.getByRole('radio', { name: /^Vendor/ }))
  await screen.findByText('There is no vendor yet. Add one first, so that they can report for it.')
  fireEvent.click(screen.getByRole('radio', { name: /^Planner/ }))
  await waitFor(() => expect(screen.queryByText(/no vendor yet|Their household/)).toBeNull())
})

it('says when something of theirs last reached this device', async () => {
  expect(await screen.findByText('Last change just now')).toBeTruthy()
})
