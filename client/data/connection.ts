/** How the server can be reached now; told by answers, never by the browser's word alone. */
export type Connection =
  | { state: 'offline' }
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'refused'; reason: 'signedOut' | 'deviceRevoked' | 'tooOld' }
