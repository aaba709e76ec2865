import * as z from 'zod/mini'

/** What a page says to the worker. */
export const toWorker = z.object({ type: z.literal('SKIP_WAITING') })

/** What the worker says to a page. `DRAIN`: send what waits, since you are visible. */
export const fromWorker = z.object({ type: z.literal('DRAIN') })
export type FromWorker = z.output<typeof fromWorker>

/** A page asks, over a port of its own, how much of the app is kept for no signal. */
export const checkPrecache = z.object({ type: z.literal('CHECK_PRECACHE') })
export type CheckPrecache = z.output<typeof checkPrecache>

/** Files of the app, those that are not in the cache, and bytes of those that are. */
export const precacheAnswer = z.object({
  files: z.number(),
  missing: z.number(),
  bytes: z.number(),
})
export type PrecacheAnswer = z.output<typeof precacheAnswer>
