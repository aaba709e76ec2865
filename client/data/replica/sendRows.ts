import { WIRE_LIMITS } from '#shared/protocol/limits.ts'
import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { LinkError } from './linkError.ts'

/** A row that the server will not take in any company; it is kept as a rejection. */
export type UnsendableRow = { row: PushRow; code: string; message: string }

export type SendRowsDeps = {
  /** Sends one request and waits for its answer, through every retry. */
  send: (rows: readonly PushRow[]) => Promise<PushAnswer>
  /** One request was answered: results are settled at once, progress is per request. */
  answered: (rows: readonly PushRow[], answer: PushAnswer) => Promise<void>
  unsendable: (row: UnsendableRow) => Promise<void>
  /** Scopes to send first (today's wedding). */
  first: readonly ScopeName[]
}

/** Bytes of rows in one request; far below what the server takes, since a slow link loses large ones. */
const BYTES = 512 * 1024

/** Sends rows in requests of at most 200, the most urgent first, one request at a time. */
export async function sendRows(rows: readonly PushRow[], deps: SendRowsDeps): Promise<void> {
  for (const request of split(inOrder(rows, deps.first))) await sendRequest(request, deps)
}

async function sendRequest(rows: readonly PushRow[], deps: SendRowsDeps): Promise<void> {
  try {
    const answer = await deps.send(rows)
    await deps.answered(rows, answer)
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    const { failure } = error
    if (failure.kind !== 'tooLarge' && failure.kind !== 'refused') throw error
    const [only] = rows
    if (rows.length === 1 && only) {
      if (failure.kind === 'refused' && !(await takesNothing(deps))) throw error
      const code = failure.kind === 'refused' ? failure.code : 'TOO_LARGE'
      const message = failure.kind === 'refused' ? failure.message : 'The record is too large.'
      await deps.unsendable({ row: only, code, message })
      return
    }
    const half = Math.ceil(rows.length / 2)
    await sendRequest(rows.slice(0, half), deps)
    await sendRequest(rows.slice(half), deps)
  }
}

/**
 * Whether the server takes an empty push now. If it refuses even that, the refusal is not about
 * the record, and the record must not be set aside for it.
 */
async function takesNothing(deps: SendRowsDeps): Promise<boolean> {
  try {
    await deps.send([])
    return true
  } catch (error) {
    if (error instanceof LinkError && error.failure.kind === 'refused') return false
    throw error
  }
}

function inOrder(rows: readonly PushRow[], first: readonly ScopeName[]): PushRow[] {
  const rank = ({ newDocumentState: { scope } }: PushRow) => (first.includes(scope) ? 0 : 1)
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.newDocumentState, b.newDocumentState),
  )
}

function compare(a: RecordEnvelope, b: RecordEnvelope): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

function split(rows: readonly PushRow[]): PushRow[][] {
  const requests: PushRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const size = canonicalJson(row).length
    const current = requests.at(-1)
    if (current && current.length < WIRE_LIMITS.linkRows && bytes + size <= BYTES) {
      current.push(row)
      bytes += size
    } else {
      requests.push([row])
      bytes = size
    }
  }
  return requests
}
