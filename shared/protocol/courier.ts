import * as z from 'zod/mini'
import { replicaId, userId } from '#shared/schema/record/ids.ts'
import { stampText } from '#shared/schema/record/stamp.ts'
import { WIRE_LIMITS } from './limits.ts'
import { pushAnswer, pushRequest } from './push.ts'

/** A coordinate of a point on P-256: 32 bytes, base64url. */
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** What a device signs with, as others check it: ECDSA on P-256 with SHA-256. One a replica. */
export const publicKey = z.object({ x: coordinate, y: coordinate })
export type PublicKey = z.output<typeof publicKey>

export const deviceKey = z.object({
  account: userId,
  replica: replicaId,
  publicKey,
  /** How the device calls itself. */
  device: z.string(),
})
export type DeviceKey = z.output<typeof deviceKey>

/** Registers the key of this device; the session decides whose it is. */
export const deviceKeysRequest = z.object({ replica: replicaId, publicKey })
export type DeviceKeysRequest = z.output<typeof deviceKeysRequest>

/** The keys of everybody with whom this account shares a wedding, its own among them. */
export const deviceKeysAnswer = z.object({ keys: z.array(deviceKey), now: z.string() })
export type DeviceKeysAnswer = z.output<typeof deviceKeysAnswer>

/**
 * An edit that was handed over and taken in before this one was made: what it changed was not written
 * by this one's author, but for the units in `except`, where their own value was kept.
 */
export const taken = z.object({
  at: stampText,
  /** Of the edit: SHA-256 of its state in canonical JSON, hex; the stamp alone names no content. */
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** A stamp of this one's own replica: its states from then on stand upon the edit. */
  since: stampText,
  except: z.array(z.string().check(z.maxLength(400))).check(z.maxLength(2_000)),
})
export type Taken = z.output<typeof taken>

/** Carried rows of one request. */
export const CARRIED_ROWS = 500

/** So often may all rows of one request, or of one bundle, name what they had taken in. */
export const CARRIED_NAMES = 10_000

/**
 * A push, and before it rows of others that were handed over without a network. Those stay unknown
 * here: each is judged alone (P4).
 */
export const carryRequest = z.object({
  ...pushRequest.shape,
  carried: z.array(z.unknown()).check(z.maxLength(CARRIED_ROWS)),
  /** By the id of a row's record: what of the rows carried here it had taken in. */
  taken: z.record(z.string(), z.array(taken).check(z.maxLength(WIRE_LIMITS.linkRows))),
})
export type CarryRequest = z.output<typeof carryRequest>

export const carriedResult = z.object({
  id: z.string(),
  /** Stamp of the row. */
  at: z.string(),
  status: z.enum(['applied', 'merged', 'noop', 'rejected']),
  version: z.optional(z.int()),
  code: z.optional(z.string()),
  message: z.optional(z.string()),
})
export type CarriedResult = z.output<typeof carriedResult>

export const carryAnswer = z.object({
  ...pushAnswer.shape,
  /** One for each carried row, in their order. */
  carried: z.array(carriedResult),
})
export type CarryAnswer = z.output<typeof carryAnswer>
