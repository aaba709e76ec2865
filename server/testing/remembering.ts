import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { asOfAnswer, historyAnswer, type HistoryLine } from '#shared/protocol/history.ts'
import { pushAnswer, type PushAnswer } from '#shared/protocol/push.ts'
import { conflict as conflictType } from '#shared/schema/conflict.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { parseStamp } from '#shared/schema/record/stamp.ts'
import { admit, momentOf, personOn, weddingOf, type Person } from './apiCaller.ts'
import { startTestServer, type TestServer, type TestServerOptions } from './testServer.ts'

export type OpenedStores = {
  stores: Pick<TestServerOptions, 'store' | 'accounts'>
  /** Names of the tables in whose text this stands. */
  search: (text: string) => Promise<string[]>
  /** As a server before the readers of each state were written down left it. */
  forgetAudiences: () => Promise<void>
  drop: () => Promise<void>
}

/** What a wedding remembers and forgets, as its members ask for it; on each storage. */
export function weddingRemembers(storage: string, open: () => Promise<OpenedStores>): void {
  describe(`a wedding’s memory, on ${storage}`, () => {
    let server: TestServer
    let opened: OpenedStores
    let maya: Person
    let tom: Person
    let scope: ScopeName

    beforeAll(async () => {
      opened = await open()
      server = await startTestServer(opened.stores)
      maya = await personOn(server.url, 'Maya')
      tom = await personOn(server.url, 'Tom')
      scope = await weddingOf(maya)
      await admit(maya, scope, tom, 'coordinator')
    })
    afterAll(async () => {
      await server.close()
      await opened.drop()
    })

    const linesOf = async (by: Person, more: object = {}): Promise<HistoryLine[]> =>
      historyAnswer.parse((await by.call('POST', '/history', { scope, ...more })).body).lines
    const statesOf = async (by: Person, moment: object) =>
      asOfAnswer.parse((await by.call('POST', '/history/at', { scope, moment })).body)
    const push = async (by: Person, ...rows: object[]): Promise<PushAnswer> => {
      const { replica } = parseStamp(by.record(scope, 'day', {}).at)
      const body = { request: 'r', replica, types: 1, rows }
      return pushAnswer.parse((await by.call('POST', '/sync/push', body)).body)
    }
    const made = async (by: Person, record: RecordEnvelope) => {
      await push(by, { newDocumentState: record })
      return record
    }
    const edited = async (by: Person, base: RecordEnvelope, data: JsonObject) => {
      const mine = by.edit(base, data)
      const answer = await push(by, { assumedMasterState: base, newDocumentState: mine })
      return { mine, stands: answer.conflicts[0] ?? mine, result: answer.results[base.id] }
    }
    /** Two pinned times that exclude each other, and the question about them. */
    async function contest(first: JsonObject, second: JsonObject) {
      const moment = await made(maya, momentOf(maya, scope))
      const hers = await edited(maya, moment, first)
      const his = await edited(tom, moment, second)
      const card = his.result?.conflict
      if (!card) throw new Error('no question was asked')
      return { moment, hers, his, card }
    }
    function decisionOn(by: Person, card: RecordEnvelope, value: JsonObject) {
      const { record, path, siblings } = conflictType.data.parse(card.data)
      const sees = siblings.map(({ at }) => at)
      const choice = 'custom'
      return by.record(scope, 'resolution', {
        conflict: card.id,
        record,
        path,
        choice,
        value,
        sees,
      })
    }

    it('tells every edit of a record, page by page, and of a field alone', async () => {
      const moment = await made(maya, momentOf(maya, scope))
      const one = await edited(maya, moment, { durationMin: 40 })
      await edited(tom, one.mine, { title: 'Vows', durationMin: 40 })
      const all = await linesOf(maya, { record: moment.id })
      expect(all.map(({ kind, user, title }) => [kind, user, title])).toEqual([
        ['changed', tom.id, 'Vows'],
        ['changed', maya.id, 'Ceremony'],
        ['created', maya.id, 'Ceremony'],
      ])
      const titles = await linesOf(maya, { record: moment.id, path: 'title' })
      expect(titles.map(({ kind }) => kind)).toEqual(['changed', 'created'])
      expect(titles[0]?.changes).toEqual([{ path: 'title', before: 'Ceremony', after: 'Vows' }])
      const body = { scope, record: moment.id, limit: 1 }
      const first = historyAnswer.parse((await maya.call('POST', '/history', body)).body)
      expect(first).toMatchObject({ wholeSince: null, next: first.lines[0]?.version })
      const rest = await linesOf(maya, { record: moment.id, before: first.next })
      expect(rest).toEqual(all.slice(1))
      expect((await linesOf(tom, { user: tom.id })).every(({ user }) => user === tom.id)).toBe(true)
    })

    it('HIS2 has a line for every decision: who, when, from which device, about which question', async () => {
      const { moment, card, his } = await contest(
        { timing: { mode: 'at', at: 850 } },
        { timing: { mode: 'at', at: 860 } },
      )
      expect(his.result?.status).toBe('merged')
      const [asked] = await linesOf(maya, { record: moment.id })
      expect(asked).toMatchObject({
        cause: 'merge',
        user: tom.id,
        lost: [{ path: 'timing', value: { mode: 'at', at: 860 } }],
      })
      await made(tom, decisionOn(tom, card, { mode: 'at', at: 855 }))
      await made(maya, decisionOn(maya, card, { mode: 'at', at: 857 }))
      const decisions = (await linesOf(maya)).filter(({ cause }) => cause === 'resolution')
      const device = expect.any(String)
      expect(decisions).toMatchObject([
        // The second one came when the question was settled.
        { user: maya.id, device, conflicts: [card.id], type: 'resolution', changes: [] },
        {
          user: tom.id,
          device,
          conflicts: [card.id],
          record: moment.id,
          changes: [{ path: 'timing', after: { mode: 'at', at: 855 } }],
        },
      ])
      expect((await linesOf(maya)).every(({ type }) => type !== 'conflict')).toBe(true)
    })

    it('shows the wedding as it was: at a version, at an instant, at a named moment', async () => {
      const moment = await made(maya, momentOf(maya, scope))
      const [created] = await linesOf(maya, { record: moment.id })
      await made(maya, maya.record(scope, 'savepoint', { name: 'Final plan', namedAt: 1 }))
      const [named] = await linesOf(maya)
      const gone = { ...maya.edit(moment, {}), _deleted: true }
      await push(maya, { assumedMasterState: moment, newDocumentState: gone })
      const version = created?.version ?? 0
      const had = async (asked: object) => {
        const answer = await statesOf(maya, asked)
        return answer.records.some(({ id }) => id === moment.id)
      }
      expect(await had({ version })).toBe(true)
      expect(await had({ version: version - 1 })).toBe(false)
      expect(await had({ version: 1_000_000 })).toBe(false)
      expect(await had({ savepoint: named?.record })).toBe(true)
      expect((await statesOf(maya, { savepoint: named?.record })).version).toBe(version)
      expect(await had({ time: 1 })).toBe(false)
      const unknown = await maya.call('POST', '/history/at', {
        scope,
        moment: { savepoint: moment.id },
      })
      expect(unknown.code).toBe('NOT_FOUND')
    })

    it('HIS1 P5 tells strangers and former members nothing, and members what they may read', async () => {
      const ruth = await personOn(server.url, 'Ruth')
      const fay = await personOn(server.url, 'Fay')
      await admit(maya, scope, ruth, 'couple')
      await admit(maya, scope, fay, 'friend')
      const secret = await made(maya, momentOf(maya, scope, { visibility: 'private' }))
      const team = await made(maya, momentOf(maya, scope))
      const known = (lines: readonly HistoryLine[]) => lines.map(({ record }) => record)
      expect(known(await linesOf(tom))).toContain(secret.id)
      expect(known(await linesOf(ruth))).not.toContain(secret.id)
      expect(known(await linesOf(ruth))).toContain(team.id)
      expect(known(await linesOf(fay))).not.toContain(team.id)
      const of = (by: Person, record: string) => by.call('POST', '/history', { scope, record })
      expect((await of(ruth, secret.id)).code).toBe('NOT_FOUND')
      const then = await statesOf(ruth, { version: 1_000_000 })
      expect(then.records.map(({ id }) => id)).not.toContain(secret.id)
      // It leaves their sight, and its past with it.
      await edited(maya, team, { visibility: 'private' })
      expect(known(await linesOf(ruth))).not.toContain(team.id)
      await maya.call('DELETE', `/scopes/${scope}/members/${fay.id}`)
      const stranger = await personOn(server.url, 'Stranger')
      for (const by of [fay, stranger]) {
        expect((await by.call('POST', '/history', { scope })).code).toBe('NOT_FOUND')
        const moment = { version: 1 }
        expect((await by.call('POST', '/history/at', { scope, moment })).code).toBe('NOT_FOUND')
        const erased = await by.call('POST', '/history/erase', { scope, record: team.id })
        expect(erased.code).toBe('NOT_FOUND')
      }
    })

    it('HIS1 judges what an older server wrote when it is asked for', async () => {
      const ruth = await personOn(server.url, 'Ruth')
      await admit(maya, scope, ruth, 'couple')
      const secret = momentOf(maya, scope, { visibility: 'private', title: 'Zwetschke' })
      await made(maya, secret)
      await edited(maya, secret, { visibility: 'team', title: 'Cake' })
      await opened.forgetAudiences()
      const told = async (by: Person) => [
        await linesOf(by, { record: secret.id }),
        await statesOf(by, { version: 1_000_000 }),
        await statesOf(by, { version: ((await linesOf(maya))[0]?.version ?? 0) - 1 }),
      ]
      expect(JSON.stringify(await told(maya))).toContain('Zwetschke')
      expect(JSON.stringify(await told(ruth))).not.toContain('Zwetschke')
      expect(JSON.stringify(await told(ruth))).toContain('Cake')
    })

    it('HIS3 forgets a record for good: nothing of it stands anywhere, and no device brings it back', async () => {
      const [mine, theirs] = ['Quirinalia', 'Zwiefalten']
      const { moment, card, hers, his } = await contest(
        { timing: { mode: 'at', at: 850 }, notes: mine },
        { timing: { mode: 'at', at: 860 }, notes: theirs },
      )
      await made(tom, tom.record(scope, 'handover', { conflict: card.id, to: maya.id, note: mine }))
      await made(maya, decisionOn(maya, card, { mode: 'at', at: 855 }))
      expect((await tom.call('POST', '/history/erase', { scope, record: moment.id })).code).toBe(
        'FORBIDDEN',
      )
      const asked = { scope, record: moment.id }
      expect((await maya.call('POST', '/history/erase', asked)).status).toBe(204)
      expect((await maya.call('POST', '/history/erase', asked)).status).toBe(204)

      for (const by of [maya, tom]) {
        const pulled = await by.pullAll()
        expect(JSON.stringify(pulled)).not.toMatch(/Quirinalia|Zwiefalten/)
        for (const id of [moment.id, card.id])
          expect(pulled.find((one) => one.id === id)).toMatchObject({ data: {}, _deleted: true })
        expect(JSON.stringify(await linesOf(by))).not.toMatch(/Quirinalia|Zwiefalten/)
      }
      const [left, ...more] = await linesOf(maya, { record: moment.id })
      expect(left).toMatchObject({ cause: 'erased', user: maya.id, changes: [], lost: [] })
      expect(more).toEqual([])

      // Devices that were away: with an edit, with what was accepted before, with a decision.
      const late = await push(tom, {
        assumedMasterState: his.stands,
        newDocumentState: tom.edit(his.stands, { title: theirs }),
      })
      expect(late.results[moment.id]).toMatchObject({ status: 'rejected', code: 'ERASED' })
      expect(late.conflicts).toMatchObject([{ id: moment.id, data: {}, _deleted: true }])
      const again = { assumedMasterState: moment, newDocumentState: hers.mine }
      expect((await push(maya, again)).conflicts).toMatchObject([{ data: {}, _deleted: true }])
      const decided = decisionOn(tom, card, { mode: 'at', at: 1 })
      const refused = await push(tom, { newDocumentState: decided })
      expect(refused.results[decided.id]?.status).toBe('rejected')
      for (const text of [mine, theirs]) expect(await opened.search(text)).toEqual([])
      expect(await linesOf(maya, { record: moment.id })).toHaveLength(1)
    })

    it('what is erased can be found before, so that finding nothing means something', async () => {
      await made(maya, momentOf(maya, scope, { notes: 'Ypsilanti' }))
      const found = await opened.search('Ypsilanti')
      expect(storage === 'PostgreSQL' ? found : []).toEqual(
        storage === 'PostgreSQL' ? ['sync.heads', 'sync.records', 'sync.revisions'] : [],
      )
    })

    it('refuses what is malformed, and other methods', async () => {
      expect((await maya.call('POST', '/history', { scope: 'nowhere' })).code).toBe('BAD_REQUEST')
      expect((await maya.call('POST', '/history', { scope, limit: 201 })).code).toBe('BAD_REQUEST')
      expect((await maya.call('GET', '/history')).code).toBe('METHOD_NOT_ALLOWED')
      const answer = await fetch(`${server.url}/api/history`, { method: 'POST' })
      expect(
        z.object({ error: z.object({ code: z.string() }) }).parse(await answer.json()),
      ).toEqual({
        error: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      })
    })
  })
}
