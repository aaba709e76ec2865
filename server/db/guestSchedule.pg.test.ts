import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readChanges } from '../sync/readChanges.ts'
import { type ScratchDatabase, scratchDatabase } from '../testing/scratchDatabase.ts'
import { migrate } from './migrate.ts'
import { createPgSyncStore } from './pgSyncStore.ts'
import { openDatabase } from './pool.ts'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))
const NAME = '_guest_schedule.sql'

const id = (index: number) => `0192f0c0-0000-7000-8000-${String(index).padStart(12, '0')}`
const scope = `wedding:${id(1)}`
const [lena, aunt, gone] = [id(91), id(92), id(93)]
const [ceremony, meeting, report, card, plain] = [id(11), id(12), id(13), id(14), id(15)]
const EVERYBODY = ['role:couple', 'role:planner', 'role:family', 'role:friend']
const TEAM = ['role:couple', 'role:planner']

let scratch: ScratchDatabase
let folder: string
let client: Client

beforeEach(async () => {
  scratch = await scratchDatabase()
  folder = await mkdtemp(join(tmpdir(), 'wedsync-migrations-'))
  client = new Client({ connectionString: scratch.url })
  await client.connect()
})
afterEach(async () => {
  await client.end()
  await scratch.drop()
  await rm(folder, { recursive: true })
})

async function put(wanted: (name: string) => boolean): Promise<void> {
  const names = (await readdir(migrations)).filter((name) => name.endsWith('.sql'))
  const ours = names.find((name) => name.endsWith(NAME)) ?? ''
  const due = names.filter((name) => (wanted(name) ? true : name < ours))
  for (const name of due) await copyFile(join(migrations, name), join(folder, name))
  await migrate({ url: scratch.url, folder, log: () => undefined })
}

async function record(
  recordId: string,
  type: string,
  version: number,
  audience: readonly string[],
  data: object = {},
) {
  await client.query(
    `insert into sync.records (scope, id, type, data, at, by, deleted, version, first_version,
       origins, contests, audience, audience_ever)
     values ($1, $2, $3, $4, '01800000000000-0000-0123456789ab', $5, false, $6, $6, '{}', '{}', $7, $7)`,
    [scope, recordId, type, JSON.stringify(data), lena, version, audience],
  )
}

async function enter(user: string, role: string, left: number | null) {
  await client.query(
    `insert into sync.memberships (scope, user_id, name, role, owner, member_record, epoch,
       joined_at, left_version)
     values ($1, $2, 'Somebody', $3, false, $4, 0, 0, $5)`,
    [scope, user, role, id(70), left],
  )
}

test('who could read moments before is told to give them up, and everybody else keeps theirs', async () => {
  await put(() => false)
  await client.query('insert into sync.scopes (scope, version) values ($1, 5)', [scope])
  await enter(lena, 'planner', null)
  await enter(aunt, 'family', null)
  await enter(gone, 'friend', 3)
  await record(ceremony, 'timelineItem', 1, EVERYBODY, { title: 'Ceremony' })
  await record(meeting, 'timelineItem', 2, TEAM, { title: 'Meeting' })
  await record(report, 'fact', 3, EVERYBODY, { item: ceremony })
  await record(card, 'conflict', 4, EVERYBODY, { record: ceremony })
  await record(plain, 'table', 5, EVERYBODY, { label: 'Table 1' })

  const upToDate = { [scope]: '1.5' }
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  const store = createPgSyncStore(database)
  const pull = async (user: string, checkpoint: Record<string, string>) => {
    const answer = await readChanges(store, user, { checkpoint }, 1_800_000_000_000)
    return Object.fromEntries(
      answer.documents.map((one) => [one.id, one._deleted ? 'gone' : JSON.stringify(one.data)]),
    )
  }
  try {
    expect(await pull(aunt, upToDate)).toEqual({})
    await put((name) => name.endsWith(NAME))

    expect(await pull(aunt, upToDate)).toEqual({
      [ceremony]: 'gone',
      [report]: 'gone',
      [card]: 'gone',
      [plain]: '{"label": "Table 1"}'.replace(': ', ':'),
    })
    expect(await pull(lena, upToDate)).toEqual({})
    expect(Object.keys(await pull(lena, {}))).toEqual([ceremony, meeting, report, card, plain])
    // A former member is told once what goes, and nothing of it comes again.
    expect(Object.values(await pull(gone, upToDate)).every((said) => said === 'gone')).toBe(true)
    const policies = await client.query("select from pg_policies where policyname like 'narrow%'")
    expect(policies.rowCount).toBe(0)
  } finally {
    await database.close()
  }
})
