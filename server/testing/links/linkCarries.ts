import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { companionId } from '#shared/schema/companionId.ts'
import { admit, personOn, weddingOf } from '../apiCaller.ts'
import { linkFor, openOn, personByLink, standInFor, vendorOf } from '../linkScene.ts'
import type { LinkStage } from './linkStage.ts'

/** A link carries what its maker may give, for so many devices: LNK2. */
export function linkCarries(stage: () => LinkStage): void {
  test('LNK2 carries only what a link may, made only by whoever may make it', async () => {
    const { server, maya, scope, strings, forStrings, listed } = stage()
    const path = `/scopes/${scope}/links`
    for (const role of ['planner', 'coordinator', 'couple', 'photographer'])
      expect(await maya.call('POST', path, { role, vendor: strings.id })).toMatchObject({
        status: 400,
      })
    const unknown = { role: 'vendor', vendor: randomUUID() }
    expect((await maya.call('POST', path, unknown)).code).toBe('NOT_FOUND')
    expect((await maya.call('POST', path, { role: 'family' })).status).toBe(400)
    for (const endsAt of ['2026-06-20T09:59:59.000Z', '2036-01-01T00:00:00.000Z'])
      expect(
        await maya.call('POST', path, { role: 'vendor', vendor: strings.id, endsAt }),
      ).toMatchObject({ status: 400, code: 'BAD_REQUEST' })

    const [vendor, couple, outsider] = [
      await personOn(server.url, 'Vic'),
      await personOn(server.url, 'Cleo'),
      await personOn(server.url, 'Zed'),
    ]
    await admit(maya, scope, vendor, 'vendor', { vendor: strings.id })
    await admit(maya, scope, couple, 'couple')
    const asked = { role: 'vendor', vendor: strings.id }
    expect((await vendor.call('POST', path, asked)).code).toBe('FORBIDDEN')
    expect((await vendor.call('GET', path)).code).toBe('FORBIDDEN')
    expect((await couple.call('POST', path, asked)).code).toBe('FORBIDDEN')
    expect((await couple.call('POST', path, { role: 'family', name: 'Aunt Bea' })).status).toBe(201)
    expect((await outsider.call('POST', path, asked)).code).toBe('NOT_FOUND')
    const { link } = await forStrings()
    expect((await couple.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
    expect((await outsider.call('DELETE', `${path}/${link.id}`)).code).toBe('NOT_FOUND')
    expect((await listed(couple)).map(({ role }) => role)).toEqual(['family'])
  })

  test('LNK2 without an end it ends by the wedding’s date, and is refused where that is no day of the calendar', async () => {
    const { maya, scope, strings } = stage()
    const asked = { role: 'vendor', vendor: strings.id }
    const path = `/scopes/${scope}/links`
    const known = (await maya.pullAll()).find(({ type }) => type === 'wedding')
    if (!known) throw new Error('The wedding is not there.')
    await maya.push({
      assumedMasterState: known,
      newDocumentState: maya.edit(known, { date: '2027-02-31' }),
    })
    expect(await maya.call('POST', path, asked)).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
      body: { error: { details: { field: 'endsAt' } } },
    })
    const endsAt = '2026-06-22T00:00:00.000Z'
    const made = await maya.call('POST', path, { ...asked, endsAt })
    expect(made).toMatchObject({ status: 201, body: { link: { endsAt } } })
  })

  test('LNK2 a coordinator brings a stand-in in by a link, and gives nobody what they have not themselves', async () => {
    const { server, maya, scope, strings, forStrings, listed } = stage()
    const path = `/scopes/${scope}/links`
    const tom = await personOn(server.url, 'Tom')
    await admit(maya, scope, tom, 'coordinator')
    const { token: theirs, link: booked } = await forStrings()
    const terms = maya.record(
      scope,
      'vendorTerms',
      { vendor: strings.id, coverageCost: { minor: 30_000, currency: 'EUR' } },
      companionId(strings.id, 'terms'),
    )
    expect((await maya.push({ newDocumentState: terms })).body).toEqual([])
    expect((await tom.pullAll()).map(({ id }) => id)).not.toContain(terms.id)

    // Whoever opens a vendor's link reads what was agreed with them, and edits their profile.
    expect((await personByLink(server.url, theirs)).opened.role).toBe('vendor')
    const forbidden = [
      { role: 'vendor', vendor: strings.id },
      { role: 'family', name: 'Aunt Bea' },
      { role: 'friend', name: 'Al' },
    ]
    for (const asked of forbidden)
      expect([asked, (await tom.call('POST', path, asked)).code]).toEqual([asked, 'FORBIDDEN'])
    expect(await listed(tom)).toEqual([])
    expect((await tom.call('DELETE', `${path}/${booked.id}`)).code).toBe('NOT_FOUND')

    // Nobody becomes a stand-in afterwards.
    await tom.push({
      assumedMasterState: strings,
      newDocumentState: tom.edit(strings, { replaces: randomUUID() }),
    })
    expect((await tom.call('POST', path, forbidden[0])).code).toBe('FORBIDDEN')

    const wrens = await standInFor(tom, scope, strings)
    const { token, link } = await linkFor(tom, scope, { role: 'vendor', vendor: wrens.id })
    const jo = await personByLink(server.url, token)
    const seen = (await jo.pullAll()).map(({ id }) => id)
    expect(seen).toContain(wrens.id)
    expect(seen).not.toContain(terms.id)
    expect((await listed(tom)).map(({ id }) => id)).toEqual([link.id])
    expect((await listed()).map(({ id }) => id).toSorted()).toEqual([booked.id, link.id].toSorted())
    expect((await tom.call('DELETE', `${path}/${link.id}`)).status).toBe(204)
    expect((await openOn(server.url, token)).code).toBe('LINK_ENDED')

    // Of another wedding's nobody makes a link here.
    const other = await weddingOf(tom, 'Eve & Flo')
    const strange = await vendorOf(tom, other)
    const elsewhere = await tom.call('POST', path, { role: 'vendor', vendor: strange.id })
    expect(elsewhere.code).toBe('NOT_FOUND')
  })

  test('LNK2 who plans no more keeps open what they may still give, and nothing else', async () => {
    const { server, maya, scope, strings, listed } = stage()
    const lena = await personOn(server.url, 'Lena')
    await admit(maya, scope, lena, 'planner')
    const wrens = await standInFor(lena, scope, strings)
    const [booked, standIn] = [
      await linkFor(lena, scope, { role: 'vendor', vendor: strings.id }),
      await linkFor(lena, scope, { role: 'vendor', vendor: wrens.id }),
    ]
    await maya.call('PATCH', `/scopes/${scope}/members/${lena.id}`, { role: 'coordinator' })
    expect((await openOn(server.url, booked.token)).code).toBe('LINK_ENDED')
    expect((await openOn(server.url, standIn.token)).status).toBe(201)
    const states = new Map((await listed()).map(({ id, state }) => [id, state]))
    expect([states.get(booked.link.id), states.get(standIn.link.id)]).toEqual([
      'withdrawn',
      'stands',
    ])
  })

  test('LNK2 opens on as many devices as it says; the same one comes back as who it was', async () => {
    const { server, forStrings } = stage()
    const { token } = await forStrings({ devices: 2 })
    const device = randomUUID()
    const jo = await personByLink(server.url, token, { device, name: 'Jo' })
    await personByLink(server.url, token)
    expect(await openOn(server.url, token)).toMatchObject({ status: 409, code: 'LINK_FULL' })
    const again = await personByLink(server.url, token, { device, name: 'Somebody else' })
    expect(again.id).toBe(jo.id)
    expect(again.name).toBe('Jo')
    expect((await jo.call('GET', '/sessions')).code).toBe('UNAUTHENTICATED')
    expect((await again.call('GET', '/sessions')).status).toBe(200)
  })
}
