import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { preference } from '#shared/schema/preference.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import { testApp } from '../../testing/testApp.tsx'
import { maya } from '../../testing/testReplica.ts'
import { NoticesScreen } from './NoticesScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let calls: string[]
let permission: NotificationPermission
let taken: object | null

beforeEach(async () => {
  app = await testApp(61, Date.parse('2027-06-12T12:00:00Z'))
  calls = []
  permission = 'default'
  taken = null
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    calls.push(`${method} ${url}`)
    if (url.endsWith('/key')) return Response.json({ key: 'the key' })
    if (url.endsWith('/test')) return Response.json({ outcome: 'sent' })
    return new Response(null, { status: 204 })
  })
})
afterEach(async () => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  await app.end()
})

/** A browser with push, whose person says yes. */
function withPush() {
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  const subscription = {
    toJSON: () => ({ endpoint: 'https://push.example/1', keys }),
    unsubscribe: async () => {
      taken = null
      return true
    },
  }
  const pushManager = {
    getSubscription: async () => taken,
    subscribe: async () => (taken = subscription),
  }
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', {
    get permission() {
      return permission
    },
    requestPermission: async () => (permission = 'granted'),
  })
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => ({ pushManager }) },
  })
}

const wishes = () =>
  app.open.stores.view(preference, userScope(maya)).read().records[0]?.data ?? null

it('says that nothing is told while closed where a browser has no push', async () => {
  vi.stubGlobal('Notification', undefined)
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => undefined },
  })
  app.show(NoticesScreen, '/notices', '/notices')
  await screen.findByText(/cannot tell you anything while WedSync is closed/)
  expect(screen.queryByRole('button', { name: /Turn on/ })).toBeNull()
})

it('turns notices on by a tap, tries one, and turns them off', async () => {
  withPush()
  app.show(NoticesScreen, '/notices', '/notices')
  await screen.findByText(/stays silent/)
  expect(calls).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: 'Turn on notices here' }))
  await screen.findByText(/tells you what cannot wait/)
  fireEvent.click(screen.getByRole('button', { name: 'Send a test notice' }))
  await screen.findByText('A test notice is on its way.')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Turn off notices here' })).toHaveProperty(
      'disabled',
      false,
    ),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Turn off notices here' }))
  await screen.findByText(/stays silent/)
  expect(calls).toEqual([
    'GET /api/notices/key',
    'PUT /api/notices/subscription',
    'POST /api/notices/test',
    'DELETE /api/notices/subscription',
  ])
})

it('keeps what is not wanted for the person, and takes it back kind by kind', async () => {
  app.show(NoticesScreen, '/notices', '/notices')
  fireEvent.click(await screen.findByRole('switch', { name: /decision needs me/ }))
  await waitFor(() => expect(wishes()).toEqual({ muted: { decision: true } }))
  fireEvent.click(screen.getByRole('switch', { name: /new time/ }))
  await waitFor(() => expect(wishes()).toEqual({ muted: { decision: true, moved: true } }))
  fireEvent.click(screen.getByRole('switch', { name: /decision needs me/ }))
  await waitFor(() => expect(wishes()).toEqual({ muted: { moved: true } }))
})

it('keeps quiet hours with the clocks they were meant by', async () => {
  app.show(NoticesScreen, '/notices', '/notices')
  fireEvent.click(await screen.findByRole('switch', { name: 'Nothing at night' }))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  await waitFor(() => expect(wishes()).toEqual({ quiet: { from: 1320, to: 420, zone } }))
  const until = await screen.findByRole('textbox', { name: 'Until' })
  fireEvent.change(until, { target: { value: '8:30' } })
  fireEvent.blur(until)
  await waitFor(() => expect(wishes()).toEqual({ quiet: { from: 1320, to: 510, zone } }))
  fireEvent.click(screen.getByRole('switch', { name: 'Nothing at night' }))
  await waitFor(() => expect(wishes()).toEqual({}))
})
