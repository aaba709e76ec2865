import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationAnswer, memberListing } from '#shared/protocol/session.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import {
  admit,
  callerFor,
  newWedding,
  personOn,
  weddingOf,
  type Person,
} from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

const WEEK = 7 * 24 * 3_600_000

let server: TestServer
let now = Date.now()
let maya: Person
let scope: ScopeName

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  maya = await personOn(server.url, 'Maya')
  scope = await weddingOf(maya)
})
afterAll(() => server.close())

async function invite(by: Person, role: string): Promise<string> {
  const answer = await by.call('POST', `/scopes/${scope}/invitations`, { role })
  expect(answer.status).toBe(201)
  const { token, url, expiresAt } = invitationAnswer.parse(answer.body)
  expect(url).toBe(`http://wedsync.test/join/${token}`)
  expect(Date.parse(expiresAt)).toBe(now + WEEK)
  return token
}

async function rolesIn(by: Person): Promise<Record<string, string>> {
  const { body } = await by.call('GET', `/scopes/${scope}/members`)
  const { members } = memberListing.parse(body)
  return Object.fromEntries(members.map(({ userId, role }) => [userId, role]))
}

describe('an invitation', () => {
  it('tells what it is for before anybody signs in', async () => {
    const token = await invite(maya, 'photographer')
    const preview = await callerFor(server.url)('GET', `/invitations/${token}`)
    expect(preview.body).toEqual({ role: 'photographer', title: 'Ada & Bo', invitedBy: 'Maya' })
  })

  it('makes a member, again after a lost answer, and nobody else', async () => {
    const token = await invite(maya, 'photographer')
    const lena = await personOn(server.url, 'Lena')
    const late = await personOn(server.url, 'Late')
    const joined = { status: 200, body: { scope, role: 'photographer' } }
    expect(await lena.call('POST', `/invitations/${token}/accept`)).toMatchObject(joined)
    expect(await lena.call('POST', `/invitations/${token}/accept`)).toMatchObject(joined)
    expect((await rolesIn(lena))[lena.id]).toBe('photographer')
    expect(await late.call('POST', `/invitations/${token}/accept`)).toMatchObject({
      status: 410,
      code: 'INVITATION_EXPIRED',
    })
  })

  it('taken by two at once admits one', async () => {
    const token = await invite(maya, 'friend')
    const two = [await personOn(server.url, 'Ida'), await personOn(server.url, 'Jo')]
    const answers = await Promise.all(
      two.map((person) => person.call('POST', `/invitations/${token}/accept`)),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410])
  })

  it('does not change the role of somebody who belongs there', async () => {
    const token = await invite(maya, 'friend')
    const answer = await maya.call('POST', `/invitations/${token}/accept`)
    expect(answer.body).toMatchObject({ role: 'planner' })
  })

  it('does not bring back somebody who was removed', async () => {
    const token = await invite(maya, 'vendor')
    const kim = await personOn(server.url, 'Kim')
    await kim.call('POST', `/invitations/${token}/accept`)
    await maya.call('DELETE', `/scopes/${scope}/members/${kim.id}`)
    expect((await kim.call('POST', `/invitations/${token}/accept`)).status).toBe(410)
  })

  it('lapses after seven days', async () => {
    const token = await invite(maya, 'friend')
    const liv = await personOn(server.url, 'Liv')
    now += WEEK
    expect((await liv.call('POST', `/invitations/${token}/accept`)).status).toBe(410)
    expect((await liv.call('GET', `/invitations/${token}`)).status).toBe(410)
  })

  it('of a member who was removed is withdrawn', async () => {
    const mo = await personOn(server.url, 'Mo')
    await admit(maya, scope, mo, 'planner')
    const token = await invite(mo, 'planner')
    await maya.call('DELETE', `/scopes/${scope}/members/${mo.id}`)
    expect((await mo.call('POST', `/invitations/${token}/accept`)).status).toBe(410)
  })

  it('of a member who may no longer hand out its role is withdrawn', async () => {
    const mo = await personOn(server.url, 'Mo')
    const guest = await personOn(server.url, 'Guest')
    await admit(maya, scope, mo, 'planner')
    const token = await invite(mo, 'planner')
    await maya.call('PATCH', `/scopes/${scope}/members/${mo.id}`, { role: 'friend' })
    expect((await guest.call('POST', `/invitations/${token}/accept`)).status).toBe(410)
  })

  it('that nobody made is not found', async () => {
    const answer = await maya.call('POST', '/invitations/made-up/accept')
    expect(answer).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  it.each([
    ['couple', 'family', 201],
    ['couple', 'planner', 403],
    ['coordinator', 'friend', 403],
    ['vendor', 'vendor', 403],
    ['family', 'family', 403],
    ['planner', 'planner', 201],
    ['planner', 'owner', 403],
  ])('by a %s for a %s is answered %i', async (inviter, role, status) => {
    const person = await personOn(server.url, 'Inviter')
    await admit(maya, scope, person, inviter)
    const answer = await person.call('POST', `/scopes/${scope}/invitations`, { role })
    expect(answer.status).toBe(status)
  })

  it('to a place that is not yours is as unknown as the place', async () => {
    const stranger = await personOn(server.url, 'Stranger')
    const mine = await stranger.call('POST', `/scopes/${scope}/invitations`, { role: 'planner' })
    const none = await stranger.call('POST', `/scopes/${newWedding()}/invitations`, {
      role: 'planner',
    })
    expect(mine).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    expect(none.body).toEqual(mine.body)
  })
})

describe('members', () => {
  it('are listed for members only', async () => {
    const stranger = await personOn(server.url, 'Stranger')
    expect((await stranger.call('GET', `/scopes/${scope}/members`)).status).toBe(404)
    expect((await stranger.call('GET', '/scopes/nonsense/members')).status).toBe(404)
    expect((await rolesIn(maya))[maya.id]).toBe('planner')
  })

  it('get another role from an owner, and cannot take one', async () => {
    const ned = await personOn(server.url, 'Ned')
    await admit(maya, scope, ned, 'friend')
    const path = `/scopes/${scope}/members/${ned.id}`
    expect(await ned.call('PATCH', path, { role: 'planner' })).toMatchObject({ status: 403 })
    expect(await maya.call('PATCH', path, { role: 'king' })).toMatchObject({ status: 400 })
    const changed = await maya.call('PATCH', path, { role: 'family' })
    expect(changed).toMatchObject({ status: 200, body: { userId: ned.id, role: 'family' } })
  })

  it('leave by themselves; the last owner cannot', async () => {
    const ola = await personOn(server.url, 'Ola')
    await admit(maya, scope, ola, 'friend')
    expect((await ola.call('DELETE', `/scopes/${scope}/members/${ola.id}`)).status).toBe(204)
    expect((await ola.call('GET', `/scopes/${scope}/members`)).status).toBe(404)
    const last = await maya.call('DELETE', `/scopes/${scope}/members/${maya.id}`)
    expect(last).toMatchObject({ status: 409, code: 'LAST_OWNER' })
    const nobody = await maya.call('DELETE', `/scopes/${scope}/members/nobody`)
    expect(nobody).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })
})
