import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type ScratchDatabase, scratchDatabase } from './scratchDatabase.ts'

const made: ScratchDatabase[] = []
afterAll(() => Promise.all(made.map(({ drop }) => drop())))

async function make(migrate?: (url: string) => Promise<unknown>): Promise<string> {
  const database = await scratchDatabase(migrate)
  made.push(database)
  return database.url
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows
  } finally {
    await client.end()
  }
}

test('two files never see each other’s rows', async () => {
  const [one, two] = [await make(), await make()]
  await ask(one, 'create table note (text text)')
  expect(await ask(two, "select to_regclass('note') as note")).toEqual([{ note: null }])
})

test('a dropped database takes its connections along', async () => {
  const database = await scratchDatabase()
  const client = new Client({ connectionString: database.url })
  const lost = new Promise((told) => client.on('error', told))
  await client.connect()
  await database.drop()
  expect(String(await lost)).toMatch(/terminat/)
})
