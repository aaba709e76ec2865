import { Dexie } from 'dexie'
import { localStoreName, recordsDatabaseName } from './database.ts'

/**
 * Erases every database of an account. RxDB's own removal would leave its IndexedDB databases
 * behind, so they are deleted by name; what holds them open must be closed before.
 */
export async function wipeAccount(account: string): Promise<void> {
  const prefix = `rxdb-dexie-${recordsDatabaseName(account)}--`
  const names = await Dexie.getDatabaseNames()
  const own = names.filter((name) => name.startsWith(prefix) || name === localStoreName(account))
  await Promise.all(own.map((name) => Dexie.delete(name)))
}
