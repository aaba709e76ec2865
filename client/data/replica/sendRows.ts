import type { PushAnswer, PushRow } from '#shared/protocol/push.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { LinkError, type LinkFailure } from './linkError.ts'
import { isFault } from './retry.ts'

/** A row that the server will not take in any company; it is kept as a rejection. */
export type UnsendableRow = { row: PushRow; code: string; message: string }

export type SendRowsDeps = {
  /** Nothing is tried for long: whoever called comes again. */
  once: boolean
  /**
   * Sends one request and waits for its answer, through every retry; each attempt chooses anew.
   * After so many faults of the server in a row it throws the fault.
   */
  send: (choose: () => readonly PushRow[], faults: number) => Promise<PushAnswer>
  /** One request was answered; `left`: rows of this call that are still to go. */
  answered: (rows: readonly PushRow[], answer: PushAnswer, left: number) => Promise<void>
  unsendable: (row: UnsendableRow) => Promise<void>
  /** The most that the next request carries. */
  size: () => { rows: number; bytes: number }
  /** Sends something else that waits; whether the server took it. */
  proof: () => Promise<boolean>
}

/** A fault that comes once is the server's; the more often, the likelier it is about what is sent. */
const FAULTS = 3
const FAULTS_WITHOUT_PROOF = 8

type Run = SendRowsDeps & {
  /** Requests with rows in them that were answered. */
  taken: number
  left: number
  /** Rows at which the server stumbles, and how many requests it had taken when it first did. */
  faulty: { row: PushRow; before: number }[]
}

/** Sends rows in the order given, one request at a time, in requests as large as the link bears. */
export async function sendRows(rows: readonly PushRow[], deps: SendRowsDeps): Promise<void> {
  const run: Run = { ...deps, taken: 0, left: rows.length, faulty: [] }
  await sendAll(rows, run, FAULTS)
  for (const { row, before } of run.faulty) await lastChance(row, before, run)
}

/** `before`: how many requests had been taken when these rows were first refused in larger company. */
async function sendAll(
  rows: readonly PushRow[],
  run: Run,
  faults: number,
  before?: number,
): Promise<void> {
  let left = [...rows]
  while (left.length > 0) {
    let part: PushRow[] = []
    const choose = () => (part = take(left, run.size()))
    const failure = await trySending(choose, () => part, run, faults)
    if (failure) await halve(part, failure, run, before ?? run.taken)
    left = left.slice(part.length)
  }
}

/** @returns what speaks against these rows, or null when they were answered */
async function trySending(
  choose: () => readonly PushRow[],
  chosen: () => readonly PushRow[],
  run: Run,
  faults: number,
): Promise<LinkFailure | null> {
  try {
    const answer = await run.send(choose, faults)
    run.taken += 1
    run.left -= chosen().length
    await run.answered(chosen(), answer, run.left)
    return null
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    const { kind } = error.failure
    if (kind === 'tooLarge' || kind === 'refused' || isFault(error.failure)) return error.failure
    throw error
  }
}

async function halve(
  rows: readonly PushRow[],
  failure: LinkFailure,
  run: Run,
  before: number,
): Promise<void> {
  const [only] = rows
  if (rows.length === 1 && only) return alone(only, failure, run, before)
  const half = Math.ceil(rows.length / 2)
  await sendAll(rows.slice(0, half), run, 1, before)
  await sendAll(rows.slice(half), run, 1, before)
}

async function alone(row: PushRow, failure: LinkFailure, run: Run, before: number): Promise<void> {
  if (failure.kind === 'tooLarge') {
    return setAside({ row, code: 'TOO_LARGE', message: 'The record is too large.' }, run)
  }
  // The others go first; what only this row suffers from is seen by their having gone.
  if (isFault(failure)) return void run.faulty.push({ row, before })
  if (!(await takesNothing(run))) throw new LinkError(failure)
  // Twice the same: bytes that broke on the way are refused only once.
  const again = await trySending(
    () => [row],
    () => [row],
    run,
    1,
  )
  if (again?.kind === 'refused') {
    return setAside({ row, code: again.code, message: again.message }, run)
  }
  if (again) await alone(row, again, run, before)
}

/**
 * A row at which the server stumbles while it takes others is set aside, so that it blocks nothing.
 * Where it takes no others either, it is the server's trouble, and the row waits.
 */
async function lastChance(row: PushRow, before: number, run: Run): Promise<void> {
  for (;;) {
    const isProved = run.taken > before
    const failure = await trySending(
      () => [row],
      () => [row],
      run,
      isProved ? FAULTS : FAULTS_WITHOUT_PROOF,
    )
    if (!failure) return
    if (!isFault(failure)) return alone(row, failure, run, before)
    if ((isProved || (await run.proof())) && (await takesNothing(run))) {
      const message = 'The server cannot take this change.'
      return setAside({ row, code: 'UNSENDABLE', message }, run)
    }
    if (run.once) throw new LinkError(failure)
  }
}

async function setAside(unsendable: UnsendableRow, run: Run): Promise<void> {
  run.left -= 1
  await run.unsendable(unsendable)
}

/**
 * Whether the server takes an empty push now. If it refuses even that, the refusal is not about
 * the record, and the record must not be set aside for it.
 */
async function takesNothing({ send }: Run): Promise<boolean> {
  try {
    await send(() => [], 1)
    return true
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    if (error.failure.kind === 'refused' || isFault(error.failure)) return false
    throw error
  }
}

/** At least one row, and no more than the link bears. */
function take(
  rows: readonly PushRow[],
  most: { readonly rows: number; readonly bytes: number },
): PushRow[] {
  let bytes = 0
  const end = rows.findIndex((row, index) => {
    bytes += canonicalJson(row).length
    return index > 0 && (index >= most.rows || bytes > most.bytes)
  })
  return rows.slice(0, end < 0 ? rows.length : end)
}
