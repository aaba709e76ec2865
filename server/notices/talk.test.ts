import { beforeEach, describe, expect, test } from 'vitest'
import { ackId } from '#shared/schema/ackId.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { BEN, id, openNoticeScene } from './testing/noticeScene.ts'

const MAYA = id(99)
const THREAD = id(50)
const MINUTE = 60_000
let scene: Awaited<ReturnType<typeof openNoticeScene>>

beforeEach(async () => {
  scene = await openNoticeScene()
  scene.put('member', { user: MAYA, name: 'Maya', role: 'coordinator', owner: false }, id(98))
  scene.put('thread', { title: 'Running the day', roles: { planner: true }, members: {} }, THREAD)
})

function say(n: number, text: string, more: JsonObject = {}, by = MAYA): void {
  const data = {
    thread: THREAD,
    author: by,
    roles: { planner: true },
    members: {},
    text,
    saidAt: scene.now(),
    ...more,
  }
  scene.commit(scene.put('message', data, id(n), by))
}

function announce(n: number, more: JsonObject = {}) {
  const data = {
    author: MAYA,
    state: 'sent',
    roles: { planner: true },
    members: {},
    text: 'Dinner is served',
    urgency: 'info',
    saidAt: scene.now(),
    ...more,
  }
  const record = scene.put('broadcast', data, id(n))
  scene.commit(record)
  return record
}

describe('what is said', () => {
  test('the latest of a conversation is told, at most once in five minutes', async () => {
    say(60, 'One')
    say(61, 'Two')
    await scene.pass(MINUTE)
    expect(scene.notices()).toMatchObject([
      { kind: 'message', record: THREAD, from: 'Maya', title: 'Running the day', text: 'Two' },
    ])
    say(62, 'Three')
    await scene.pass(3 * MINUTE)
    expect(scene.notices()).toHaveLength(1)
    await scene.pass(3 * MINUTE)
    expect(scene.notices()).toHaveLength(2)
  })

  test('what was read meanwhile, one’s own words and corrections are told nobody', async () => {
    say(60, 'One')
    const upTo = { [MAYA]: { at: scene.now() } }
    const word = { of: THREAD, member: BEN, roles: {}, members: {}, upTo }
    scene.put('ack', word, ackId(THREAD, BEN), BEN)
    say(61, 'Mine', {}, BEN)
    await scene.pass(10 * MINUTE)
    say(62, 'Better', { replaces: id(60) })
    await scene.pass(10 * MINUTE)
    expect(scene.notices()).toEqual([])
    expect(scene.failures).toEqual([])
  })

  test('whoever is named hears of that message although the conversation was told just now', async () => {
    say(60, 'One')
    await scene.pass(MINUTE)
    say(61, '@Ben come', { mentions: { [BEN]: true } })
    await scene.pass(MINUTE)
    expect(scene.notices()).toMatchObject([
      { isMeant: false },
      { isMeant: true, text: '@Ben come' },
    ])
  })
})

describe('one word to many', () => {
  test('an urgent one comes through quiet hours at once, another waits for their end', async () => {
    const quiet = { from: 0, to: 1439, zone: 'Europe/Vienna' }
    scene.put('preference', { quiet }, BEN, BEN)
    announce(70)
    announce(71, { urgency: 'urgent' })
    await scene.pass(MINUTE)
    expect(scene.notices()).toMatchObject([
      { kind: 'broadcast', record: id(71), urgency: 'urgent' },
    ])
  })

  test('those who may only read along are not told, and who runs the day hears what is asked', async () => {
    announce(70, { roles: { vendor: true } })
    announce(71, { state: 'asked', roles: { vendor: true }, urgency: 'urgent' })
    await scene.pass(10 * MINUTE)
    expect(scene.notices()).toMatchObject([{ record: id(71), isAsked: true }])
  })

  test('what somebody asked for is told to its readers when it is sent', async () => {
    const asked = announce(71, { state: 'asked' })
    await scene.pass(10 * MINUTE)
    const sent = scene.put('broadcast', { ...asked.data, state: 'sent' }, id(71))
    scene.commit(sent, asked)
    await scene.pass(10 * MINUTE)
    expect(scene.notices()).toMatchObject([{ isAsked: true }, { isAsked: false }])
  })
})

describe('an emergency that nobody answers', () => {
  test('is told again after two minutes, every minute, five times, and then no more', async () => {
    scene.raise(20)
    await scene.pass(1.5 * MINUTE)
    expect(scene.notices()).toHaveLength(1)
    await scene.pass(MINUTE)
    expect(scene.notices()[1]).toMatchObject({ kind: 'emergency', what: 'medical', again: true })
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(6)
  })

  test('is told no more once somebody is on it, or it is over', async () => {
    scene.raise(20)
    scene.raise(21)
    await scene.pass(MINUTE)
    scene.answer(20)
    const record = scene.records.get(id(21))
    if (!record) throw new Error('It was not raised')
    const marks = { [id(80)]: { by: BEN, instant: scene.now(), device: 'phone' } }
    const data = { ...record.data, closed: { marks, cleared: {} } }
    scene.commit(scene.put('incident', data, id(21)), record)
    await scene.pass(60 * MINUTE)
    expect(scene.notices()).toHaveLength(2)
  })

  test('is told only so often when there are many: repeats count as well', async () => {
    for (let n = 100; n < 110; n += 1) scene.raise(n)
    await scene.pass(8 * MINUTE)
    expect(scene.notices()).toHaveLength(20)
  })

  test('is told again at once when somebody asks for it', async () => {
    scene.raise(20)
    await scene.pass(MINUTE)
    const entry = { incident: id(20), author: MAYA, kind: 'escalated', at: scene.now() }
    scene.commit(scene.put('incidentEntry', entry, id(30)))
    await scene.pass(1_000)
    expect(scene.notices()).toMatchObject([{ kind: 'emergency' }, { again: true }])
    expect(scene.failures).toEqual([])
  })
})
