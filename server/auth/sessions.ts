import type { CreateAccount, CreateSession, User } from '#shared/protocol/session.ts'
import type { Account, AccountStore, StoredSession } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import { emailKey } from './emailKey.ts'
import type { LinkBounds } from './linkBounds.ts'
import type { Passwords } from './passwords.ts'
import { hashOfToken, makeToken } from './tokens.ts'

const DAY = 24 * 3_600_000
/** Weeks without a network are the product, so a session outlives them. */
const IDLE_MS = 30 * DAY
const ABSOLUTE_MS = 90 * DAY
/** Last use is written at most this often, or every request would be a write. */
const TOUCH_MS = 60_000

/** Who is asking, on which device. */
export type SignedIn = { session: StoredSession; account: Account }

/** `token` is known to nobody but its device from here on. */
export type Entered = SignedIn & { user: User; token: string }

export type Sessions = {
  /** EMAIL_TAKEN, PASSWORD_TOO_COMMON. */
  signUp: (input: CreateAccount) => Promise<Entered>
  /** WRONG_CREDENTIALS, the same for an unknown address and a wrong password. */
  signIn: (input: CreateSession) => Promise<Entered>
  /**
   * Signs an account in on a device: whoever calls has proven otherwise that it may. The session ends
   * at `notAfter` at the latest.
   */
  enterAs: (
    account: Account,
    device: CreateSession['device'],
    notAfter?: number,
  ) => Promise<Entered>
  /**
   * UNAUTHENTICATED, DEVICE_REVOKED; LINK_ENDED for a person of a link that is over, unless they are
   * `leaving`: they belong nowhere by then, and are told what their device has to forget.
   */
  authenticate: (token: string, leaving?: 'leaving') => Promise<SignedIn>
  list: (by: SignedIn) => Promise<readonly StoredSession[]>
  /**
   * Signs another device out; with `wipe` it is lost or stolen and erases itself at its next contact.
   * NOT_FOUND.
   */
  revoke: (by: SignedIn, id: string, wipe: boolean) => Promise<void>
  /** Signs this device out, or acknowledges that it was. UNAUTHENTICATED. */
  signOut: (token: string) => Promise<void>
}

/** @param onEnded a session ended: its sockets are to be closed */
export function createSessions(parts: {
  accounts: AccountStore
  passwords: Passwords
  bounds: Pick<LinkBounds, 'admit'>
  now: () => number
  makeId: () => string
  onEnded: (session: string) => void
}): Sessions {
  const { accounts, passwords, bounds, now, makeId, onEnded } = parts

  async function enter(
    account: Account,
    device: CreateSession['device'],
    notAfter = Number.POSITIVE_INFINITY,
  ): Promise<Entered> {
    const { token, hash } = makeToken()
    const at = now()
    const session: StoredSession = {
      id: makeId(),
      user: account.id,
      device: device?.id ?? makeId(),
      deviceName: device?.name ?? 'A program',
      tokenHash: hash,
      createdAt: at,
      lastUsedAt: at,
      idleExpiresAt: Math.min(at + IDLE_MS, notAfter),
      absoluteExpiresAt: Math.min(at + ABSOLUTE_MS, notAfter),
      revoked: null,
    }
    await accounts.createSession(session)
    return { session, account, user: userOf(account), token }
  }

  return {
    async signUp({ name, email, password, device }) {
      const passwordHash = await passwords.hash(password)
      const account: Account = {
        id: makeId(),
        name,
        kind: 'person',
        email,
        emailKey: emailKey(email),
        createdAt: now(),
      }
      if ((await accounts.createAccount({ account, passwordHash })) === 'taken')
        throw new AuthRefusal('EMAIL_TAKEN', 'An account with this e-mail address exists.')
      return enter(account, device)
    },

    async signIn({ email, password, device }) {
      const credential = await accounts.credentialOf(emailKey(email))
      const isRight = await passwords.matches(credential?.passwordHash ?? null, password)
      if (!credential || !isRight)
        throw new AuthRefusal('WRONG_CREDENTIALS', 'The e-mail address or the password is wrong.')
      return enter(credential.account, device)
    },

    enterAs: enter,

    async authenticate(token, leaving) {
      const found = await accounts.sessionByToken(hashOfToken(token))
      const at = now()
      if (!found || at >= found.session.absoluteExpiresAt) throw unauthenticated()
      const { session } = found
      if (session.revoked)
        throw new AuthRefusal('DEVICE_REVOKED', 'This device was signed out from elsewhere.', {
          wipe: session.revoked.wipe,
        })
      if (at >= session.idleExpiresAt) throw unauthenticated()
      const isOfLink = found.account.kind === 'link'
      if (isOfLink) await bounds.admit(session.user, leaving !== undefined)
      if (at - session.lastUsedAt < TOUCH_MS) return found
      if (isOfLink) await accounts.seenByLink(session.user, at)
      const idleExpiresAt = Math.min(at + IDLE_MS, session.absoluteExpiresAt)
      await accounts.touchSession(session.id, at, idleExpiresAt)
      return { ...found, session: { ...session, lastUsedAt: at, idleExpiresAt } }
    },

    async list({ account }) {
      const at = now()
      const sessions = await accounts.sessionsOf(account.id)
      return sessions.filter(
        ({ idleExpiresAt, absoluteExpiresAt }) => at < idleExpiresAt && at < absoluteExpiresAt,
      )
    },

    async revoke({ account, session }, id, wipe) {
      if (id === session.id && !wipe) {
        await accounts.deleteSession(id)
      } else if (!(await accounts.revokeSession(account.id, id, { at: now(), wipe }))) {
        throw new AuthRefusal('NOT_FOUND', 'There is no such session.')
      }
      onEnded(id)
    },

    async signOut(token) {
      const found = await accounts.sessionByToken(hashOfToken(token))
      if (!found) throw unauthenticated()
      await accounts.deleteSession(found.session.id)
      onEnded(found.session.id)
    },
  }
}

function userOf({ id, name, email }: Account): User {
  return { id, name, email }
}

function unauthenticated(): AuthRefusal {
  return new AuthRefusal('UNAUTHENTICATED', 'Sign in again.')
}
