import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionAnswer, sessionListing } from '#shared/protocol/session.ts'
import { callerFor, PASSWORD, personOn, type Caller } from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

const DAY = 24 * 3_600_000

let server: TestServer
let call: Caller
let now = Date.parse('2026-06-01T10:00:00Z')

beforeAll(async () => {
  server = await startTestServer({
    now: () => now,
    commonPasswords: ['password123'],
    rateLimits: { signInPerAccountAndAddress: 3 },
  })
  call = callerFor(server.url)
})
afterAll(() => server.close())

function signIn(email: string, password = PASSWORD, device?: object) {
  return call('POST', '/sessions', { body: { email, password, ...(device && { device }) } })
}

describe('an account', () => {
  it('is made with a session, in the body for programs and in a cookie for browsers', async () => {
    const body = { name: 'Maya', email: 'Maya@Example.org', password: PASSWORD }
    const answer = await call('POST', '/accounts', { body })
    expect(answer.status).toBe(201)
    const { user, token, expiresAt } = sessionAnswer.parse(answer.body)
    expect(user).toMatchObject({ name: 'Maya', email: 'Maya@Example.org' })
    expect(Date.parse(expiresAt) - now).toBe(30 * DAY)
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toContain(`sid=${token};`)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Secure')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('has an address of its own, however it is spelled', async () => {
    const body = { name: 'Other', email: ' MAYA@example.org'.trim(), password: PASSWORD }
    expect(await call('POST', '/accounts', { body })).toMatchObject({
      status: 409,
      code: 'EMAIL_TAKEN',
    })
  })

  it.each([
    ['a short password', { password: 'short' }, 'BAD_REQUEST'],
    ['a password that is guessed first', { password: 'Password123' }, 'PASSWORD_TOO_COMMON'],
    ['no address', { email: 'nobody' }, 'BAD_REQUEST'],
    ['an empty name', { name: '  ' }, 'BAD_REQUEST'],
    ['a name with NUL', { name: 'a\u0000b' }, 'BAD_REQUEST'],
    ['a name with half a character', { name: 'a\ud800' }, 'BAD_REQUEST'],
    ['a device without an id', { device: { id: '', name: 'x' } }, 'BAD_REQUEST'],
  ])('with %s is refused', async (_what, wrong, code) => {
    const body = { name: 'Ada', email: 'ada@example.org', password: PASSWORD, ...wrong }
    expect(await call('POST', '/accounts', { body })).toMatchObject({ status: 400, code })
  })
})

describe('a session', () => {
  it('is refused in the same words for a wrong password and for an unknown address', async () => {
    const { email } = await personOn(server.url, 'Nora')
    const wrong = await signIn(email, 'not this password')
    const unknown = await signIn('unknown@example.org')
    expect(wrong).toMatchObject({ status: 401, code: 'WRONG_CREDENTIALS' })
    expect(unknown.body).toEqual(wrong.body)
  })

  it('is refused after too many guesses, and says when to come back', async () => {
    const { email } = await personOn(server.url, 'Otto')
    for (let guess = 0; guess < 3; guess += 1) await signIn(email, 'not this password')
    const refused = await signIn(email)
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('with the right password takes nothing from the guesses that are left', async () => {
    const { email } = await personOn(server.url, 'Pia')
    for (let time = 0; time < 6; time += 1) expect((await signIn(email)).status).toBe(200)
  })

  it('is listed without anything that opens it, the current one marked', async () => {
    const person = await personOn(server.url, 'Rosa')
    await signIn(person.email, PASSWORD, { id: randomUUID(), name: 'Tablet' })
    const listing = await person.call('GET', '/sessions')
    const { sessions } = sessionListing.parse(listing.body)
    expect(sessions.map(({ device, current }) => [device, current])).toEqual(
      expect.arrayContaining([
        ['Tablet', false],
        ['A program', true],
      ]),
    )
    expect(JSON.stringify(listing.body)).not.toContain(person.token)
  })

  it('replaces the one before on the same device', async () => {
    const { email } = await personOn(server.url, 'Sven')
    const device = { id: randomUUID(), name: 'Phone' }
    const first = sessionAnswer.parse((await signIn(email, PASSWORD, device)).body)
    const second = sessionAnswer.parse((await signIn(email, PASSWORD, device)).body)
    expect((await call('GET', '/sessions', { token: first.token })).code).toBe('UNAUTHENTICATED')
    expect((await call('GET', '/sessions', { token: second.token })).status).toBe(200)
  })

  it('that was signed out opens nothing', async () => {
    const person = await personOn(server.url, 'Tara')
    expect((await person.call('DELETE', '/sessions/current')).status).toBe(204)
    expect(await person.call('GET', '/sessions')).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    })
  })

  it.each([
    ['signed out from elsewhere', '', false],
    ['lost', '?wipe=true', true],
  ])('of a device that was %s says so until it is acknowledged', async (_what, query, wipe) => {
    const person = await personOn(server.url, 'Uma')
    const other = sessionAnswer.parse((await signIn(person.email)).body)
    const { sessions } = sessionListing.parse((await person.call('GET', '/sessions')).body)
    const id = sessions.find(({ current }) => !current)?.id ?? ''
    expect((await person.call('DELETE', `/sessions/${id}${query}`)).status).toBe(204)
    for (let contact = 0; contact < 2; contact += 1) {
      const answer = await call('POST', '/sync/pull', { token: other.token, body: {} })
      expect(answer).toMatchObject({
        status: 401,
        body: { error: { code: 'DEVICE_REVOKED', details: { wipe } } },
      })
    }
    const acknowledged = await call('DELETE', '/sessions/current', { token: other.token })
    expect(acknowledged.status).toBe(204)
    expect((await call('GET', '/sessions', { token: other.token })).code).toBe('UNAUTHENTICATED')
  })

  it('of somebody else cannot be revoked, nor seen to exist', async () => {
    const victim = await personOn(server.url, 'Vera')
    const { sessions } = sessionListing.parse((await victim.call('GET', '/sessions')).body)
    const attacker = await personOn(server.url, 'Zed')
    const path = `/sessions/${sessions[0]?.id ?? ''}?wipe=true`
    expect(await attacker.call('DELETE', path)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(await attacker.call('DELETE', '/sessions/nothing')).toMatchObject({ status: 404 })
    expect((await victim.call('GET', '/sessions')).status).toBe(200)
  })

  it('lapses 30 days after its last use and 90 days after its beginning', async () => {
    const used = await personOn(server.url, 'Wim')
    const idle = await personOn(server.url, 'Xenia')
    const begun = now
    now = begun + 29 * DAY
    expect((await used.call('GET', '/sessions')).status).toBe(200)
    now = begun + 31 * DAY
    expect((await used.call('GET', '/sessions')).status).toBe(200)
    expect((await idle.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
    now = begun + 60 * DAY
    await used.call('GET', '/sessions')
    now = begun + 89 * DAY
    expect((await used.call('GET', '/sessions')).status).toBe(200)
    now = begun + 90 * DAY
    expect((await used.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
  })
})

describe('a token', () => {
  it('that is changed in any one place opens nothing', async () => {
    const { token } = await personOn(server.url, 'Yara')
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === 'A' ? 'B' : 'A'
      const changed = token.slice(0, place) + other + token.slice(place + 1)
      expect((await call('GET', '/sessions', { token: changed })).status).toBe(401)
    }
    expect((await call('GET', '/sessions', { token: `${token}A` })).status).toBe(401)
  })

  it('that is wrong is not made up for by a cookie that is right', async () => {
    const { token } = await personOn(server.url, 'Abel')
    const cookie = { cookie: `sid=${token}` }
    expect((await call('GET', '/sessions', { headers: cookie })).status).toBe(200)
    expect((await call('GET', '/sessions', { token: 'wrong', headers: cookie })).status).toBe(401)
  })
})

describe('a cookie', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a page that the browser calls foreign', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
  ])('sent along by %s changes nothing', async (_what, headers) => {
    const { token } = await personOn(server.url, 'Bea')
    const answer = await call('DELETE', '/sessions/current', {
      headers: { cookie: `sid=${token}`, ...headers },
    })
    expect(answer).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect((await call('GET', '/sessions', { token })).status).toBe(200)
  })

  it('of our own page works', async () => {
    const { token } = await personOn(server.url, 'Cleo')
    const headers = {
      cookie: `a=b; sid=${token}`,
      origin: server.url,
      'sec-fetch-site': 'same-origin',
    }
    expect((await call('DELETE', '/sessions/current', { headers })).status).toBe(204)
  })

  it('cannot be planted by another site', async () => {
    const { email } = await personOn(server.url, 'Dana')
    const headers = { origin: 'https://evil.example' }
    const body = { email, password: PASSWORD }
    expect((await call('POST', '/sessions', { body, headers })).status).toBe(403)
  })

  it('behind https is bound to host and https', async () => {
    const secure = await startTestServer({ publicUrl: 'https://wedsync.example' })
    try {
      const body = { name: 'Ed', email: 'ed@example.org', password: PASSWORD }
      const answer = await callerFor(secure.url)('POST', '/accounts', { body })
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-sid=.*Secure/)
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=63072000')
      expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    } finally {
      await secure.close()
    }
  })
})

describe('the log', () => {
  it('holds no token, no password and no address of anybody', async () => {
    const { token, email } = await personOn(server.url, 'Fay')
    await signIn(email, 'not this password')
    const text = server.logged.join('\n')
    expect(text).toContain('WRONG_CREDENTIALS')
    for (const secret of [token, PASSWORD, 'not this password', email])
      expect(text).not.toContain(secret)
  })
})
