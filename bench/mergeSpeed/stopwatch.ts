import { percentile } from '../spread.ts'

/** Milliseconds by the clock, and of the processor (in steps of 4 on some systems): what a busy machine makes wait is in the first only. */
export type Took = { wall: number; cpu: number }

export async function timed(work: () => unknown): Promise<Took> {
  const [start, used] = [performance.now(), cpuMs()]
  await work()
  return { cpu: cpuMs() - used, wall: performance.now() - start }
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

export function at(times: readonly Took[], of: keyof Took, share: number): number {
  return percentile(
    times.map((one) => one[of]).toSorted((a, b) => a - b),
    share,
  )
}

/** @param beside what its median by the clock is told as a multiple of */
export function said(name: string, times: readonly Took[], beside?: readonly Took[]): string {
  const say = (of: keyof Took, share: number) => at(times, of, share).toFixed(2)
  const ratio = beside && at(times, 'wall', 0.5) / at(beside, 'wall', 0.5)
  return [
    `  ${name.padEnd(30)} p50 ${say('wall', 0.5)} · p99 ${say('wall', 0.99)} ms`,
    `of the processor p50 ${say('cpu', 0.5)} · p99 ${say('cpu', 0.99)} ms`,
    ...(ratio === undefined ? [] : [`× ${ratio.toFixed(2)}`]),
  ].join(' · ')
}
