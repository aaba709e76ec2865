import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * Path of a Chromium that runs here: CHROMIUM_PATH, else an installed one, else Playwright's own.
 *
 * @throws if CHROMIUM_PATH is set but does not run: the person meant that one and no other.
 */
export function findChromium(): string | undefined {
  const wished = process.env['CHROMIUM_PATH']
  if (wished !== undefined && wished !== '') {
    if (runs(wished)) return wished
    throw new Error(`CHROMIUM_PATH names ${wished}, which does not run.`)
  }
  return [...installed(), chromium.executablePath()].find(runs)
}

function installed(): string[] {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  return names.flatMap((name) => folders.map((folder) => resolve(folder, name)))
}

/** Being there is not enough: it may be a stub of a package manager, or lack its libraries. */
function runs(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' }))
  } catch {
    return false
  }
}
