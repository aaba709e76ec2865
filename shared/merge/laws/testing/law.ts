import fc from 'fast-check'
import { expect, test } from 'vitest'

/** Notes that something happened in a case: a law in which nothing does proves nothing. */
export type Count = (what: string, times?: number) => void

export type Law<T> = {
  given: fc.Arbitrary<T>
  /** Throws where the law is broken. */
  holds: (one: T, count: Count) => void | Promise<void>
  /** Cases that broke it once. */
  once?: readonly T[]
  /** What has to happen, and how often in a hundred cases. */
  least?: Readonly<Record<string, number>>
  /** For a law whose cases cost more: the part of the usual number that it is tried with. */
  share?: number
}

/** What a law leaves behind, for whoever counts its cases. */
export type Tried = { cases: number; counted: Readonly<Record<string, number>> }

declare module 'vitest' {
  interface TaskMeta {
    law?: Tried
  }
}

type Env = Readonly<Record<string, string | undefined>>

/** How many cases, and which: `FC_RUNS` a law, drawn from `FC_SEED` or by chance. */
export function draw(env: Env, usual = 300): void {
  fc.configureGlobal({
    numRuns: Number(env['FC_RUNS'] ?? usual),
    maxSkipsPerRun: 1000,
    ...(env['FC_SEED'] ? { seed: Number(env['FC_SEED']) } : {}),
  })
}

/** Cases from which on what is to happen has to. */
const ENOUGH = 200

/** A property with a name. A failure tells its seed, the path to the smallest case, and the case. */
export function law<T>(title: string, { given, holds, once = [], least = {}, share = 1 }: Law<T>) {
  const usual = fc.readConfigureGlobal().numRuns ?? 100
  const runs = Math.max(once.length + 1, Math.ceil(usual * share))
  test(`${title}`, { timeout: 30_000 + runs * 100 }, async ({ task }) => {
    const counted = new Map<string, number>()
    let cases = 0
    const count: Count = (what, times = 1) =>
      void counted.set(what, (counted.get(what) ?? 0) + times)
    const property = fc.asyncProperty(given, async (one) => {
      await holds(one, count)
      cases += 1
    })
    await fc.assert(property, { numRuns: runs, examples: once.map((one): [T] => [one]) })
    task.meta.law = { cases, counted: Object.fromEntries(counted) }
    // Of a few cases, nothing can be said.
    const seldom =
      cases < ENOUGH
        ? []
        : Object.entries(least).flatMap(([what, often]) => {
            const wanted = Math.floor((often * cases) / 100)
            const times = counted.get(what) ?? 0
            return times >= wanted
              ? []
              : [`${what}: ${times} times in ${cases} cases, not ${wanted}`]
          })
    expect(seldom).toEqual([])
  })
}
