import { expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Grant } from './grants.ts'
import { createLinks } from './links.ts'
import { createMemoryAccounts } from './memoryAccounts.ts'

const SCOPE: ScopeName = 'wedding:00000000-0000-7000-8000-000000000001'
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const maya: Grant = {
  scope: SCOPE,
  user: id(10),
  name: 'Maya',
  role: 'planner',
  owner: true,
  joinedAt: 0,
  leftAt: null,
}

test('LNK3 who came in while the server was ended, and was removed, is not brought back either', async () => {
  const accounts = createMemoryAccounts()
  let members: Grant[] = [maya]
  let isEnded = true
  let made = 20
  const links = createLinks({
    accounts: {
      ...accounts,
      markJoined: (user, at) =>
        isEnded ? Promise.reject(new Error('ended')) : accounts.markJoined(user, at),
    },
    memberships: {
      ofUser: async () => [],
      ofScope: async () => members,
    },
    bounds: { admit: async () => {}, end: async () => {}, endDue: async () => 0 },
    sessions: {
      enterAs: async (account) => ({
        account,
        user: { id: account.id, name: account.name, email: account.email },
        token: 'token',
        session: {
          id: id(90),
          user: account.id,
          device: 'phone',
          deviceName: 'Phone',
          tokenHash: 'hash',
          createdAt: 0,
          lastUsedAt: 0,
          idleExpiresAt: 1,
          absoluteExpiresAt: 1,
          revoked: null,
        },
      }),
    },
    join: async ({ scope, user, name, role }) => {
      const joined: Grant = { scope, user, name, role, owner: false, joinedAt: 0, leftAt: null }
      members = [...members, joined]
      return joined
    },
    weddingOf: async () => null,
    dataOf: async () => null,
    makeId: () => id((made += 1)),
    now: () => 1_000,
  })
  const { token } = await links.make(maya, { role: 'friend', name: 'Jo' })
  const open = () => links.open({ token, device: { id: 'phone', name: 'Phone' } })

  await expect(open()).rejects.toThrow('ended')
  isEnded = false
  await open()
  expect(members).toHaveLength(2)
  members = [maya]
  await expect(open()).rejects.toMatchObject({ code: 'LINK_ENDED' })
  expect(members).toEqual([maya])
})
