import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { createRecordsDigest, type Sha256 } from './recordsDigest.ts'

const env = process.env
const seed = Number(env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
fc.configureGlobal({ numRuns: Number(env['FC_RUNS'] ?? 300), seed })

const node: Sha256 = (text) => createHash('sha256').update(text).digest('hex')
/** As a browser makes it. */
const web: Sha256 = async (text) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Buffer.from(hash).toString('hex')
}

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => value as JsonObject[string])
const record: fc.Arbitrary<RecordEnvelope> = fc.record({
  id: fc.uuid({ version: 7 }),
  scope: fc.constant('wedding:01900000-0000-7000-8000-000000000001' as const),
  type: fc.constantFrom('day', 'shot'),
  data: fc.dictionary(fc.constantFrom('a', 'b', 'c'), json, { maxKeys: 3 }),
  at: fc.nat(9).map((n) => `0179000000000${n}-0000-aaaaaaaaaaaa`),
  by: fc.constantFrom('maya', 'noah'),
  _deleted: fc.boolean(),
})
const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 12 })

async function digest(parts: readonly (readonly RecordEnvelope[])[], sha256 = node) {
  const made = createRecordsDigest(sha256)
  for (const part of parts) await made.add(part)
  return made.result()
}

test(`CHK1 equal sets have equal digests, in any order, pages and hash of the platform (seed ${seed})`, () =>
  fc.assert(
    fc.asyncProperty(records, fc.infiniteStream(fc.nat()), fc.nat(12), async (set, dice, cut) => {
      const keys = new Map(set.map(({ id }) => [id, dice.next().value ?? 0]))
      const shuffled = [...set].sort((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0))
      const copies = shuffled.map((one) => structuredClone(one))
      const pages = [copies.slice(0, cut), copies.slice(cut)]
      expect(await digest(pages, web)).toEqual(await digest([set]))
    }),
  ))

test(`CHK1 sets that differ in one record have other digests (seed ${seed})`, () =>
  fc.assert(
    fc.asyncProperty(records, record, fc.nat(), async (set, other, pick) => {
      const index = set.length === 0 ? 0 : pick % set.length
      const without = set.filter((_one, at) => at !== index)
      const changed = [...without, other]
      const told = await digest([set])
      expect(sameLive(set, without)).toBe(sameDigest(told, await digest([without])))
      expect(sameLive(set, changed)).toBe(sameDigest(told, await digest([changed])))
    }),
  ))

function sameDigest(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b)
}

function sameLive(a: readonly RecordEnvelope[], b: readonly RecordEnvelope[]): boolean {
  const texts = (set: readonly RecordEnvelope[]) =>
    set
      .filter(({ _deleted }) => !_deleted)
      .map(canonicalJson)
      .sort()
  return canonicalJson(texts(a)) === canonicalJson(texts(b))
}
