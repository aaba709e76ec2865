import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits; only its hash is ever stored. */
export type NewToken = { token: string; hash: string }

export function makeToken(): NewToken {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** SHA-256, hex. Enough without salt or stretching, because a token is random and cannot be guessed. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
