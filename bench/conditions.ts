import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { percentile } from './spread.ts'

const PROBES = 200
const PAGE = Buffer.alloc(8_192, 1)

/** What figures of this machine are worth: its processors, and how long its disk takes. */
export function machine(): string {
  const [cpu] = cpus()
  const disk = probeDisk()
  return [
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.version}`,
    `fdatasync of 8 KB p50 ${ms(percentile(disk, 0.5))}, p99 ${ms(percentile(disk, 0.99))}`,
  ].join(' · ')
}

/** How busy the machine is at this moment, our own work included. */
export async function pressure(): Promise<string> {
  // Only Linux tells how long tasks waited for a processor.
  const stall = await readFile('/proc/pressure/cpu', 'utf8').catch(() => '')
  const waited = /^some avg10=([\d.]+)/.exec(stall)?.[1]
  const [load = 0] = loadavg()
  return `load ${load.toFixed(1)}${waited === undefined ? '' : `, waiting for CPU ${waited} %`}`
}

/** Milliseconds of each write of one database page down to the disk, sorted. */
function probeDisk(): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'wedsync-disk-'))
  const file = openSync(join(folder, 'probe'), 'w')
  try {
    return Array.from({ length: PROBES }, (_, index) => {
      const start = performance.now()
      writeSync(file, PAGE, 0, PAGE.length, index * PAGE.length)
      fdatasyncSync(file)
      return performance.now() - start
    }).toSorted((a, b) => a - b)
  } finally {
    closeSync(file)
    rmSync(folder, { recursive: true })
  }
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}
