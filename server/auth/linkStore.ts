import type { LinkRole } from '#shared/schema/record/linkRights.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { Account } from './accountStore.ts'

/** By which somebody works for one wedding without an account; of its secret only the hash is kept. */
export type StoredLink = {
  /** UUID; may be shown, unlike the token. */
  id: string
  tokenHash: string
  scope: ScopeName
  role: LinkRole
  vendor: string | null
  household: string | null
  /** For whom it is. */
  name: string
  /** Whom to ring about it, as its maker wrote it. */
  phone: string | null
  madeBy: string
  createdAt: number
  endsAt: number
  /** How many may open it. */
  devices: number
  revokedAt: number | null
  revokedBy: string | null
  /** When it was over and every membership by it had ended. */
  endedAt: number | null
}

/** One device that opened a link, and the person it became. */
export type LinkOpening = {
  link: string
  user: string
  name: string
  device: string
  deviceName: string
  openedAt: number
  lastSeenAt: number
  /** When the membership stood first. */
  joinedAt: number | null
  /** When the person got an account; from then on the link bounds them no more. */
  accountAt: number | null
}

export type LinkWithOpenings = { link: StoredLink; openings: readonly LinkOpening[] }

export type Opener = {
  /** Made where this device opens the link for the first time. */
  account: Account
  device: string
  deviceName: string
  at: number
}

export type OpenOutcome =
  | { outcome: 'none' | 'over' | 'full' }
  | { outcome: 'new' | 'again'; opening: LinkOpening }

/** Reading what was published for everybody, by whoever holds the address. */
export type StoredShare = {
  id: string
  tokenHash: string
  scope: ScopeName
  madeBy: string
  createdAt: number
  /** Null: by hand alone. */
  endsAt: number | null
  revokedAt: number | null
  revokedBy: string | null
  reads: number
  lastReadAt: number | null
}

/** Where links live; two implementations, one contract (linkStoreContract.ts). */
export interface LinkStore {
  createLink(link: StoredLink): Promise<void>
  linkByToken(tokenHash: string): Promise<StoredLink | null>
  /** Of a wedding, newest first; those that are over too. */
  linksOf(scope: ScopeName): Promise<readonly LinkWithOpenings[]>
  /**
   * Gives this device its person: the one it had by this link before, else a new account of kind 'link',
   * unless as many devices as may have opened it. Atomic with the revoking of the link.
   */
  openLink(tokenHash: string, opener: Opener): Promise<OpenOutcome>
  /** The link by which this account works; null for every other account. */
  linkOfUser(user: string): Promise<{ link: StoredLink; opening: LinkOpening } | null>
  /** Sets `joinedAt` once. */
  markJoined(user: string, at: number): Promise<void>
  seenByLink(user: string, at: number): Promise<void>
  /** A second revocation keeps the first moment. Null: that wedding has no such link. */
  revokeLink(scope: ScopeName, id: string, by: string, at: number): Promise<LinkWithOpenings | null>
  /** Links that are over and whose memberships have not been ended. */
  linksDue(at: number): Promise<readonly LinkWithOpenings[]>
  markEnded(scope: ScopeName, id: string, at: number): Promise<void>
  /**
   * Makes a person of a link somebody with an address and a password, for good. `taken`: the address is
   * another account's, and nothing has changed. `none`: not a person of a link (any more).
   */
  becomeAccount(
    user: string,
    credential: { email: string; emailKey: string; passwordHash: string; at: number },
  ): Promise<'done' | 'taken' | 'none'>

  createShare(share: StoredShare): Promise<void>
  shareByToken(tokenHash: string): Promise<StoredShare | null>
  /** Of a wedding, newest first; those that are over too. */
  sharesOf(scope: ScopeName): Promise<readonly StoredShare[]>
  /** False: that wedding has no such share. */
  revokeShare(scope: ScopeName, id: string, by: string, at: number): Promise<boolean>
  countShareRead(tokenHash: string, at: number): Promise<void>
}
