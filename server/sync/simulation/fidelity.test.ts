import { createRxDatabase, type RxCollection, type WithDeleted } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory'
import { filter, firstValueFrom } from 'rxjs'
import { afterEach, expect, test } from 'vitest'
import type { Checkpoint } from '#shared/protocol/checkpoint.ts'
import type { PushRow } from '#shared/protocol/push.ts'
import { sameJson, type JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { momentData, openSmallWorld, row, type SmallDevice } from '../testing/smallWorld.ts'
import { createCounters, type Counters } from './counters.ts'
import { createRandom } from './random.ts'
import { createRxdbModel } from './rxdbModel.ts'

/**
 * The model that a thousand worlds stand on, held against the library itself: one script of edits,
 * pushes, pulls, conflicts and lost answers, and every row that either of them sends.
 */
type Reply = {
  /** `lost`: the server has it, the answer never comes · `cancelled`: it comes to nobody (F5). */
  kind: 'answered' | 'lost' | 'cancelled'
  /** What the person does while the request is on its way. */
  meanwhile?: () => Promise<void>
}

type Device = {
  insert: (record: RecordEnvelope) => Promise<void>
  write: (id: string, data: JsonObject, deleted?: boolean) => Promise<void>
  pull: () => Promise<void>
  /** Pushes until nothing waits; the first requests meet these replies. */
  push: (...replies: Reply[]) => Promise<void>
  /** Every request, its rows by id. */
  requests: PushRow[][]
  shown: (id: string) => Promise<RecordEnvelope | undefined>
}

const ANSWERED: Reply = { kind: 'answered' }
const LIMIT = 100

function modelled(maya: SmallDevice, counters: Counters): Device {
  const requests: PushRow[][] = []
  const model = createRxdbModel({
    // An echo (F25) is a race inside the library; it does not happen here.
    random: { ...createRandom(1), chance: () => false },
    stamper: { ...maya.stamper, observe: () => undefined },
    user: maya.user,
    replica: maya.replica,
    counters,
    stampsEveryWrite: true,
    onSeen: () => undefined,
  })
  return {
    requests,
    shown: async (id) => model.docs.get(id),
    insert: async ({ id, scope, type, data }) => void model.insert({ id, scope, type, data }),
    async write(id, data, deleted = false) {
      const before = model.docs.get(id)?.data
      model.write(id, { data: { ...before, ...data }, _deleted: deleted })
    },
    async pull() {
      const { documents, checkpoint } = await maya.pull(model.checkpoint(), LIMIT)
      model.takeDocuments(documents, checkpoint, false)
    },
    async push(...replies) {
      let again: PushRow[] | null = null
      while (again || model.hasRows()) {
        const rows: PushRow[] = again ?? model.rows()
        requests.push(byId(rows))
        const { conflicts } = await maya.pushBare(...structuredClone(byId(rows)))
        const { kind, meanwhile } = replies.shift() ?? ANSWERED
        await meanwhile?.()
        if (kind === 'cancelled') return
        again = kind === 'lost' ? rows : null
        if (kind === 'answered') model.takeAnswer(rows, conflicts, false)
      }
    },
  }
}

type Fields = Omit<RecordEnvelope, '_deleted'>

async function real(maya: SmallDevice): Promise<Device & { close: () => Promise<void> }> {
  const requests: PushRow[][] = []
  const database = await createRxDatabase<{ records: RxCollection<Fields> }>({
    name: `fidelity-${maya.replica}`,
    storage: getRxStorageMemory(),
    multiInstance: false,
  })
  const text = { type: 'string', maxLength: 64 } as const
  const { records } = await database.addCollections({
    records: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: {
          id: text,
          scope: text,
          type: text,
          data: { type: 'object', additionalProperties: true },
          at: text,
          by: text,
        },
      },
    },
  })

  /** Pulls meet an empty page while pushing, and pushes wait for ever while pulling. */
  async function replicate(mode: 'push' | 'pull', replies: Reply[] = []): Promise<void> {
    const { promise: over, resolve: release } = Promise.withResolvers<void>()
    const state = replicateRxCollection<Fields, Checkpoint>({
      replicationIdentifier: 'fidelity',
      collection: records,
      waitForLeadership: false,
      toggleOnDocumentVisible: false,
      retryTime: 1,
      pull: {
        batchSize: LIMIT,
        handler: async (checkpoint) =>
          mode === 'pull'
            ? await maya.pull(checkpoint, LIMIT)
            : { documents: [], checkpoint: checkpoint ?? {} },
      },
      push: {
        batchSize: LIMIT,
        async handler(all) {
          if (mode === 'pull') {
            await over
            return []
          }
          const rows: PushRow[] = all.flatMap(({ assumedMasterState: base, newDocumentState }) =>
            // A receipt: RxDB sends each state it took from an answer once more.
            sameJson(base, newDocumentState)
              ? []
              : [base ? { assumedMasterState: base, newDocumentState } : { newDocumentState }],
          )
          if (rows.length === 0) return []
          const sent = structuredClone(byId(rows))
          requests.push(sent)
          const { conflicts } = await maya.pushBare(...sent)
          const { kind, meanwhile } = replies.shift() ?? ANSWERED
          await meanwhile?.()
          if (kind === 'lost') throw new Error('no answer came')
          if (kind === 'cancelled') {
            void state.cancel()
            release()
          }
          return structuredClone(conflicts)
        },
      },
    })
    await state.startPromise
    const down = state.internalReplicationState?.firstSyncDone.down
    if (mode === 'pull' && down) await firstValueFrom(down.pipe(filter((isDone) => isDone)))
    else await Promise.race([state.awaitInSync(), over])
    const end = state.cancel()
    release()
    await end
  }

  return {
    requests,
    async shown(id) {
      const [found] = await records.storageInstance.findDocumentsById([id], true)
      if (!found) return undefined
      const { scope, type, data, at, by, _deleted } = found
      return { id, scope, type, data, at, by, _deleted }
    },
    async insert({ id, scope, type, data }) {
      await records.insert({ id, scope, type, data, at: maya.stamper.next(), by: maya.user })
    },
    async write(id, data, deleted = false) {
      const document = await records.findOne(id).exec(true)
      await document.incrementalModify((before: WithDeleted<Fields>) => ({
        ...before,
        data: { ...before.data, ...data },
        at: maya.stamper.next(),
        by: maya.user,
        _deleted: deleted,
      }))
    },
    pull: () => replicate('pull'),
    push: (...replies) => replicate('push', replies),
    close: async () => void (await database.close()),
  }
}

function byId(rows: readonly PushRow[]): PushRow[] {
  return [...rows].sort((a, b) => (a.newDocumentState.id < b.newDocumentState.id ? -1 : 1))
}

/** One afternoon, the same for both: a world of its own with one clock, so that every stamp is equal. */
async function afternoon(make: (maya: SmallDevice) => Promise<Device>): Promise<{
  requests: PushRow[][]
  shown: (RecordEnvelope | undefined)[]
}> {
  const world = openSmallWorld()
  const [founder, tom] = [world.device('Maya'), world.device('Tom')]
  const maya = world.device('Maya', founder.user)
  const { scope, moment, wedding } = await world.wedding(founder, [[tom, 'coordinator']])
  const device = await make(maya)
  const [second, third] = [world.uuid(), world.uuid()]
  const { id } = moment
  const stands = async () => {
    const { documents } = await tom.pull()
    const found = documents.find((one) => one.id === id)
    if (!found) throw new Error('the moment is gone')
    return found
  }
  const tomWrites = async (data: JsonObject, deleted = false) => {
    const base = await stands()
    await tom.pushBare(row({ ...tom.edit(base, data), _deleted: deleted }, base))
  }
  const added = (one: string) =>
    maya.record(scope, 'timelineItem', { ...momentData(wedding.id), title: one }, one)

  await device.pull()
  // F1: an insert has no base.
  await device.insert(added(second))
  await device.write(id, { title: 'A' })
  await device.push()
  // F8, F2: the same rows again, then the edit made meanwhile on the row as it was sent.
  await device.write(id, { title: 'B' })
  await device.push({ kind: 'lost', meanwhile: () => device.write(id, { location: 'Garden' }) })
  // F3: a page is dropped where an edit waits; only the answer brings that state back.
  await tomWrites({ place: 'barn' })
  await device.write(id, { title: 'C' })
  await device.pull()
  await device.push()
  // F4: an edit made during a push that is answered with a merge comes again on the old base.
  await tomWrites({ category: 'meal' })
  await device.write(id, { title: 'D' })
  await device.push({ kind: 'answered', meanwhile: () => device.write(id, { durationMin: 45 }) })
  // F5: a cancelled push is forgotten, and the rows are built anew.
  await tomWrites({ location: 'Terrace' })
  await device.write(id, { title: 'E' })
  await device.push({ kind: 'cancelled', meanwhile: () => device.write(second, { title: 'S' }) })
  await device.write(id, { title: 'F' })
  await device.push({ kind: 'lost' }, { kind: 'lost', meanwhile: () => tomWrites({ pin: false }) })
  // F6, R3: back to the base, with a stamp of its own.
  await device.pull()
  await device.write(id, { title: 'G' })
  await device.write(id, { title: 'F' })
  await device.push()
  // F23: refused, and answered with what stands, beside a neighbour that goes through.
  await device.write(id, { durationMin: -1 })
  await device.write(second, { title: 'T' })
  await device.push()
  await device.write(id, { title: 'H' })
  await device.push()
  // An insert whose answer is lost, grown meanwhile.
  await device.insert(added(third))
  await device.push({ kind: 'cancelled', meanwhile: () => device.write(third, { title: 'U' }) })
  await device.push()
  // A deletion come again; and one by another against an edit that waits.
  await device.write(second, {}, true)
  await device.push({ kind: 'lost' })
  await tomWrites({}, true)
  await device.write(id, { title: 'I' })
  await device.pull()
  await device.push()
  // A page on top of it all, and an edit of what it brought.
  await tomWrites({ title: 'J' })
  await device.pull()
  await device.write(id, { title: 'K' })
  await device.push()
  const shown = await Promise.all([id, second, third, wedding.id].map((one) => device.shown(one)))
  return { requests: device.requests, shown }
}

let close: () => Promise<void> = () => Promise.resolve()
afterEach(() => close())

test('F1 F2 F3 F4 F5 F6 F8 F23 the model sends, row by row, what RxDB sends', async () => {
  const counters = createCounters()
  const model = await afternoon(async (maya) => modelled(maya, counters))
  const rxdb = await afternoon(async (maya) => {
    const device = await real(maya)
    close = device.close
    return device
  })
  for (const [index, rows] of rxdb.requests.entries())
    expect({ index, rows: model.requests[index] }).toEqual({ index, rows })
  expect(model.requests).toHaveLength(rxdb.requests.length)
  expect(model.shown).toEqual(rxdb.shown)

  expect(rxdb.requests.length).toBeGreaterThan(15)
  expect(counters.all()).toMatchObject({
    'pulled documents dropped (F3)': expect.any(Number),
    'answers ignored after an edit (F4)': expect.any(Number),
  })
})
