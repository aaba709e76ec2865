import { chromium, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm, statfs, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayPage } from '../../e2e/harness/dayPage.ts'
import { chip, signInHere } from '../../e2e/harness/entering.ts'
import { makeWedding } from '../../e2e/harness/madeWedding.ts'
import { saidOn } from './saidOn.ts'
import { standing } from './standing.ts'
import { PHONE, type SurvivalCase } from './survivalCase.ts'

const DISK_MB = 200
const PHOTO_BYTES = 8_000_000
const MOST_PHOTOS = 40
const SENDING_MS = 60_000

/**
 * A disk that is really full: a small one of its own, mounted in memory, filled by other files and by
 * photos until the browser takes no more. Linux, and only root may mount it.
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
      const free = (await statfs(disk)).bavail * (await statfs(disk)).bsize
      await fill(join(disk, 'other'), Math.max(0, free - 1_000_000))

      await page.goto(server.url + wedding.dayPath)
      const day = dayPage(page)
      await day.add('20:00 Sparklers 10 min')
      await day.rename('Ceremony', 'Vows by the lake')
      await day.row('Vows by the lake').waitFor()
      await day.tick('Sparklers').check({ force: true })
      await page.reload()
      await day.row('Sparklers').waitFor()
      await day.row('Vows by the lake').waitFor()

      await context.setOffline(false)
      const found = await standing(api, lena, ['Sparklers', 'Vows by the lake'])
      await truncate(join(disk, 'other'), 0)
      await page.goto(photos)
      await chip(page, 'Saved')
        .waitFor({ timeout: SENDING_MS })
        .catch(async () => said.push(`NOT SENT: ${await page.locator('body').innerText()}`))
      const records = await api.pullAll(lena)
      const pictures = records.filter(({ type }) => type === 'photo').length
      const facts = records.filter(({ type }) => type === 'fact').length
      return {
        said,
        lost: found.lost + Math.max(0, kept - pictures) + (facts === 0 ? 1 : 0),
        twice: found.twice + Math.max(0, pictures - kept),
        figures: `${kept} photos of 8 MB on a disk of ${DISK_MB} MB, then 3 edits with ${Math.round(free / 1_000_000)} MB left, then with 1 MB`,
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

async function fill(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let left = bytes; left > 0; left -= 1_000_000) {
      await file.write(Buffer.alloc(Math.min(left, 1_000_000)))
    }
  } finally {
    await file.close()
  }
}
