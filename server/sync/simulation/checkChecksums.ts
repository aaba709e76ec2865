import { createHash } from 'node:crypto'
import { createRecordsDigest } from '#shared/protocol/recordsDigest.ts'
import { sameJson } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { SyncService } from '../syncService.ts'
import type { Device } from './people.ts'

/** At rest every device computes of each of its scopes what the server says it should hold (CHK1). */
export async function checkChecksums(
  devices: readonly Device[],
  scopes: readonly ScopeName[],
  checksums: SyncService['checksums'],
): Promise<string[]> {
  const broken: string[] = []
  for (const { user, link, replica, model } of devices) {
    const theirs = await checksums(user, { scopes: [...scopes] })
    for (const scope of scopes) {
      const should = theirs.scopes[scope]
      if (!should) continue
      const digest = createRecordsDigest((text) => createHash('sha256').update(text).digest('hex'))
      await digest.add([...model.docs.values()].filter((record) => record.scope === scope))
      const { count, buckets } = digest.result()
      if (count !== should.count || !sameJson(buckets, should.buckets))
        broken.push(`CHK1 ${link} ${replica} has another checksum of ${scope}`)
    }
  }
  return broken
}
