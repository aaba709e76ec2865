import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  MOST_KEYS,
  type Account,
  type AccountStore,
  type StoredInvitation,
  type StoredSession,
} from './accountStore.ts'
import { hashOfToken } from './tokens.ts'

export type OpenAccountStore = () => Promise<{ accounts: AccountStore; close: () => Promise<void> }>

const DAY = 24 * 3_600_000
const AT = 1_780_000_000_000

/** What every store of accounts must do, whatever it is made of. `open` gives an empty one. */
export function accountStoreContract(name: string, open: OpenAccountStore): void {
  describe(`${name} keeps the contract of accounts`, () => {
    let accounts: AccountStore
    let close: () => Promise<void>

    beforeEach(async () => {
      ;({ accounts, close } = await open())
    })
    afterEach(() => close())

    async function newAccount(email = `${randomUUID()}@example.org`): Promise<Account> {
      const account = {
        id: randomUUID(),
        name: 'Maya',
        kind: 'person' as const,
        email,
        emailKey: email,
        createdAt: AT,
      }
      expect(await accounts.createAccount({ account, passwordHash: 'phc' })).toBe('created')
      return account
    }

    async function newSession(user: string, more: Partial<StoredSession> = {}) {
      const session: StoredSession = {
        id: randomUUID(),
        user,
        device: randomUUID(),
        deviceName: 'Phone',
        tokenHash: hashOfToken(randomUUID()),
        createdAt: AT,
        lastUsedAt: AT,
        idleExpiresAt: AT + 30 * DAY,
        absoluteExpiresAt: AT + 90 * DAY,
        revoked: null,
        ...more,
      }
      await accounts.createSession(session)
      return session
    }

    test('an account is found by address and by id; its address is taken once', async () => {
      const account = await newAccount()
      expect(await accounts.credentialOf(account.emailKey)).toEqual({
        account,
        passwordHash: 'phc',
      })
      expect(await accounts.account(account.id)).toEqual(account)
      const again = { account: { ...account, id: randomUUID() }, passwordHash: 'x' }
      expect(await accounts.createAccount(again)).toBe('taken')
      expect(await accounts.credentialOf('nobody@example.org')).toBeNull()
      expect(await accounts.account(randomUUID())).toBeNull()
    })

    test('keys of devices go with their sessions, and are read for those who are named alone', async () => {
      const [maya, tom] = [await newAccount(), await newAccount()]
      const [phone, tablet, toms] = [
        await newSession(maya.id),
        await newSession(maya.id),
        await newSession(tom.id),
      ]
      const keyOf = (session: StoredSession, replica: string, x = 'x') => ({
        user: session.user,
        replica,
        session: session.id,
        deviceName: session.deviceName,
        publicKey: { x, y: 'y' },
        registeredAt: AT,
      })
      const keys = [keyOf(phone, 'a'), keyOf(tablet, 'b'), keyOf(toms, 'c')]
      for (const key of keys) await accounts.registerDeviceKey(key)
      const another = keyOf(phone, 'a', 'another')
      await accounts.registerDeviceKey(another)
      const of = async (...users: string[]) =>
        [...(await accounts.deviceKeysOf(users))].toSorted((a, b) =>
          a.replica < b.replica ? -1 : 1,
        )
      expect(await of(maya.id)).toEqual([another, keys[1]])
      expect(await of(maya.id, tom.id)).toHaveLength(3)
      expect(await of()).toEqual([])
      await accounts.revokeSession(maya.id, tablet.id, { at: AT, wipe: false })
      expect(await of(maya.id)).toEqual([another])
      await accounts.deleteSession(phone.id)
      expect(await of(maya.id)).toEqual([])
      expect(await of(tom.id)).toEqual([keys[2]])
    })

    test('CAR8 a session that ends at this moment leaves no key behind, whichever comes first', async () => {
      const maya = await newAccount()
      for (let round = 0; round < 10; round += 1) {
        const phone = await newSession(maya.id)
        const key = {
          user: maya.id,
          replica: String(round).padStart(12, '0'),
          session: phone.id,
          deviceName: phone.deviceName,
          publicKey: { x: 'x', y: 'y' },
          registeredAt: AT,
        }
        const end = accounts.revokeSession(maya.id, phone.id, { at: AT, wipe: false })
        await Promise.all([accounts.registerDeviceKey(key), end])
        expect(await accounts.registerDeviceKey(key)).toBe(false)
        expect(await accounts.deviceKeysOf([maya.id])).toEqual([])
      }
    })

    test('of an account the keys registered last are kept, and no more than a person has devices', async () => {
      const maya = await newAccount()
      const phone = await newSession(maya.id)
      for (let count = 0; count <= MOST_KEYS; count += 1)
        await accounts.registerDeviceKey({
          user: maya.id,
          replica: String(count).padStart(12, '0'),
          session: phone.id,
          deviceName: phone.deviceName,
          publicKey: { x: 'x', y: 'y' },
          registeredAt: AT + count,
        })
      const kept = (await accounts.deviceKeysOf([maya.id])).map(({ registeredAt }) => registeredAt)
      expect(kept).toHaveLength(MOST_KEYS)
      expect(Math.min(...kept)).toBe(AT + 1)
    })

    test('of two who take an address at once, one gets it', async () => {
      const emailKey = `${randomUUID()}@example.org`
      const results = await Promise.all(
        [1, 2, 3].map(() => {
          const account = {
            id: randomUUID(),
            name: 'A',
            kind: 'person' as const,
            email: emailKey,
            emailKey,
            createdAt: AT,
          }
          return accounts.createAccount({ account, passwordHash: 'phc' })
        }),
      )
      expect(results.toSorted()).toEqual(['created', 'taken', 'taken'])
    })

    test('a session is found by the hash of its token alone, whole', async () => {
      const account = await newAccount()
      const session = await newSession(account.id)
      expect(await accounts.sessionByToken(session.tokenHash)).toEqual({ session, account })
      expect(await accounts.sessionByToken(hashOfToken('other'))).toBeNull()
    })

    test('a device has one session of an account; a revoked one stays to be told', async () => {
      const [maya, lena] = [await newAccount(), await newAccount()]
      const device = randomUUID()
      const first = await newSession(maya.id, { device })
      const hers = await newSession(lena.id, { device })
      const second = await newSession(maya.id, { device })
      expect(await accounts.sessionByToken(first.tokenHash)).toBeNull()
      expect(await accounts.sessionByToken(hers.tokenHash)).not.toBeNull()
      await accounts.revokeSession(maya.id, second.id, { at: AT, wipe: true })
      await newSession(maya.id, { device })
      const found = await accounts.sessionByToken(second.tokenHash)
      expect(found?.session.revoked).toEqual({ at: AT, wipe: true })
    })

    test('use renews a session, unless it is revoked', async () => {
      const { id: user } = await newAccount()
      const session = await newSession(user)
      await accounts.touchSession(session.id, AT + 1, AT + 2)
      const touched = await accounts.sessionByToken(session.tokenHash)
      expect(touched?.session).toMatchObject({ lastUsedAt: AT + 1, idleExpiresAt: AT + 2 })
      await accounts.revokeSession(user, session.id, { at: AT, wipe: false })
      await accounts.touchSession(session.id, AT + 3, AT + 4)
      const revoked = await accounts.sessionByToken(session.tokenHash)
      expect(revoked?.session.lastUsedAt).toBe(AT + 1)
    })

    test('an account lists its own sessions that are not revoked, last used first', async () => {
      const { id: user } = await newAccount()
      const other = await newAccount()
      const older = await newSession(user)
      const newer = await newSession(user, { lastUsedAt: AT + 5 })
      const revoked = await newSession(user)
      await newSession(other.id)
      await accounts.revokeSession(user, revoked.id, { at: AT, wipe: false })
      const listed = await accounts.sessionsOf(user)
      expect(listed.map(({ id }) => id)).toEqual([newer.id, older.id])
    })

    test('a revocation is the account’s own; wipe is added, never taken back', async () => {
      const [maya, zed] = [await newAccount(), await newAccount()]
      const session = await newSession(maya.id)
      const revoke = (user: string, at: number, wipe: boolean) =>
        accounts.revokeSession(user, session.id, { at, wipe })
      expect(await revoke(zed.id, AT, true)).toBe(false)
      expect(await accounts.revokeSession(maya.id, randomUUID(), { at: AT, wipe: true })).toBe(
        false,
      )
      expect(await revoke(maya.id, AT + 1, true)).toBe(true)
      expect(await revoke(maya.id, AT + 2, false)).toBe(true)
      const found = await accounts.sessionByToken(session.tokenHash)
      expect(found?.session.revoked).toEqual({ at: AT + 1, wipe: true })
    })

    test('sessions are forgotten one by one, or once they have ended', async () => {
      const { id: user } = await newAccount()
      const out = await newSession(user)
      const ended = await newSession(user, { absoluteExpiresAt: AT - 1 })
      const live = await newSession(user)
      await accounts.deleteSession(out.id)
      expect(await accounts.deleteSessionsEndedBefore(AT)).toBe(1)
      const found = await Promise.all(
        [out, ended, live].map(({ tokenHash }) => accounts.sessionByToken(tokenHash)),
      )
      expect(found.map((one) => one !== null)).toEqual([false, false, true])
    })

    async function newInvitation(invitedBy: string): Promise<StoredInvitation> {
      const scope: ScopeName = `wedding:${randomUUID()}`
      const invitation: StoredInvitation = {
        tokenHash: hashOfToken(randomUUID()),
        scope,
        role: 'vendor',
        vendor: randomUUID(),
        household: randomUUID(),
        invitedBy,
        createdAt: AT,
        expiresAt: AT + DAY,
        takenBy: null,
        completedAt: null,
      }
      await accounts.createInvitation(invitation)
      return invitation
    }

    test('an invitation admits one of many who come at once, and the same one again', async () => {
      const host = await newAccount()
      const guests = [await newAccount(), await newAccount(), await newAccount()]
      const invitation = await newInvitation(host.id)
      expect(await accounts.invitation(invitation.tokenHash)).toEqual(invitation)
      const takes = await Promise.all(
        guests.map(({ id }) => accounts.takeInvitation(invitation.tokenHash, id)),
      )
      const [taken, ...more] = takes.filter((one) => one !== null)
      expect(more).toEqual([])
      expect(taken).toEqual({ ...invitation, takenBy: taken?.takenBy })
      const again = await accounts.takeInvitation(invitation.tokenHash, taken?.takenBy ?? '')
      expect(again).toEqual(taken)
      expect(await accounts.takeInvitation(hashOfToken('none'), host.id)).toBeNull()
    })

    test('an invitation is completed once', async () => {
      const host = await newAccount()
      const { tokenHash } = await newInvitation(host.id)
      await accounts.takeInvitation(tokenHash, host.id)
      await accounts.completeInvitation(tokenHash, AT + 1)
      await accounts.completeInvitation(tokenHash, AT + 2)
      expect((await accounts.invitation(tokenHash))?.completedAt).toBe(AT + 1)
    })
  })
}
