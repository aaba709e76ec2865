/**
 * Are the ways in which a device lets its person down survived, and what does the person read then?
 * `npm run build && node bench/survival.ts [--only twentyTabs,fullDisk]`.
 *
 * The built product, its server with a PostgreSQL of its own, and for each case a real Chromium. Every
 * case asks the server in the end what stands there: nothing lost, nothing twice.
 */
import { parseArgs } from 'node:util'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { serverApi } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { machine, pressure } from './conditions.ts'
import { corruptDatabase } from './survival/corruptDatabase.ts'
import { deniedStorage } from './survival/deniedStorage.ts'
import { fullDisk } from './survival/fullDisk.ts'
import { noBackgroundSync } from './survival/noBackgroundSync.ts'
import { noWorker } from './survival/noWorker.ts'
import type { Setting, SurvivalCase } from './survival/survivalCase.ts'
import { twentyTabs } from './survival/twentyTabs.ts'
import { updateAtWork } from './survival/updateAtWork.ts'

const CASES: Readonly<Record<string, SurvivalCase>> = {
  twentyTabs,
  fullDisk,
  corruptDatabase,
  deniedStorage,
  noWorker,
  noBackgroundSync,
  updateAtWork,
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: Object.keys(CASES).join() } },
})
const executablePath = findChromium()
const launch = {
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
}
const server = await startAppServer()
try {
  console.log(machine())
  console.log(await pressure())
  const setting: Setting = { server, api: serverApi(server.url), launch }
  for (const name of values.only.split(',')) {
    const survive = CASES[name]
    if (!survive) throw new Error(`There is no case ${name}`)
    await show(name, survive, setting)
  }
  console.log(await pressure())
} finally {
  await server.end()
}

async function show(name: string, survive: SurvivalCase, setting: Setting): Promise<void> {
  try {
    const { said, lost, twice, figures } = await survive(setting)
    if (lost + twice > 0) process.exitCode = 1
    console.log(`${name}: lost ${lost}, twice ${twice}. ${figures}`)
    for (const one of said) console.log(`  “${one}”`)
  } catch (error) {
    process.exitCode = 1
    console.log(`${name}: NOT SURVIVED. ${error instanceof Error ? error.message : String(error)}`)
  }
}
