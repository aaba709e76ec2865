import * as z from 'zod/mini'

/** Lower-case UUID text: one spelling per id, since ids are compared as text everywhere. */
export const UUID_TEXT = '[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const uuidText = new RegExp(`^${UUID_TEXT}$`)

/** Id of a record: UUIDv7, made on the device that creates the record. */
export const recordId = z.string().check(z.regex(uuidText))

/** Id of an account. */
export const userId = z.string().check(z.regex(uuidText))

/** Twelve random hex digits: one database of one account on one device. The server's own is all zeros. */
export const replicaId = z.string().check(z.regex(/^[0-9a-f]{12}$/))
export type ReplicaId = string

export const SERVER_REPLICA: ReplicaId = '000000000000'
