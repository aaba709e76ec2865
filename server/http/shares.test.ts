import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { v7 } from 'uuid'
import {
  shareAnswer,
  sharedSchedule,
  shareListing,
  type SharedSchedule,
} from '#shared/protocol/links.ts'
import { publicationOf } from '#shared/publishing/publication.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { scopeId } from '#shared/schema/record/scope.ts'
import {
  admit,
  callerFor,
  momentOf,
  personOn,
  weddingOf,
  type Person,
} from '../testing/apiCaller.ts'
import { WEDDING_DAY } from '../testing/linkScene.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

let server: TestServer
let maya: Person
let scope: ScopeName
let now = WEDDING_DAY

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
})
afterAll(() => server.close())
beforeEach(async () => {
  now = WEDDING_DAY
  maya = await personOn(server.url, 'Maya')
  scope = await weddingOf(maya)
})

const read = (token: string) => callerFor(server.url)('POST', '/shares/read', { body: { token } })

async function share(by: Person = maya, body: object = {}) {
  return shareAnswer.parse((await by.call('POST', `/scopes/${scope}/shares`, body)).body)
}

async function publish(number: number, title: string, note = ''): Promise<void> {
  const publication = v7()
  const moment = (id: string, what: string, visibility: 'guests' | 'team') => ({
    id,
    day: scopeId(scope),
    date: '2026-06-20',
    start: 840,
    end: 870,
    title: what,
    visibility,
    place: 'The barn',
  })
  const { schedule, parts } = publicationOf(
    [moment(v7(), title, 'guests'), moment(v7(), 'Team meeting', 'team')],
    {
      publication,
      number,
      publishedAt: now,
      device: 'Phone',
      note: 'Uncle is drunk',
      guestNote: note,
    },
  )
  await maya.push(
    { newDocumentState: maya.record(scope, 'guestSchedule', schedule, publication) },
    ...parts.map((part) => ({ newDocumentState: maya.record(scope, 'planRevision', part) })),
  )
}

describe('a link that is shared', () => {
  test('shows the newest publication to whoever holds it, and nothing that was not published for everybody', async () => {
    await maya.push(
      { newDocumentState: momentOf(maya, scope, { title: 'Secret first dance' }) },
      {
        newDocumentState: maya.record(scope, 'guest', {
          name: { first: 'Gertrude' },
          household: v7(),
        }),
      },
    )
    const { token, url, share: made } = await share()
    expect(new URL(url)).toMatchObject({ pathname: '/s', hash: `#${token}` })
    const before = sharedSchedule.parse((await read(token)).body)
    expect(before).toMatchObject({ title: 'Ada & Bo', published: null, days: [], wear: [] })
    await publish(1, 'Old ceremony')
    await publish(2, 'Ceremony', 'The bus waits')
    const answer = await read(token)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const shown = sharedSchedule.parse(answer.body)
    expect(shown.published).toMatchObject({ label: 'r2', note: 'The bus waits' })
    expect(shown.days).toMatchObject([
      { date: '2026-06-20', moments: [{ title: 'Ceremony', start: 840, place: 'The barn' }] },
    ])
    const text = JSON.stringify(answer.body)
    for (const secret of ['Secret', 'Gertrude', 'Team meeting', 'drunk', 'Old', scope, maya.id])
      expect(text).not.toContain(secret)
    const listing = await maya.call('GET', `/scopes/${scope}/shares`)
    expect(shareListing.parse(listing.body).shares).toMatchObject([
      { id: made.id, state: 'stands', reads: 2 },
    ])
    expect(JSON.stringify(listing.body)).not.toContain(token)
  })

  test('says what to wear where the couple said so to everybody, and none of their other answers', async () => {
    const faq = (visibleTo: JsonObject, entries: JsonObject) => ({
      newDocumentState: maya.record(scope, 'section', {
        kind: 'faq',
        title: 'Good to know',
        order: 'a0',
        visibleTo,
        entries,
      }),
    })
    const pushed = await maya.push(
      faq(
        { friend: true, family: true },
        {
          [v7()]: { order: 'a0', question: 'What should I wear?', answer: 'Long, and flat shoes' },
          [v7()]: { order: 'a1', question: 'How do I get in?', answer: 'Gate code 4711' },
        },
      ),
      faq(
        { couple: true },
        { [v7()]: { order: 'a0', question: 'Dress', answer: 'Not yet bought' } },
      ),
    )
    expect(pushed.body).toEqual([])
    const { token } = await share()
    const { wear }: SharedSchedule = sharedSchedule.parse((await read(token)).body)
    expect(wear.map(({ answer }) => answer)).toEqual(['Long, and flat shoes'])
  })

  test('ends when it is revoked, at its date, or with the right of whoever made it', async () => {
    await publish(1, 'Ceremony')
    const cleo = await personOn(server.url, 'Cleo')
    await admit(maya, scope, cleo, 'couple')
    const [revoked, dated, hers] = [
      await share(),
      await share(maya, { endsAt: '2026-06-21T00:00:00.000Z' }),
      await share(cleo),
    ]
    expect((await read(hers.token)).status).toBe(200)
    await maya.call('DELETE', `/scopes/${scope}/shares/${revoked.share.id}`)
    expect((await read(revoked.token)).code).toBe('LINK_ENDED')
    await maya.call('DELETE', `/scopes/${scope}/members/${cleo.id}`)
    expect((await read(hers.token)).code).toBe('LINK_ENDED')
    expect((await read(dated.token)).status).toBe(200)
    now = Date.parse('2026-06-21T00:00:00Z')
    const ended = await read(dated.token)
    expect(ended.code).toBe('LINK_ENDED')
    expect(JSON.stringify(ended.body)).not.toContain('Ada')
    const listing = await maya.call('GET', `/scopes/${scope}/shares`)
    const states = shareListing.parse(listing.body).shares.map(({ id, state }) => [id, state])
    expect(Object.fromEntries(states)).toEqual({
      [revoked.share.id]: 'revoked',
      [dated.share.id]: 'ended',
      [hers.share.id]: 'withdrawn',
    })
  })

  test('is made and seen by those alone who may make it, and opens no session', async () => {
    const [fred, zed] = [await personOn(server.url, 'Fred'), await personOn(server.url, 'Zed')]
    await admit(maya, scope, fred, 'friend')
    expect((await fred.call('POST', `/scopes/${scope}/shares`, {})).code).toBe('FORBIDDEN')
    expect((await fred.call('GET', `/scopes/${scope}/shares`)).code).toBe('FORBIDDEN')
    expect((await zed.call('GET', `/scopes/${scope}/shares`)).code).toBe('NOT_FOUND')
    const { token, share: made } = await share()
    const path = `/scopes/${scope}/shares/${made.id}`
    expect((await fred.call('DELETE', path)).code).toBe('FORBIDDEN')
    const call = callerFor(server.url)
    expect((await call('POST', '/sync/pull', { token, body: {} })).code).toBe('UNAUTHENTICATED')
    const device = { id: 'd', name: 'Phone' }
    expect((await call('POST', '/links/open', { body: { token, device } })).code).toBe('NOT_FOUND')
    expect((await read('c'.repeat(43))).code).toBe('NOT_FOUND')
    expect((await read('../../etc')).code).toBe('BAD_REQUEST')
  })
})
