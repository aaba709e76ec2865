import { openedLink } from '#shared/protocol/links.ts'
import { sessionAnswer } from '#shared/protocol/session.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { AppData } from './appData.ts'

type Door = Pick<AppData, 'calls' | 'accounts' | 'clock' | 'session'>

/**
 * Opens a link on this device, as whom it was opened here before, or as somebody new.
 *
 * @throws ServerRefusal
 */
export async function openLink(
  { calls, accounts, clock, session }: Door,
  input: { token: string; name: string },
): Promise<{ scope: ScopeName; vendor: boolean }> {
  const { token: secret, name } = input
  const device = await accounts.device()
  const asked = { token: secret, ...(name && { name }), device }
  const opened = await calls.send('POST', '/links/open', openedLink, asked)
  const { user, token, expiresAt, ...link } = opened
  await session.admit({ ...user, token, expiresAt, link, lastServerContact: clock.now() })
  return { scope: link.scope, vendor: link.role === 'vendor' }
}

/**
 * Gives the person of a link who is signed in here an account of their own. Their database, and what is
 * unsent in it, stays as it is.
 *
 * @throws ServerRefusal
 */
export async function becomeAccount(
  { calls, clock, session }: Door,
  input: { email: string; password: string },
): Promise<void> {
  const become = await calls.send('PUT', '/accounts/current', sessionAnswer, input)
  const { user, token, expiresAt } = become
  await session.admit({ ...user, token, expiresAt, lastServerContact: clock.now() })
}
