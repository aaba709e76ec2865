import { gzipSync } from 'node:zlib'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pullAnswer } from '#shared/protocol/pull.ts'
import { pushAnswer } from '#shared/protocol/push.ts'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { recordEnvelope } from '#shared/schema/record/envelope.ts'
import { userScope } from '#shared/schema/record/scope.ts'
import {
  callerFor,
  momentOf,
  newWedding,
  personOn,
  weddingOf,
  type Caller,
  type Person,
} from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

const replica = '0123456789ab'

let server: TestServer
let call: Caller
let maya: Person

beforeAll(async () => {
  server = await startTestServer()
  call = callerFor(server.url)
  maya = await personOn(server.url, 'Maya')
})
afterAll(() => server.close())

describe('a push', () => {
  it('as a bare array is answered with a bare array of what P0 owes', async () => {
    const scope = await weddingOf(maya)
    const moment = momentOf(maya, scope)
    expect(await maya.push({ newDocumentState: moment })).toMatchObject({ status: 200, body: [] })
    const rejected = momentOf(maya, scope, { durationMin: -5 })
    const { body } = await maya.push({ newDocumentState: rejected })
    expect(body).toMatchObject([{ id: rejected.id, data: {}, by: '', _deleted: true }])
  })

  it('as an object is answered with an outcome for each row', async () => {
    const scope = newWedding()
    const wedding = maya.record(scope, 'wedding', {}, scope.slice(8))
    const moment = momentOf(maya, scope)
    const rows = [{ newDocumentState: moment }, { newDocumentState: wedding }]
    const claims = { [scope]: 'photographer' }
    const answer = await maya.call('POST', '/sync/push', {
      request: 'r',
      replica,
      types: 1,
      claims,
      rows,
    })
    const { results, conflicts, scopes } = pushAnswer.parse(answer.body)
    expect(results[moment.id]?.status).toBe('applied')
    expect(results[wedding.id]).toMatchObject({ status: 'rejected', code: 'INVALID' })
    expect(conflicts.map(({ id }) => id)).toEqual([wedding.id])
    expect(Object.keys(scopes)).toEqual([scope])
    const members = await maya.call('GET', `/scopes/${scope}/members`)
    expect(members.body).toMatchObject({ members: [{ role: 'photographer', owner: true }] })
  })

  it('sent again changes nothing (P1)', async () => {
    const scope = await weddingOf(maya)
    const row = { newDocumentState: momentOf(maya, scope) }
    await maya.push(row)
    const before = await maya.call('POST', '/sync/pull', { limit: 1000 })
    expect((await maya.push(row)).body).toEqual([])
    const after = await maya.call('POST', '/sync/pull', { limit: 1000 })
    expect(pullAnswer.parse(after.body).scopes).toEqual(pullAnswer.parse(before.body).scopes)
  })

  it('compressed is read like any other', async () => {
    const scope = await weddingOf(maya)
    const packed = gzipSync(JSON.stringify([{ newDocumentState: momentOf(maya, scope) }]))
    const headers = { 'content-encoding': 'gzip' }
    const raw = new Uint8Array(packed)
    const answer = await call('POST', '/sync/push', { token: maya.token, raw, headers })
    expect(answer).toMatchObject({ status: 200, body: [] })
  })

  it('to somebody else’s wedding gives nothing away', async () => {
    const scope = await weddingOf(maya)
    const stranger = await personOn(server.url, 'Stranger')
    const forged = momentOf(stranger, scope)
    const { body } = await stranger.push({ newDocumentState: forged })
    expect(body).toMatchObject([{ id: forged.id, data: {}, by: '', _deleted: true }])
    expect(await stranger.pullAll()).toEqual([])
  })

  it('to somebody else’s account is refused', async () => {
    const stranger = await personOn(server.url, 'Stranger')
    const scope = userScope(maya.id)
    const { body } = await stranger.push({
      newDocumentState: stranger.record(scope, 'preference', { density: 'normal' }, maya.id),
    })
    expect(body).toMatchObject([{ id: maya.id, _deleted: true }])
    expect(await stranger.pullAll()).toEqual([])
  })
})

describe('a pull', () => {
  it('is paged, and a page shorter than the limit is the last', async () => {
    const reader = await personOn(server.url, 'Reader')
    const scope = await weddingOf(reader)
    await reader.push(...[1, 2, 3].map(() => ({ newDocumentState: momentOf(reader, scope) })))
    const seen: string[] = []
    let checkpoint: unknown = null
    for (let pages = 0; pages < 10; pages += 1) {
      const { body } = await reader.call('POST', '/sync/pull', { checkpoint, limit: 2 })
      const page = pullAnswer.parse(body)
      seen.push(...page.documents.map(({ id }) => id))
      checkpoint = page.checkpoint
      if (page.documents.length < 2) break
    }
    // The wedding, its first member, three moments: each once.
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })

  it('gives the bytes that were pushed', async () => {
    const scope = await weddingOf(maya)
    const moment = momentOf(maya, scope, { title: 'Bräutigam 👰🏽‍♀️ −0 "quoted"' })
    await maya.push({ newDocumentState: moment })
    const pulled = (await maya.pullAll()).find(({ id }) => id === moment.id)
    expect(canonicalJson(pulled)).toBe(canonicalJson(moment))
  })

  it('needs no checkpoint and no limit', async () => {
    const { body } = await maya.call('POST', '/sync/pull', {})
    expect(pullAnswer.parse(body).documents.length).toBeGreaterThan(0)
  })

  it.each([
    [{ limit: 1001 }, 'LIMIT_TOO_LARGE'],
    [{ limit: -1 }, 'BAD_REQUEST'],
    [{ limit: 1.5 }, 'BAD_REQUEST'],
    [{ checkpoint: { x: 'y' } }, 'BAD_REQUEST'],
    [{ checkpoint: [] }, 'BAD_REQUEST'],
    [{ first: ['wedding:nonsense'] }, 'BAD_REQUEST'],
    [[], 'BAD_REQUEST'],
    [null, 'BAD_REQUEST'],
  ])('with %j is refused', async (body, code) => {
    expect(await maya.call('POST', '/sync/pull', body)).toMatchObject({ status: 400, code })
  })

  it('of keys that are not yours answers nothing about them', async () => {
    const scope = await weddingOf(maya)
    const stranger = await personOn(server.url, 'Stranger')
    const { body } = await stranger.call('POST', '/sync/pull', { checkpoint: { [scope]: '1.0' } })
    expect(body).toMatchObject({ documents: [], checkpoint: {}, scopes: {} })
  })
})

describe('a hostile request', () => {
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

  it.each([
    ['no JSON', '{"a":', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['a number', '5', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['50,000 levels', `{"rows":${deep(50_000)}}`, 400, 'BAD_REQUEST'],
    ['a deep member beside the rows', `{"claims":${deep(5_000)},"rows":[]}`, 400, 'BAD_REQUEST'],
    ['prototype keys', '{"__proto__":{"isAdmin":true},"rows":[]}', 400, 'BAD_REQUEST'],
    ['no replica', '{"request":"r","types":1,"rows":[]}', 400, 'BAD_REQUEST'],
    [
      '1,001 rows',
      JSON.stringify(Array.from({ length: 1_001 }, () => ({}))),
      413,
      'BODY_TOO_LARGE',
    ],
    ['more than 8 MB', `["${'x'.repeat(9_000_000)}"]`, 413, 'BODY_TOO_LARGE'],
  ])('with %s is answered by a code', async (_what, raw, status, code) => {
    const answer = await call('POST', '/sync/push', { token: maya.token, raw })
    expect(answer).toMatchObject({ status, code })
  })

  it('that swells when inflated is stopped at the cap', async () => {
    const raw = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')))
    const headers = { 'content-encoding': 'gzip' }
    const answer = await call('POST', '/sync/push', { token: maya.token, raw, headers })
    expect(answer).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
  })

  it.each([
    ['not gzip', { 'content-encoding': 'gzip' }, 400, 'BAD_REQUEST'],
    ['another compression', { 'content-encoding': 'br' }, 415, 'UNSUPPORTED_MEDIA'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA'],
    ['text', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA'],
    [
      'another alphabet',
      { 'content-type': 'application/json; charset=latin1' },
      415,
      'UNSUPPORTED_MEDIA',
    ],
  ])('sent as %s is refused', async (_what, headers, status, code) => {
    const answer = await call('POST', '/sync/push', { token: maya.token, raw: '[]', headers })
    expect(answer).toMatchObject({ status, code })
  })

  it('in broken UTF-8 is refused', async () => {
    const raw = new Uint8Array([0x5b, 0x22, 0xff, 0x22, 0x5d])
    const answer = await call('POST', '/sync/push', { token: maya.token, raw })
    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' })
  })

  it('with poisonous rows costs its neighbours nothing (P4)', async () => {
    const scope = await weddingOf(maya)
    const good = momentOf(maya, scope)
    const other = await personOn(server.url, 'Other')
    const bad: [unknown, string][] = [
      [momentOf(maya, scope, { title: 'a\u0000b' }), 'INVALID'],
      [momentOf(maya, scope, { title: '\ud800' }), 'INVALID'],
      [momentOf(maya, scope, { unknownField: 1 }), 'INVALID'],
      [momentOf(maya, scope, { notes: 'x'.repeat(300_000) }), 'INVALID'],
      [{ ...momentOf(maya, scope), type: 'spaceship' }, 'UNSUPPORTED_TYPE'],
      [{ ...momentOf(maya, scope), by: other.id }, 'FORBIDDEN'],
      [{ ...momentOf(maya, scope), at: 'yesterday' }, 'INVALID'],
    ]
    const rows = [
      ...bad.map(([record]) => ({ newDocumentState: record })),
      null,
      7,
      { newDocumentState: { id: v7() } },
      { newDocumentState: good },
    ]
    const body = JSON.stringify({ request: 'r', replica, types: 1, rows })
    // What JSON.stringify would not write: infinity, a number beyond 2^53, a prototype.
    const endless = momentOf(maya, scope)
    const huge = momentOf(maya, scope)
    const proto = momentOf(maya, scope)
    const raw = body.replace(
      '"rows":[',
      `"rows":[${[
        JSON.stringify({ newDocumentState: endless }).replace(
          '"durationMin":30',
          '"durationMin":1e400',
        ),
        JSON.stringify({ newDocumentState: huge }).replace(
          '"durationMin":30',
          '"durationMin":12345678901234567890',
        ),
        JSON.stringify({ newDocumentState: proto }).replace(
          '"data":{',
          '"data":{"__proto__":{"a":1},',
        ),
      ].join(',')},`,
    )
    const answer = await call('POST', '/sync/push', { token: maya.token, raw })
    expect(answer.status).toBe(200)
    const { results, conflicts } = pushAnswer.parse(answer.body)
    expect(results[good.id]?.status).toBe('applied')
    for (const [record, code] of bad)
      expect(results[recordEnvelopeId(record)]).toMatchObject({ status: 'rejected', code })
    for (const { id } of [endless, huge, proto])
      expect(results[id]).toMatchObject({ status: 'rejected', code: 'INVALID' })
    for (const conflict of conflicts) recordEnvelope.parse(conflict)
    expect((await call('GET', '/health')).status).toBe(200)
  })

  it('with a stamp of 2099 is stored as sent, and nothing later loses by it', async () => {
    const scope = await weddingOf(maya)
    const late = { ...momentOf(maya, scope), at: '04070908800000-0000-0123456789ab' }
    await maya.push({ newDocumentState: late })
    const edited = maya.edit(late, { title: 'Now' })
    expect((await maya.push({ assumedMasterState: late, newDocumentState: edited })).body).toEqual(
      [],
    )
    const pulled = (await maya.pullAll()).find(({ id }) => id === late.id)
    expect(pulled?.data['title']).toBe('Now')
  })

  it.each([
    ['GET', '/sync/pull', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', '/sync/push', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/health', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/accounts', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['GET', '/scopes/%E0%A4%A/members', 400, 'BAD_REQUEST'],
    ['GET', '', 404, 'NOT_FOUND'],
  ])('%s %s is answered by a code', async (method, path, status, code) => {
    expect(await call(method, path, { token: maya.token })).toMatchObject({ status, code })
  })

  it.each(['/sessions', '/scopes/x/members', '/sync/pull', '/sync/push'])(
    'to %s without a session is refused before it is read',
    async (path) => {
      const method = path.startsWith('/sync') ? 'POST' : 'GET'
      const answer = await call(method, path, method === 'POST' ? { raw: 'no JSON' } : {})
      expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
    },
  )
})

describe('an answer', () => {
  it('of a thousand bytes and more is compressed for whoever takes it', async () => {
    const scope = await weddingOf(maya)
    await maya.push(...[1, 2, 3].map(() => ({ newDocumentState: momentOf(maya, scope) })))
    const response = await fetch(`${server.url}/api/sync/pull`, {
      method: 'POST',
      headers: { authorization: `Bearer ${maya.token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(pullAnswer.parse(await response.json()).documents.length).toBeGreaterThan(3)
  })
})

function recordEnvelopeId(record: unknown): string {
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : ''
}
