import { LINK_LIMITS, type CreateLink, type OpenLink } from '#shared/protocol/links.ts'
import { isCalendarDay } from '#shared/schema/record/calendarDay.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { isLinkOver } from '#shared/schema/record/isLinkOver.ts'
import { mayLinkVendor, rolesToLink } from '#shared/schema/record/linkRights.ts'
import { scopeKind, type ScopeName } from '#shared/schema/record/scope.ts'
import type { AccountStore } from './accountStore.ts'
import { AuthRefusal } from './authRefusal.ts'
import type { Grant, MembershipSource } from './grants.ts'
import type { Joining } from './invitations.ts'
import type { LinkBounds } from './linkBounds.ts'
import type { LinkOpening, StoredLink } from './linkStore.ts'
import type { Entered, Sessions } from './sessions.ts'
import { hashOfToken, makeToken } from './tokens.ts'

const DAY_MS = 24 * 3_600_000

type Tie = 'vendor' | 'household'
type Carried = Pick<StoredLink, 'role' | 'vendor'>

export type LinkState = 'stands' | 'revoked' | 'ended' | 'withdrawn'
export type OpeningState = 'open' | 'removed' | 'account'
export type ShownLink = {
  link: StoredLink
  state: LinkState
  openings: readonly (LinkOpening & { state: OpeningState })[]
}
export type LookedAt = { link: StoredLink; title: string; invitedBy: string }

export type Links = {
  /** FORBIDDEN, NOT_FOUND for a vendor or household that is not there, BAD_REQUEST for its end. */
  make: (by: Grant, asked: CreateLink) => Promise<{ shown: ShownLink; token: string }>
  /** Those that this member may make, too. */
  list: (by: Grant) => Promise<readonly ShownLink[]>
  /** At once: memberships end before this resolves. NOT_FOUND. */
  revoke: (by: Grant, id: string) => Promise<void>
  /** NOT_FOUND, LINK_ENDED. Changes nothing. */
  lookAt: (token: string) => Promise<LookedAt>
  /** NOT_FOUND, LINK_ENDED, LINK_FULL. The same device gets the same person again. */
  open: (asked: OpenLink) => Promise<Entered & LookedAt>
}

/** Links by which somebody works for one wedding without an account. */
export function createLinks(parts: {
  accounts: AccountStore
  memberships: MembershipSource<Grant>
  bounds: LinkBounds
  sessions: Pick<Sessions, 'enterAs'>
  join: (joining: Joining) => Promise<Grant>
  /** What the wedding is called, and its date; null while that is not known. */
  weddingOf: (scope: ScopeName) => Promise<{ title: string; date: string } | null>
  /** What a record of this type says, if it stands there. */
  dataOf: (scope: ScopeName, type: Tie, id: string) => Promise<JsonObject | null>
  makeId: () => string
  now: () => number
}): Links {
  const { accounts, memberships, bounds, sessions, join, weddingOf, dataOf, makeId, now } = parts

  async function nameFor({ scope }: Grant, asked: CreateLink): Promise<string> {
    const { vendor, household, name } = asked
    const tied =
      vendor !== undefined
        ? await dataOf(scope, 'vendor', vendor)
        : household !== undefined
          ? await dataOf(scope, 'household', household)
          : null
    if ((vendor ?? household) !== undefined && tied === null)
      throw new AuthRefusal('NOT_FOUND', 'There is no such vendor or household here.')
    const given = name ?? tied?.['name']
    if (typeof given !== 'string') throw new AuthRefusal('BAD_REQUEST', 'A link is for somebody.')
    return given.slice(0, 120)
  }

  /** Whether this member may make, see and withdraw that link. */
  async function isTheirs(by: Grant, { role, vendor }: Carried): Promise<boolean> {
    if (!rolesToLink(by, by.scope).includes(role)) return false
    if (vendor === null || mayLinkVendor(by, by.scope, {})) return true
    return mayLinkVendor(by, by.scope, (await dataOf(by.scope, 'vendor', vendor)) ?? {})
  }

  /** A link opens only while the one who made it may still make it. */
  async function makerOf(link: StoredLink, members: readonly Grant[]): Promise<Grant | null> {
    const maker = members.find(({ user }) => user === link.madeBy)
    return maker && (await isTheirs(maker, link)) ? maker : null
  }

  async function stateOf(
    link: StoredLink,
    members: readonly Grant[],
    at: number,
  ): Promise<LinkState> {
    if (link.revokedAt !== null) return 'revoked'
    if (at >= link.endsAt) return 'ended'
    return (await makerOf(link, members)) ? 'stands' : 'withdrawn'
  }

  async function endFor({ scope }: Grant, asked: string | undefined): Promise<number> {
    const at = now()
    if (asked === undefined) {
      const date = (await weddingOf(scope))?.date ?? null
      if (date !== null && !isCalendarDay(date))
        throw new AuthRefusal(
          'BAD_REQUEST',
          'The calendar has no such day as the wedding’s date: say until when the link works.',
          { field: 'endsAt' },
        )
      // After the wedding, or without a date, as long from now.
      const day = date === null ? at : Date.parse(`${date}T00:00:00Z`) + DAY_MS
      return Math.min(Math.max(day, at) + LINK_LIMITS.afterWeddingMs, at + LINK_LIMITS.longestMs)
    }
    const endsAt = Date.parse(asked)
    if (!(endsAt > at && endsAt <= at + LINK_LIMITS.longestMs))
      throw new AuthRefusal('BAD_REQUEST', 'A link ends later than now, and not in years.', {
        field: 'endsAt',
      })
    return endsAt
  }

  /** The link, if it is neither over nor withdrawn, and the member who made it. */
  async function standing(tokenHash: string) {
    const link = await accounts.linkByToken(tokenHash)
    if (!link) throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
    if (isLinkOver(link, now())) throw over()
    const members = await memberships.ofScope(link.scope)
    const maker = await makerOf(link, members)
    if (!maker) throw over()
    const title = (await weddingOf(link.scope))?.title ?? 'A wedding'
    return { link, members, invitedBy: maker.name, title }
  }

  return {
    async make(by, asked) {
      if (!rolesToLink(by, by.scope).includes(asked.role))
        throw new AuthRefusal('FORBIDDEN', `You cannot make a link for the role ${asked.role}.`)
      const name = await nameFor(by, asked)
      if (!(await isTheirs(by, { role: asked.role, vendor: asked.vendor ?? null })))
        throw new AuthRefusal('FORBIDDEN', 'You make links for those alone whom you bring in.')
      if ((await accounts.linksOf(by.scope)).length >= LINK_LIMITS.links)
        throw new AuthRefusal('FORBIDDEN', 'This wedding has as many links as it may.')
      const { token, hash } = makeToken()
      const link: StoredLink = {
        id: makeId(),
        tokenHash: hash,
        scope: by.scope,
        role: asked.role,
        vendor: asked.vendor ?? null,
        household: asked.household ?? null,
        name,
        phone: asked.phone ?? null,
        madeBy: by.user,
        createdAt: now(),
        endsAt: await endFor(by, asked.endsAt),
        devices: asked.devices ?? LINK_LIMITS.devices.usual,
        revokedAt: null,
        revokedBy: null,
        endedAt: null,
      }
      await accounts.createLink(link)
      return { shown: { link, state: 'stands', openings: [] }, token }
    },

    async list(by) {
      refuseOthers(by)
      const all = await accounts.linksOf(by.scope)
      const members = await memberships.ofScope(by.scope)
      const present = new Set(members.map(({ user }) => user))
      const shown: ShownLink[] = []
      for (const { link, openings } of all)
        if (await isTheirs(by, link))
          shown.push({
            link,
            state: await stateOf(link, members, now()),
            openings: openings.map((one) => ({ ...one, state: openingState(one, present) })),
          })
      return shown
    },

    async revoke(by, id) {
      refuseOthers(by)
      const known = (await accounts.linksOf(by.scope)).find(({ link }) => link.id === id)
      if (!known || !(await isTheirs(by, known.link)))
        throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
      const revoked = await accounts.revokeLink(by.scope, id, by.user, now())
      if (!revoked) throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
      await bounds.end(revoked)
      await accounts.markEnded(by.scope, id, now())
    },

    lookAt: async (token) => {
      const { link, title, invitedBy } = await standing(hashOfToken(token))
      return { link, title, invitedBy }
    },

    async open({ token, name, device }) {
      const { link, members, title, invitedBy } = await standing(hashOfToken(token))
      const id = makeId()
      const at = now()
      const opened = await accounts.openLink(link.tokenHash, {
        account: {
          id,
          name: name ?? link.name,
          kind: 'link',
          email: '',
          // No address has this form, so nobody signs in or up as them.
          emailKey: `link:${id}`,
          createdAt: at,
        },
        device: device.id,
        deviceName: device.name,
        at,
      })
      switch (opened.outcome) {
        case 'none':
          throw new AuthRefusal('NOT_FOUND', 'There is no such link.')
        case 'over':
          throw over()
        case 'full':
          throw new AuthRefusal('LINK_FULL', 'As many devices as it allows have opened this link.')
        case 'new':
        case 'again':
      }
      const { user, joinedAt } = opened.opening
      if (!members.some((member) => member.user === user)) {
        // They left or were removed since: the link does not bring them back.
        if (joinedAt !== null) throw over()
        const bond = { vendor: link.vendor ?? undefined, household: link.household ?? undefined }
        const { scope, role } = link
        const who = opened.opening.name
        await join({ scope, user, name: who, role, bond, device: device.name })
      }
      // Also where they came in before and nobody was left to write that down.
      if (joinedAt === null) await accounts.markJoined(user, at)
      // Revoked while they came in: the one who revoked it did not see them yet.
      await bounds.admit(user, false)
      const account = await accounts.account(user)
      if (!account) throw over()
      const entered = await sessions.enterAs(account, device, link.endsAt + LINK_LIMITS.farewellMs)
      return { ...entered, link, title, invitedBy }
    },
  }
}

/** FORBIDDEN for who may make no link at all. */
function refuseOthers(by: Grant): void {
  if (rolesToLink(by, by.scope).length === 0 || scopeKind(by.scope) !== 'wedding')
    throw new AuthRefusal('FORBIDDEN', 'You cannot look after links here.')
}

function openingState(opening: LinkOpening, present: ReadonlySet<string>): OpeningState {
  if (opening.accountAt !== null) return 'account'
  return present.has(opening.user) ? 'open' : 'removed'
}

function over(): AuthRefusal {
  return new AuthRefusal('LINK_ENDED', 'The link has ended: ask whoever sent it for another.')
}
