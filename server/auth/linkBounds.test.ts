import { expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Grant } from './grants.ts'
import { createLinkBounds } from './linkBounds.ts'
import { createMemoryAccounts } from './memoryAccounts.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const scopes: readonly ScopeName[] = [`wedding:${id(1)}`, `wedding:${id(2)}`, `wedding:${id(3)}`]

test('LNK3 a link that cannot be brought to its end keeps no other one open, and is tried again', async () => {
  const accounts = createMemoryAccounts()
  const present = new Map<string, Grant>()
  for (const [n, scope] of scopes.entries()) {
    const [user, tokenHash] = [id(10 + n), `hash ${n}`]
    await accounts.createLink({
      id: id(20 + n),
      tokenHash,
      scope,
      role: 'friend',
      vendor: null,
      household: null,
      name: 'Jo',
      phone: null,
      madeBy: id(99),
      createdAt: 0,
      endsAt: 1_000,
      devices: 1,
      revokedAt: null,
      revokedBy: null,
      endedAt: null,
    })
    const emailKey = `link:${user}`
    const account = {
      id: user,
      name: 'Jo',
      kind: 'link',
      email: '',
      emailKey,
      createdAt: 0,
    } as const
    await accounts.openLink(tokenHash, { account, device: 'phone', deviceName: 'Phone', at: 0 })
    const grant = {
      scope,
      user,
      name: 'Jo',
      role: 'friend',
      owner: false,
      joinedAt: 0,
      leftAt: null,
    }
    present.set(user, { ...grant, role: 'friend' })
  }
  let fails: ScopeName | undefined = scopes[1]
  const bounds = createLinkBounds({
    accounts,
    memberships: {
      ofUser: async (user) => [...present.values()].filter((one) => one.user === user),
      ofScope: async () => [],
    },
    leave: async (scope, user) => {
      if (scope === fails) throw new Error('cannot be written')
      present.delete(user)
    },
    onLeaving: () => {},
    now: () => 2_000,
  })

  await expect(bounds.endDue()).rejects.toMatchObject({ cause: new Error('cannot be written') })
  expect([...present.values()].map(({ scope }) => scope)).toEqual([fails])
  fails = undefined
  expect(await bounds.endDue()).toBe(1)
  expect(present.size).toBe(0)
  expect(await bounds.endDue()).toBe(0)
})
