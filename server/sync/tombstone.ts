import type { Tag } from '#shared/schema/record/access.ts'
import { mayRead } from '#shared/schema/record/access.ts'
import { scrubbedTombstone, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { SERVER_REPLICA } from '#shared/schema/record/ids.ts'
import { formatStamp } from '#shared/schema/record/stamp.ts'

/**
 * What a reader gets of a record that left their sight. Its stamp follows from the version alone, so
 * that pull, delta and push answer give the same bytes, and it tells nothing of the last edit.
 */
export function tombstoneOf(record: RecordEnvelope, version: number): RecordEnvelope {
  return scrubbedTombstone(
    record,
    formatStamp({ ms: version, counter: 0, replica: SERVER_REPLICA }),
  )
}

/** What the holder of these tags may have of a record that once was theirs to read. */
export function asSeenBy(
  stored: { record: RecordEnvelope; version: number; audience: readonly Tag[] },
  tags: readonly Tag[],
): RecordEnvelope {
  return mayRead(stored.audience, tags) ? stored.record : tombstoneOf(stored.record, stored.version)
}
