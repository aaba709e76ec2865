import type { MetricRow, MetricsStore } from '../sync/metrics/metricsStore.ts'
import type { Tally } from '../sync/metrics/tally.ts'
import type { Database } from './pool.ts'
import type { Statement } from './transaction.ts'

/** Each count, and the column that has it. */
const COLUMNS = {
  pushes: 'pushes',
  applied: 'applied',
  merged: 'merged',
  noop: 'noop',
  rejected: 'rejected',
  conflicts: 'conflicts',
  pulls: 'pulls',
  unchanged: 'unchanged',
  delivered: 'delivered',
  bytesIn: 'bytes_in',
  bytesOut: 'bytes_out',
} as const satisfies Record<Exclude<keyof Tally, 'pushMs' | 'pullMs'>, string>

const counts = Object.values(COLUMNS)
const all = ['scope', 'day', 'device', ...counts, 'push_ms', 'pull_ms'].join(', ')

const addUp = (column: string) => `${column} = coalesce((
  select array_agg(coalesce(had, 0) + coalesce(came, 0) order by place)
  from unnest(kept.${column}, excluded.${column}) with ordinality as both_of (had, came, place)
), '{}')`

/** In one order, so that two servers that flush at once never wait for each other in a circle. */
const add: Statement = {
  name: 'add_metrics',
  text: `insert into sync.metrics as kept (${all})
         select ${all} from json_populate_recordset(null::sync.metrics, $1)
         order by scope, day, device
         on conflict (scope, day, device) do update set
           ${counts.map((column) => `${column} = kept.${column} + excluded.${column}`).join(', ')},
           ${addUp('push_ms')}, ${addUp('pull_ms')}`,
}
const since: Statement = {
  name: 'metrics_since',
  text: `select scope, day, device,
           ${Object.entries(COLUMNS)
             .map(([name, column]) => `${column} as "${name}"`)
             .join(', ')},
           array_to_json(push_ms) as "pushMs", array_to_json(pull_ms) as "pullMs"
         from sync.metrics where scope = $1 and day >= $2 order by day, device`,
}
const dropBefore: Statement = {
  name: 'drop_metrics_before',
  text: 'delete from sync.metrics where scope = $1 and day < $2 returning day',
}

export function createPgSyncMetrics({ withScopes }: Database): MetricsStore {
  return {
    add: (rows) => {
      const scopes = [...new Set(rows.map(({ scope }) => scope))]
      return withScopes({ role: 'app_write', scopes }, (transaction) => {
        transaction.send(add, [JSON.stringify(rows.map(columnsOf))])
        return Promise.resolve()
      })
    },
    since: (scope, day) =>
      withScopes({ role: 'app_rt', user: '', scopes: [scope] }, async (transaction) => {
        const rows = await transaction.query<Omit<MetricRow, 'tally'> & Tally>(since, [scope, day])
        return rows.map(({ scope: of, day: on, device, ...tally }) => ({
          scope: of,
          day: on,
          device,
          tally,
        }))
      }),
    dropBefore: (scope, day) =>
      withScopes({ role: 'app_keep', scopes: [scope] }, async (transaction) => {
        return (await transaction.query(dropBefore, [scope, day])).length
      }),
  }
}

function columnsOf({ tally, ...place }: MetricRow): object {
  const { pushMs, pullMs, bytesIn, bytesOut, ...same } = tally
  return {
    ...place,
    ...same,
    bytes_in: bytesIn,
    bytes_out: bytesOut,
    push_ms: pushMs,
    pull_ms: pullMs,
  }
}
