import type { RequestHandler } from 'express'
import { Refusal } from './refusal.ts'

/** For the methods that an address does not have. */
export function allowOnly(...methods: string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', methods.join(', '))
    throw new Refusal('METHOD_NOT_ALLOWED', `${request.method} is not possible here.`)
  }
}
