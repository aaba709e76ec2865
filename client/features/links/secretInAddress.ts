/**
 * The secret behind the `#` of an address, or null. There it reaches no server: in no log, in no proxy,
 * in no `Referer`.
 */
export function secretInAddress(hash: string): string | null {
  const secret = hash.replace(/^#/, '')
  return /^[\w-]{20,100}$/.test(secret) ? secret : null
}
