import { randomBytes } from 'node:crypto'
import { createRxDatabase, type RxCollection } from 'rxdb'
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { Subject } from 'rxjs'
import { io } from 'socket.io-client'
import * as z from 'zod/mini'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import type { ClientAnswer, ClientCommand, Dump } from './rxdbCommands.ts'

/**
 * A program of somebody else's, in a process of its own: a stock RxDB collection whose handlers only
 * forward to the two documented calls, and which changes `at` on every write. Nothing of our own link is
 * used.
 */

type Checkpoint = Record<string, string>

const pulled = z.object({
  documents: z.array(z.custom<RecordEnvelope & { _deleted: boolean }>()),
  checkpoint: z.record(z.string(), z.string()),
})
const pushed = z.array(z.custom<RecordEnvelope & { _deleted: boolean }>())

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 36 },
    scope: { type: 'string' },
    type: { type: 'string' },
    data: { type: 'object', additionalProperties: true },
    at: { type: 'string' },
    by: { type: 'string' },
  },
} as const

const stamper = createStamper(Date.now, randomBytes(6).toString('hex'))
let collection: RxCollection<Omit<RecordEnvelope, '_deleted'>>
let replication: RxReplicationState<Omit<RecordEnvelope, '_deleted'>, Checkpoint>
let user = ''
let isOnline = true

async function open({ url, token, user: by, live }: ClientCommand & { do: 'open' }) {
  user = by
  async function post(path: string, body: unknown): Promise<unknown> {
    if (!isOnline) throw new Error('offline')
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const response = await fetch(url + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`answered ${response.status}`)
    return response.json()
  }

  const database = await createRxDatabase({
    name: randomBytes(6).toString('hex'),
    storage: getRxStorageMemory(),
    multiInstance: false,
  })
  const { records } = await database.addCollections({ records: { schema } })
  if (!records) throw new Error('no collection')
  collection = records

  const news = new Subject<'RESYNC'>()
  if (live !== null) {
    const socket = io(live, { transports: ['websocket'], auth: { token } })
    for (const event of ['connect', 'delta', 'poke', 'access'])
      socket.on(event, () => news.next('RESYNC'))
  }
  replication = replicateRxCollection<Omit<RecordEnvelope, '_deleted'>, Checkpoint>({
    replicationIdentifier: 'stock',
    collection,
    live: true,
    retryTime: 100,
    waitForLeadership: false,
    pull: {
      batchSize: 20,
      stream$: news.asObservable(),
      handler: async (checkpoint, limit) =>
        pulled.parse(await post('/api/sync/pull', { checkpoint: checkpoint ?? null, limit })),
    },
    push: {
      batchSize: 20,
      handler: async (rows) => pushed.parse(await post('/api/sync/push', rows)),
    },
  })
}

async function momentAt(pick: number) {
  const moments = await collection.find({ selector: { type: 'timelineItem' } }).exec()
  moments.sort((a, b) => (a.id < b.id ? -1 : 1))
  return moments.length === 0 ? null : moments[pick % moments.length]
}

async function dump(): Promise<Dump> {
  const documents = await collection.find().exec()
  return Object.fromEntries(
    documents.map((document) => [document.id, { ...document.toMutableJSON(), _deleted: false }]),
  )
}

async function obey(command: ClientCommand): Promise<unknown> {
  switch (command.do) {
    case 'open':
      return open(command)
    case 'create': {
      const { _deleted, ...record } = command.record
      return void (await collection.insert({ ...record, at: stamper.next(), by: user }))
    }
    case 'edit': {
      const { data } = command
      const moment = await momentAt(command.pick)
      await moment?.incrementalModify((record) => ({
        ...record,
        data: { ...(record.data as JsonObject), ...data },
        at: stamper.next(),
        by: user,
      }))
      return moment?.id ?? null
    }
    case 'remove': {
      const moment = await momentAt(command.pick)
      // `remove` alone would keep the old stamp.
      await moment?.incrementalModify((record) => ({
        ...record,
        at: stamper.next(),
        by: user,
        _deleted: true,
      }))
      return moment?.id ?? null
    }
    case 'connect':
      isOnline = command.online
      return null
    case 'settle':
      replication.reSync()
      return replication.awaitInSync()
    case 'dump':
      return dump()
  }
}

process.on('message', (message: { count: number; command: ClientCommand }) => {
  const { count, command } = message
  const answer = (value: ClientAnswer) => process.send?.(value)
  obey(command).then(
    (value) => answer({ count, value: value === true ? null : value }),
    (error: unknown) => answer({ count, failed: String(error) }),
  )
})
