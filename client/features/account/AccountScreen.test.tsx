import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { preference } from '#shared/schema/preference.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { maya } from '../../testing/testReplica.ts'
import { AccountScreen } from './AccountScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(33, Date.parse('2027-06-12T12:00:00Z'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await app.end()
})

async function writeSomething() {
  const op = createOp(preference, userScope(maya), maya, { shortcuts: true })
  const written = await app.open.write([op])
  if (!written.ok) throw new Error(written.refusal.reason)
  await waitFor(() => expect(app.open.queue.waiting.read()).toHaveLength(1))
}

it('shows this device and says that the others need signal', async () => {
  app.show(AccountScreen, '/account', '/account')
  await screen.findByText('Test phone')
  const told = await screen.findByText(/The list of your other devices needs signal/)
  expect(told.closest('[role=status]')).not.toBeNull()
})

it('signs out without a network and keeps unsent edits for the next time', async () => {
  await writeSomething()
  app.show(AccountScreen, '/account', '/account')
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
  await screen.findByText(/1 unsent edit is only on this/)
  fireEvent.click(screen.getByRole('button', { name: 'Keep here and sign out' }))
  await waitFor(() => expect(app.data.session.account.read().state).toBe('signedOut'))
  expect(await app.data.accounts.all()).toMatchObject([{ id: maya, token: null, unsent: 1 }])
})

it('hands unsent edits over as a file before it erases anything', async () => {
  await writeSomething()
  const files: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) files.push(file)
    return 'blob:test'
  })
  app.show(AccountScreen, '/account', '/account')
  fireEvent.click(await screen.findByRole('button', { name: 'Sign out' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Save as a file' }))
  await screen.findByText(/Once you have seen it there, sign out/)
  expect(await files[0]?.text()).toContain('"shortcuts": true')
  expect(app.data.session.account.read().state).toBe('open')
  fireEvent.click(screen.getByRole('button', { name: 'Sign out and erase' }))
  await waitFor(() => expect(app.data.session.account.read().state).toBe('signedOut'))
  expect(await app.data.accounts.all()).toEqual([])
})

it('makes targets larger on this device at once, and for the person everywhere', async () => {
  app.show(AccountScreen, '/account', '/account')
  fireEvent.click(await screen.findByRole('switch', { name: /gloves/ }))
  await waitFor(() => expect(document.documentElement.dataset['density']).toBe('gloves'))
  await waitFor(() =>
    expect(app.open.queue.waiting.read()).toMatchObject([{ type: preference.name, id: maya }]),
  )
})

it('what a device can is switched on it alone, and what it cannot is said', async () => {
  Object.defineProperty(navigator, 'vibrate', { value: () => true, configurable: true })
  app.show(AccountScreen, '/account', '/account')
  const buzz = await screen.findByRole('switch', { name: /short tap/ })
  fireEvent.click(buzz)
  await waitFor(() => expect(localStorage.getItem('wedsync.buzz')).toBe('off'))
  fireEvent.click(buzz)
  await waitFor(() => expect(localStorage.getItem('wedsync.buzz')).toBeNull())
  // This browser has no lock to ask for.
  await screen.findByText(/lets no page keep its screen on/)
  expect(app.open.queue.waiting.read()).toEqual([])
  Reflect.deleteProperty(navigator, 'vibrate')
})
