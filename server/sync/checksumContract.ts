import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createRecordsDigest } from '#shared/protocol/recordsDigest.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { readChanges } from './readChanges.ts'
import { readChecksums } from './readChecksums.ts'
import type { StoredRecord } from './store.ts'
import type { OpenStore } from './storeContract.ts'
import { OWNER, record, revisionOf, uuid } from './testing/storedRecords.ts'

const STRANGER = uuid(2)
/** More than two pages of it. */
const COUNT = 1_100
const ODD: readonly JsonObject[] = [
  { title: 'Zoë 👰🏽‍♀️ "quoted" \\ \n\t\u2028' },
  { number: 1.5e-7, zero: 0, big: Number.MAX_SAFE_INTEGER },
  { nothing: null, empty: '', none: [], nested: { ü: [{}, [1, [2]]], 'a/b': false } },
]

/** What a device computes of the pages it pulled is what every store says it should hold. */
export function checksumContract(name: string, open: OpenStore): void {
  describe(`${name} and a device come to the same checksum`, () => {
    test('CHK1 of what the account may read, tombstones and hidden records left out', async () => {
      const { store, close } = await open()
      try {
        const scope: ScopeName = `wedding:${uuid(8_001)}`
        await store.claim({
          scope,
          user: OWNER,
          name: 'Ada',
          role: 'planner',
          memberRecord: uuid(7),
          now: 5,
        })
        const all = Array.from({ length: COUNT }, (_, index) => madeRecord(scope, index + 1))
        await store.commit(
          { scopes: [scope], users: [], records: [], heads: [], revisions: [] },
          () => ({
            writes: { records: all, revisions: all.map(revisionOf), heads: [], memberships: [] },
            result: null,
          }),
        )
        const { scopes } = await readChecksums(store, OWNER, { scopes: [scope] }, 9)

        const device = new Map<string, RecordEnvelope>()
        let checkpoint = {}
        for (let isMore = true; isMore;) {
          const page = await readChanges(store, OWNER, { checkpoint, limit: 300 }, 9)
          for (const one of page.documents) device.set(one.id, one)
          checkpoint = page.checkpoint
          isMore = page.documents.length === 300
        }
        const digest = createRecordsDigest((text) =>
          createHash('sha256').update(text).digest('hex'),
        )
        await digest.add([...device.values()])
        expect(scopes[scope]).toEqual({ position: `1.${COUNT}`, ...digest.result() })
        expect(scopes[scope]?.count).toBe(all.filter(isReadable).length)
        const foreign = await readChecksums(store, STRANGER, { scopes: [scope] }, 9)
        expect(foreign.scopes).toEqual({})
      } finally {
        await close()
      }
    })
  })
}

function isReadable({ record: { _deleted }, audience }: StoredRecord): boolean {
  return !_deleted && audience.includes('role:planner')
}

/** Every seventh is deleted, every eleventh nobody's to read here, every thirteenth no longer. */
function madeRecord(scope: ScopeName, version: number): StoredRecord {
  const made = record(scope, uuid(20_000 + version), version, {
    data: { ...ODD[version % ODD.length], version },
  })
  if (version % 7 === 0) return { ...made, record: { ...made.record, _deleted: true } }
  if (version % 11 === 0) {
    return { ...made, audience: ['role:family'], audienceEver: ['role:family'] }
  }
  if (version % 13 === 0) return { ...made, audience: ['role:family'] }
  return made
}
