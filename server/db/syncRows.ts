import type { Role, Tag } from '#shared/schema/record/access.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { FieldOrigins } from '#shared/merge/side.ts'
import type { Decided, Membership, Revision, StoredContest, StoredRecord } from '../sync/store.ts'

/** Rows as the statements of this room select them; the tables' constraints vouch for them. */
export type RecordRow = {
  scope: ScopeName
  id: string
  type: string
  data: JsonObject
  at: string
  by: string
  deleted: boolean
  version: number
  first_version: number
  origins: FieldOrigins
  contests: StoredContest[]
  audience: Tag[]
  audience_ever: Tag[]
  erased: boolean
}

export const recordColumns = `record.scope, record.id, record.type, record.data, record.at, record.by,
  record.deleted, record.version, record.first_version, record.origins, record.contests,
  record.audience, record.audience_ever, record.erased`

export function storedRecord(row: RecordRow): StoredRecord {
  return {
    record: envelope(row),
    version: row.version,
    firstVersion: row.first_version,
    origins: row.origins,
    audience: row.audience,
    audienceEver: row.audience_ever,
    contests: row.contests,
    ...(row.erased ? { erased: true } : {}),
  }
}

export function envelope(
  row: Pick<RecordRow, 'id' | 'scope' | 'type' | 'data' | 'at' | 'by' | 'deleted'>,
): RecordEnvelope {
  const { id, scope, type, data, at, by, deleted } = row
  return { id, scope, type, data, at, by, _deleted: deleted }
}

export type RevisionRow = {
  scope: ScopeName
  id: string
  version: number
  cause: Revision['cause']
  origin: string
  user_id: string
  role: Role
  device: string
  received_at: number
  state: RecordEnvelope
  sent: RecordEnvelope | null
  base_version: number
  decided: Decided | null
}

export const revisionColumns = `revision.scope, revision.id, revision.version, revision.cause,
  revision.origin, revision.user_id, revision.role, revision.device, revision.received_at,
  revision.state, revision.sent, revision.base_version, revision.decided`

export function revision(row: RevisionRow): Revision {
  return {
    scope: row.scope,
    version: row.version,
    id: row.id,
    cause: row.cause,
    origin: row.origin,
    user: row.user_id,
    role: row.role,
    device: row.device,
    receivedAt: row.received_at,
    state: row.state,
    sent: row.sent,
    baseVersion: row.base_version,
    ...(row.decided ? { decided: row.decided } : {}),
  }
}

export type MembershipRow = {
  scope: ScopeName
  user_id: string
  name: string
  role: Role
  owner: boolean
  vendor: string | null
  household: string | null
  grants: NonNullable<Membership['grants']>
  member_record: string
  epoch: number
  past_tags: Tag[]
  past_until: number
  joined_at: number
  left_version: number | null
}

export const membershipColumns = `membership.scope, membership.user_id, membership.name,
  membership.role, membership.owner, membership.vendor, membership.household,
  membership.grants,  membership.member_record, membership.epoch, membership.past_tags, membership.past_until,
  membership.joined_at, membership.left_version`

export function membership(row: MembershipRow): Membership {
  return {
    scope: row.scope,
    user: row.user_id,
    name: row.name,
    role: row.role,
    owner: row.owner,
    ...(row.vendor === null ? {} : { vendor: row.vendor }),
    ...(row.household === null ? {} : { household: row.household }),
    ...(row.grants.length === 0 ? {} : { grants: row.grants }),
    memberRecord: row.member_record,
    epoch: row.epoch,
    pastTags: row.past_tags,
    pastUntil: row.past_until,
    joinedAt: row.joined_at,
    leftAt: row.left_version,
  }
}
