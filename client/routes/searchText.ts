import * as z from 'zod/mini'

/** A search param in words; one that is too long counts as absent. */
export const searchText = z.catch(z.optional(z.string().check(z.maxLength(200))), undefined)
