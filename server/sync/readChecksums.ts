import { createHash } from 'node:crypto'
import { formatPosition } from '#shared/protocol/checkpoint.ts'
import type { ChecksumAnswer, ChecksumRequest, ScopeChecksum } from '#shared/protocol/checksum.ts'
import { createRecordsDigest, type Sha256 } from '#shared/protocol/recordsDigest.ts'
import { effectiveEpoch } from './readChanges.ts'
import { readablePages } from './readablePages.ts'
import type { Membership, ScopeHead, Snapshot, SyncStore } from './store.ts'

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
  const digest = createRecordsDigest(sha256)
  for await (const page of readablePages(snapshot, member))
    await digest.add(page.filter(({ readable }) => readable).map(({ record }) => record))
  const position = { state: 'reading', epoch: effectiveEpoch(member, head) } as const
  return {
    position: formatPosition({ ...position, version: head.version }),
    ...digest.result(),
  }
}

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
