import { Dexie } from 'dexie'

/**
 * Erases every database of an account. RxDB's own removal would leave its IndexedDB databases
 * behind, and so may what carries its messages between tabs, so they are deleted by name: each
 * has the account's id in it. What holds them open must be closed before.
 */
export async function wipeAccount(account: string): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  const own = names.filter((name) => name.includes(account))
  await Promise.all(own.map((name) => Dexie.delete(name)))
}
