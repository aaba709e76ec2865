import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contact } from '#shared/schema/contact.ts'
import { studioScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { AddressBookScreen } from './AddressBookScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let scope: ScopeName

beforeEach(async () => {
  app = await testApp(81, Date.parse('2027-05-20T10:00:00Z'))
  const id = app.open.replica.edge.newId()
  scope = studioScope(id)
  written(
    await app.open.write(
      [
        createOp(studio, scope, id, { name: 'Lantern Lane' }),
        createOp(contact, scope, app.open.replica.edge.newId(), {
          kind: 'florist',
          name: 'Moss & Marigold',
          phone: '+44 20 7946 0114',
        }),
        createOp(contact, scope, app.open.replica.edge.newId(), {
          kind: 'band',
          name: 'The Second Wind',
          area: 'Brontë country',
        }),
      ],
      { claims: { [scope]: 'owner' as const } },
    ),
  )
})
afterEach(() => app.end())

const show = (search = '') => app.show(AddressBookScreen, '/contacts', `/contacts${search}`)
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Contacts' }))
    .getAllByRole('listitem')
    .map((row) => within(row).getAllByRole('button')[0]?.textContent)
const contacts = async () =>
  (await app.open.replica.records.find().exec())
    .map((one) => one.toJSON())
    .filter((one) => one.type === 'contact')

it('finds whom to call by name, place or kind, and calls in one tap', async () => {
  show()
  expect(await rows()).toEqual(['Moss & Marigold', 'The Second Wind'])
  const call = screen.getByRole('link', { name: 'Call Moss & Marigold' })
  expect(call.getAttribute('href')).toBe('tel:+442079460114')
  const box = screen.getByRole('searchbox', { name: 'Search by name, kind or place' })
  fireEvent.change(box, { target: { value: 'bronte' } })
  expect(await rows()).toEqual(['The Second Wind'])
  fireEvent.change(box, { target: { value: 'flor' } })
  expect(await rows()).toEqual(['Moss & Marigold'])
})

it('adds a contact, and says what is missing before', async () => {
  show('?panel=new')
  fireEvent.click(await screen.findByRole('button', { name: 'Add' }))
  await screen.findByText('Please give the name.')
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), {
    target: { value: 'Nine Pins' },
  })
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind' }), { target: { value: 'Juggler' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  await screen.findByText('Nine Pins is added.')
  const made = (await contacts()).find((one) => one.data['name'] === 'Nine Pins')
  expect(made?.data).toEqual({ kind: 'Juggler', name: 'Nine Pins' })
})

it('brings over the vendors of a wedding with their numbers, and nobody twice', async () => {
  const wedding = await testWedding(app.open.replica)
  const { newId } = app.open.replica.edge
  const own = newId()
  written(
    await app.open.write([
      createOp(vendor, wedding.scope, own, { kind: 'cake', name: 'Crumb Fair' }),
      createOp(vendorContact, wedding.scope, newId(), { vendor: own, contact: 'Edie', phone: '7' }),
      createOp(vendor, wedding.scope, newId(), { kind: 'florist', name: 'moss & marigold' }),
    ]),
  )
  show('?panel=bring')
  fireEvent.click(await screen.findByRole('button', { name: 'Bring over 1' }))
  await waitFor(async () => expect(await contacts()).toHaveLength(3))
  const made = (await contacts()).find((one) => one.data['name'] === 'Crumb Fair')
  expect(made?.data).toEqual({ kind: 'cake', name: 'Crumb Fair', person: 'Edie', phone: '7' })
})
