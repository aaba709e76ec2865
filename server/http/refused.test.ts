import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusedListing, type RefusedListing } from '#shared/protocol/refused.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { admit, momentOf, personOn, weddingOf, type Person } from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

describe('what was refused, over HTTP', () => {
  let server: TestServer
  let maya: Person
  let ruth: Person
  let scope: ScopeName

  beforeAll(async () => {
    server = await startTestServer()
    maya = await personOn(server.url, 'Maya')
    ruth = await personOn(server.url, 'Ruth')
    scope = await weddingOf(maya)
    await admit(maya, scope, ruth, 'planner')
  })
  afterAll(() => server.close())

  async function held(person: Person, query = ''): Promise<RefusedListing> {
    const { status, body } = await person.call('GET', `/sync/refused${query}`)
    expect(status).toBe(200)
    return refusedListing.parse(body)
  }

  test('is listed for its author by scope and page, with its content', async () => {
    const rows = [-1, -2, -3].map((durationMin) => momentOf(maya, scope, { durationMin }))
    await maya.push(...rows.map((newDocumentState) => ({ newDocumentState })))
    const first = await held(maya, `?scope=${scope}&limit=2`)
    expect(first.refused.map(({ content }) => content)).toEqual(rows.slice(0, 2))
    expect(first.refused[0]).toMatchObject({ scope, code: 'INVALID', device: expect.any(String) })
    const query = new URLSearchParams({ scope, limit: '2', after: first.next ?? '' })
    const second = await held(maya, `?${query}`)
    expect(second.refused.map(({ content }) => content)).toEqual(rows.slice(2))
    expect(second.next).toBeNull()
  })

  test('P5 is nothing to another planner of the same wedding, not by its name either', async () => {
    const row = momentOf(maya, scope, { durationMin: -1, title: 'Secret' })
    await maya.push({ newDocumentState: row })
    expect(JSON.stringify(await held(ruth))).not.toContain('Secret')
    expect(await held(ruth, `?scope=${scope}`)).toEqual({ refused: [], next: null })
    const path = `/sync/refused/${scope}/${row.id}`
    expect(await ruth.call('DELETE', path)).toMatchObject({ status: 404 })
    expect(JSON.stringify(await held(maya))).toContain('Secret')
  })

  test('is discarded by its author, once', async () => {
    const row = momentOf(maya, scope, { durationMin: -1 })
    await maya.push({ newDocumentState: row })
    const path = `/sync/refused/${scope}/${row.id}?at=${row.at}`
    expect((await maya.call('DELETE', path)).status).toBe(204)
    expect((await maya.call('DELETE', path)).status).toBe(404)
    const ids = (await held(maya)).refused.map(({ record }) => record)
    expect(ids).not.toContain(row.id)
  })

  test.each([
    ['GET', '/sync/refused?limit=0', 400],
    ['GET', '/sync/refused?limit=201', 400],
    ['GET', '/sync/refused?after=x', 400],
    ['GET', '/sync/refused?scope=x', 400],
    ['GET', '/sync/refused?user=x', 400],
    ['GET', '/sync/refused?scope=wedding:00000000-0000-7000-8000-000000000001', 404],
    ['DELETE', '/sync/refused/x/y', 404],
    ['DELETE', '/sync/refused/wedding:00000000-0000-7000-8000-000000000001/y', 404],
    ['POST', '/sync/refused', 405],
  ])('%s %s is answered with %i', async (method, path, status) => {
    expect((await maya.call(method, path)).status).toBe(status)
  })

  test('without a session there is nothing', async () => {
    expect((await fetch(`${server.url}/api/sync/refused`)).status).toBe(401)
  })
})
