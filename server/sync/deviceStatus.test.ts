import { expect, test } from 'vitest'
import type { Actor, Role } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createDevices } from './deviceStatus.ts'
import { createMemoryDeviceStatus } from './memoryDeviceStatus.ts'
import { uuid } from './testing/storedRecords.ts'

const [maya, noah] = [uuid(1), uuid(2)]
const scope: ScopeName = `wedding:${uuid(7)}`
const other: ScopeName = `wedding:${uuid(8)}`
const NOW = 1_000_000
const told = { waiting: 3, refused: 1, since: 900_000 }
const device = (user: string) => ({ user, device: 'a', deviceName: 'Tablet' })
const members = [
  { user: maya, name: 'Maya' },
  { user: noah, name: 'Noah' },
]
const viewer = (role: Role, owner = false): Actor => ({ user: noah, role, owner })

const devices = () => createDevices(createMemoryDeviceStatus(), () => NOW)

test('DEV1 tells nothing of a scope that is not theirs, and an edit never waits since tomorrow', async () => {
  const { tell, of } = devices()
  await tell(device(maya), [scope], [{ scope: other, ...told }])
  await tell(device(maya), [scope], [{ scope, ...told, since: NOW + 86_400_000 }])
  expect(await of(other, viewer('planner'), members)).toEqual([])
  expect(await of(scope, viewer('planner'), members)).toEqual([
    { ...device(maya), ...told, since: NOW, seenAt: NOW, name: 'Maya' },
  ])
})

test.each<[Role, boolean, boolean]>([
  ['couple', false, true],
  ['planner', false, true],
  ['coordinator', false, true],
  ['photographer', false, true],
  ['vendor', false, false],
  ['vendor', true, true],
  ['family', false, false],
  ['friend', false, false],
  ['owner', false, true],
  ['editor', false, true],
  ['viewer', false, false],
])('DEV2 a %s (owner: %s) is told of the devices of others: %s', async (role, owner, all) => {
  const { tell, of } = devices()
  for (const user of [maya, noah]) await tell(device(user), [scope], [{ scope, ...told }])
  const users = (await of(scope, viewer(role, owner), members)).map(({ user }) => user)
  expect(users.sort()).toEqual(all ? [maya, noah] : [noah])
})

test('DEV2 whoever has left is not listed', async () => {
  const { tell, of } = devices()
  await tell(device(maya), [scope], [{ scope, ...told }])
  expect(await of(scope, viewer('planner'), members.slice(1))).toEqual([])
})
