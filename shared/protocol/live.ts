import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { replicaId } from '#shared/schema/record/ids.ts'
import { scopeName } from '#shared/schema/record/scope.ts'

const version = z.int().check(z.minimum(0))

/** Committed changes of one scope, `from` exclusive, `to` inclusive; versions are the scope's. */
export const delta = z.object({
  scope: scopeName,
  epoch: z.int(),
  from: version,
  to: version,
  replica: z.nullable(replicaId),
  records: z.array(recordEnvelope),
})
export type Delta = z.output<typeof delta>

/** Something changed up to `to`: pull. */
export const poke = z.object({ scope: scopeName, epoch: z.int(), to: version })
export type Poke = z.output<typeof poke>

/** The scopes this account sees changed: pull. */
export const access = z.object({ gained: z.array(scopeName), lost: z.array(scopeName) })
export type Access = z.output<typeof access>

export const handshake = z.object({
  token: z.optional(z.string().check(z.maxLength(2_000))),
  replica: z.optional(replicaId),
})

/** Server → client events. The socket tells, HTTP answers: losing every one costs latency only. */
export type LiveEvents = {
  delta: (event: Delta) => void
  poke: (event: Poke) => void
  access: (event: Access) => void
}
