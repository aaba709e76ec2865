/** How often the interesting things happened: a simulation in which nothing does proves nothing. */
export type Counters = {
  add: (what: string, times?: number) => void
  all: () => Readonly<Record<string, number>>
}

export function createCounters(): Counters {
  const counts = new Map<string, number>()
  return {
    add: (what, times = 1) => void counts.set(what, (counts.get(what) ?? 0) + times),
    all: () => Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
