import { chromium, type Browser, type Page } from '@playwright/test'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { findChromium } from '../../scripts/findChromium.ts'

export type KillableBrowser = {
  page: () => Promise<Page>
  /** As a phone without power: every process of it is gone at once. */
  kill: () => Promise<void>
}

/** A browser on a profile that stays, started by ourselves so that it can be killed without a word. */
export async function startKillable(profile: string): Promise<KillableBrowser> {
  const executable = findChromium()
  if (executable === undefined) throw new Error('There is no Chromium here')
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  // The lock of a browser that was killed.
  await rm(join(profile, 'SingletonLock'), { force: true })
  const child = spawn(
    executable,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--hide-crash-restore-bubble',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore', detached: true },
  )
  const browser = await attach(portFile)
  return {
    async page() {
      const [context] = browser.contexts()
      if (!context) throw new Error('The browser has no profile')
      return context.newPage()
    },
    async kill() {
      const gone = once(child, 'exit')
      // Its whole group: the processes of pages, network and storage too.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await gone
      await browser.close().catch(() => undefined)
    },
  }
}

const TRIES = 200

async function attach(portFile: string): Promise<Browser> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const text = await readFile(portFile, 'utf8').catch(() => '')
    const [port = ''] = text.split('\n')
    if (port !== '') return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    await wait(50)
  }
  throw new Error('The browser did not start')
}
