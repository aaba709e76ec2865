import type { DeviceKey, DeviceKeysRequest } from '#shared/protocol/courier.ts'
import { scopeKind } from '#shared/schema/record/scope.ts'
import type { AccountStore } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { Grant, MembershipSource } from './grants.ts'
import type { SignedIn } from './sessions.ts'

export type DeviceKeys = {
  /** The device's own key; the session decides whose. UNAUTHENTICATED where it ended just now. */
  register: (by: SignedIn, request: DeviceKeysRequest) => Promise<void>
  /** Keys of everybody with whom this session shares a wedding. */
  ofCompanions: (by: SignedIn) => Promise<readonly DeviceKey[]>
  of: (accounts: readonly string[]) => Promise<readonly DeviceKey[]>
}

/** Keys by which devices know each other's signatures without a network. */
export function createDeviceKeys<G extends Grant>(parts: {
  accounts: AccountStore
  memberships: MembershipSource<G>
  now: () => number
}): DeviceKeys {
  const { accounts, memberships, now } = parts

  async function of(users: readonly string[]): Promise<readonly DeviceKey[]> {
    const keys = await accounts.deviceKeysOf(users)
    return keys.map(({ user, replica, publicKey, deviceName }) => ({
      account: user,
      replica,
      publicKey,
      device: deviceName,
    }))
  }

  return {
    of,
    async register({ account, session }, { replica, publicKey }) {
      const isRegistered = await accounts.registerDeviceKey({
        user: account.id,
        replica,
        publicKey,
        session: session.id,
        deviceName: session.deviceName,
        registeredAt: now(),
      })
      if (!isRegistered) throw new AuthRefusal('UNAUTHENTICATED', 'The session has ended.')
    },

    async ofCompanions({ account }) {
      const companions = new Set([account.id])
      for (const { scope, leftAt } of await memberships.ofUser(account.id)) {
        if (leftAt !== null || scopeKind(scope) !== 'wedding') continue
        for (const { user } of await memberships.ofScope(scope)) companions.add(user)
      }
      return of([...companions])
    },
  }
}
