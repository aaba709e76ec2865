import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'
import type { Revision, StoredRecord } from '../store.ts'

export const OWNER = uuid(1)

/** A stored record of a version, as a plan would write it. */
export function record(
  scope: ScopeName,
  id: string,
  version: number,
  more: Partial<StoredRecord> & { data?: JsonObject } = {},
): StoredRecord {
  const { data = { title: `v${version}` }, ...rest } = more
  return {
    record: { id, scope, type: 'day', data, at: stamp(version), by: OWNER, _deleted: false },
    version,
    firstVersion: version,
    origins: { title: { version, at: stamp(version), by: OWNER, role: 'planner' } },
    audience: ['role:planner'],
    audienceEver: ['role:planner'],
    contests: [],
    ...rest,
  }
}

export function contestOf(conflict: string): StoredRecord['contests'][number] {
  return {
    conflict,
    firstVersion: 1,
    audienceEver: ['role:planner'],
    path: 'places/b~1c/label',
    kind: 'register',
    reason: 'overlap',
    status: 'auto',
    deciders: [],
    agreed: {},
    candidates: [],
    inForce: 'agreed',
    joinedAt: 1,
  }
}

/** The one revision of that version. */
export function revisionOf({ record: state, version }: StoredRecord): Revision {
  return {
    scope: state.scope,
    version,
    id: state.id,
    cause: 'edit',
    origin: 'aaaaaaaaaaaa',
    user: OWNER,
    role: 'planner',
    device: 'Ada’s phone',
    receivedAt: 5,
    state,
    sent: null,
    baseVersion: 0,
  }
}

export function stamp(ms: number): string {
  return formatStamp({ ms, counter: 0, replica: 'aaaaaaaaaaaa' })
}

export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
