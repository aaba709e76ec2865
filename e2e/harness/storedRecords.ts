import type { Page } from '@playwright/test'

type Stored = Record<string, unknown>

/** The records that stand on a device, as text, in the order of ids: equal days have equal texts. */
export async function storedRecords(page: Page, scope?: string): Promise<string[]> {
  const found = await page.evaluate(async () => {
    const known = await indexedDB.databases()
    const records: Record<string, unknown>[] = []
    for (const { name = '' } of known) {
      if (!/^rxdb-dexie-wedsync-.*records/.test(name)) continue
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name)
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(`${name} does not open`)))
      })
      if (database.objectStoreNames.contains('docs')) {
        const all = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const request = database.transaction('docs').objectStore('docs').getAll()
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(new Error(`${name} is not readable`)))
        })
        records.push(...all)
      }
      database.close()
    }
    return records
  })
  return found
    .filter((one: Stored) => scope === undefined || one['scope'] === scope)
    .map(({ id, scope: of, type, data, at, by }: Stored) => ordered({ id, of, type, data, at, by }))
    .toSorted()
}

/** Names of the databases of this browser profile that belong to an account. */
export async function accountDatabases(page: Page, account: string): Promise<string[]> {
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  )
  return names.filter((name) => name.includes(account))
}

function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
