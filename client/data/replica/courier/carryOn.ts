import { inOrder } from '#shared/courier/inOrder.ts'
import { namesIn } from '#shared/courier/signedRow.ts'
import {
  CARRIED_NAMES,
  CARRIED_ROWS,
  carryAnswer,
  type CarriedResult,
  type CarryAnswer,
  type CarryRequest,
  type Taken,
} from '#shared/protocol/courier.ts'
import { pushRow, type PushAnswer, type PushRequest } from '#shared/protocol/push.ts'
import { TYPES_RELEASE } from '#shared/schema/everyType.ts'
import { canonicalJson, sameJson } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { openBelieved } from '../believed.ts'
import type { Replica } from '../database.ts'
import type { Ask, Link } from '../link.ts'
import { LinkError, type LinkFailure } from '../linkError.ts'
import { envelopeOf } from '../planEdits.ts'
import { isFault } from '../retry.ts'
import { noteRefused } from './refusedForOthers.ts'
import { asCarried, heldRows, idOf, isOf, stampOf, type HeldRow } from './heldRows.ts'
import { takenBy } from './takenBy.ts'

const ADDRESS = '/api/sync/carry'
/** Of a request that carries alone, before it is compressed. */
const PART_BYTES = 128 * 1_024

/** Brings to the server what was handed over and is not known there, then forgets what is at rest. */
export async function carryWaiting(replica: Replica, ask: Ask, signal: AbortSignal): Promise<void> {
  const held = await heldRows(replica.local)
  const open = new Set(held.filter(({ outcome }) => outcome === null).map(idOf))
  // Of a record all of them: they stand upon one another.
  const waiting = ordered(held.filter((row) => open.has(idOf(row))))
  for (const part of partsOf(waiting)) {
    try {
      const request = await requestOf(replica, [], part, {})
      const answer = await ask(ADDRESS, request, carryAnswer, signal)
      await keepOutcomes(replica, part, answer.carried)
    } catch (error) {
      // What the server cannot take keeps no pull from happening; it is brought again next time.
      const failure = error instanceof LinkError ? error.failure : null
      if (!failure || !(isItsOwn(failure) || isFault(failure))) throw error
    }
  }
  await dropRested(replica)
}

/** About what was carried, or how often: nothing that a pull would meet, too. */
function isItsOwn(failure: LinkFailure): boolean {
  const { kind } = failure
  return kind === 'refused' || kind === 'tooLarge' || (kind === 'busy' && failure.status === 429)
}

/** Records whole, as many as a slow link bears at once: a pull waits for each. */
function partsOf(waiting: readonly HeldRow[]): HeldRow[][] {
  const parts: HeldRow[][] = []
  let bytes = 0
  let names = 0
  for (const record of Map.groupBy(waiting, idOf).values()) {
    const rows = record.map(({ signed }) => signed)
    const [size, named] = [canonicalJson(rows).length, namesIn(rows)]
    const last = parts.at(-1)
    const isLight = bytes + size <= PART_BYTES && names + named <= CARRIED_NAMES
    const fits = last && isLight && last.length + record.length <= CARRIED_ROWS
    if (fits) last.push(...record)
    else parts.push(record.slice(-CARRIED_ROWS))
    bytes = fits ? bytes + size : size
    names = fits ? names + named : named
  }
  return parts
}

/** A push whose records have been handed over, too: those rows go first, in the same request. */
export async function pushWithCarried(
  replica: Replica,
  link: { push: Link['push']; ask: Ask },
  request: PushRequest,
  signal: AbortSignal,
): Promise<PushAnswer> {
  const rows = rowsOf(request)
  const held = await heldRows(
    replica.local,
    rows.map(({ id }) => id),
  )
  if (held.length === 0) return link.push(request, signal)
  // Halves have fewer of them; one record alone has never so many.
  if (held.length > CARRIED_ROWS && rows.length > 1) throw new LinkError({ kind: 'tooLarge' })
  const carried = ordered(held.slice(-CARRIED_ROWS))
  const taken: Record<string, Taken[]> = {}
  for (const row of rows) {
    const ofRecord = carried.filter(({ signed }) => signed.row.newDocumentState.id === row.id)
    const stands = takenBy(row, ofRecord, replica.replicaId)
    if (stands.length > 0) taken[row.id] = stands
  }
  const whole = await requestOf(replica, request.rows, carried, taken)
  const body = { ...request, ...whole, request: request.request }
  const answer = await link.ask(ADDRESS, body, carryAnswer, signal)
  await keepOutcomes(replica, carried, answer.carried)
  return withoutCopies(
    rows,
    carried.filter((row) => !isOf(row, replica.replicaId)),
    answer,
  )
}

/** A copy of another's state that was refused is no refusal of ours: what stands takes its place. */
function withoutCopies(
  rows: readonly { id: string; at: string }[],
  held: readonly HeldRow[],
  { carried: _carried, ...answer }: CarryAnswer,
): PushAnswer {
  const copies = rows.filter(({ id, at }) =>
    held.some((one) => one.signed.row.newDocumentState.id === id && stampOf(one) === at),
  )
  const results = { ...answer.results }
  for (const { id } of copies)
    if (results[id]?.status === 'rejected') results[id] = { status: 'noop' }
  return { ...answer, results }
}

async function requestOf(
  { database, replicaId }: Replica,
  rows: readonly unknown[],
  held: readonly HeldRow[],
  taken: Record<string, Taken[]>,
): Promise<CarryRequest> {
  const carried = held.map(({ signed }) => signed)
  return {
    request: await database.hashFunction(canonicalJson(carried)),
    replica: replicaId,
    types: TYPES_RELEASE,
    rows: [...rows],
    carried,
    taken,
  }
}

async function keepOutcomes(
  { local, replicaId }: Replica,
  held: readonly HeldRow[],
  results: readonly CarriedResult[],
): Promise<void> {
  const told = held.flatMap((row, index) => {
    const result = results[index]
    if (!result) return []
    const { status, code } = result
    return [{ ...row, outcome: { status, ...(code && { code }) } }]
  })
  await local.carried.bulkPut(told.map(asCarried))
  const refused = told.filter(({ outcome }) => outcome.status === 'rejected')
  await noteRefused(
    local,
    refused.filter((row) => !isOf(row, replicaId)),
  )
}

/**
 * Forgets what the server knows, of records that are as it holds them: nothing written here stands upon
 * it any more.
 */
async function dropRested(replica: Replica): Promise<void> {
  const { local, records } = replica
  const held = await heldRows(local)
  const open = new Set(held.filter(({ outcome }) => outcome === null).map(idOf))
  const settled = held.filter((row) => !open.has(idOf(row)))
  if (settled.length === 0) return
  const ids = [...new Set(settled.map(idOf))]
  const believed = await openBelieved(replica)
  try {
    const states = await believed.states(ids)
    const here = await records.storageInstance.findDocumentsById(ids, true)
    const resting = new Set(
      here.map(envelopeOf).flatMap((one) => (sameJson(one, states.get(one.id)) ? [one.id] : [])),
    )
    await local.carried.bulkDelete(
      settled.flatMap((row) => (resting.has(idOf(row)) ? [row.key] : [])),
    )
  } finally {
    await believed.close()
  }
}

function ordered(held: readonly HeldRow[]): HeldRow[] {
  const rows = inOrder(held.map(({ signed }) => signed))
  return rows.flatMap((row) => held.find(({ signed }) => signed === row) ?? [])
}

/** Our own rows, as replication made them. */
function rowsOf({ rows }: PushRequest): { id: string; at: string; base: RecordEnvelope | null }[] {
  return rows.flatMap((row) => {
    const parsed = pushRow.safeParse(row).data
    if (!parsed) return []
    const { newDocumentState, assumedMasterState: base = null } = parsed
    return [{ id: newDocumentState.id, at: newDocumentState.at, base }]
  })
}
