import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { LinkSheet } from './LinkSheet.tsx'

const NOW = Date.parse('2027-06-01T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let show: () => void

beforeEach(async () => {
  app = await testApp(83, NOW)
  const { id, scope } = await testWedding(app.open.replica)
  const Sheet = () => (
    <LinkSheet
      scope={scope}
      title="Anna & Ben"
      date="2027-06-12"
      roles={['vendor', 'family', 'friend']}
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
