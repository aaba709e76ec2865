import * as z from 'zod/mini'

/** What a page says to the worker. */
export const toWorker = z.object({ type: z.literal('SKIP_WAITING') })

/** What the worker says to a page. `DRAIN`: send what waits, since you are visible. */
export const fromWorker = z.object({ type: z.literal('DRAIN') })
export type FromWorker = z.output<typeof fromWorker>
