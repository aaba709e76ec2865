import * as z from 'zod/mini'
import { taken } from '#shared/protocol/courier.ts'
import { pushRow } from '#shared/protocol/push.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { replicaId, userId } from '#shared/schema/record/ids.ts'

/** 64 bytes (r, s), base64url. */
export const signatureText = z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/))

/** The device that something was signed by. */
export const signer = z.object({ account: userId, replica: replicaId })
export type Signer = z.output<typeof signer>

const signedPart = {
  author: signer,
  /** Release of the types that the row was written in. */
  types: z.int(),
  /** Unix ms, by the author's clock. */
  issuedAt: z.int(),
  row: pushRow,
  /** What the author had taken in from others; see `startOf`. */
  taken: z.array(taken).check(z.maxLength(200)),
}

/** A row of a push as its author's device would send it, for somebody else to carry. */
export const signedRow = z.object({ ...signedPart, signature: signatureText })
export type SignedRow = z.output<typeof signedRow>

const rowContent = z.object(signedPart)
export type RowContent = z.output<typeof rowContent>

/** What is signed: it says what it is, so that no signature of another thing fits. */
export function rowText({ author, types, issuedAt, row, taken: known }: RowContent): string {
  return canonicalJson({ is: 'wedsync row 2', author, types, issuedAt, row, taken: known })
}

/** Keys of the rows that these stand upon: where they go, those go too. */
export function keysNamedBy(rows: readonly SignedRow[]): Set<string> {
  return new Set(
    rows.flatMap(({ row, taken: known }) =>
      known.map(({ at }) => `${row.newDocumentState.id} ${at}`),
    ),
  )
}

/** How often these rows say what they stand upon: what it costs to reckon with them. */
export function namesIn(rows: readonly { taken: readonly unknown[] }[]): number {
  return rows.reduce((sum, row) => sum + row.taken.length, 0)
}

/** One state of one record has one name. */
export function rowKey({ row: { newDocumentState } }: Pick<SignedRow, 'row'>): string {
  return `${newDocumentState.id} ${newDocumentState.at}`
}
