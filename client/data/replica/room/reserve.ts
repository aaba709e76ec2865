import type { LocalStore } from '../localStore.ts'

/** Stands in `bytes` under no hash. */
const RESERVE = 'reserve'
const RESERVE_BYTES = 2 * 1024 * 1024

/**
 * Keeps a little room taken, to be let go when the device is full: notes and ticks then still fit.
 *
 * @param random as many random bytes as asked for: what can be compressed takes up nothing
 */
export async function keepReserve(
  { bytes }: LocalStore,
  random: (size: number) => Uint8Array<ArrayBuffer>,
): Promise<void> {
  if (await hasReserve({ bytes })) return
  await bytes.put({ hash: RESERVE, blob: new Blob([random(RESERVE_BYTES)]) })
}

/** @returns bytes that are free now */
export async function letGoOfReserve({ bytes }: Pick<LocalStore, 'bytes'>): Promise<number> {
  if (!(await hasReserve({ bytes }))) return 0
  await bytes.delete(RESERVE)
  return RESERVE_BYTES
}

async function hasReserve({ bytes }: Pick<LocalStore, 'bytes'>): Promise<boolean> {
  return (await bytes.where('hash').equals(RESERVE).count()) > 0
}
