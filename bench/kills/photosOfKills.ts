import type { Page } from '@playwright/test'
import { createHash, randomBytes } from 'node:crypto'

/** What a camera's file weighs is noise to whoever shows it: it stands behind the JPEG's end. */
const NOISE = 1_500_000

/** Takes one photo on the page of photos; resolves to its SHA-256 when it is said to be kept. */
export async function takePhoto(page: Page): Promise<string> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    return canvas.toDataURL('image/jpeg')
  })
  const picture = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const buffer = Buffer.concat([picture, randomBytes(NOISE)])
  const chooser = page.waitForEvent('filechooser')
  // Killed in between, nobody waits for it any more.
  chooser.catch(() => undefined)
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  await (await chooser).setFiles([{ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer }])
  await page.getByText('1 photo added.').first().waitFor()
  return createHash('sha256').update(buffer).digest('hex')
}

/** Hashes of the files whose bytes are on the device, or that the server has whole. */
export function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases()
    const name = all.find(({ name: one }) => one?.startsWith('wedsync-local-'))?.name
    if (name === undefined) return []
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error('A database is not readable')))
      })
    const database = await settled(indexedDB.open(name))
    const read = database.transaction(['files', 'bytes'])
    const files: { hash: string; state: string }[] = await settled(
      read.objectStore('files').getAll(),
    )
    const bytes = await settled(read.objectStore('bytes').getAllKeys())
    database.close()
    return files
      .filter(({ hash, state }) => state === 'whole' || bytes.includes(hash))
      .map(({ hash }) => hash)
  })
}
