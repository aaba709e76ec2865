import { chromium, type Page } from '@playwright/test'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signInHere } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

type Picture = { name: string; mimeType: string; buffer: Buffer }

/** Of one colour each, as a camera's file is large: what follows a JPEG's end is shown by nobody. */
async function pictures(page: Page, count: number): Promise<Picture[]> {
  const urls = await page.evaluate(
    (many) =>
      Array.from({ length: many }, (_none, index) => {
        const canvas = document.createElement('canvas')
        canvas.width = 900
        canvas.height = 600
        const context = canvas.getContext('2d')
        if (!context) throw new Error('no canvas')
        context.fillStyle = `hsl(${index * 80} 50% 60%)`
        context.fillRect(0, 0, 900, 600)
        return canvas.toDataURL('image/jpeg')
      }),
    count,
  )
  return urls.map((url, index) => ({
    name: `IMG_${index}.jpg`,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([
      Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'),
      randomBytes(400_000 + index),
    ]),
  }))
}

async function choose(page: Page, files: readonly Picture[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  await (await chooser).setFiles([...files])
}

/** Pictures that are drawn, not merely listed. */
async function drawn(page: Page): Promise<number> {
  return page
    .locator('main img')
    .evaluateAll((all) => all.filter((one) => (one as HTMLImageElement).naturalWidth > 0).length)
}

test('photos taken without signal are there at once, after a reload, and byte for byte elsewhere @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const path = `/w/${wedding.id}/photos`
  const { page } = await person(lena, { ...PHONE, path })
  const files = await pictures(page, 3)

  await page.context().setOffline(true)
  await choose(page, files)
  await expect(page.getByText('3 photos added.')).toBeVisible()
  await expect.poll(() => drawn(page)).toBe(3)
  await expect(page.getByText(/3 files .* are only on this phone/)).toBeVisible()
  await page.reload()
  await expect.poll(() => drawn(page)).toBe(3)

  await page.context().setOffline(false)
  await expect(page.getByText(/only on this phone|Sending/)).toHaveCount(0)
  const other = await person(maya, { ...ALWAYS_ONLINE, path })
  await expect.poll(() => drawn(other.page)).toBe(3)
  // Taken one after another, they stand in that order.
  await other.page
    .getByRole('button', { name: /^Photo of/ })
    .first()
    .click()
  await other.page.getByRole('button', { name: /^Show the original/ }).click()
  const arriving = other.page.waitForEvent('download')
  await other.page.getByRole('link', { name: 'Save a copy' }).click()
  const arrived = await readFile(await (await arriving).path())
  expect(files.some(({ buffer }) => buffer.equals(arrived))).toBe(true)
})

test('a photo taken without signal is sent by the worker after the tab was closed @phone', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  const { page } = await person(lena, { ...PHONE, path: `/w/${wedding.id}/photos` })
  const context = page.context()
  const other = await context.newPage()
  await other.goto('about:blank')
  const [file] = await pictures(page, 1)
  if (!file) throw new Error('no picture')
  await context.setOffline(true)
  await choose(page, [file])
  await expect(page.getByText('1 photo added.')).toBeVisible()
  await page.close()

  await context.setOffline(false)
  const hash = createHash('sha256').update(file.buffer).digest('hex')
  const headers = { authorization: `Bearer ${lena.token}` }
  await expect
    .poll(async () => {
      const photo = (await api.pullAll(lena)).find(({ type }) => type === 'photo')
      if (!photo) return null
      const address = `${url}/api/files/${encodeURIComponent(wedding.scope)}/${photo.id}/${hash}`
      const answer = await context.request.get(address, { headers })
      return answer.ok() ? (await answer.body()).equals(file.buffer) : answer.status()
    })
    .toBe(true)
})

test('a browser that was closed while a photo was on its way goes on where it was @tablet', async ({
  api,
  url,
  launchOptions,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-profile-'))
  const path = `/w/${wedding.id}/photos`
  try {
    const before = await chromium.launchPersistentContext(folder, launchOptions)
    const first = await before.newPage()
    await signInHere(first, url, lena, path)
    // Its address is known, and not one byte of it arrived.
    let cut = 0
    await before.route('**/api/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      cut += 1
      return route.abort()
    })
    await choose(first, await pictures(first, 1))
    await expect.poll(() => cut).toBeGreaterThan(0)
    await before.close()

    const after = await chromium.launchPersistentContext(folder, launchOptions)
    const begun: string[] = []
    after.on('request', (request) => {
      if (/\/api\/uploads/.test(request.url())) begun.push(request.method())
    })
    const page = await after.newPage()
    await page.goto(url + path)
    await expect.poll(() => drawn(page)).toBe(1)
    await expect.poll(() => begun).toContain('PATCH')
    await expect(page.getByText(/only on this|Sending/)).toHaveCount(0)
    // The small picture went on; the large one, whose turn had not come, was begun.
    expect(begun).toContain('HEAD')
    expect(begun.filter((method) => method === 'POST')).toHaveLength(1)
    await after.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
