import { chromium, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod/mini'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { chip, signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

const DISK_MB = 200
const missingFiles = z.object({ missing: z.array(z.string()) })
const photoFile = z.object({ file: z.object({ hash: z.string() }) })
const PHOTO_BYTES = 8_000_000
const MOST_PHOTOS = 40
const SENDING_MS = 100_000

/**
 * A disk that is full: a small one of its own, mounted in memory, and photos until the browser takes no
 * more. Linux, and only root may mount it.
 */
export const fullDisk: SurvivalCase = async ({ server, api, launch }) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const disk = await mkdtemp(join(tmpdir(), 'wedsync-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'none', disk])
  try {
    const context = await chromium.launchPersistentContext(join(disk, 'profile'), {
      ...launch,
      ...PHONE,
    })
    try {
      const page = await context.newPage()
      const photos = `${server.url}/w/${wedding.id}/photos`
      await signInHere(page, server.url, lena, `/w/${wedding.id}/photos`)
      await context.setOffline(true)
      let kept = 0
      while (kept < MOST_PHOTOS && (await takes(page, kept + 1))) kept += 1
      const said = [await saidOn(page, /no room on this phone/)]
      const { bavail, bsize } = await statfs(disk)

      await page.goto(server.url + wedding.dayPath)
      const day = dayPage(page)
      await day.add('20:00 Sparklers 10 min')
      await day.rename('Ceremony', 'Vows by the lake')
      await day.row('Vows by the lake').waitFor()
      await day.tick('Sparklers').check({ force: true })
      // Each photo is a change, too; what is not painted as kept yet, nobody promised.
      await chip(page, new RegExp(`${kept + 3} on this phone`)).waitFor()
      await page.reload()
      await day.row('Sparklers').waitFor()
      await day.row('Vows by the lake').waitFor()

      await context.setOffline(false)
      const found = await standing(api, lena, ['Sparklers', 'Vows by the lake'])
      await page.goto(photos)
      await chip(page, 'Saved').waitFor()
      const records = await api.pullAll(lena)
      const hashes = records.flatMap(({ type, data }) =>
        type === 'photo' ? [photoFile.parse(data).file.hash] : [],
      )
      const absent = await absentFiles(server.url, lena.token, wedding.scope, hashes)
      const ticks = records.filter(({ type }) => type === 'fact').length
      return {
        said,
        lost: found.lost + kept - hashes.length + absent + Math.max(0, 1 - ticks),
        twice: found.twice + hashes.length - new Set(hashes).size,
        figures: `${kept} photos of 8 MB on a disk of ${DISK_MB} MB, ${Math.round((bavail * bsize) / 1_000_000)} MB of which the browser leaves free; then 3 edits, of which ${ticks} tick arrived; ${absent} originals did not`,
      }
    } finally {
      await context.close()
    }
  } finally {
    execFileSync('umount', [disk])
    await rm(disk, { recursive: true, force: true })
  }
}

/** Takes one photo, after which there would be so many; whether there was room for it. */
async function takes(page: Page, count: number): Promise<boolean> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    return canvas.toDataURL('image/jpeg')
  })
  const picture = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const buffer = Buffer.concat([picture, randomBytes(PHOTO_BYTES - picture.length)])
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  await (await chooser).setFiles([{ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer }])
  const added = page.getByText(count === 1 ? '1 photo' : `${count} photos`, { exact: true })
  const full = page.getByText(/no room on this phone/)
  await added.or(full).first().waitFor()
  return !(await full.isVisible())
}

/** How many of them the server has not whole, after it was given time. */
async function absentFiles(url: string, token: string, scope: string, hashes: readonly string[]) {
  const until = Date.now() + SENDING_MS
  for (;;) {
    const absent = await missingAt(url, token, scope, hashes)
    if (absent === 0 || Date.now() > until) return absent
    await wait(500)
  }
}

async function missingAt(url: string, token: string, scope: string, hashes: readonly string[]) {
  const response = await fetch(`${url}/api/files/missing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ scope, hashes }),
  })
  return missingFiles.parse(await response.json()).missing.length
}
