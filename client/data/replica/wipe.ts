import { Dexie } from 'dexie'
import { dropSecondCopy, type Stores } from './secondCopy.ts'

/**
 * Erases every database of an account. RxDB's own removal would leave its IndexedDB databases
 * behind, and so may what carries its messages between tabs, so they are deleted by name: each
 * has the account's id in it. What holds them open must be closed before. `stores`: where a second
 * copy of unsent edits may lie.
 */
export async function wipeAccount(account: string, stores?: Stores): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  const own = names.filter((name) => name.includes(account))
  await Promise.all(own.map((name) => Dexie.delete(name)))
  if (stores) await dropSecondCopy(stores, account)
}
