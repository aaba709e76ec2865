/**
 * What a change costs on disk as history grows, and what thinning out gives back:
 * `node bench/historyBytes.ts [--edits 50000]`.
 *
 * One wedding of 501 records, edited for a year by three people through the server's own push. Sizes are
 * those of the tables and indexes after `vacuum full`, so of what is alive; divided by the edits.
 */
import { parseArgs } from 'node:util'
import type { Client } from 'pg'
import { createThinHistory } from '../server/jobs/thinHistory.ts'
import { machine } from './conditions.ts'
import { withHistoryDatabase } from './historyDatabase.ts'
import { createHistoryWedding } from './historyWedding.ts'

const { values } = parseArgs({ options: { edits: { type: 'string', default: '50000' } } })
const EDITS = Number(values.edits)
const SPAN_MS = 180 * 24 * 3_600_000

type Sizes = Readonly<Record<string, number>>

await withHistoryDatabase(async (store, operator) => {
  console.log(machine())
  const wedding = createHistoryWedding(store, EDITS)
  await wedding.begin()
  const before = await sizes(operator)
  for (let part = 1; part <= 20; part += 1) {
    const edits = (EDITS * part) / 20
    await wedding.editUntil(edits)
    await operator.query('analyze')
    if (part === 8) await wedding.name('After the tasting')
    if (![2, 8, 20].includes(part)) continue
    console.log(`\nafter ${edits} edits, bytes of each`)
    say(before, await sizes(operator), edits)
  }
  await tell(operator, 'revisions')
  const thinHistory = createThinHistory({
    store,
    keepMs: SPAN_MS,
    now: wedding.clock,
    pause: () => Promise.resolve(),
    onFailed: (_scope, error) => {
      throw error
    },
  })
  const start = performance.now()
  const removed = await thinHistory.run()
  const took = performance.now() - start
  const again = performance.now()
  await thinHistory.run()
  console.log(
    `\nthinned out: ${removed} revisions in ${took.toFixed(0)} ms; a second round takes ` +
      `${(performance.now() - again).toFixed(0)} ms`,
  )
  say(before, await sizes(operator), EDITS)
})

async function sizes(operator: Client): Promise<Sizes> {
  await operator.query('vacuum (full, analyze)')
  const { rows } = await operator.query<{ name: string; bytes: string }>(`
    select table_name || ': ' || part as name, bytes from (
      select relname as table_name, 'rows' as part, pg_relation_size(oid) as bytes
      from pg_class where relnamespace = 'sync'::regnamespace and relkind = 'r'
      union all
      select relname, 'long values', pg_total_relation_size(reltoastrelid)
      from pg_class where relnamespace = 'sync'::regnamespace and relkind = 'r' and reltoastrelid <> 0
      union all
      select indrelid::regclass::name, 'index ' || indexrelid::regclass, pg_relation_size(indexrelid)
      from pg_index join pg_class on pg_class.oid = indrelid
      where relnamespace = 'sync'::regnamespace
    ) as parts order by bytes desc`)
  return Object.fromEntries(rows.map(({ name, bytes }) => [name, Number(bytes)]))
}

function say(before: Sizes, after: Sizes, edits: number): void {
  const grown = Object.entries(after)
    .map(([name, bytes]) => ({ name, each: (bytes - (before[name] ?? 0)) / edits }))
    .filter(({ each }) => Math.abs(each) >= 1)
    .sort((a, b) => b.each - a.each)
  for (const { name, each } of grown) console.log(`  ${each.toFixed(0).padStart(5)}  ${name}`)
  const all = grown.reduce((sum, { each }) => sum + each, 0)
  console.log(`  ${all.toFixed(0).padStart(5)}  in all`)
}

async function tell(operator: Client, table: string): Promise<void> {
  const { rows } = await operator.query<Record<string, string>>(`
    select count(*)::text as rows, count(sent)::text as with_sent,
      round(avg(pg_column_size(state)))::text as state, round(avg(pg_column_size(sent)))::text as sent,
      round(avg(pg_column_size(r.*)))::text as row,
      (count(*) filter (where cause = 'merge'))::text as merged,
      (count(*) filter (where cause = 'server'))::text as by_server
    from sync.${table} as r`)
  console.log(`\n${table}: ${JSON.stringify(rows[0])}`)
  // What it would be if each revision kept only the members of the data that changed.
  const { rows: alone } = await operator.query<{ bytes: string }>(`
    select round(avg((
      select coalesce(sum(pg_column_size(one.value) + length(one.key)), 0)
      from jsonb_each(state->'data') as one where one.value is distinct from before->'data'->one.key
    )))::text as bytes
    from (select state, lag(state) over (partition by id order by version) as before
      from sync.${table}) as r where before is not null`)
  console.log(`changed members of the data alone: ${alone[0]?.bytes ?? '?'} bytes`)
}
