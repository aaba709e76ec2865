import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Taken } from '#shared/protocol/courier.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { SignedRow } from './signedRow.ts'

/** A row that was handed over, as far as its start matters. */
export type HandedRow = {
  base: RecordEnvelope | null
  mine: RecordEnvelope
  /** Of `mine`; see `stateHash`. */
  hash: string
  /** In the order in which they were taken in: stamps of two devices tell nothing of that. */
  taken: readonly Taken[]
}

/** Rows of one record by their stamps. */
export type HandedRows = ReadonlyMap<string, HandedRow>

export function handedRow({ row, taken }: Pick<SignedRow, 'row' | 'taken'>): HandedRow {
  const { newDocumentState: mine, assumedMasterState: base = null } = row
  return { base, mine, hash: stateHash(mine), taken }
}

export function handedByStamp(rows: readonly SignedRow[]): HandedRows {
  return new Map(rows.map((row) => [row.row.newDocumentState.at, handedRow(row)]))
}

/** What `taken` names; undefined: it is not here, or what is here under its stamp is something else. */
export function namedRow(known: HandedRows, { at, hash }: Taken): HandedRow | undefined {
  const row = known.get(at)
  return row?.hash === hash ? row : undefined
}

/** All that it stands upon is here, as it was: else what others wrote would pass for its author's own. */
export function isWhole({ taken }: Pick<HandedRow, 'taken'>, known: HandedRows): boolean {
  return taken.every((one) => namedRow(known, one) !== undefined)
}

const hashes = new WeakMap<RecordEnvelope, string>()

/**
 * SHA-256 of a state in canonical JSON, hex. A device could sign two states under one stamp: who
 * took in the one is not to be held to the other.
 */
export function stateHash(state: RecordEnvelope): string {
  const known = hashes.get(state)
  if (known !== undefined) return known
  const hash = bytesToHex(sha256(utf8ToBytes(canonicalJson(state))))
  hashes.set(state, hash)
  return hash
}
