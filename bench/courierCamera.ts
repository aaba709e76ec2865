/**
 * What a camera reads of a hand-over shown as codes, and how fast:
 * `node bench/courierCamera.ts [--bytes 1500] [--stays 400]`.
 *
 * Chromium plays a film of the codes as its camera. The reader and the collector are the app's own; the
 * film is made here, so lenses, glare and moving hands are only hinted at.
 */
import { chromium } from '@playwright/test'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { framesOf } from '../client/data/courier/codeFrames.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { machine, pressure } from './conditions.ts'
import { writeCodeFilm } from './courierCamera/codeVideo.ts'

const { values } = parseArgs({
  options: {
    /** Of the packed hand-over: an edit has about 700. */
    bytes: { type: 'string', default: '1500' },
    /** Milliseconds that a part stays: 800, 400 or 250 in the app. */
    stays: { type: 'string', default: '400' },
  },
})
const ADDRESS = 'https://barn.example/'

/** Bytes that nothing can make smaller. */
function packed(length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(`${at}`).digest(),
  )
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
}

async function pageScript(): Promise<string> {
  const entry = new URL('./courierCamera/page.ts', import.meta.url).pathname
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'camera' } },
  })
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n')
}

const bytes = packed(Number(values.bytes))
const parts = framesOf(bytes)
const folder = mkdtempSync(join(tmpdir(), 'wedsync-camera-'))
const film = join(folder, 'codes.y4m')
writeCodeFilm(film, parts, Number(values.stays))
const script = await pageScript()
const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ],
})
try {
  const page = await browser.newPage()
  await page.route(`${ADDRESS}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>camera</title>' }),
  )
  await page.goto(ADDRESS)
  await page.addScriptTag({ content: script })
  const told = await page.evaluate(() => window.scan())
  const round = (parts.length * Number(values.stays)) / 1_000
  console.log(`${machine()}; ${await pressure()}`)
  console.log(
    `${bytes.length} bytes in ${parts.length} parts of ${values.stays} ms: a round is ${round} s`,
  )
  console.log(
    `camera ${told.picture}, ${told.looks} looks, ${told.hits} read a part, ${told.lookMs.toFixed(0)} ms each`,
  )
  console.log(
    told.ms === null
      ? `${told.parts} of ${told.of} parts were read, and no more`
      : `all ${told.of} parts, ${told.bytes} bytes, in ${(told.ms / 1_000).toFixed(1)} s`,
  )
  process.exitCode = told.ms !== null && told.bytes === bytes.length ? 0 : 1
} finally {
  await browser.close()
  rmSync(folder, { recursive: true })
}
