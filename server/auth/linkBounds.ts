import { LINK_LIMITS } from '#shared/protocol/links.ts'
import { isLinkOver } from '#shared/schema/record/isLinkOver.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { AccountStore } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { Grant, MembershipSource } from './grants.ts'
import type { LinkWithOpenings, StoredLink } from './linkStore.ts'

export type LinkBounds = {
  /**
   * Lets a person of a link pass while it stands. Once it is over their memberships end before anything
   * else, and then they pass only where they are told what to forget. LINK_ENDED, UNAUTHENTICATED.
   */
  admit: (user: string, isLeaving: boolean) => Promise<void>
  /** Ends the memberships of everybody who works by this link. */
  end: (found: LinkWithOpenings) => Promise<void>
  /** Those of every link that is over by now; returns how many links. Throws once all were tried. */
  endDue: () => Promise<number>
}

/**
 * What a link bounds. The membership is what gives sight: it ends with the link, and the link is looked
 * at with every request besides, so that a minute's delay of the one opens nothing.
 */
export function createLinkBounds(parts: {
  accounts: AccountStore
  memberships: MembershipSource<Grant>
  /** Takes somebody out of a wedding; nothing where they are in it no more. */
  leave: (scope: ScopeName, user: string) => Promise<void>
  /** The session can do no more than leave: its notices end. */
  onLeaving: (session: string) => void
  now: () => number
}): LinkBounds {
  const { accounts, memberships, leave, onLeaving, now } = parts

  async function endFor({ scope }: StoredLink, user: string): Promise<void> {
    const all = await memberships.ofUser(user)
    if (!all.some((one) => one.scope === scope && one.leftAt === null)) return
    await leave(scope, user)
    for (const { id } of await accounts.sessionsOf(user)) onLeaving(id)
  }

  async function end({ link, openings }: LinkWithOpenings): Promise<void> {
    for (const { user, accountAt } of openings) if (accountAt === null) await endFor(link, user)
  }

  return {
    end,
    async admit(user, isLeaving) {
      const bound = await accounts.linkOfUser(user)
      const at = now()
      if (bound && !isLinkOver(bound.link, at)) return
      const since = bound && Math.min(bound.link.revokedAt ?? bound.link.endsAt, bound.link.endsAt)
      if (!bound || since === null || at >= since + LINK_LIMITS.farewellMs)
        throw new AuthRefusal('UNAUTHENTICATED', 'The link has ended.')
      await endFor(bound.link, user)
      if (!isLeaving)
        throw new AuthRefusal('LINK_ENDED', 'The link has ended: ask whoever sent it for another.')
    },
    async endDue() {
      const due = await accounts.linksDue(now())
      const failures: unknown[] = []
      for (const found of due) {
        try {
          await end(found)
          await accounts.markEnded(found.link.scope, found.link.id, now())
        } catch (error) {
          // It stays due. Others are not kept open by it.
          failures.push(error)
        }
      }
      if (failures.length > 0)
        throw new Error('Links did not come to their end.', { cause: failures[0] })
      return due.length
    },
  }
}
