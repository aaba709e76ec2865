import type { RequestHandler } from 'express'

/** Doors that somebody was given the key of: no search engine keeps them. */
const DOORS = /^\/(l|s|join)(\/|$)/

export const unlisted: RequestHandler = (request, response, next) => {
  if (DOORS.test(request.path)) response.set('X-Robots-Tag', 'noindex, nofollow')
  next()
}
