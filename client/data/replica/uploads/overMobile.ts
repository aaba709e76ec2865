import * as z from 'zod/mini'
import type { LocalStore } from '../localStore.ts'

const KEY = 'uploads.overMobile'

/** Whether originals may go over mobile data; null: nobody was asked yet, so they wait. */
export async function readOverMobile(local: LocalStore): Promise<boolean | null> {
  const parsed = z.boolean().safeParse((await local.settings.get(KEY))?.value)
  return parsed.success ? parsed.data : null
}

export async function keepOverMobile(local: LocalStore, isAllowed: boolean): Promise<void> {
  await local.settings.put({ key: KEY, value: isAllowed })
}
