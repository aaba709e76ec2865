import * as z from 'zod/mini'
import { deviceKey, type DeviceKey, type DeviceKeysAnswer } from '#shared/protocol/courier.ts'
import type { LocalStore } from '../localStore.ts'

const SETTING = 'keysOfMembers'

const kept = z.object({ keys: z.array(deviceKey), toldAt: z.number() })
export type KnownKeys = z.output<typeof kept>

/** Keys of the members' devices as the server last told them; null: it never did. */
export async function knownKeys(local: LocalStore): Promise<KnownKeys | null> {
  return kept.safeParse((await local.settings.get(SETTING))?.value).data ?? null
}

/** @param toldAt unix ms */
export async function keepKeys(
  local: LocalStore,
  { keys }: Pick<DeviceKeysAnswer, 'keys'>,
  toldAt: number,
): Promise<void> {
  const value: { keys: DeviceKey[]; toldAt: number } = { keys, toldAt }
  await local.settings.put({ key: SETTING, value })
}
