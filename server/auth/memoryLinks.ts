import { isLinkOver } from '#shared/schema/record/isLinkOver.ts'
import type { Credential } from './accountStore.ts'
import type {
  LinkOpening,
  LinkStore,
  LinkWithOpenings,
  StoredLink,
  StoredShare,
} from './linkStore.ts'

/** @param people accounts by the key of their address, shared with the store of accounts */
export function createMemoryLinks(people: Map<string, Credential>): LinkStore {
  const links = new Map<string, StoredLink>()
  const openings: LinkOpening[] = []
  const shares = new Map<string, StoredShare>()

  const byToken = (tokenHash: string) =>
    [...links.values()].find((link) => link.tokenHash === tokenHash)
  const ofLink = (id: string) => openings.filter(({ link }) => link === id)
  const whole = (link: StoredLink): LinkWithOpenings =>
    structuredClone({ link, openings: ofLink(link.id) })
  const newestFirst = <T extends { createdAt: number; id: string }>(all: Iterable<T>): T[] =>
    [...all].toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  const openingOf = (user: string) =>
    openings.find((one) => one.user === user && one.accountAt === null)

  return {
    async createLink(link) {
      links.set(link.id, structuredClone(link))
    },
    linkByToken: async (tokenHash) => structuredClone(byToken(tokenHash) ?? null),
    linksOf: async (scope) =>
      newestFirst([...links.values()].filter((link) => link.scope === scope)).map(whole),
    async openLink(tokenHash, { account, device, deviceName, at }) {
      const link = byToken(tokenHash)
      if (!link) return { outcome: 'none' }
      if (isLinkOver(link, at)) return { outcome: 'over' }
      const all = ofLink(link.id)
      const before = all.find((one) => one.device === device && one.accountAt === null)
      if (before) return { outcome: 'again', opening: structuredClone(before) }
      if (all.length >= link.devices) return { outcome: 'full' }
      people.set(account.emailKey, structuredClone({ account, passwordHash: '' }))
      const opening: LinkOpening = {
        link: link.id,
        user: account.id,
        name: account.name,
        device,
        deviceName,
        openedAt: at,
        lastSeenAt: at,
        joinedAt: null,
        accountAt: null,
      }
      openings.push(opening)
      return { outcome: 'new', opening: structuredClone(opening) }
    },
    async linkOfUser(user) {
      const opening = openingOf(user)
      const link = opening && links.get(opening.link)
      return link ? structuredClone({ link, opening }) : null
    },
    async markJoined(user, at) {
      const opening = openingOf(user)
      if (opening) opening.joinedAt ??= at
    },
    async seenByLink(user, at) {
      const opening = openingOf(user)
      if (opening) opening.lastSeenAt = at
    },
    async revokeLink(scope, id, by, at) {
      const link = links.get(id)
      if (link?.scope !== scope) return null
      if (link.revokedAt === null) links.set(id, { ...link, revokedAt: at, revokedBy: by })
      return whole(links.get(id) ?? link)
    },
    linksDue: async (at) =>
      [...links.values()]
        .filter((link) => link.endedAt === null && isLinkOver(link, at))
        .map(whole),
    async markEnded(scope, id, at) {
      const link = links.get(id)
      if (link?.scope === scope) links.set(id, { ...link, endedAt: at })
    },
    async becomeAccount(user, { email, emailKey, passwordHash, at }) {
      const before = [...people.values()].find(({ account }) => account.id === user)
      const opening = openingOf(user)
      if (before?.account.kind !== 'link' || !opening) return 'none'
      if (people.has(emailKey)) return 'taken'
      people.delete(before.account.emailKey)
      const account = { ...before.account, email, emailKey, kind: 'person' as const }
      people.set(emailKey, { account, passwordHash })
      opening.accountAt = at
      return 'done'
    },

    async createShare(share) {
      shares.set(share.id, structuredClone(share))
    },
    shareByToken: async (tokenHash) =>
      structuredClone([...shares.values()].find((one) => one.tokenHash === tokenHash) ?? null),
    sharesOf: async (scope) =>
      structuredClone(newestFirst([...shares.values()].filter((one) => one.scope === scope))),
    async revokeShare(scope, id, by, at) {
      const share = shares.get(id)
      if (share?.scope !== scope) return false
      if (share.revokedAt === null) shares.set(id, { ...share, revokedAt: at, revokedBy: by })
      return true
    },
    async countShareRead(tokenHash, at) {
      for (const share of shares.values())
        if (share.tokenHash === tokenHash) {
          share.reads += 1
          share.lastReadAt = at
        }
    },
  }
}
