import type { Role } from '#shared/schema/record/access.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LinkStore } from './linkStore.ts'

/** All instants are unix milliseconds; all hashes of tokens are SHA-256, lower-case hex. */
export type Account = {
  /** UUID. */
  id: string
  name: string
  /** `link`: a person of a link, without address and password, for one wedding (linkStore.ts). */
  kind: 'person' | 'link'
  /** As the person wrote it; two addresses are the same when `emailKey` is. Empty for one of a link. */
  email: string
  emailKey: string
  createdAt: number
}

/** `passwordHash`: argon2id in PHC form. */
export type Credential = { account: Account; passwordHash: string }

export type StoredSession = {
  /** UUID; may be shown to the account's other devices, unlike the token. */
  id: string
  user: string
  /** Id that the browser profile gave itself (UUID), and what its owner calls it. */
  device: string
  deviceName: string
  tokenHash: string
  createdAt: number
  lastUsedAt: number
  idleExpiresAt: number
  absoluteExpiresAt: number
  revoked: Revocation | null
}

/** Keys of one account: whoever registers ever new ones pushes out their own, and floods nobody. */
export const MOST_KEYS = 60

/** With what a device signs what it hands over. It goes with its session. */
export type StoredDeviceKey = {
  user: string
  /** One key a replica; another takes its place. */
  replica: string
  session: string
  deviceName: string
  /** Coordinates of a point on P-256, base64url. */
  publicKey: { x: string; y: string }
  registeredAt: number
}

/** `wipe`: the device is lost or stolen and erases itself at its next contact. */
export type Revocation = { at: number; wipe: boolean }

export type StoredInvitation = {
  tokenHash: string
  scope: ScopeName
  role: Role
  /** Id of the vendor record that the invited person works for. */
  vendor: string | null
  /** Id of the household that they belong to. */
  household: string | null
  invitedBy: string
  createdAt: number
  expiresAt: number
  /** Account that took it; a link admits one. */
  takenBy: string | null
  /** Set once the membership stands; until then the same account may take it again. */
  completedAt: number | null
}

/**
 * Where accounts, sessions, keys of devices, invitations and links live. Two implementations, one contract
 * (accountStoreContract.ts): memory and Postgres.
 */
export interface AccountStore extends LinkStore {
  /** `taken` when an account with this `emailKey` exists. */
  createAccount(credential: Credential): Promise<'created' | 'taken'>
  /** Null for a person of a link too: they have no password. */
  credentialOf(emailKey: string): Promise<Credential | null>
  account(id: string): Promise<Account | null>

  /**
   * Stores the session and, in the same transaction, deletes the unrevoked ones that this account had
   * on this device: one browser profile, one session.
   */
  createSession(session: StoredSession): Promise<void>
  /** Revoked and expired ones too: what they mean is judged by the rules. */
  sessionByToken(tokenHash: string): Promise<{ session: StoredSession; account: Account } | null>
  /** Renews `lastUsedAt` and `idleExpiresAt` of a session that is not revoked. */
  touchSession(id: string, lastUsedAt: number, idleExpiresAt: number): Promise<void>
  /** Sessions of the account that are not revoked, last used first; expired ones too. */
  sessionsOf(user: string): Promise<readonly StoredSession[]>
  /**
   * Marks a session of this account as revoked. A second revocation may add `wipe`, never take it
   * back, and keeps the first moment. False when the account has no such session.
   */
  revokeSession(user: string, id: string, revocation: Revocation): Promise<boolean>
  /** Forgets a session: signed out, or a revocation acknowledged. */
  deleteSession(id: string): Promise<void>
  /** Forgets sessions whose absolute end is before this; returns how many. */
  deleteSessionsEndedBefore(instant: number): Promise<number>

  /**
   * Of an account, only the keys registered last stay. False: its session has ended by now, and nothing
   * is registered. Atomic with the end of a session.
   */
  registerDeviceKey(key: StoredDeviceKey): Promise<boolean>
  /** Keys of these accounts' devices, of those whose session is neither forgotten nor revoked. */
  deviceKeysOf(users: readonly string[]): Promise<readonly StoredDeviceKey[]>

  createInvitation(invitation: StoredInvitation): Promise<void>
  invitation(tokenHash: string): Promise<StoredInvitation | null>
  /**
   * Gives an invitation to this account if nobody has taken it yet, and returns it; also returned to
   * the account that took it before. Null when it is unknown or somebody else's. Atomic.
   */
  takeInvitation(tokenHash: string, user: string): Promise<StoredInvitation | null>
  /** Sets `completedAt` once; later calls change nothing. */
  completeInvitation(tokenHash: string, at: number): Promise<void>
}
