import type { SignedIn } from '../auth/sessions.ts'
import type { Claimant } from '../sync/claimScopes.ts'

/** Who pushes; a person of a link can make nothing theirs. */
export function claimantOf(account: SignedIn['account'], session: SignedIn['session']): Claimant {
  const { id: user, name, kind } = account
  return { user, name, device: session.deviceName, isBound: kind === 'link' }
}
