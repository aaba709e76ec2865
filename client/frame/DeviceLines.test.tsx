import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { act } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { DeviceListing } from '#shared/protocol/deviceStatus.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { ServerRefusal } from '../data/queries.ts'
import { testApp } from '../testing/testApp.tsx'
import { maya, noah } from '../testing/testReplica.ts'
import { DeviceLines } from './DeviceLines.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
const scope: ScopeName = 'wedding:01900000-0000-7000-8000-00000000cccc'
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(44, now)
})
afterEach(() => app.end())

const iso = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString()
const device = (more: Partial<DeviceListing['devices'][number]>) => ({
  user: noah,
  name: 'Noah',
  device: 'Tablet',
  waiting: 0,
  refused: 0,
  since: null,
  lastSeenAt: iso(2),
  current: false,
  ...more,
})

function show(devices: () => Promise<DeviceListing>) {
  app.data.calls = { ...app.data.calls, devices }
  app.show(() => <DeviceLines scope={scope} where="Anna & Ben" />, '/x', '/x')
}

it('says whose device holds what, and what is known without a signal, with its age', async () => {
  show(() =>
    Promise.resolve({
      devices: [
        device({ waiting: 3, since: iso(20), lastSeenAt: iso(18) }),
        device({ user: maya, name: 'Maya', device: 'Phone', current: true }),
      ],
    }),
  )
  const list = await screen.findByRole('list', { name: 'Devices of Anna & Ben' })
  const [noahs, own] = within(list).getAllByRole('listitem')
  expect(noahs?.textContent).toMatch(/^Noah · Tablet3 unsent since \d\d:\d\d, last seen \d\d:\d\d$/)
  expect(own?.textContent).toContain('Phone · this device')
  expect(own?.textContent).toContain('everything sent')

  await act(async () => cleanup())
  show(() => Promise.reject(new ServerRefusal({ kind: 'unreachable' })))
  await screen.findByText(/^Without signal: as it was told just now/)
  await waitFor(() => expect(screen.getByText('Noah')).toBeTruthy())
})

it('says that it has to be asked once where it never was', async () => {
  show(() => Promise.reject(new ServerRefusal({ kind: 'unreachable' })))
  await screen.findByText(/^The devices of the others need signal/)
  expect(screen.queryByRole('list')).toBeNull()
})
