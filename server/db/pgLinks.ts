import { DatabaseError } from 'pg'
import { isLinkOver } from '#shared/schema/record/isLinkOver.ts'
import type { LinkOpening, LinkStore, LinkWithOpenings, StoredLink } from '../auth/linkStore.ts'
import type { Database } from './pool.ts'
import type { Statement, Transaction } from './transaction.ts'

const columns = `link.id, link.token_hash as "tokenHash", link.scope, link.role, link.vendor,
  link.household, link.name, link.phone, link.made_by as "madeBy", link.created_at as "createdAt",
  link.ends_at as "endsAt", link.devices, link.revoked_at as "revokedAt",
  link.revoked_by as "revokedBy", link.ended_at as "endedAt"`
const openingColumns = `opening.link_id as link, opening.user_id as "user", opening.name,
  opening.device, opening.device_name as "deviceName", opening.opened_at as "openedAt",
  opening.last_seen_at as "lastSeenAt", opening.joined_at as "joinedAt",
  opening.account_at as "accountAt"`

const insertLink: Statement = {
  name: 'insert_link',
  text: `insert into auth.links (id, token_hash, scope, role, vendor, household, name, phone,
           made_by, created_at, ends_at, devices, revoked_at, revoked_by, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
}
const byToken: Statement = {
  name: 'link_by_token',
  text: `select ${columns} from auth.links as link where link.token_hash = $1`,
}
/** Whoever revokes it at this moment waits, or came before. */
const lockByToken: Statement = {
  name: 'lock_link',
  text: `select ${columns} from auth.links as link where link.token_hash = $1 for update`,
}
const ofScope: Statement = {
  name: 'links_of',
  text: `select ${columns} from auth.links as link where link.scope = $1
         order by link.created_at desc, link.id`,
}
const openingsOfScope: Statement = {
  name: 'link_openings_of_scope',
  text: `select ${openingColumns} from auth.link_openings as opening where opening.scope = $1
         order by opening.opened_at, opening.user_id`,
}
const openingsOfToken: Statement = {
  name: 'link_openings_of_token',
  text: `select ${openingColumns} from auth.link_openings as opening where opening.token_hash = $1
         order by opening.opened_at, opening.user_id`,
}
const insertPerson: Statement = {
  name: 'insert_link_person',
  text: `insert into auth.accounts (id, name, kind, email, email_key, created_at)
         values ($1, $2, 'link', $3, $4, $5)`,
}
const insertOpening: Statement = {
  name: 'insert_link_opening',
  text: `insert into auth.link_openings (link_id, token_hash, scope, user_id, name, device,
           device_name, opened_at, last_seen_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
}
const ofUser: Statement = {
  name: 'link_of_user',
  text: `select ${columns} from auth.link_openings as opening
         join auth.links as link on link.id = opening.link_id
         where opening.user_id = $1 and opening.account_at is null`,
}
const openingOfUser: Statement = {
  name: 'link_opening_of_user',
  text: `select ${openingColumns} from auth.link_openings as opening
         where opening.user_id = $1 and opening.account_at is null`,
}
const join: Statement = {
  name: 'join_by_link',
  text: 'update auth.link_openings set joined_at = coalesce(joined_at, $2) where user_id = $1',
}
const seen: Statement = {
  name: 'seen_by_link',
  text: 'update auth.link_openings set last_seen_at = $2 where user_id = $1',
}
const revoke: Statement = {
  name: 'revoke_link',
  text: `update auth.links as link set revoked_at = coalesce(link.revoked_at, $4),
           revoked_by = coalesce(link.revoked_by, $3)
         where link.scope = $1 and link.id = $2 returning ${columns}`,
}
/** Those that may be over; which ones are, `isLinkOver` says. */
const due: Statement = {
  name: 'links_due',
  text: `select ${columns} from auth.links as link
         where link.ended_at is null and (link.ends_at <= $1 or link.revoked_at is not null)`,
}
const end: Statement = {
  name: 'end_link',
  text: 'update auth.links set ended_at = $3 where scope = $1 and id = $2 and ended_at is null',
}
const addressTaken: Statement = {
  name: 'address_taken',
  text: 'select id from auth.accounts where email_key = $1',
}
const giveAddress: Statement = {
  name: 'give_address',
  text: `update auth.accounts set kind = 'person', email = $2, email_key = $3
         where id = $1 and kind = 'link' returning id`,
}
const insertCredential: Statement = {
  name: 'insert_credential',
  text: 'insert into auth.credentials (user_id, password_hash) values ($1, $2)',
}
const becameAccount: Statement = {
  name: 'link_became_account',
  text: 'update auth.link_openings set account_at = $2 where user_id = $1 and account_at is null',
}

const UNIQUE_VIOLATION = '23505'

type Links = Omit<
  LinkStore,
  'createShare' | 'shareByToken' | 'sharesOf' | 'revokeShare' | 'countShareRead'
>

export function createPgLinks({ withScopes }: Database): Links {
  const presenting = <T>(
    settings: Partial<Record<'token' | 'user' | 'scopes' | 'links_due' | 'email', string>>,
    work: (transaction: Transaction) => Promise<T>,
  ) => withScopes({ role: 'app_auth', settings }, work)

  return {
    createLink: (link) =>
      presenting({ scopes: link.scope }, (transaction) => {
        transaction.send(insertLink, valuesOf(link))
        return Promise.resolve()
      }),

    linkByToken: (tokenHash) =>
      presenting({ token: tokenHash }, async (transaction) => {
        const [link] = await transaction.query<StoredLink>(byToken, [tokenHash])
        return link ?? null
      }),

    linksOf: (scope) =>
      presenting({ scopes: scope }, async (transaction) => {
        const [links, openings] = await Promise.all([
          transaction.query<StoredLink>(ofScope, [scope]),
          transaction.query<LinkOpening>(openingsOfScope, [scope]),
        ])
        return links.map((link) => withOpenings(link, openings))
      }),

    openLink: (tokenHash, { account, device, deviceName, at }) =>
      presenting({ token: tokenHash, user: account.id }, async (transaction) => {
        const [link] = await transaction.query<StoredLink>(lockByToken, [tokenHash])
        if (!link) return { outcome: 'none' }
        if (isLinkOver(link, at)) return { outcome: 'over' }
        const all = await transaction.query<LinkOpening>(openingsOfToken, [tokenHash])
        const before = all.find((one) => one.device === device && one.accountAt === null)
        if (before) return { outcome: 'again', opening: before }
        // Also who has an account by now: a link that went round makes so many members and no more.
        if (all.length >= link.devices) return { outcome: 'full' }
        const { id, name, email, emailKey, createdAt } = account
        transaction.send(insertPerson, [id, name, email, emailKey, createdAt])
        const opening: LinkOpening = {
          link: link.id,
          user: id,
          name,
          device,
          deviceName,
          openedAt: at,
          lastSeenAt: at,
          joinedAt: null,
          accountAt: null,
        }
        const values = [link.id, tokenHash, link.scope, id, name, device, deviceName, at]
        transaction.send(insertOpening, values)
        return { outcome: 'new', opening }
      }),

    linkOfUser: (user) =>
      presenting({ user }, async (transaction) => {
        const [[link], [opening]] = await Promise.all([
          transaction.query<StoredLink>(ofUser, [user]),
          transaction.query<LinkOpening>(openingOfUser, [user]),
        ])
        return link && opening ? { link, opening } : null
      }),

    markJoined: (user, at) =>
      presenting({ user }, (transaction) => {
        transaction.send(join, [user, at])
        return Promise.resolve()
      }),

    seenByLink: (user, at) =>
      presenting({ user }, (transaction) => {
        transaction.send(seen, [user, at])
        return Promise.resolve()
      }),

    revokeLink: (scope, id, by, at) =>
      presenting({ scopes: scope }, async (transaction) => {
        const [link] = await transaction.query<StoredLink>(revoke, [scope, id, by, at])
        if (!link) return null
        const openings = await transaction.query<LinkOpening>(openingsOfScope, [scope])
        return withOpenings(link, openings)
      }),

    async linksDue(at) {
      const links = await presenting({ links_due: String(at) }, (transaction) =>
        transaction.query<StoredLink>(due, [at]),
      )
      const found: LinkWithOpenings[] = []
      for (const link of links) {
        if (!isLinkOver(link, at)) continue
        const openings = await presenting({ token: link.tokenHash }, (transaction) =>
          transaction.query<LinkOpening>(openingsOfToken, [link.tokenHash]),
        )
        found.push({ link, openings })
      }
      return found
    },

    markEnded: (scope, id, at) =>
      presenting({ scopes: scope }, (transaction) => {
        transaction.send(end, [scope, id, at])
        return Promise.resolve()
      }),

    becomeAccount: (user, { email, emailKey, passwordHash, at }) =>
      presenting({ user, email: emailKey }, async (transaction) => {
        const [taken] = await transaction.query<{ id: string }>(addressTaken, [emailKey])
        if (taken) return 'taken' as const
        const values = [user, email, emailKey]
        const given = await transaction.query<{ id: string }>(giveAddress, values)
        if (given.length === 0) return 'none' as const
        transaction.send(insertCredential, [user, passwordHash])
        transaction.send(becameAccount, [user, at])
        return 'done' as const
      }).catch((error: unknown) => {
        // Somebody took the address at the same moment.
        if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION)
          return 'taken' as const
        throw error
      }),
  }
}

function withOpenings(link: StoredLink, openings: readonly LinkOpening[]): LinkWithOpenings {
  return { link, openings: openings.filter((one) => one.link === link.id) }
}

function valuesOf(link: StoredLink): unknown[] {
  return [
    link.id,
    link.tokenHash,
    link.scope,
    link.role,
    link.vendor,
    link.household,
    link.name,
    link.phone,
    link.madeBy,
    link.createdAt,
    link.endsAt,
    link.devices,
    link.revokedAt,
    link.revokedBy,
    link.endedAt,
  ]
}
