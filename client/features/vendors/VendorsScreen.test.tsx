import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { VendorsScreen } from './VendorsScreen.tsx'

// 15:00 in Berlin, the venue's zone.
const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let id: string

beforeEach(async () => {
  app = await testApp(51, now)
  const { newId } = app.open.replica.edge
  const wedding = await testWedding(app.open.replica)
  id = newId()
  written(
    await app.open.write([
      createOp(vendor, wedding.scope, id, {
        kind: 'band',
        name: 'The Larks',
        callTime: 885,
        stage: 'confirmed',
      }),
      createOp(vendorContact, wedding.scope, newId(), {
        vendor: id,
        contact: 'Bea',
        phone: '+44 (0)20 79-46',
      }),
    ]),
  )
  app.show(VendorsScreen, '/w/$wedding/vendors', `/w/${wedding.id}/vendors`)
})
afterEach(() => app.end())

it('calls and writes in one tap, and says that no word has come since the call time', async () => {
  const call = await screen.findByRole('link', { name: 'Call Bea' })
  expect(call.getAttribute('href')).toBe('tel:+440207946')
  expect(screen.getByRole('link', { name: 'Write to Bea' }).getAttribute('href')).toBe(
    'sms:+440207946',
  )
  await screen.findByText('No word since the call time')
})

it('moves a vendor one step on, tells it, and takes it back', async () => {
  const stage = async () => (await stored(app.open.replica, id))?.data['stage']
  fireEvent.click(await screen.findByRole('button', { name: 'Mark: on the way, The Larks' }))
  await screen.findByText('The Larks: on the way.')
  await waitFor(async () => expect(await stage()).toBe('enRoute'))
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await stage()).toBe('confirmed'))
})
