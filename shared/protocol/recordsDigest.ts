import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { CHECKSUM_BUCKETS, type ScopeChecksum } from './checksum.ts'

/** SHA-256 of a text, as 64 hex digits. */
export type Sha256 = (text: string) => string | Promise<string>

/**
 * A digest of a set of records that does not depend on their order: equal sets give equal digests, and
 * different ones differ unless SHA-256 is broken. Records may be added page by page.
 */
export type RecordsDigest = {
  add: (records: readonly RecordEnvelope[]) => Promise<void>
  result: () => Pick<ScopeChecksum, 'count' | 'buckets'>
}

const WORDS = 8

export function createRecordsDigest(sha256: Sha256): RecordsDigest {
  const sums = Array.from({ length: CHECKSUM_BUCKETS }, () => new Uint32Array(WORDS))
  let count = 0

  return {
    async add(records) {
      // A tombstone's data go in time, on the server as on the device.
      const live = records.filter(({ _deleted }) => !_deleted)
      const hashes = await Promise.all(
        live.map(async ({ id, type, data, at, by }) =>
          sha256(canonicalJson([id, type, at, by, data])),
        ),
      )
      for (const [index, hash] of hashes.entries()) {
        const sum = sums[bucketOf(live[index]?.id ?? '')]
        for (let word = 0; sum && word < WORDS; word += 1) {
          sum[word] = (sum[word] ?? 0) ^ Number.parseInt(hash.slice(word * 8, word * 8 + 8), 16)
        }
      }
      count += live.length
    },
    result: () => ({ count, buckets: sums.map(hexOf) }),
  }
}

function bucketOf(id: string): number {
  return Number.parseInt(id.slice(-1), 16) % CHECKSUM_BUCKETS
}

function hexOf(sum: Uint32Array): string {
  return [...sum].map((word) => word.toString(16).padStart(8, '0')).join('')
}
