import { createHash } from 'node:crypto'
import type * as z from 'zod/mini'
import type { HandedRows } from '#shared/courier/handedRow.ts'
import type { Taken } from '#shared/protocol/courier.ts'
import type { RowCode } from '#shared/protocol/errors.ts'
import { objectionOf } from '#shared/protocol/objection.ts'
import { pushRow } from '#shared/protocol/push.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { RECORD_LIMITS } from '#shared/schema/record/limits.ts'
import { scopeId, scopeKind, scopeName, type ScopeName } from '#shared/schema/record/scope.ts'
import type { TypeDeclaration } from '#shared/schema/record/type.ts'
import { malformedReason } from '#shared/schema/record/wellFormed.ts'

export type Refusal = { code: RowCode; message: string }

/** A row whose form is right; whether its author may do this is judged inside the transaction. */
export type GoodRow = {
  base: RecordEnvelope | null
  mine: RecordEnvelope
  type: TypeDeclaration
  /** SHA-256 of `mine`, canonical JSON, hex. */
  hash: string
  /** The new state as it came, before parsing: what P0 compares with. */
  raw: unknown
  bytes: number
  /** What its author had taken in by hand before, of these rows. */
  taken?: { rows: readonly Taken[]; known: HandedRows } | undefined
  /** The very state of another device, that came by hand, and came along under its author's name. */
  isCopy?: boolean | undefined
}

/** A row of the wrong form, as far as it can be read. `id` is what the answer names it by. */
export type BadRow = Refusal & {
  id: string
  /** Where its record would stand, if id and scope can be read: the answer then has the current record. */
  place: { id: string; scope: ScopeName } | null
  type: string
  /** Its state, where that is a record and no larger than one may be. */
  sent: RecordEnvelope | null
}

export type JudgedRow = { good: GoodRow } | { bad: BadRow }

/** The gate of one row: form, size, type, and where such a record may live. Never throws. */
export function judgeRow(raw: unknown, index: number): JudgedRow {
  const sent = member(raw, 'newDocumentState')
  const refuse = (
    code: RowCode,
    message: string,
    record: RecordEnvelope | null = null,
  ): JudgedRow => ({ bad: { ...legible(sent, index), sent: record, code, message } })

  const malformed = malformedReason(sent) ?? malformedReason(member(raw, 'assumedMasterState'))
  if (malformed) return refuse('INVALID', `The record contains ${malformed}.`)
  const bytes = Buffer.byteLength(JSON.stringify(sent) ?? '')
  if (bytes > RECORD_LIMITS.bytes)
    return refuse('TOO_LARGE', `The record is larger than ${RECORD_LIMITS.bytes} bytes.`)

  const row = pushRow.safeParse(raw)
  if (!row.success) return refuse('INVALID', `The row is malformed at ${where(row.error, raw)}.`)
  const { newDocumentState: mine, assumedMasterState: base = null } = row.data
  if (base !== null && base.id !== mine.id)
    return refuse('INVALID', 'The two states of the row are of different records.', mine)

  const type = typeNamed(mine.type)
  if (!type) return refuse('UNSUPPORTED_TYPE', `The type ${mine.type} is not known here.`, mine)
  const misplaced = misplacedReason(type, mine)
  if (misplaced) return refuse('INVALID', misplaced, mine)
  const invalid = invalidReason(type, mine)
  if (invalid) return refuse('INVALID', invalid, mine)

  const hash = createHash('sha256').update(canonicalJson(mine)).digest('hex')
  return { good: { base, mine, type, hash, raw: sent, bytes } }
}

/** There is one wedding or studio record a scope, and one preference an account. */
const SINGLETONS = ['wedding', 'studio', 'preference']

function misplacedReason(type: TypeDeclaration, { scope, id }: RecordEnvelope): string | null {
  if (!type.scopes.includes(scopeKind(scope))) return `A ${type.words.one} does not belong there.`
  if (SINGLETONS.includes(type.name) && id !== scopeId(scope))
    return `The ${type.words.one} has the id of its scope.`
  return null
}

function invalidReason(type: TypeDeclaration, { data, _deleted }: RecordEnvelope): string | null {
  // A deletion may come without its data.
  if (_deleted && Object.keys(data).length === 0) return null
  const parsed = type.data.safeParse(data)
  if (!parsed.success) return `The ${type.words.one} is malformed at ${where(parsed.error, data)}.`
  const broken = type.invariant?.(data)
  return broken ? `In the ${type.words.one}, ${broken}.` : null
}

function legible(sent: unknown, index: number): Pick<BadRow, 'id' | 'place' | 'type'> {
  const id = member(sent, 'id')
  const type = member(sent, 'type')
  const uuid = recordId.safeParse(id)
  const scope = scopeName.safeParse(member(sent, 'scope'))
  return {
    id: typeof id === 'string' && /^[0-9A-Za-z-]{1,100}$/.test(id) ? id : `#${index}`,
    place: uuid.success && scope.success ? { id: uuid.data, scope: scope.data } : null,
    type: typeof type === 'string' && /^[a-z][A-Za-z]{1,39}$/.test(type) ? type : 'unknown',
  }
}

/** The first place a schema objects to, and why, without the value found there. */
function where(error: z.core.$ZodError, value: unknown): string {
  const { path, why } = objectionOf(error, value)
  return `${path || 'its root'}: ${why}`
}

/** An own member of whatever came over the wire. */
export function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}
