/**
 * What a phone needs in memory for the photos of a day: `npm run build && node bench/photoMemory.ts
 * [--files 50] [--mb 8] [--cut 24]`. Linux only: it reads what the browser's processes hold.
 *
 * Taken without signal in the built product, then sent over a network whose connections break off after
 * 0 to `cut` MB in either direction, to a server that is stopped and started again half way. At the end
 * every original is read from the server beside that network: each there once, byte for byte.
 */
import { chromium, type Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { chip, signInHere } from '../e2e/harness/entering.ts'
import { makeWedding } from '../e2e/harness/madeWedding.ts'
import { serverApi } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { startCuttingProxy } from '../server/testing/cuttingProxy.ts'
import { machine, pressure } from './conditions.ts'
import { browserMemory, watchMemory, type BrowserMemory } from './photoMemory/browserMemory.ts'
import { makeCameraFiles, type CameraFile } from './photoMemory/cameraFiles.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '50' },
    mb: { type: 'string', default: '8' },
    cut: { type: 'string', default: '24' },
  },
})
const MB = 2 ** 20
const FILES = Number(values.files)
const BYTES = Number(values.mb) * MB
/** Longer than it takes on a slow machine. */
const SENDING_MS = 20 * 60_000
const missingFiles = z.object({ missing: z.array(z.string()) })
const photoFile = z.object({ file: z.object({ hash: z.string() }) })

const folder = await mkdtemp(join(tmpdir(), 'wedsync-photos-'))
const server = await startAppServer()
const network = await startCuttingProxy(Math.random, Number(values.cut) * MB)
const executablePath = findChromium()
// On a disk: a browser without a profile keeps in memory whatever it is given to keep.
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
})
try {
  console.log(machine())
  console.log(`before: ${await pressure()}`)
  await measure()
  console.log(`after: ${await pressure()}`)
} finally {
  await context.close()
  await network.close()
  await server.end()
  await rm(folder, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const browser = context.browser()
  if (!browser) throw new Error('The profile has no browser')
  const maker = await context.newPage()
  const files = await makeCameraFiles(maker, folder, FILES, BYTES)
  await maker.close()

  const api = serverApi(server.url)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  network.isCutting = false
  network.target = server.port
  const page = await context.newPage()
  const origin = network.url.replace('127.0.0.1', 'localhost')
  await signInHere(page, origin, lena, `/w/${wedding.id}/photos`)
  await tidied(page)
  const atRest = await browserMemory(browser)

  await context.setOffline(true)
  const taking = watchMemory(browser)
  const tookMs = await take(page, files)
  const whileTaking = await taking.stop()
  await tidied(page)
  const taken = await browserMemory(browser)

  network.isCutting = true
  const sending = watchMemory(browser)
  const began = performance.now()
  await context.setOffline(false)
  const hashes = files.map(({ hash }) => hash)
  const missing = async () => {
    const response = await fetch(`${server.url}/api/files/missing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${lena.token}` },
      body: JSON.stringify({ scope: wedding.scope, hashes }),
    })
    return missingFiles.parse(await response.json()).missing.length
  }
  while ((await missing()) > FILES / 2) await wait(100)
  network.target = null
  await server.stop()
  await server.start()
  network.target = server.port
  while ((await missing()) > 0) {
    if (performance.now() - began > SENDING_MS) throw new Error(`${await missing()} never arrived`)
    await wait(100)
  }
  network.isCutting = false
  await chip(page, 'Saved').waitFor({ timeout: SENDING_MS })
  const sentMs = performance.now() - began
  const whileSending = await sending.stop()
  await wait(5_000)
  await tidied(page)
  const after = await browserMemory(browser)

  const records = (await api.pullAll(lena)).filter(({ type }) => type === 'photo')
  const named = records.map(({ data }) => photoFile.parse(data).file.hash)
  let wrong = 0
  for (const { id, data } of records) {
    const { hash } = photoFile.parse(data).file
    const address = `${server.url}/api/files/${encodeURIComponent(wedding.scope)}/${id}/${hash}`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${lena.token}` } })
    const read = createHash('sha256')
    for await (const piece of answer.body ?? []) read.update(piece)
    if (read.digest('hex') !== hash) wrong += 1
  }
  const lost = hashes.filter((hash) => !named.includes(hash)).length
  const twice = records.length - new Set(named).size
  const size = `${FILES} photos of ${values.mb} MB`
  console.log(`${size}: taken in ${seconds(tookMs)}, sent in ${seconds(sentMs)}`)
  console.log(
    `  ${network.cuts} connections cut, 1 restart; lost: ${lost}, twice: ${twice}, not byte-equal: ${wrong}`,
  )
  say('before', atRest)
  say('highest while they are taken', whileTaking)
  say('taken, without signal', taken)
  say('highest while they are sent', whileSending)
  say('all sent', after)
  process.exitCode = lost + twice + wrong === 0 && records.length === FILES ? 0 : 1
}

/** All at once, as from a phone's gallery. @returns ms until all are said to be kept */
async function take(page: Page, files: readonly CameraFile[]): Promise<number> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose', exact: true }).click()
  const began = performance.now()
  await (await chooser).setFiles(files.map(({ path }) => path))
  await page.getByText(`${FILES} photos added.`).first().waitFor({ timeout: SENDING_MS })
  return performance.now() - began
}

/** What is held but not needed says nothing. */
async function tidied(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  await wait(1_000)
}

function say(when: string, { pages, browser: own, all }: BrowserMemory): void {
  const mb = (value: number) => `${Math.round(value)} MB`
  console.log(`  ${when}: pages and workers ${mb(pages)}, browser ${mb(own)}, all ${mb(all)}`)
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`
}
