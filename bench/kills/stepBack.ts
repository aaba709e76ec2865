import type { Page } from '@playwright/test'

/**
 * Turns the local store of the account on this device back to what the build before made of it, so that
 * the next start has to migrate it.
 *
 * @param url an address of the app's origin; the app itself is not started
 */
export async function stepBack(page: Page, url: string): Promise<void> {
  // Any file of the origin that runs nothing.
  await page.goto(`${url}/manifest.webmanifest`)
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('A database is not readable')))
      })
    const all = await indexedDB.databases()
    const name = all.find(({ name: one }) => one?.startsWith('wedsync-local-'))?.name
    if (name === undefined) throw new Error('There is no local store')
    const newer = await settled(indexedDB.open(name))
    const kept = ['rejections', 'drafts', 'cards', 'outcomes', 'settings', 'memories']
    const rows = new Map<string, unknown[]>()
    for (const store of kept)
      rows.set(store, await settled(newer.transaction(store).objectStore(store).getAll()))
    newer.close()
    await settled(indexedDB.deleteDatabase(name))
    // Dexie counts in tens: its version 2.
    const opening = indexedDB.open(name, 20)
    opening.addEventListener('upgradeneeded', () => {
      const { result: database } = opening
      const make = (store: string, key: string, indexes: readonly string[]) => {
        const made = database.createObjectStore(store, { keyPath: key })
        for (const index of indexes) made.createIndex(index, index)
      }
      make('rejections', 'key', ['id', 'scope', 'refusedAt'])
      make('drafts', 'key', ['savedAt'])
      make('cards', 'id', ['scope'])
      make('outcomes', 'id', ['scope', 'settledAt'])
      make('settings', 'key', [])
      make('memories', 'key', ['toldAt'])
    })
    const older = await settled(opening)
    for (const [store, values] of rows) {
      const write = older.transaction(store, 'readwrite').objectStore(store)
      for (const value of values) await settled(write.put(value))
    }
    older.close()
  })
  await page.close()
}
