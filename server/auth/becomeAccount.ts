import type { BecomeAccount } from '#shared/protocol/links.ts'
import type { AccountStore } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import { emailKey } from './emailKey.ts'
import type { Passwords } from './passwords.ts'
import type { Entered, Sessions, SignedIn } from './sessions.ts'

/**
 * A person of a link gets an address and a password. They stay who they are, a member as before, and the
 * link's bounds are theirs no more; the session is a new one, as at every change of what somebody may do.
 * FORBIDDEN, EMAIL_TAKEN, PASSWORD_TOO_COMMON.
 */
export function createBecomeAccount(parts: {
  accounts: AccountStore
  passwords: Passwords
  sessions: Pick<Sessions, 'enterAs'>
  now: () => number
}): (by: SignedIn, asked: BecomeAccount) => Promise<Entered> {
  const { accounts, passwords, sessions, now } = parts
  const forbidden = () => new AuthRefusal('FORBIDDEN', 'You have an account already.')

  return async ({ account, session }, { email, password }) => {
    if (account.kind !== 'link') throw forbidden()
    const credential = {
      email,
      emailKey: emailKey(email),
      passwordHash: await passwords.hash(password),
      at: now(),
    }
    switch (await accounts.becomeAccount(account.id, credential)) {
      case 'none':
        throw forbidden()
      case 'taken':
        throw new AuthRefusal('EMAIL_TAKEN', 'An account with this e-mail address exists.')
      case 'done':
    }
    const become = await accounts.account(account.id)
    if (!become) throw forbidden()
    return sessions.enterAs(become, { id: session.device, name: session.deviceName })
  }
}
