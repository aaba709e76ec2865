import * as z from 'zod/mini'
import { recordEnvelope, type RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import { claimedRole, claimedRoleIn, type ClaimedRole } from './actor.ts'
import type { Replica } from './database.ts'
import { envelopeOf } from './planEdits.ts'
import type { Queue } from './queue.ts'
import { reapply } from './reapply.ts'
import type { Refusal } from './refusal.ts'
import type { UnsentRecord } from './unsent.ts'
import { writeMany } from './write.ts'

const unsentFile = z.object({
  format: z.literal('wedsync-unsent'),
  version: z.literal(1),
  account: z.string(),
  /** Whose account it is, for people. */
  name: z.optional(z.string()),
  savedAt: z.string(),
  /** Roles taken in weddings that were made on that device and that nobody else knows yet. */
  claims: z.optional(z.record(z.string(), claimedRole)),
  edits: z.array(z.object({ record: recordEnvelope, base: z.nullable(recordEnvelope) })),
})

type ExportOptions = {
  /** Of the account, for whoever opens the file. */
  name?: string
  /** Keeps it to some of them. */
  only?: (edit: UnsentRecord) => boolean
}

/** Everything that waits and everything refused, as the text of a JSON file. */
export async function exportUnsent(
  replica: Replica,
  queue: Pick<Queue, 'records'>,
  { name, only = () => true }: ExportOptions = {},
): Promise<string> {
  const rejected = await replica.local.rejections.toArray()
  const edits = [
    ...(await queue.records()),
    ...rejected.map(({ mine, base }) => ({ record: mine, base })),
  ].filter(only)
  const claims: Record<string, ClaimedRole> = {}
  for (const scope of new Set(edits.map(({ record }) => record.scope))) {
    const role = await claimedRoleIn(replica, scope)
    if (role) claims[scope] = role
  }
  const savedAt = new Date(replica.edge.now()).toISOString()
  const { account } = replica
  const head = { format: 'wedsync-unsent', version: 1, account, name, savedAt, claims }
  return JSON.stringify({ ...head, edits }, null, 2)
}

export type RefusedImport = UnsentRecord & { refusal: Refusal }

export type ImportUnsentResult =
  /** `already`: were here, or had been brought back from a file before. */
  | { ok: true; written: number; already: number; refused: readonly RefusedImport[] }
  | { ok: false; reason: 'notAnUnsentFile' }
  /** Edits are their author's: this account may not send them as its own. `name`: whose they are. */
  | { ok: false; reason: 'otherAccount'; name: string | null }

/**
 * Brings such a file back as edits of today: each changes only what it changed then. What was brought
 * back here once is not brought back again, whatever became of it since.
 */
export async function importUnsent(replica: Replica, text: string): Promise<ImportUnsentResult> {
  const parsed = unsentFile.safeParse(parseJson(text))
  if (!parsed.success) return { ok: false, reason: 'notAnUnsentFile' }
  const { account, name = null, edits, claims = {} } = parsed.data
  if (account !== replica.account) return { ok: false, reason: 'otherAccount', name }
  const refused: RefusedImport[] = []
  let [written, already] = [0, 0]
  const known = await readBrought(replica)
  const brought: string[] = []
  // What speaks of another record was written after it.
  for (const edit of edits.toSorted((a, b) => (a.record.at < b.record.at ? -1 : 1))) {
    const { record, base } = edit
    if (known.has(nameOf(record)) || (await isHere(replica, record))) {
      already += 1
      continue
    }
    const role = claims[record.scope]
    const isPlace = base === null && record.id === scopeId(record.scope)
    const outcome = await writeMany(
      replica,
      await reapply(replica, record, base, record.data, true),
      {
        claims: role && isPlace ? { [record.scope]: role } : undefined,
      },
    )
    if (!outcome.ok) {
      refused.push({ ...edit, refusal: outcome.refusal })
      continue
    }
    brought.push(nameOf(record))
    if (outcome.records.length > 0) written += 1
    else already += 1
  }
  await noteBrought(replica, [...known, ...brought])
  return { ok: true, written, already, refused }
}

const BROUGHT = 'brought back'
const names = z.array(z.string())
/** Of files that are brought twice, the second is near the first. */
const MOST_NAMES = 5_000

const nameOf = ({ id, at }: RecordEnvelope) => `${id} ${at}`

async function readBrought({ local }: Replica): Promise<ReadonlySet<string>> {
  const parsed = names.safeParse((await local.settings.get(BROUGHT))?.value)
  return new Set(parsed.success ? parsed.data : [])
}

async function noteBrought({ local }: Replica, all: readonly string[]): Promise<void> {
  await local.settings.put({ key: BROUGHT, value: all.slice(-MOST_NAMES) })
}

/** It waits here itself, stands here among the refused, was sent from here, or came from the server. */
async function isHere({ local, records }: Replica, record: RecordEnvelope): Promise<boolean> {
  const { id, at } = record
  if (await local.rejections.get(nameOf(record))) return true
  const sent = await local.outcomes.get(id)
  if (sent?.at === at && sent.status !== 'rejected') return true
  const [here] = await records.storageInstance.findDocumentsById([id], true)
  return here !== undefined && envelopeOf(here).at === at && here.by !== ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
