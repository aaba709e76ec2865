import * as z from 'zod/mini'
import { pushRow } from '#shared/protocol/push.ts'
import { userId } from '#shared/schema/record/ids.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { LocalStore } from '../localStore.ts'
import { watch } from '../watch.ts'
import type { Readable } from '../readable.ts'
import type { HeldRow } from './heldRows.ts'

const SETTING = 'refusedForOthers'
/** Older ones are told to their authors by their own push. */
const KEPT = 50

const refused = z.object({
  key: z.string(),
  /** Account of the author. */
  account: userId,
  row: pushRow,
  /** Row code of the protocol. */
  code: z.string(),
})

/** An edit that this device carried for somebody, and the server did not take in. */
export type RefusedForOther = z.output<typeof refused>

export async function noteRefused(local: LocalStore, rows: readonly HeldRow[]): Promise<void> {
  const notes = rows.map(({ key, signed, outcome }): RefusedForOther => {
    const code = outcome?.code ?? 'INVALID'
    return { key, account: signed.author.account, row: signed.row, code }
  })
  if (notes.length === 0) return
  await local.transaction('rw', local.settings, async () => {
    const keys = new Set(notes.map(({ key }) => key))
    const before = (await read(local)).filter(({ key }) => !keys.has(key))
    await local.settings.put({ key: SETTING, value: [...before, ...notes].slice(-KEPT) })
  })
}

/** Of one wedding, until it was read. */
export function watchRefusedForOthers(
  local: LocalStore,
  scope: ScopeName,
): Readable<readonly RefusedForOther[]> {
  return watch<readonly RefusedForOther[]>(
    async () => (await read(local)).filter(({ row }) => row.newDocumentState.scope === scope),
    [],
  )
}

export async function forgetRefused(local: LocalStore, scope: ScopeName): Promise<void> {
  await local.transaction('rw', local.settings, async () => {
    const others = (await read(local)).filter(({ row }) => row.newDocumentState.scope !== scope)
    await local.settings.put({ key: SETTING, value: others })
  })
}

async function read(local: LocalStore): Promise<RefusedForOther[]> {
  return z.array(refused).safeParse((await local.settings.get(SETTING))?.value).data ?? []
}
