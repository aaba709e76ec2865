import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runGates } from '../gates/gates.ts'
import { printGate } from '../gates/printGate.ts'
import { run, runNode } from '../gates/runNode.ts'
import { ensureChromium } from './ensureChromium.ts'
import { readPlaywright, readVitest } from './reports.ts'
import { type Tally, sum } from './tally.ts'

const tell = (text: string) => void process.stdout.write(text)

export async function check(): Promise<Tally> {
  const results = await runGates(printGate)
  const passed = results.filter((result) => result.passed).length
  return { passed, failed: results.length - passed }
}

/** @param filters Parts of paths of test files; none means all. */
export async function vitest(projects: string[], filters: string[]): Promise<Tally> {
  return withReport(async (report) => {
    const { code } = await runNode(
      'vitest/vitest.mjs',
      [
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
        ...filters,
      ],
      { onOutput: tell },
    )
    return readVitest(await textOf(report), code)
  })
}

/** Builds the client as it is served, weighs it, then drives it in a real browser. */
export async function e2e(filters: string[]): Promise<Tally> {
  const chromium = await ensureChromium(tell)
  const build = await runNode('vite/bin/vite.js', ['build', '--logLevel=warn'], { onOutput: tell })
  if (build.code !== 0) {
    console.log('✗ build')
    return { passed: 0, failed: 1 }
  }
  console.log('✓ build')
  const weight = await run(process.execPath, ['bench/bundle.ts'])
  const isLight = weight.code === 0
  console.log(isLight ? '✓ weight of the build' : `✗ weight of the build\n${weight.output}`)
  const tests = await withReport(async (report) => {
    const { code } = await runNode(
      '@playwright/test/cli.js',
      ['test', '--reporter=list,json', ...filters],
      {
        onOutput: tell,
        env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      },
    )
    return readPlaywright(await textOf(report), code)
  })
  return sum([
    { passed: 1, failed: 0 },
    { passed: isLight ? 1 : 0, failed: isLight ? 0 : 1 },
    tests,
  ])
}

async function withReport(work: (report: string) => Promise<Tally>): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'wedsync-report-'))
  try {
    return await work(join(folder, 'report.json'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined)
}
