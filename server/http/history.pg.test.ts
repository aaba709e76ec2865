import { Client } from 'pg'
import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { weddingRemembers } from '../testing/remembering.ts'

weddingRemembers('PostgreSQL', async () => {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  const superuser = new Client({ connectionString: scratch.url })
  await superuser.connect()

  async function search(text: string): Promise<string[]> {
    const { rows } = await superuser.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const found: string[] = []
    for (const { name } of rows) {
      const { rowCount } = await superuser.query(
        `select from ${name} as line where line::text ilike '%' || $1 || '%' limit 1`,
        [text],
      )
      if (rowCount) found.push(name)
    }
    return found
  }

  return {
    stores: { store: createPgSyncStore(database), accounts: createPgAccounts(database) },
    search,
    async forgetAudiences() {
      await superuser.query('update sync.revisions set audience = null')
    },
    async drop() {
      await superuser.end()
      await database.close()
      await scratch.drop()
    },
  }
})
