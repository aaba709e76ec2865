import {
  MOST_KEYS,
  type AccountStore,
  type Credential,
  type StoredDeviceKey,
  type StoredInvitation,
  type StoredSession,
} from './accountStore.ts'
import { createMemoryLinks } from './memoryLinks.ts'

/** The store of accounts without a database: for tests. */
export function createMemoryAccounts(): AccountStore {
  const credentials = new Map<string, Credential>()
  const sessions = new Map<string, StoredSession>()
  const invitations = new Map<string, StoredInvitation>()
  const deviceKeys = new Map<string, StoredDeviceKey>()

  const accountOf = (id: string) =>
    [...credentials.values()].find(({ account }) => account.id === id)?.account ?? null

  return {
    async createAccount(credential) {
      const { emailKey } = credential.account
      if (credentials.has(emailKey)) return 'taken'
      credentials.set(emailKey, structuredClone(credential))
      return 'created'
    },
    credentialOf: async (emailKey) => {
      const found = credentials.get(emailKey)
      return found?.account.kind === 'person' ? structuredClone(found) : null
    },
    account: async (id) => structuredClone(accountOf(id)),

    async createSession(session) {
      for (const { id, user, device, revoked } of sessions.values())
        if (user === session.user && device === session.device && !revoked) sessions.delete(id)
      sessions.set(session.id, structuredClone(session))
    },
    async sessionByToken(tokenHash) {
      const session = [...sessions.values()].find((one) => one.tokenHash === tokenHash)
      const account = session && accountOf(session.user)
      return session && account ? structuredClone({ session, account }) : null
    },
    async touchSession(id, lastUsedAt, idleExpiresAt) {
      const session = sessions.get(id)
      if (session && !session.revoked) sessions.set(id, { ...session, lastUsedAt, idleExpiresAt })
    },
    sessionsOf: async (user) =>
      structuredClone(
        [...sessions.values()]
          .filter((session) => session.user === user && !session.revoked)
          .sort((a, b) => b.lastUsedAt - a.lastUsedAt),
      ),
    async revokeSession(user, id, { at, wipe }) {
      const session = sessions.get(id)
      if (session?.user !== user) return false
      const before = session.revoked
      const revoked = { at: before?.at ?? at, wipe: wipe || (before?.wipe ?? false) }
      sessions.set(id, { ...session, revoked })
      return true
    },
    async deleteSession(id) {
      sessions.delete(id)
    },
    async deleteSessionsEndedBefore(instant) {
      const ended = [...sessions.values()].filter((one) => one.absoluteExpiresAt < instant)
      for (const { id } of ended) sessions.delete(id)
      return ended.length
    },

    async registerDeviceKey(key) {
      const session = sessions.get(key.session)
      if (!session || session.revoked || session.user !== key.user) return false
      deviceKeys.set(`${key.user} ${key.replica}`, structuredClone(key))
      const own = [...deviceKeys.values()].filter(({ user }) => user === key.user)
      for (const { user, replica } of own
        .toSorted((a, b) => b.registeredAt - a.registeredAt)
        .slice(MOST_KEYS))
        deviceKeys.delete(`${user} ${replica}`)
      return true
    },
    deviceKeysOf: async (users) =>
      structuredClone(
        [...deviceKeys.values()].filter(
          ({ user, session }) =>
            users.includes(user) && sessions.has(session) && !sessions.get(session)?.revoked,
        ),
      ),

    async createInvitation(invitation) {
      invitations.set(invitation.tokenHash, { ...invitation })
    },
    invitation: async (tokenHash) => structuredClone(invitations.get(tokenHash) ?? null),
    async takeInvitation(tokenHash, user) {
      const invitation = invitations.get(tokenHash)
      if (!invitation || (invitation.takenBy ?? user) !== user) return null
      const taken = { ...invitation, takenBy: user }
      invitations.set(tokenHash, taken)
      return { ...taken }
    },
    async completeInvitation(tokenHash, at) {
      const invitation = invitations.get(tokenHash)
      if (invitation?.completedAt === null)
        invitations.set(tokenHash, { ...invitation, completedAt: at })
    },

    ...createMemoryLinks(credentials),
  }
}
