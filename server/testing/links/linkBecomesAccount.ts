import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { sessionAnswer } from '#shared/protocol/session.ts'
import { PASSWORD } from '../apiCaller.ts'
import { personByLink } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

const DAY = 24 * 3_600_000

/** An address and a password make a person of a link somebody with an account: LNK5. */
export function linkBecomesAccount(stage: () => LinkStage): void {
  test('LNK5 becomes an account with an address and a password, and the link bounds it no more', async () => {
    const { server, call, maya, scope, strings, clock, forStrings, listed, members } = stage()
    const { token, link } = await forStrings({ devices: 1 })
    const jo = await personByLink(server.url, token, { name: 'Jo' })
    const email = `jo-${randomUUID()}@example.org`
    const put = (body: object) => jo.call('PUT', '/accounts/current', body)
    expect(await put({ email: maya.email.toUpperCase(), password: PASSWORD })).toMatchObject({
      status: 409,
      code: 'EMAIL_TAKEN',
    })
    expect((await put({ email: 'no', password: PASSWORD })).status).toBe(400)
    expect((await jo.call('GET', '/sessions')).status).toBe(200)
    const become = await put({ email, password: PASSWORD })
    expect(become.status).toBe(200)
    const { user, token: fresh } = sessionAnswer.parse(become.body)
    expect(user).toEqual({ id: jo.id, name: 'Jo', email })
    // Another token, as at every change of what somebody may do.
    expect((await jo.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
    expect((await put({ email: 'x@example.org', password: PASSWORD })).status).toBe(401)
    await maya.call('DELETE', `/scopes/${scope}/links/${link.id}`)
    clock.now += 29 * DAY
    const session = await call('POST', '/sessions', { body: { email, password: PASSWORD } })
    expect(session.status).toBe(200)
    const signedIn = sessionAnswer.parse(session.body)
    const pulled = await call('POST', '/sync/pull', { token: signedIn.token, body: {} })
    expect(JSON.stringify(pulled.body)).toContain(strings.id)
    expect((await members()).map(({ userId }) => userId)).toContain(jo.id)
    expect((await call('GET', '/sessions', { token: fresh })).status).toBe(200)
    expect((await listed())[0]?.openings).toMatchObject([{ user: jo.id, state: 'account' }])
    const person = await maya.call('PUT', '/accounts/current', { email, password: PASSWORD })
    expect(person.code).toBe('FORBIDDEN')
  })
}
