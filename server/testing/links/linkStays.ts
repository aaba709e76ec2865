import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { momentOf, newWedding, personOn, weddingOf } from '../apiCaller.ts'
import { personByLink } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

const wedding = (title: string) => ({
  title,
  couple: {},
  date: '2026-06-20',
  zone: 'Europe/Vienna',
  places: {},
  status: 'draft',
})

/** Who works by a link stays in its one wedding, and who they are: LNK4. */
export function linkStays(stage: () => LinkStage): void {
  test('LNK4 is for one wedding: nothing else is claimed, joined, seen, handed out or changed by it', async () => {
    const { server, maya, scope, strings, forStrings } = stage()
    const { token } = await forStrings()
    const jo = await personByLink(server.url, token)
    const other = await weddingOf(await personOn(server.url, 'Lena'), 'Eve & Flo')
    const fresh = newWedding()
    const studio: ScopeName = `studio:${randomUUID()}`
    const rows = [
      jo.record(fresh, 'wedding', wedding('Mine'), scopeId(fresh)),
      jo.record(studio, 'studio', { name: 'Mine' }, scopeId(studio)),
      momentOf(jo, other),
    ]
    const claims = { [fresh]: 'planner', [studio]: 'owner' }
    const body = {
      request: randomUUID(),
      types: 1,
      replica: 'abcdefabcdef',
      claims,
      rows: rows.map((row) => ({ newDocumentState: row })),
    }
    for (const path of ['/sync/push', '/sync/carry']) {
      const more = path === '/sync/carry' ? { carried: [], taken: {} } : {}
      const answer = await jo.call('POST', path, { ...body, ...more })
      const { results } = answer.body as { results: Record<string, { code: string }> }
      expect(rows.map(({ id }) => results[id]?.code)).toEqual(Array(3).fill('SCOPE_LOST'))
    }
    // Nobody owns them: whoever comes first with an account does.
    const lars = await personOn(server.url, 'Lars')
    const claimed = await lars.push({
      newDocumentState: lars.record(fresh, 'wedding', wedding('His'), scopeId(fresh)),
    })
    expect(claimed.body).toEqual([])

    const invited = await maya.call('POST', `/scopes/${scope}/invitations`, { role: 'planner' })
    const { token: invitation } = invited.body as { token: string }
    const forbidden = [
      ['POST', `/invitations/${invitation}/accept`],
      ['POST', `/scopes/${scope}/invitations`, { role: 'friend' }],
      ['POST', `/scopes/${scope}/links`, { role: 'friend', name: 'Al' }],
      ['GET', `/scopes/${scope}/links`],
      ['POST', `/scopes/${scope}/shares`, {}],
      ['PATCH', `/scopes/${scope}/members/${jo.id}`, { role: 'planner' }],
      ['PATCH', `/scopes/${scope}/members/${maya.id}`, { role: 'friend' }],
      ['DELETE', `/scopes/${scope}/members/${maya.id}`],
    ] as const
    for (const [method, path, sent] of forbidden)
      expect([path, (await jo.call(method, path, sent)).code]).toEqual([path, 'FORBIDDEN'])
    const unseen = [
      ['GET', `/scopes/${other}/members`],
      ['GET', `/scopes/${other}/devices`],
      ['GET', `/scopes/${scope}/metrics?days=7`],
      ['GET', `/files/${other}/${strings.id}/${'0'.repeat(64)}`],
    ] as const
    for (const [method, path] of unseen)
      expect([path, (await jo.call(method, path)).code]).toEqual([path, 'NOT_FOUND'])
    const scopes = new Set((await jo.pullAll()).map((record) => record.scope))
    expect([...scopes]).toEqual([scope])
  })

  test('LNK4 stays what it carries, whoever asks: no other role and nothing beside it', async () => {
    const { server, maya, scope, forStrings } = stage()
    const { token } = await forStrings()
    const jo = await personByLink(server.url, token)
    for (const change of [
      { role: 'planner' },
      { role: 'vendor', vendor: null },
      { role: 'vendor', grants: ['guests'] },
    ])
      expect((await maya.call('PATCH', `/scopes/${scope}/members/${jo.id}`, change)).code).toBe(
        'FORBIDDEN',
      )
  })

  test('LNK4 has no password: nobody signs in or up as who works from it', async () => {
    const { server, call, forStrings } = stage()
    const { token } = await forStrings()
    const jo = await personByLink(server.url, token)
    for (const email of [`link:${jo.id}`, '', jo.id])
      expect((await call('POST', '/sessions', { body: { email, password: '' } })).status).toBe(400)
  })
}
