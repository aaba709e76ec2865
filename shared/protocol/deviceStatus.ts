import * as z from 'zod/mini'
import { userId } from '../schema/record/ids.ts'
import { scopeName } from '../schema/record/scope.ts'

const count = z.int().check(z.gte(0), z.lte(1_000_000))

/** `POST /api/sync/status`: what of these scopes is only on this device. What is not named stays as told. */
export const deviceReport = z.strictObject({
  scopes: z
    .array(
      z.strictObject({
        scope: scopeName,
        /** Edits that were not sent yet, and refused ones that nobody has looked at. */
        waiting: count,
        refused: count,
        /** Unix ms, by the device's clock: since when the oldest of them waits; null: none does. */
        since: z.nullable(z.int().check(z.gte(0))),
      }),
    )
    .check(z.minLength(1), z.maxLength(50)),
})
export type DeviceReport = z.output<typeof deviceReport>

/** `GET /api/scopes/:scope/devices` */
export const deviceListing = z.object({
  devices: z.array(
    z.object({
      user: userId,
      name: z.string(),
      /** What its owner calls it. */
      device: z.string(),
      waiting: count,
      refused: count,
      since: z.nullable(z.string()),
      lastSeenAt: z.string(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
})
export type DeviceListing = z.output<typeof deviceListing>
