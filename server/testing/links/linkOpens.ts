import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openedLink } from '#shared/protocol/links.ts'
import { openOn, personByLink } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

/** A link opens for whoever holds its secret, and for nobody else: LNK1, P5. */
export function linkOpens(stage: () => LinkStage): void {
  test('LNK1 lets a vendor work without an account: pull, own stage, history, as any member', async () => {
    const { server, call, maya, scope, strings, forStrings, listed, members } = stage()
    const { token, url, link } = await forStrings({ phone: '+43 1 234' })
    expect(new URL(url)).toMatchObject({ pathname: '/l', hash: `#${token}` })
    expect(Date.parse(link.endsAt)).toBe(Date.parse('2026-06-28T00:00:00Z'))
    const look = await call('POST', '/links/look', { body: { token } })
    expect(look.body).toEqual({
      role: 'vendor',
      name: 'Harbour Strings',
      title: 'Ada & Bo',
      invitedBy: 'Maya',
      endsAt: link.endsAt,
    })
    const jo = await personByLink(server.url, token, { name: 'Jo' })
    expect(jo.opened).toMatchObject({
      scope,
      role: 'vendor',
      phone: '+43 1 234',
      user: { name: 'Jo', email: '' },
    })
    const own = (await jo.pullAll()).find(({ id }) => id === strings.id)
    expect(own).toBeDefined()
    const pushed = await jo.push({
      assumedMasterState: own,
      newDocumentState: jo.edit(strings, { stage: 'enRoute' }),
    })
    expect(pushed.body).toEqual([])
    const seen = (await maya.pullAll()).find(({ id }) => id === strings.id)
    expect(seen).toMatchObject({ by: jo.id, data: { stage: 'enRoute' } })
    expect(await members()).toContainEqual(
      expect.objectContaining({ userId: jo.id, name: 'Jo', role: 'vendor', vendor: strings.id }),
    )
    const [shown] = await listed()
    expect(shown).toMatchObject({
      id: link.id,
      state: 'stands',
      openings: [{ user: jo.id, name: 'Jo', device: 'Phone', state: 'open' }],
    })
  })

  test('LNK1 shows its secret once, and to nobody again', async () => {
    const { server, forStrings, listed } = stage()
    const { token } = await forStrings()
    const jo = await personByLink(server.url, token)
    const listing = JSON.stringify(await listed())
    for (const secret of [token, jo.token]) expect(listing).not.toContain(secret)
  })

  test('LNK1 tells the same of every wrong token, and hears no more of one that is tried too often', async () => {
    const { server, call, forStrings } = stage()
    const { token } = await forStrings({ devices: 10 })
    const wrong = await call('POST', '/links/look', { body: { token: 'a'.repeat(43) } })
    const other = await openOn(server.url, 'b'.repeat(43))
    expect(wrong).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(other.body).toEqual(wrong.body)
    for (let time = 0; time < 12; time += 1) await call('POST', '/links/look', { body: { token } })
    expect(await openOn(server.url, token)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
  })

  test('P5 no token of a link, a share or an invitation is in a log, whatever becomes of it', async () => {
    const { server, call, maya, scope, forStrings } = stage()
    const { token, link } = await forStrings()
    const jo = await personByLink(server.url, token)
    const invited = await maya.call('POST', `/scopes/${scope}/invitations`, { role: 'friend' })
    const { token: invitation } = invited.body as { token: string }
    await jo.call('POST', `/invitations/${invitation}/accept`)
    const shared = await maya.call('POST', `/scopes/${scope}/shares`, {})
    const { token: share, share: made } = shared.body as { token: string; share: { id: string } }
    await maya.call('DELETE', `/scopes/${scope}/shares/${made.id}`)
    await call('POST', '/shares/read', { body: { token: share } })
    await maya.call('DELETE', `/scopes/${scope}/links/${link.id}`)
    await openOn(server.url, token)
    const text = server.logged.join('\n')
    expect(text).toContain('LINK_ENDED')
    for (const secret of [token, jo.token, invitation, share]) expect(text).not.toContain(secret)
  })

  test('a page of another site cannot plant the session of a link', async () => {
    const { call, forStrings } = stage()
    const { token } = await forStrings()
    const body = { token, device: { id: randomUUID(), name: 'Phone' } }
    const headers = { origin: 'https://evil.example' }
    expect((await call('POST', '/links/open', { body, headers })).code).toBe('FORBIDDEN')
    const opened = await call('POST', '/links/open', { body })
    expect(opened.headers.get('set-cookie')).toContain(openedLink.parse(opened.body).token)
  })
}
