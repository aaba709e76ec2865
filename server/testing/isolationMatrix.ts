import { type Client, DatabaseError } from 'pg'
import { contexts } from './isolationContexts.ts'
import { type IsolatedTable, isolatedTables } from './isolationFixture.ts'

/**
 * What one operation reached: `own`, `foreign`, `both` or `nothing` for the rows that it touched, or
 * `refused`.
 */
type Reach = string
/** Table → context → `operation:reach`, without what was refused. */
export type Matrix = Record<string, Record<string, string>>

const REFUSED = '42501'

export async function seed(client: Client): Promise<void> {
  for (const [name, table] of Object.entries(isolatedTables)) {
    for (const whose of [table.own, table.foreign]) {
      await client.query(insert(name, table.row(whose, 0)), [JSON.stringify(table.row(whose, 0))])
    }
  }
}

/** Tries every operation on every table in every context; nothing of it stays. */
export async function observe(
  client: Client,
  only: { table?: string; role?: string } = {},
): Promise<Matrix> {
  const matrix: Matrix = {}
  for (const [name, table] of Object.entries(isolatedTables)) {
    if (only.table !== undefined && only.table !== name) continue
    const row: Record<string, string> = {}
    for (const [label, { role, settings }] of Object.entries(contexts)) {
      if (only.role !== undefined && only.role !== role) continue
      const cells: string[] = []
      for (const [operation, [text, values]] of Object.entries(operations(name, table))) {
        const reach = await attempt(client, role, settings, text, values)
        if (reach !== 'refused') cells.push(`${operation}:${reach}`)
      }
      if (cells.length > 0) row[label] = cells.join(' ')
    }
    matrix[name] = row
  }
  return matrix
}

type Operation = [text: string, values: unknown[]]

function operations(name: string, table: IsolatedTable): Record<string, Operation> {
  const { column, own, foreign, elsewhere, key, mutable } = table
  const mine = `returning ${column} = $1 as own`
  const fresh = (whose: string): Operation => {
    const row = table.row(whose, 1)
    return [insert(name, row), [JSON.stringify(row)]]
  }
  const again = table.row(foreign, 0)
  return {
    select: [`select ${column} = $1 as own from ${name}`, [own]],
    lock: [`select ${column} = $1 as own from ${name} for update`, [own]],
    insert: fresh(own),
    'insert foreign': fresh(foreign),
    update: [`update ${name} set ${mutable} = ${mutable} ${mine}`, [own]],
    'update blind': [`update ${name} set ${mutable} = ${mutable}`, []],
    move: [`update ${name} set ${column} = $2 where ${column} = $1 ${mine}`, [own, elsewhere]],
    upsert: [
      `${insert(name, again)} on conflict (${key}) do update set ${mutable} = excluded.${mutable}`,
      [JSON.stringify(again)],
    ],
    delete: [`delete from ${name} ${mine}`, [own]],
    truncate: [`truncate ${name} cascade`, []],
  }
}

function insert(name: string, row: object): string {
  const columns = Object.keys(row).join(', ')
  return `insert into ${name} (${columns})
          select ${columns} from json_populate_record(null::${name}, $1)`
}

async function attempt(
  client: Client,
  role: string,
  settings: object,
  text: string,
  values: unknown[],
): Promise<Reach> {
  await client.query('savepoint before')
  try {
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
    }
    await client.query(`set local role ${role}`)
    const { rows, rowCount } = await client.query<{ own?: boolean }>(text, values)
    return reachOf(rows, rowCount ?? 0)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === REFUSED) return 'refused'
    // Past the policies, but the row names another that is not there: it was let through.
    if (error instanceof DatabaseError && error.code?.startsWith('23')) return 'let through'
    throw error
  } finally {
    await client.query('rollback to savepoint before')
  }
}

function reachOf(rows: readonly { own?: boolean }[], count: number): Reach {
  const [first] = rows
  if (first?.own === undefined) return count === 0 ? 'nothing' : String(count)
  const reached = new Set(rows.map(({ own }) => own))
  return reached.size === 2 ? 'both' : reached.has(true) ? 'own' : 'foreign'
}
