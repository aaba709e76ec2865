import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountStore, StoredInvitation, StoredSession } from '../auth/accountStore.ts'
import { createMemoryAccounts } from '../auth/memoryAccounts.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { createPgAccounts } from './pgAccounts.ts'
import { openDatabase } from './pool.ts'

let accounts: AccountStore
let close: () => Promise<void>

beforeEach(async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, readers: 2, onLost: () => undefined })
  accounts = createPgAccounts(database)
  close = async () => {
    await database.close()
    await scratch.drop()
  }
})
afterEach(() => close())

test('PostgreSQL answers as the store in memory does', async () => {
  expect(await live(accounts)).toEqual(await live(createMemoryAccounts()))
})

test('of two who take an invitation at once, one has it', async () => {
  await accounts.createInvitation(invitation)
  const taken = await Promise.all(
    ['ada', 'ben'].map((user) => accounts.takeInvitation(invitation.tokenHash, user)),
  )
  expect(taken.filter((one) => one !== null)).toHaveLength(1)
})

test('of two who sign up with one address at once, one has it', async () => {
  const outcomes = await Promise.all(
    ['ada', 'ben'].map((id) => accounts.createAccount(credentialOf(id, 'same@example.com'))),
  )
  expect([...outcomes].sort()).toEqual(['created', 'taken'])
})

/** A life of two accounts; every answer on the way. */
async function live(store: AccountStore): Promise<unknown[]> {
  const told: unknown[] = [
    await store.createAccount(credentialOf('ada', 'ada@example.com')),
    await store.createAccount(credentialOf('ada 2', 'ada@example.com')),
    await store.createAccount(credentialOf('ben', 'ben@example.com')),
    await store.credentialOf('ada@example.com'),
    await store.credentialOf('zoe@example.com'),
    await store.account('ben'),
    await store.account('zoe'),
  ]
  await store.createSession(sessionOf('s1', 'ada', 'phone'))
  await store.createSession(sessionOf('s2', 'ada', 'phone'))
  await store.createSession({ ...sessionOf('s3', 'ada', 'tablet'), lastUsedAt: 9 })
  await store.createSession(sessionOf('s4', 'ben', 'phone'))
  told.push(
    await store.sessionByToken('token of s1'),
    await store.sessionByToken('token of s2'),
    await store.sessionsOf('ada'),
    await store.revokeSession('ada', 's4', { at: 5, wipe: true }),
    await store.revokeSession('ada', 's3', { at: 5, wipe: true }),
    await store.revokeSession('ada', 's3', { at: 6, wipe: false }),
  )
  await store.touchSession('s2', 20, 200)
  await store.touchSession('s3', 20, 200)
  told.push(
    await store.sessionByToken('token of s2'),
    await store.sessionByToken('token of s3'),
    await store.sessionsOf('ada'),
  )
  await store.deleteSession('s2')
  told.push(
    await store.sessionsOf('ada'),
    await store.deleteSessionsEndedBefore(1_000),
    await store.deleteSessionsEndedBefore(1_001),
    await store.sessionsOf('ben'),
  )
  await store.createInvitation(invitation)
  await store.completeInvitation(invitation.tokenHash, 7)
  await store.completeInvitation(invitation.tokenHash, 8)
  told.push(
    await store.takeInvitation(invitation.tokenHash, 'ada'),
    await store.takeInvitation(invitation.tokenHash, 'ada'),
    await store.takeInvitation(invitation.tokenHash, 'ben'),
    await store.takeInvitation('unknown', 'ben'),
    await store.invitation(invitation.tokenHash),
  )
  return told
}

const invitation: StoredInvitation = {
  tokenHash: 'token of an invitation',
  scope: 'wedding:00000000-0000-7000-8000-000000000001',
  role: 'photographer',
  vendor: null,
  household: null,
  invitedBy: 'ada',
  createdAt: 1,
  expiresAt: 2,
  takenBy: null,
  completedAt: null,
}

function credentialOf(id: string, emailKey: string) {
  const account = {
    id,
    name: id,
    kind: 'person' as const,
    email: emailKey.toUpperCase(),
    emailKey,
    createdAt: 1,
  }
  return { account, passwordHash: `hash of ${id}` }
}

function sessionOf(id: string, user: string, device: string): StoredSession {
  return {
    id,
    user,
    device,
    deviceName: `${user}'s ${device}`,
    tokenHash: `token of ${id}`,
    createdAt: 1,
    lastUsedAt: 1,
    idleExpiresAt: 100,
    absoluteExpiresAt: 1_000,
    revoked: null,
  }
}
