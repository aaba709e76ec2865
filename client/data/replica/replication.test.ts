import { afterEach, describe, expect, test, vi } from 'vitest'
import { conflict } from '#shared/schema/conflict.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { fakeServer, type FakeServer } from '../../testing/fakeServer.ts'
import { closeDevices, maya, noah, testDevice, type TestDevice } from '../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { LinkError } from './linkError.ts'
import { runPass } from './pass.ts'
import { envelopeOf } from './planEdits.ts'
import { rejectionsOf } from './rejections.ts'
import { writeMany } from './write.ts'
import { memberOp, patchOp } from './writeOp.ts'

afterEach(closeDevices)

async function pass(device: TestDevice, server: FakeServer): Promise<void> {
  await runPass(device.replica, device.passDeps(server))
  await device.queue.refresh()
}

async function envelope(device: TestDevice, id: string): Promise<RecordEnvelope | undefined> {
  const document = await stored(device.replica, id)
  return document && envelopeOf(document)
}

async function edit(device: TestDevice, id: string, changes: Record<string, unknown>) {
  return written(await writeMany(device.replica, [patchOp(id, changes)]))
}

/** Two devices of two people, both in step with a server that has one wedding. */
async function twoDevices(server: FakeServer) {
  const first = await testDevice(maya, 1)
  const made = await testWedding(first.replica)
  server.put({
    id: '01900000-0000-7000-8000-0000000000ff',
    scope: made.scope,
    type: 'member',
    data: { user: noah, name: 'Noah', role: 'planner', owner: false },
    at: '01790000000000-0000-000000000000',
    by: '',
    _deleted: false,
  })
  await pass(first, server)
  const second = await testDevice(noah, 2)
  await pass(second, server)
  return { first, second, ...made }
}

describe('a pass', () => {
  test('sends what was made offline once, names its claim, and leaves nothing waiting', async () => {
    const device = await testDevice()
    const server = fakeServer()
    const { scope } = await testWedding(device.replica)
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(4)

    await pass(device, server)
    expect(device.queue.waiting.read()).toEqual([])
    expect(server.records.size).toBe(4)
    expect(server.pushes.map(({ rows }) => rows.length)).toEqual([4])
    expect(server.pushes[0]?.claims).toEqual({ [scope]: 'planner' })

    await pass(device, server)
    expect(server.pushes).toHaveLength(1)
    expect(server.inFlight.most).toBe(1)
  })

  test('edits made apart merge, and both devices hold the same bytes', async () => {
    const server = fakeServer()
    const { first, second, item } = await twoDevices(server)
    await edit(first, item, { title: 'Vows' })
    await edit(second, item, { durationMin: 45 })
    await pass(first, server)
    await pass(second, server)
    await pass(first, server)
    expect(await envelope(first, item)).toEqual(server.records.get(item)?.record)
    expect(await envelope(second, item)).toEqual(server.records.get(item)?.record)
    expect(server.records.get(item)?.record.data).toMatchObject({ title: 'Vows', durationMin: 45 })
    expect(server.inFlight.most).toBe(1)
  })

  test('P1: a lost answer is asked for again and changes nothing twice', async () => {
    const device = await testDevice()
    const server = fakeServer()
    await testWedding(device.replica)
    server.afterPush = () => {
      throw new LinkError({ kind: 'unreachable' })
    }
    await expect(pass(device, server)).rejects.toThrow('RC_PUSH')
    await device.queue.refresh()
    expect(device.queue.waiting.read()).toHaveLength(4)
    const before = [...server.records.values()].map(({ version }) => version)

    server.afterPush = () => {}
    await pass(device, server)
    expect(device.queue.waiting.read()).toEqual([])
    expect([...server.records.values()].map(({ version }) => version)).toEqual(before)
  })

  test('under endless refusals it ends, throws and lets go of the lock', async () => {
    const device = await testDevice()
    const server = fakeServer()
    await testWedding(device.replica)
    server.beforePush = () => {
      throw new LinkError({ kind: 'busy', status: 503, retryAfterMs: 60_000 })
    }
    await expect(pass(device, server)).rejects.toThrow('RC_PUSH')
    await expect(pass(device, server)).rejects.toThrow('RC_PUSH')
    expect(device.failures.at(-1)).toMatchObject({ kind: 'busy' })
  })
})

describe('what becomes of a refused edit', () => {
  test('P4: its neighbours go through, its text is kept, and the record is as the server has it', async () => {
    const server = fakeServer()
    const { first, item, id } = await twoDevices(server)
    await edit(first, item, { title: 'Refused title' })
    await edit(first, id, { title: 'Anna & Ben, married' })
    server.rejects.set(item, 'FORBIDDEN')
    await pass(first, server)

    expect(server.records.get(id)?.record.data['title']).toBe('Anna & Ben, married')
    expect((await envelope(first, item))?.data['title']).toBe('Ceremony')
    const [rejection, ...others] = await first.replica.local.rejections.toArray()
    expect(others).toEqual([])
    expect(rejection).toMatchObject({ id: item, code: 'FORBIDDEN' })
    expect(rejection?.mine.data['title']).toBe('Refused title')
    expect(first.queue.waiting.read()).toEqual([])
  })

  test('it can be sent again, keeping what others did meanwhile', async () => {
    const server = fakeServer()
    const { first, second, item } = await twoDevices(server)
    await edit(first, item, { title: 'Refused title' })
    server.rejects.set(item, 'FORBIDDEN')
    await pass(first, server)
    server.rejects.clear()
    await edit(second, item, { durationMin: 50 })
    await pass(second, server)
    await pass(first, server)

    const rejections = rejectionsOf(first.replica, (ops) => writeMany(first.replica, ops))
    const [rejection] = await first.replica.local.rejections.toArray()
    written(await rejections.resend(rejection?.key ?? ''))
    await pass(first, server)
    expect(server.records.get(item)?.record.data).toMatchObject({
      title: 'Refused title',
      durationMin: 50,
    })
    expect(await first.replica.local.rejections.count()).toBe(0)
  })

  test('a lost scope: the edit is kept as text, the claim is not', async () => {
    const server = fakeServer()
    const device = await testDevice()
    const { outcome } = await testWedding(device.replica)
    for (const { id } of outcome.records) server.rejects.set(id, 'SCOPE_LOST')
    await pass(device, server)
    expect(await device.replica.local.rejections.count()).toBe(4)
    expect(await device.replica.local.settings.where('key').startsWith('claim ').count()).toBe(0)
    for (const { id } of outcome.records) {
      expect(await envelope(device, id)).toMatchObject({ _deleted: true, data: {} })
    }
  })

  test('HIS3 what was erased for good leaves no text behind where it was edited without signal', async () => {
    const server = fakeServer()
    const { first, item } = await twoDevices(server)
    await edit(first, item, { title: 'Quirinalia' })
    server.rejects.set(item, 'ERASED')
    await pass(first, server)
    const [rejection] = await first.replica.local.rejections.toArray()
    expect(rejection).toMatchObject({ id: item, code: 'ERASED', mine: { data: {} } })
    expect(JSON.stringify(rejection)).not.toMatch(/Quirinalia|Ceremony/)
  })

  test('a record that no request can carry is set aside alone', async () => {
    const server = fakeServer()
    const { first, item, id } = await twoDevices(server)
    await edit(first, item, { title: 'Poison' })
    await edit(first, id, { title: 'Healthy' })
    server.beforePush = ({ rows }) => {
      if (JSON.stringify(rows).includes('Poison')) {
        throw new LinkError({ kind: 'refused', status: 400, code: 'BAD_REQUEST', message: 'bad' })
      }
    }
    await pass(first, server)
    expect(server.records.get(id)?.record.data['title']).toBe('Healthy')
    expect(await first.replica.local.rejections.toArray()).toMatchObject([
      { id: item, code: 'BAD_REQUEST' },
    ])
  })

  test('a server that refuses everything sets nothing aside', async () => {
    const server = fakeServer()
    const { first, item } = await twoDevices(server)
    await edit(first, item, { title: 'Mine' })
    server.beforePush = () => {
      throw new LinkError({ kind: 'refused', status: 403, code: 'FORBIDDEN', message: 'no' })
    }
    await expect(pass(first, server)).rejects.toThrow('RC_PUSH')
    await first.queue.refresh()
    expect(await first.replica.local.rejections.count()).toBe(0)
    expect(first.queue.waiting.read().map(({ id }) => id)).toEqual([item])
  })
})

describe('what a push answer brings', () => {
  test('a conflict card is here before its record is, and goes when the record comes', async () => {
    const server = fakeServer()
    const { first, item, scope } = await twoDevices(server)
    const card: RecordEnvelope = {
      id: '01900000-0000-7000-8000-0000000000cc',
      scope,
      type: conflict.name,
      data: { record: item, path: 'title' },
      at: '01790000000009-0000-000000000000',
      by: '',
      _deleted: false,
    }
    server.afterPush = (answer) => {
      const result = answer.results[item]
      if (result) result.conflict = card
    }
    await edit(first, item, { title: 'Vows' })
    await pass(first, server)
    expect(await first.replica.local.cards.toArray()).toMatchObject([{ id: card.id }])
    server.put(card)
    await pass(first, server)
    expect(await first.replica.local.cards.count()).toBe(0)
  })

  test('F7: a record that was not sent is not handed to the database', async () => {
    const server = fakeServer()
    const { first, item, scope } = await twoDevices(server)
    const stranger = { ...card(scope), id: '01900000-0000-7000-8000-0000000000ee' }
    server.afterPush = (answer) => void answer.conflicts.push(stranger)
    await edit(first, item, { title: 'Vows' })
    await pass(first, server)
    expect(await envelope(first, stranger.id)).toBeUndefined()
    expect(first.queue.waiting.read()).toEqual([])
  })

  function card(scope: RecordEnvelope['scope']): RecordEnvelope {
    return {
      id: '',
      scope,
      type: 'lane',
      data: {},
      at: '01790000000009-0000-000000000000',
      by: '',
      _deleted: false,
    }
  }
})

describe('what a pull must not do', () => {
  test('F26: a state that was overtaken on the way is not written over a newer one', async () => {
    const server = fakeServer()
    const { first, item } = await twoDevices(server)
    const newest = await envelope(first, item)
    const older = { ...server.records.get(item)?.record, at: '01700000000000-0000-000000000000' }
    server.put(older as RecordEnvelope)
    const deps = first.passDeps(server)
    deps.told = () => {
      first.replica.guard.isOvertaken = (id) => id === item
    }
    await runPass(first.replica, deps)
    expect(await envelope(first, item)).toEqual(newest)
  })

  test('an id of ours that comes from another scope changes nothing', async () => {
    const server = fakeServer()
    const { first, item } = await twoDevices(server)
    const mine = await envelope(first, item)
    const record = server.records.get(item)?.record
    if (!record) throw new Error('no record')
    server.put({ ...record, scope: 'wedding:01900000-0000-7000-8000-0000000000ab', data: {} })
    await pass(first, server)
    expect(await envelope(first, item)).toEqual(mine)
  })

  test('another epoch: what the listing leaves out goes, unsent edits stay', async () => {
    const server = fakeServer()
    const { first, item, id, outcome } = await twoDevices(server)
    const gone = outcome.records.find(({ type }) => type === 'lane')?.id ?? ''
    server.records.delete(gone)
    server.records.delete(id)
    await edit(first, id, { title: 'Unsent' })
    server.epoch = 2
    server.beforePush = async () => {
      // A pass ends with the first failure, so the listing must be written before it.
      await vi.waitUntil(async () => (await envelope(first, gone))?._deleted, 10_000)
      throw new LinkError({ kind: 'unreachable' })
    }
    await expect(pass(first, server)).rejects.toThrow('RC_PUSH')
    expect(await envelope(first, gone)).toMatchObject({ _deleted: true, data: {}, by: '' })
    expect(await envelope(first, id)).toMatchObject({ _deleted: false, data: { title: 'Unsent' } })
    expect(await envelope(first, item)).toMatchObject({ _deleted: false })
    server.beforePush = () => {}
    await pass(first, server)
    expect(server.pushes.at(-1)?.rows).toHaveLength(1)
  })

  test('a listing that was cut short begins anew', async () => {
    const server = fakeServer()
    const { first, scope } = await twoDevices(server)
    await first.replica.local.settings.put({ key: `relist ${scope}`, value: true })
    await pass(first, server)
    expect(server.pulls.at(-1)?.checkpoint).not.toHaveProperty(scope)
    await pass(first, server)
    expect(server.pulls.at(-1)?.checkpoint).toHaveProperty([scope])
  })
})

describe('sets', () => {
  test('members added apart are both there', async () => {
    const server = fakeServer()
    const { first, item } = await twoDevices(server)
    written(await writeMany(first.replica, [memberOp(item, ['people', 'Bob'], true)]))
    written(await writeMany(first.replica, [memberOp(item, ['people', 'Cy'], true)]))
    await pass(first, server)
    expect(server.records.get(item)?.record.data['people']).toEqual({ Bob: true, Cy: true })
  })
})
