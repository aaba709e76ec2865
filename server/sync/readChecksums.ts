import { createHash } from 'node:crypto'
import { formatPosition } from '#shared/protocol/checkpoint.ts'
import type { ChecksumAnswer, ChecksumRequest, ScopeChecksum } from '#shared/protocol/checksum.ts'
import { createRecordsDigest, type Sha256 } from '#shared/protocol/recordsDigest.ts'
import { tagsOf } from '#shared/schema/record/access.ts'
import { effectiveEpoch } from './readChanges.ts'
import type { Membership, ScopeHead, Snapshot, SyncStore } from './store.ts'

/** Between two pages other requests have their turn. */
const PAGE = 250

/**
 * What this account should hold of each scope it asks for, out of one snapshot. Scopes it does not
 * belong to are left out, and nothing is told of them.
 */
export function readChecksums(
  store: SyncStore,
  user: string,
  request: ChecksumRequest,
  now: number,
): Promise<ChecksumAnswer> {
  return store.read(user, async (snapshot) => {
    const memberships = await snapshot.memberships()
    const heads = await snapshot.heads(memberships.map(({ scope }) => scope))
    const scopes: Record<string, ScopeChecksum> = {}
    for (const scope of new Set(request.scopes)) {
      const member = memberships.find((one) => one.scope === scope && one.leftAt === null)
      const head = heads.get(scope)
      if (member && head) scopes[scope] = await checksumOf(snapshot, member, head)
    }
    return { scopes, now: new Date(now).toISOString() }
  })
}

async function checksumOf(
  snapshot: Snapshot,
  member: Membership,
  head: ScopeHead,
): Promise<ScopeChecksum> {
  const { scope, pastTags, pastUntil } = member
  const digest = createRecordsDigest(sha256)
  const reach = { scope, tags: tagsOf(member), pastTags, pastUntil, limit: PAGE }
  for (let after = 0, isMore = true; isMore;) {
    const page = await snapshot.page({ ...reach, after })
    await digest.add(page.filter(({ readable }) => readable).map(({ record }) => record))
    isMore = page.length === PAGE
    after = page.at(-1)?.version ?? after
  }
  const position = { state: 'reading', epoch: effectiveEpoch(member, head) } as const
  return {
    position: formatPosition({ ...position, version: head.version }),
    ...digest.result(),
  }
}

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
