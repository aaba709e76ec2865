import { createPublicKey, verify } from 'node:crypto'
import type { DeviceKey } from '#shared/protocol/courier.ts'

/** Whether a device signed this text: ECDSA on P-256 with SHA-256, (r, s) in base64url. */
export function checkSignature(key: DeviceKey, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'EC', crv: 'P-256', ...key.publicKey }
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
    const bytes = Buffer.from(signature, 'base64url')
    return verify('sha256', Buffer.from(text), { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes)
  } catch {
    // Coordinates that are no point of the curve.
    return false
  }
}
