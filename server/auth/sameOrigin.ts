/** What a browser says about where a request comes from. */
export type Provenance = {
  origin?: string | undefined
  host?: string | undefined
  /** `Sec-Fetch-Site`. */
  site?: string | undefined
}

/**
 * Whether a request that a browser sends with our cookie comes from our own pages. Programs that are no
 * browser send neither header. A page of another origin can forge neither, and it cannot choose the
 * host: a cookie goes to the host that set it alone.
 *
 * @param publicOrigin where people open the app, if that differs from what the request's host says
 */
export function isSameOrigin({ origin, host, site }: Provenance, publicOrigin: string): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  if (origin === undefined || origin === publicOrigin) return true
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host
}
