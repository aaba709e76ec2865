/** Where to go after signing in: only a path of this app, never another site's address. */
export function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/welcome')
    ? next
    : '/'
}
