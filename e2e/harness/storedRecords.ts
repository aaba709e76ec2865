import type { Page } from '@playwright/test'

type Row = Record<string, unknown>

/** The records that stand on a device, as text, in the order of ids: equal days have equal texts. */
export async function storedRecords(page: Page, scope: string): Promise<string[]> {
  const databases = await databasesOf(page)
  return databases
    .filter(({ name }) => /^rxdb-dexie-wedsync-.*records/.test(name))
    .flatMap(({ rows }) => rows)
    .filter((row) => row['scope'] === scope)
    .map(({ id, type, data, at, by }) => ordered({ id, type, data, at, by }))
    .toSorted()
}

/** Names of the databases of this browser profile that belong to an account. */
export async function accountDatabases(page: Page, account: string): Promise<string[]> {
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  return names.filter((name) => name.includes(account))
}

/** Everything that any database of this browser profile holds, as one text. */
export async function everythingStored(page: Page): Promise<string> {
  return JSON.stringify(await databasesOf(page))
}

function databasesOf(page: Page): Promise<{ name: string; rows: Row[] }[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('A database is not readable')))
      })
    const databases: { name: string; rows: Record<string, unknown>[] }[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      const rows: Record<string, unknown>[] = []
      for (const store of database.objectStoreNames) {
        rows.push(...(await settled(database.transaction(store).objectStore(store).getAll())))
      }
      database.close()
      databases.push({ name, rows })
    }
    return databases
  })
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
