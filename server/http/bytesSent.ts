import type { Request } from 'express'

/** Of the body, as it travelled; 0 where its length was not said beforehand. */
export function bytesSent(request: Request): number {
  const length = Number(request.headers['content-length'])
  return Number.isSafeInteger(length) && length > 0 ? length : 0
}
