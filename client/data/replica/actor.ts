import * as z from 'zod/mini'
import { member } from '#shared/schema/member.ts'
import { grantsIn } from '#shared/schema/record/grants.ts'
import { STUDIO_ROLES, WEDDING_ROLES, type Actor } from '#shared/schema/record/access.ts'
import { scopeId, scopeKind, scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { Replica } from './database.ts'
import { readData } from './readData.ts'
import type { Readable } from './readable.ts'
import type { StoredFields } from './recordsSchema.ts'
import { watch } from './watch.ts'

export const claimedRole = z.enum([...WEDDING_ROLES, ...STUDIO_ROLES])
export type ClaimedRole = z.output<typeof claimedRole>

const claimPrefix = 'claim '

/** Settings key of a claim on a scope that was created here and is not known to be sent. */
export function claimKey(scope: ScopeName): string {
  return `${claimPrefix}${scope}`
}

/** The role this device claims in a scope it created, until the server's member record is here. */
export async function claimedRoleIn(
  replica: Replica,
  scope: ScopeName,
): Promise<ClaimedRole | null> {
  const parsed = claimedRole.safeParse((await replica.local.settings.get(claimKey(scope)))?.value)
  return parsed.success ? parsed.data : null
}

/** Who the account is in a scope, from the records and claims on this device; null: not a member. */
export async function actorIn(replica: Replica, scope: ScopeName): Promise<Actor | null> {
  if (scopeKind(scope) === 'user') return actorFrom(replica.account, scope, [], null)
  const [members, claim] = await Promise.all([
    replica.records.find({ selector: { scope, type: member.name } }).exec(),
    claimedRoleIn(replica, scope),
  ])
  return actorFrom(
    replica.account,
    scope,
    members.map((document) => document._data),
    claim,
  )
}

/** The same from records at hand. */
export function actorFrom(
  account: string,
  scope: ScopeName,
  members: readonly Pick<StoredFields, 'data'>[],
  claim: ClaimedRole | null,
): Actor | null {
  if (scopeKind(scope) === 'user') {
    return scopeId(scope) === account ? { user: account, role: 'self', owner: false } : null
  }
  for (const { data } of members) {
    const own = readData(member, data)
    if (own?.user === account) {
      const { role, owner, vendor, household, grants } = own
      return { user: account, role, owner, vendor, household, grants: grantsIn(grants) }
    }
  }
  return claim === null ? null : { user: account, role: claim, owner: true }
}

/**
 * Forgets claims where the server's own member record says who I am; not before it is written
 * here, or there would be a moment in which I am nobody.
 */
export async function dropSettledClaims(replica: Replica): Promise<void> {
  const { records, local, account } = replica
  const claims = await local.settings.where('key').startsWith(claimPrefix).primaryKeys()
  if (claims.length === 0) return
  const members = await records.find({ selector: { type: member.name } }).exec()
  const mine = members.filter(({ data }) => readData(member, data)?.user === account)
  await local.settings.bulkDelete(mine.map(({ scope }) => claimKey(scope)))
}

/** Every claim of this device, kept up to date; null until read. */
export function watchClaims({
  local,
}: Replica): Readable<ReadonlyMap<ScopeName, ClaimedRole> | null> {
  return watch<ReadonlyMap<ScopeName, ClaimedRole> | null>(async () => {
    const rows = await local.settings.where('key').startsWith(claimPrefix).toArray()
    const claims = new Map<ScopeName, ClaimedRole>()
    for (const { key, value } of rows) {
      const scope = scopeName.safeParse(key.slice(claimPrefix.length))
      const role = claimedRole.safeParse(value)
      if (scope.success && role.success) claims.set(scope.data, role.data)
    }
    return claims
  }, null)
}
