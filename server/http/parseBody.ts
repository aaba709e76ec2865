import type { Request } from 'express'
import type * as z from 'zod/mini'
import { objectionOf } from '#shared/protocol/objection.ts'
import { malformedReason } from '#shared/schema/record/wellFormed.ts'
import { readJson } from './readBody.ts'
import { Refusal } from './refusal.ts'

const SMALL = { compressedBytes: 64 * 1024, bytes: 256 * 1024 }

/** The body of a small request, as its schema says. Poisonous values are refused before the schema. */
export async function parseBody<T>(request: Request, schema: z.ZodMiniType<T>): Promise<T> {
  const body = await readJson(request, SMALL)
  refuseMalformed(body)
  return parseValue(schema, body)
}

export function refuseMalformed(value: unknown): void {
  const reason = malformedReason(value)
  if (reason) throw new Refusal('BAD_REQUEST', `The request contains ${reason}.`)
}

/** Names the first place that is wrong, and why, never the value found there. */
export function parseValue<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const { path: field, why } = objectionOf(parsed.error, value)
  throw new Refusal(
    'BAD_REQUEST',
    field ? `The field ${field} is missing or malformed: ${why}.` : 'The request is malformed.',
    field ? { details: { field } } : {},
  )
}
