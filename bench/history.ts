/**
 * How long a wedding's memory takes to open: `node bench/history.ts [--edits 50000] [--repeats 60]`.
 *
 * The wedding of bench/historyWedding.ts, read through the service that the routes call (lines built and
 * judged, nothing cached by us), by the planner and by somebody of the couple, before and after thinning
 * out. One request at a time.
 */
import { parseArgs } from 'node:util'
import { createThinHistory } from '../server/jobs/thinHistory.ts'
import { machine, pressure } from './conditions.ts'
import { withHistoryDatabase } from './historyDatabase.ts'
import { createHistoryWedding, type HistoryWedding } from './historyWedding.ts'
import { percentile } from './spread.ts'

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '50000' },
    repeats: { type: 'string', default: '60' },
  },
})
const EDITS = Number(values.edits)
const REPEATS = Number(values.repeats)
const SPAN_MS = 180 * 24 * 3_600_000

await withHistoryDatabase(async (store, operator) => {
  console.log(machine())
  const wedding = createHistoryWedding(store, EDITS)
  await wedding.begin()
  const seeding = performance.now()
  for (let part = 1; part <= 20; part += 1) {
    await wedding.editUntil((EDITS * part) / 20)
    // As autovacuum does it in a year, and has no time to in a minute.
    await operator.query('analyze')
  }
  console.log(`${EDITS} edits in ${((performance.now() - seeding) / 1_000).toFixed(0)} s`)
  await operator.query('vacuum analyze')
  await measureAll(wedding)

  const thinHistory = createThinHistory({
    store,
    keepMs: SPAN_MS,
    now: wedding.clock,
    pause: () => Promise.resolve(),
    onFailed: (_scope, error) => {
      throw error
    },
  })
  const removed = await thinHistory.run()
  await operator.query('vacuum analyze')
  console.log(`\nafter ${removed} revisions were thinned out`)
  await measureAll(wedding)
})

async function measureAll(wedding: HistoryWedding): Promise<void> {
  const { scope, planner, couple, clock } = wedding
  const { lines, at } = wedding.service.history
  const records = wedding.records()
  const hottest = await mostEdited(wedding)
  const halfYearAgo = { time: clock() - SPAN_MS / 2 }
  const some = (n: number) => records[(n * 37) % records.length]?.id ?? hottest
  console.log(await pressure())
  await measure('first page of the wedding, planner', () => lines(planner, { scope }))
  await measure('first page of the wedding, couple', () => lines(couple, { scope }))
  await measure('first page of 200 lines', () => lines(planner, { scope, limit: 200 }))
  await measure('a page in the middle', () => lines(planner, { scope, before: EDITS / 2 }))
  await measure('by one person', () => lines(planner, { scope, user: couple }))
  await measure('of one record', (n) => lines(planner, { scope, record: some(n) }))
  await measure('of the record edited most', () => lines(planner, { scope, record: hottest }))
  await measure('of a field of that record', () =>
    lines(planner, { scope, record: hottest, path: 'title' }),
  )
  await measure('one record 90 days ago', (n) =>
    at(planner, { scope, moment: halfYearAgo, record: some(n) }),
  )
  await measure('the whole wedding 90 days ago', async () => {
    let after: string | undefined
    let count = 0
    do {
      const more = after === undefined ? {} : { after }
      const page = await at(planner, { scope, moment: halfYearAgo, ...more })
      count += page.records.length
      after = page.next ?? undefined
    } while (after !== undefined)
    return count
  })
}

async function mostEdited({ service, scope, planner, records }: HistoryWedding): Promise<string> {
  let best = { id: '', count: 0 }
  for (const { id } of records().slice(0, 16)) {
    const page = await service.history.lines(planner, { scope, record: id, limit: 200 })
    if (page.lines.length > best.count) best = { id, count: page.lines.length }
  }
  return best.id
}

async function measure(name: string, ask: (n: number) => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let n = 0; n < REPEATS; n += 1) {
    const start = performance.now()
    await ask(n)
    took.push(performance.now() - start)
  }
  const first = took[0] ?? Number.NaN
  const sorted = took.toSorted((a, b) => a - b)
  const say = (ms: number) => ms.toFixed(1).padStart(7)
  console.log(
    `  ${name.padEnd(38)} p50 ${say(percentile(sorted, 0.5))}  p99 ${say(percentile(sorted, 0.99))}  first ${say(first)} ms`,
  )
}
