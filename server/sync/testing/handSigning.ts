import { createHash } from 'node:crypto'
import { rowText, type RowContent, type SignedRow, type Signer } from '#shared/courier/signedRow.ts'
import type { DeviceKey, Taken } from '#shared/protocol/courier.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'

/** Signatures without a curve: whoever knows the replica can sign for it, and nobody else does. */
export function keyOf({ account, replica }: Signer, device: string): DeviceKey {
  const coordinate = replica.padEnd(43, '0')
  return { account, replica, publicKey: { x: coordinate, y: coordinate }, device }
}

export function sign({ account, replica }: Signer, text: string): string {
  return createHash('sha512').update(`${account} ${replica} ${text}`).digest('base64url')
}

export function check(key: DeviceKey, text: string, signature: string): boolean {
  return sign(key, text) === signature
}

/** A row as its author's device hands it over. */
export function handedRow(
  author: Signer,
  mine: RecordEnvelope,
  base: RecordEnvelope | null = null,
  taken: Taken[] = [],
): SignedRow {
  const row = { newDocumentState: mine, ...(base && { assumedMasterState: base }) }
  const { account, replica } = author
  const by = { account, replica }
  const content: RowContent = { author: by, types: TYPES_RELEASE, issuedAt: 0, row, taken }
  return { ...content, signature: sign(by, rowText(content)) }
}
