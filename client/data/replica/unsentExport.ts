import * as z from 'zod/mini'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import type { Replica } from './database.ts'
import type { Queue } from './queue.ts'
import { reapply } from './reapply.ts'
import type { Refusal } from './refusal.ts'
import { writeMany } from './write.ts'

const unsentFile = z.object({
  format: z.literal('wedsync-unsent'),
  version: z.literal(1),
  account: z.string(),
  savedAt: z.string(),
  edits: z.array(z.object({ record: recordEnvelope, base: z.nullable(recordEnvelope) })),
})

/** Everything that waits and everything refused, as the text of a JSON file. */
export async function exportUnsent(
  replica: Replica,
  queue: Pick<Queue, 'records'>,
): Promise<string> {
  const rejected = await replica.local.rejections.toArray()
  const edits = [
    ...(await queue.records()),
    ...rejected.map(({ mine, base }) => ({ record: mine, base })),
  ]
  const savedAt = new Date(replica.edge.now()).toISOString()
  const { account } = replica
  return JSON.stringify({ format: 'wedsync-unsent', version: 1, account, savedAt, edits }, null, 2)
}

export type ImportUnsentResult =
  | { ok: true; written: number; refused: readonly Refusal[] }
  | { ok: false; reason: 'notAnUnsentFile' }

/** Brings such a file back as edits of today: each changes only what it changed then. */
export async function importUnsent(replica: Replica, text: string): Promise<ImportUnsentResult> {
  const parsed = unsentFile.safeParse(parseJson(text))
  if (!parsed.success) return { ok: false, reason: 'notAnUnsentFile' }
  const refused: Refusal[] = []
  let written = 0
  for (const { record, base } of parsed.data.edits) {
    const ops = await reapply(replica, record, base)
    const outcome = await writeMany(replica, ops)
    if (outcome.ok) written += outcome.records.length
    else refused.push(outcome.refusal)
  }
  return { ok: true, written, refused }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
