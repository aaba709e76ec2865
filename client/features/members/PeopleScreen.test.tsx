import 'fake-indexeddb/auto'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { PeopleScreen } from './PeopleScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(61, Date.parse('2027-06-12T12:00:00Z'))
  const { id } = await testWedding(app.open.replica)
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
