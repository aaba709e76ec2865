import type { LinkFailure } from './replica/linkError.ts'

/** How the server can be reached now; told by answers, never by the browser's word alone. */
export type Connection =
  | { state: 'offline' }
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'refused'; reason: 'signedOut' | 'deviceRevoked' | 'tooOld' }

/** After the last request, and whether the socket stands. */
export function connectionFrom(
  failure: LinkFailure | null | undefined,
  socket: boolean,
): Connection {
  if (socket && (failure === null || failure === undefined)) return { state: 'live' }
  if (failure === null || failure === undefined) return { state: 'connecting' }
  switch (failure.kind) {
    case 'signedOut':
      return { state: 'refused', reason: 'signedOut' }
    case 'revoked':
      return { state: 'refused', reason: 'deviceRevoked' }
    case 'tooOld':
      return { state: 'refused', reason: 'tooOld' }
    case 'unreachable':
      return { state: 'offline' }
    case 'busy':
    case 'tooLarge':
    case 'refused':
      return { state: 'connecting' }
  }
}
