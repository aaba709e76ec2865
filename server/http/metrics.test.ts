import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { syncMetrics, type SyncMetrics } from '#shared/protocol/syncMetrics.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { v7 } from 'uuid'
import { createMemoryMetrics } from '../sync/metrics/memoryMetrics.ts'
import { admit, momentOf, personOn, weddingOf, type Person } from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

describe('how sync went, over HTTP', () => {
  let server: TestServer
  let maya: Person
  let scope: ScopeName
  const store = createMemoryMetrics()
  let isBroken = false

  beforeAll(async () => {
    const add: typeof store.add = (rows) =>
      isBroken ? Promise.reject(new Error('on purpose')) : store.add(rows)
    server = await startTestServer({ metrics: { ...store, add } })
    maya = await personOn(server.url, 'Maya')
    scope = await weddingOf(maya)
  })
  afterAll(() => server.close())

  async function told(person: Person, of: ScopeName = scope): Promise<SyncMetrics> {
    await server.flushMetrics()
    const { status, body } = await person.call('GET', `/scopes/${of}/metrics`)
    expect(status).toBe(200)
    return syncMetrics.parse(body)
  }

  test('pushes, repetitions and pulls of a wedding are in its sums', async () => {
    const before = (await told(maya)).total
    const row = { newDocumentState: momentOf(maya, scope) }
    await maya.push(row)
    await maya.push(row)
    const pulled = await maya.call('POST', '/sync/pull', {})
    const checkpoint =
      typeof pulled.body === 'object' && pulled.body !== null && 'checkpoint' in pulled.body
        ? pulled.body.checkpoint
        : null
    await maya.call('POST', '/sync/pull', { checkpoint })
    const { total, devices } = await told(maya)
    expect(total.pushes - before.pushes).toBe(2)
    expect(total.applied - before.applied).toBe(1)
    expect(total.noop - before.noop).toBe(1)
    expect([total.pulls, total.unchanged]).toEqual([2, 1])
    expect(total.delivered).toBeGreaterThanOrEqual(2)
    expect(total.bytesIn).toBeGreaterThan(before.bytesIn)
    expect(devices.map(({ device }) => device)).toEqual(['unknown'])
  })

  test.each([
    ['planner', 200],
    ['couple', 404],
    ['coordinator', 404],
    ['photographer', 404],
    ['vendor', 404],
    ['family', 404],
    ['friend', 404],
  ])('P5 a member who is %s gets %i', async (role, status) => {
    const person = await personOn(server.url, 'Pia')
    await admit(maya, scope, person, role)
    expect((await person.call('GET', `/scopes/${scope}/metrics`)).status).toBe(status)
    await maya.call('DELETE', `/scopes/${scope}/members/${person.id}`)
    expect((await person.call('GET', `/scopes/${scope}/metrics`)).status).toBe(404)
  })

  test('P5 a studio tells its owners, not its editors; strangers learn not whether it exists', async () => {
    const id = v7()
    const studio: ScopeName = `studio:${id}`
    await maya.push({ newDocumentState: maya.record(studio, 'studio', { name: 'Fernhill' }, id) })
    expect((await told(maya, studio)).total.pushes).toBe(1)
    const noah = await personOn(server.url, 'Noah')
    await admit(maya, studio, noah, 'editor')
    const eve = await personOn(server.url, 'Eve')
    for (const [person, of] of [
      [noah, studio],
      [eve, studio],
      [eve, `studio:${v7()}`],
      [maya, `user:${maya.id}`],
    ] as const)
      expect(await person.call('GET', `/scopes/${of}/metrics`)).toMatchObject({
        status: 404,
        code: 'NOT_FOUND',
      })
  })

  test.each(['0', '401', 'x', '-1', '1.5'])('days=%s is refused', async (days) => {
    const answer = await maya.call('GET', `/scopes/${scope}/metrics?days=${days}`)
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST'])
  })

  test('a storage that fails is a line in the log, and no matter to sync', async () => {
    isBroken = true
    expect((await maya.push({ newDocumentState: momentOf(maya, scope) })).status).toBe(200)
    await server.flushMetrics()
    expect((await maya.push({ newDocumentState: momentOf(maya, scope) })).status).toBe(200)
    isBroken = false
    expect(server.logged.join('\n')).toContain('what was counted since the last minute is lost')
  })
})
