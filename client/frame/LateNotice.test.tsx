import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testApp } from '../testing/testApp.tsx'
import { LateNotice } from './LateNotice.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(35, now)
})
afterEach(() => app.end())

it('says once that this device was away, that its edits were kept, and how many ask for a look', async () => {
  const { settings } = app.open.replica.local
  const value = { since: now - 213 * 86_400_000, kept: 5, asked: 3 }
  await settings.put({ key: 'lateReturn', value })
  app.show(LateNotice, '/', '/')
  await screen.findByText(
    'This computer was away for 7 months. Its 5 edits were kept; 3 need a look.',
  )
  screen.getByRole('button', { name: 'Look at them' })
  fireEvent.click(screen.getByRole('button', { name: 'Close this notice' }))
  await waitFor(() => expect(screen.queryByText(/^This computer was away/)).toBeNull())
  expect(await settings.get('lateReturn')).toBeUndefined()
})

it('asks for no look where nothing is asked', async () => {
  const value = { since: null, kept: 1, asked: 0 }
  await app.open.replica.local.settings.put({ key: 'lateReturn', value })
  app.show(LateNotice, '/', '/')
  await screen.findByText(/away for a long time\. Its edit was kept, and nobody’s work/)
  expect(screen.queryByRole('button', { name: 'Look at them' })).toBeNull()
})
