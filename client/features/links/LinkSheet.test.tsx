import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { member } from '#shared/schema/member.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor, type VendorData } from '#shared/schema/vendor.ts'
import { writeMany } from '../../data/replica/write.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { LinkSheet } from './LinkSheet.tsx'

const NOW = Date.parse('2027-06-01T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let show: () => void
let scope: ScopeName

beforeEach(async () => {
  app = await testApp(83, NOW)
  const made = await testWedding(app.open.replica)
  const { id } = made
  scope = made.scope
  const Sheet = () => (
    <LinkSheet
      scope={scope}
      title="Anna & Ben"
      date="2027-06-12"
      vendor={undefined}
      waits={undefined}
      onClose={() => {}}
    />
  )
  show = () => void app.show(Sheet, '/w/$wedding/links', `/w/${id}/links`)
})
afterEach(() => app.end())

const make = () => screen.findByRole('button', { name: 'Make the link' })

it('keeps what was written over a reload', async () => {
  show()
  fireEvent.click(await screen.findByRole('radio', { name: 'Somebody else' }))
  await userEvent.type(await screen.findByLabelText('Their name'), 'Aunt Bea')
  cleanup()
  show()
  expect((await screen.findByLabelText<HTMLInputElement>('Their name')).value).toBe('Aunt Bea')
})

it('says what a link cannot be made without', async () => {
  show()
  fireEvent.click(await screen.findByRole('radio', { name: 'Somebody else' }))
  await screen.findByText('Write their name first.')
  expect((await make()).hasAttribute('disabled')).toBe(true)
  await userEvent.type(await screen.findByLabelText('Their name'), 'Aunt Bea')
  expect(screen.queryByText('Write their name first.')).toBeNull()
  expect((await make()).hasAttribute('disabled')).toBe(false)
  fireEvent.change(screen.getByLabelText(/^Works until/), { target: { value: '2027-05-01' } })
  await screen.findByText('Choose how long it works.')
})

it('offers a coordinator those whom they bring in, and nobody else', async () => {
  const { replica } = app.open
  const booked = app.edge.newId()
  const adds = async (id: string, data: VendorData) =>
    void written(await writeMany(replica, [createOp(vendor, scope, id, data)]))
  await adds(booked, { kind: 'band', name: 'Harbour Strings' })
  await replica.records.insert({
    id: app.edge.newId(),
    scope,
    type: member.name,
    data: { user: replica.account, name: 'Tom', role: 'coordinator', owner: false },
    at: '01790000000000-0000-000000000000',
    by: '',
  })
  show()
  await screen.findByText(/^Nobody was brought in yet/)
  expect(screen.queryByRole('radio', { name: 'A household' })).toBeNull()
  expect(screen.queryByRole('radio', { name: 'Somebody else' })).toBeNull()

  await adds(app.edge.newId(), { kind: 'band', name: 'The Wrens', replaces: booked })
  await userEvent.click(await screen.findByRole('button', { name: /Choose the vendor/ }))
  const offered = await screen.findAllByRole('option')
  expect(offered.map(({ textContent }) => textContent)).toEqual(['The Wrens'])
})
