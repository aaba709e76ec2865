import { derivedId } from './record/derivedId.ts'

const SALT = 0xac

/**
 * Id of a member's word about one thing: it follows from both, so that two devices of one person
 * write one record, and a thing is acknowledged once.
 */
export function ackId(of: string, member: string): string {
  return derivedId(olderAckId(of, member))
}

/** As devices made it before; what they wrote there still counts. */
export function olderAckId(of: string, member: string): string {
  const bytes = (id: string) =>
    (id.slice(-12).match(/../g) ?? []).map((two) => Number.parseInt(two, 16))
  const theirs = bytes(member)
  const tail = bytes(of).map((byte, at) => byte ^ (theirs[at] ?? 0) ^ (at === 0 ? SALT : 0))
  return of.slice(0, -12) + tail.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
