import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { memberListing } from '#shared/protocol/session.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { admit, personOn, weddingOf, type Person } from './apiCaller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

type Stores = Pick<TestServerOptions, 'store' | 'accounts'>

/** All that stands about one household: itself, and what names it. */
type Home = { id: string; ids: readonly string[]; guest: RecordEnvelope }

const pageOf = z.object({
  documents: z.array(z.custom<RecordEnvelope>()),
  checkpoint: z.record(z.string(), z.string()),
})

/** A member of a household, from the link to what their devices hold; on each storage. */
export function householdsStayApart(
  storage: string,
  open: () => Promise<{ stores: Stores; drop: () => Promise<void> }>,
): void {
  describe(`members of a household, on ${storage}`, () => {
    let server: TestServer
    let drop: () => Promise<void>
    let maya: Person
    let scope: ScopeName
    let green: Home
    let rowe: Home

    beforeAll(async () => {
      const opened = await open()
      drop = opened.drop
      server = await startTestServer(opened.stores)
      maya = await personOn(server.url, 'Maya')
      scope = await weddingOf(maya)
      green = await home('Green')
      rowe = await home('Rowe')
    })
    afterAll(async () => {
      await server.close()
      await drop()
    })

    async function home(name: string): Promise<Home> {
      const id = v7()
      const write = (type: string, data: JsonObject, own?: string) =>
        maya.record(scope, type, data, own)
      const guest = write('guest', { name: `Ada ${name}`, household: id, rsvp: 'waiting' })
      const all = [
        write('household', { name }, id),
        guest,
        write('person', { name: `Bo ${name}`, household: id }),
        write('guestDiet', { guest: guest.id, household: id, diet: { nuts: true } }),
      ]
      const { status } = await maya.push(...all.map((one) => ({ newDocumentState: one })))
      expect(status).toBe(200)
      return { id, ids: all.map((one) => one.id), guest }
    }

    async function relative(household: string): Promise<Person> {
      const person = await personOn(server.url, 'Fay')
      await admit(maya, scope, person, 'family', { household })
      return person
    }

    async function pull(person: Person, checkpoint: Readonly<Record<string, string>> = {}) {
      const { body } = await person.call('POST', '/sync/pull', { limit: 1000, checkpoint })
      return pageOf.parse(body)
    }

    it('pull exactly the records of their own household, and no id of another (P5)', async () => {
      const fay = await relative(green.id)
      const { documents } = await pull(fay)
      const about = ['household', 'person', 'guest', 'guestDiet']
      const held = documents.filter(({ type }) => about.includes(type)).map(({ id }) => id)
      expect(held.sort()).toEqual([...green.ids].sort())
      const all = JSON.stringify(documents)
      for (const id of rowe.ids) expect(all).not.toContain(id)
      const friend = await personOn(server.url, 'Gus')
      await admit(maya, scope, friend, 'friend')
      const shown = (await pull(friend)).documents
      expect(shown.filter(({ type }) => about.includes(type))).toEqual([])
    })

    it('answer for their own household, and for nobody else', async () => {
      const fay = await relative(green.id)
      const [own] = (await pull(fay)).documents.filter(({ id }) => id === green.guest.id)
      const yes = { ...fay.edit(own ?? green.guest, { rsvp: 'yes' }), by: fay.id }
      const other = { ...fay.edit(rowe.guest, { rsvp: 'no' }), by: fay.id }
      await fay.push({ assumedMasterState: own, newDocumentState: yes })
      await fay.push({ assumedMasterState: rowe.guest, newDocumentState: other })
      const stand = new Map((await maya.pullAll()).map((one) => [one.id, one.data['rsvp']]))
      expect([stand.get(green.guest.id), stand.get(rowe.guest.id)]).toEqual(['yes', 'waiting'])
    })

    it('lose sight of one household and gain another, in a new epoch', async () => {
      const fay = await relative(green.id)
      const before = await pull(fay)
      const path = `/scopes/${scope}/members/${fay.id}`
      const moved = await maya.call('PATCH', path, { role: 'family', household: rowe.id })
      expect(moved).toMatchObject({ status: 200, body: { role: 'family', household: rowe.id } })
      const after = await pull(fay, before.checkpoint)
      const epoch = (of: typeof before) => Number.parseInt(of.checkpoint[scope] ?? '', 10)
      expect(epoch(after)).toBe(epoch(before) + 1)
      const held = new Map(after.documents.map((one) => [one.id, one]))
      for (const id of rowe.ids) expect(held.get(id)?._deleted).toBe(false)
      for (const id of green.ids) expect(held.get(id)).toMatchObject({ data: {}, _deleted: true })
    })

    it('keep it when only the role changes, lose it with a role that has none, or by name', async () => {
      const fay = await relative(green.id)
      const path = `/scopes/${scope}/members/${fay.id}`
      const told = async (body: object) => {
        await maya.call('PATCH', path, body)
        const listed = memberListing.parse(
          (await maya.call('GET', `/scopes/${scope}/members`)).body,
        )
        const mirror = (await maya.pullAll()).find((one) => one.data['user'] === fay.id)
        const member = listed.members.find(({ userId }) => userId === fay.id)
        expect(mirror?.data['household']).toBe(member?.household)
        return member?.household
      }
      expect(await told({ role: 'friend' })).toBe(green.id)
      expect(await told({ role: 'friend', household: null })).toBeUndefined()
      expect(await told({ role: 'family', household: rowe.id })).toBe(rowe.id)
      expect(await told({ role: 'coordinator' })).toBeUndefined()
      expect(await told({ role: 'family' })).toBeUndefined()
    })

    it.each([
      ['planner', { household: v7() }],
      ['vendor', { household: v7() }],
      ['family', { vendor: v7() }],
    ])('a %s is refused a tie to %o', async (role, bond) => {
      const path = `/scopes/${scope}/invitations`
      expect((await maya.call('POST', path, { role, ...bond })).status).toBe(400)
    })

    it('are invited by the couple too', async () => {
      const ben = await personOn(server.url, 'Ben')
      await admit(maya, scope, ben, 'couple')
      const aunt = await personOn(server.url, 'Aunt')
      await admit(ben, scope, aunt, 'family', { household: rowe.id })
      expect((await pull(aunt)).documents.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...rowe.ids]),
      )
    })
  })
}
