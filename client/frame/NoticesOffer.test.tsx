import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testApp } from '../testing/testApp.tsx'
import { NoticesOffer } from './NoticesOffer.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let asked: number

beforeEach(async () => {
  app = await testApp(62, Date.parse('2027-06-12T12:00:00Z'))
  asked = 0
  localStorage.clear()
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', {
    permission: 'default',
    requestPermission: async () => {
      asked += 1
      return 'default'
    },
  })
  const pushManager = { getSubscription: async () => null }
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => ({ pushManager }) },
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  await app.end()
})

it('asks the browser only after a yes, and says so where that left it open', async () => {
  app.show(NoticesOffer, '/decisions', '/decisions')
  const yes = await screen.findByRole('button', { name: 'Yes, tell me' })
  expect(asked).toBe(0)
  fireEvent.click(yes)
  await screen.findByText(/question was left open/)
  expect(asked).toBe(1)
})

it('takes a no for a no on this device', async () => {
  app.show(NoticesOffer, '/decisions', '/decisions')
  fireEvent.click(await screen.findByRole('button', { name: 'Not here' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Yes, tell me' })).toBeNull())
  expect(localStorage.getItem('wedsync.noticesDeclined')).toBe('yes')
  expect(asked).toBe(0)
})
