import { hash, randomBytes } from 'node:crypto'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { Revision } from '../sync/store.ts'

/** Both as PostgreSQL's text of bytes: `\x…`. */
export type Commitment = { salt: string; commitment: string }

/**
 * SHA-256 over a salt and the canonical JSON of a revision. It can stay when the revision's content
 * is erased: without the salt it tells nothing, with both it proves what stood there.
 */
export function commitTo(
  revision: Revision,
  random: (bytes: number) => Buffer = randomBytes,
): Commitment {
  const salt = random(16)
  const detail = Buffer.from(canonicalJson(revision))
  const digest = hash('sha256', Buffer.concat([salt, detail]), 'hex')
  return { salt: `\\x${salt.toString('hex')}`, commitment: `\\x${digest}` }
}
