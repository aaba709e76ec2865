import { existsSync } from 'node:fs'
import { findChromium } from '../findChromium.ts'
import { run, runNode } from '../gates/runNode.ts'

/**
 * Path of a Chromium, installed first if there is none: Playwright's download, then, for root where
 * apt is, the system's package.
 *
 * @throws with what was tried; browser tests are never skipped.
 */
export async function ensureChromium(tell: (text: string) => void): Promise<string> {
  const there = findChromium()
  if (there !== undefined) return there

  const tried: string[] = []
  for (const { what, install } of ways()) {
    tell(`No Chromium here: ${what} …\n`)
    const { code, output } = await install()
    const found = findChromium()
    if (found !== undefined) return found
    tried.push(`${what}: ${code === 0 ? 'installed, but does not run' : lastLine(output)}`)
  }
  throw new Error(
    `The browser tests need Chromium. ${tried.join('; ')}. Install one, or set CHROMIUM_PATH.`,
  )
}

type Way = { what: string; install: () => Promise<{ code: number; output: string }> }

function ways(): Way[] {
  const download = {
    what: 'download by Playwright',
    install: () => runNode('@playwright/test/cli.js', ['install', 'chromium']),
  }
  const packaged = {
    what: 'apt-get install chromium',
    install: async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' }
      await run('apt-get', ['update'], { env })
      return run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
    },
  }
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? [download, packaged]
    : [download]
}

function lastLine(output: string): string {
  return output.trimEnd().split('\n').at(-1) ?? ''
}
