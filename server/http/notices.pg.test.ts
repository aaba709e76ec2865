import { expect, test } from 'vitest'
import { keptKeys } from '../db/pgKeys.ts'
import { createPgAccounts } from '../db/pgAccounts.ts'
import { createPgNoticeLedger } from '../db/pgNoticeLedger.ts'
import { createPgSubscriptions } from '../db/pgSubscriptions.ts'
import { createPgSyncStore } from '../db/pgSyncStore.ts'
import { openDatabase } from '../db/pool.ts'
import { makePushKeys } from '../push/makeKeys.ts'
import { migratedDatabase } from '../testing/migratedDatabase.ts'
import { noticesAreGiven } from '../testing/noticesAreGiven.ts'

async function open() {
  const scratch = await migratedDatabase()
  const database = openDatabase({ url: scratch.url, onLost: () => undefined })
  const drop = async () => {
    await database.close()
    await scratch.drop()
  }
  return { database, drop }
}

noticesAreGiven('PostgreSQL', async () => {
  const { database, drop } = await open()
  const stores = {
    store: createPgSyncStore(database),
    accounts: createPgAccounts(database),
    notices: {
      subscriptions: createPgSubscriptions(database),
      ledger: createPgNoticeLedger(database),
    },
  }
  return { stores, drop }
})

test('the keys of an installation are made once, and are the same for every server of it', async () => {
  const { database, drop } = await open()
  const made = await Promise.all([1, 2, 3].map(() => keptKeys(database, 'push', makePushKeys, 1)))
  expect(new Set(made.map(({ privateKey }) => privateKey)).size).toBe(1)
  expect(await keptKeys(database, 'push', makePushKeys, 2)).toEqual(made[0])
  expect(await keptKeys(database, 'other', makePushKeys, 2)).not.toEqual(made[0])
  await drop()
})
