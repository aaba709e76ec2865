import { member } from '#shared/schema/member.ts'
import type { GrantName, GrantSet } from '#shared/schema/record/grants.ts'
import type { MemberData } from '#shared/schema/member.ts'
import type { Maker } from './applying.ts'
import { union } from './conflictRecords.ts'
import type { Draft } from './draft.ts'
import type { Membership } from './store.ts'

/** What a change of membership is told of in history. */
export type ServerEdit = { by: string; device: string; receivedAt: number }

function grantSet(names: readonly GrantName[]): GrantSet {
  return Object.fromEntries(names.map((name) => [name, true as const]))
}

/** Mirrors a membership as it is now into its `member` record. */
export function writeMemberRecord(
  draft: Draft,
  membership: Membership,
  maker: Maker,
  edit: ServerEdit,
): void {
  const { scope, memberRecord: id } = membership
  const before = draft.record(id)
  const version = draft.nextVersion(scope)
  const data: MemberData = {
    user: membership.user,
    name: membership.name,
    role: membership.role as MemberData['role'],
    owner: membership.owner,
    ...(membership.vendor ? { vendor: membership.vendor } : {}),
    ...(membership.household ? { household: membership.household } : {}),
    ...(membership.grants?.length ? { grants: grantSet(membership.grants) } : {}),
  }
  const record = {
    id,
    scope,
    type: member.name,
    data,
    at: maker.stamper.next(),
    by: edit.by,
    _deleted: membership.leftAt !== null,
  }
  const audience = member.audience(record)
  draft.write(
    {
      scope,
      version,
      id,
      cause: 'server',
      origin: `user:${edit.by}`,
      user: edit.by,
      role: draft.member(scope, edit.by)?.role ?? membership.role,
      device: edit.device,
      receivedAt: edit.receivedAt,
      state: record,
      sent: null,
      baseVersion: before?.version ?? 0,
    },
    {
      record,
      version,
      firstVersion: before?.firstVersion ?? version,
      origins: {},
      audience,
      audienceEver: union(before?.audienceEver ?? [], audience),
      contests: [],
    },
  )
}
