import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { resolution } from '#shared/schema/resolution.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { testApp } from '../../testing/testApp.tsx'
import { noah } from '../../testing/testReplica.ts'
import { testWedding } from '../../testing/testWedding.ts'
import { DecisionsScreen } from './DecisionsScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
const lena = '01900000-0000-7000-8000-00000000cccc'
const stamp = (ms: number, replica: string) =>
  `${String(ms).padStart(14, '0')}-0000-${replica.repeat(12)}`
const byLena = stamp(now - 40 * 60_000, 'b')
const byNoah = stamp(now - 20 * 60_000, 'c')
const card = '01900000-0000-7000-9000-000000000001'

let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(41, now)
  wedding = await testWedding(app.open.replica)
  await serverSent(
    member('01900000-0000-7000-9000-00000000000a', lena, 'Lena Brandt', 'coordinator'),
  )
  await serverSent(
    member('01900000-0000-7000-9000-00000000000b', noah, 'Noah Field', 'photographer'),
  )
})
afterEach(() => app.end())

it('shows both times with names, devices and clocks, and writes one decision that saw both', async () => {
  await ask({})
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByRole('article', { name: 'Ceremony · the time' })
  expect(screen.getByText(/Two times were given. Until it is decided, 14:00 counts./)).toBeTruthy()
  const lenas = screen.getByRole('radio', { name: /14:30.*Lena Brandt, coordinator.*iPad/s })
  const noahs = screen.getByRole('radio', { name: /13:45.*Noah Field, photographer.*iPhone/s })
  expect(clockOf(lenas)).not.toBe(clockOf(noahs))
  fireEvent.click(lenas)
  const apply = await screen.findByRole('button', { name: 'Use 14:30' })
  fireEvent.click(apply)
  fireEvent.click(apply)
  await screen.findByText('Decided here; the others will see it when you have signal.')
  const [decision, ...more] = await decisions()
  expect(more).toEqual([])
  expect(decision).toMatchObject({
    conflict: card,
    record: wedding.item,
    path: 'timing',
    choice: 'sibling',
    value: { mode: 'at', at: 870 },
  })
  expect(decision?.['sees']).toEqual([byLena, byNoah])
  expect(app.open.status.read().needsYou).toBe(0)
  const items = app.open.stores.view(timelineItem, wedding.scope)
  await waitFor(() => expect(items.read().records[0]?.data.timing).toEqual({ mode: 'at', at: 870 }))
})

it('takes another time than those given, and keeps it through a reload while it is being written', async () => {
  await ask({})
  app.show(DecisionsScreen, '/decisions', '/decisions')
  fireEvent.click(await screen.findByRole('radio', { name: 'Another time' }))
  const field = await screen.findByLabelText('The right time')
  fireEvent.change(field, { target: { value: '2:10 pm' } })
  fireEvent.blur(field)
  await waitFor(async () =>
    expect(await app.open.drafts.read(`decision ${card}`)).toEqual({
      value: { mode: 'at', at: 850 },
    }),
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Use 14:10' }))
  await waitFor(async () => expect(await decisions()).toHaveLength(1))
  expect((await decisions())[0]).toMatchObject({
    choice: 'custom',
    value: { mode: 'at', at: 850 },
    sees: [byLena, byNoah],
  })
})

it('lets nobody choose whose role may not, and says who does', async () => {
  await ask({ deciders: ['coordinator'] })
  await serverSent(
    member('01900000-0000-7000-9000-00000000000c', app.open.account.id, 'Maya', 'photographer'),
  )
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByText('Lena Brandt decides this.')
  for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('disabled', true)
})

it('asks whether a deleted moment stays, and keeping it is a decision with a value', async () => {
  await ask({
    path: '_deleted',
    reason: 'deleteVsEdit',
    agreed: { value: false },
    siblings: [
      { at: byLena, by: lena, role: 'coordinator', device: 'iPad', receivedAt: now },
      {
        at: byNoah,
        by: noah,
        role: 'photographer',
        device: 'iPhone',
        receivedAt: now,
        value: false,
      },
    ],
  })
  app.show(DecisionsScreen, '/decisions', '/decisions')
  const asked = await screen.findByRole('article', { name: 'Ceremony · keep it or delete it' })
  fireEvent.click(within(asked).getByRole('radio', { name: /^Keep it/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }))
  await waitFor(async () => expect(await decisions()).toHaveLength(1))
  expect((await decisions())[0]).toMatchObject({
    path: '_deleted',
    choice: 'sibling',
    value: false,
  })
})

it('leaves a card in its place when somebody else settles it meanwhile, and says how', async () => {
  await ask({})
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByRole('radio', { name: /13:45/ })
  await act(() =>
    ask(
      {
        status: 'resolved',
        resolution: {
          choice: 'sibling',
          value: { mode: 'at', at: 825 },
          by: lena,
          at: stamp(now, 'b'),
        },
      },
      now + 1,
    ),
  )
  const settled = await screen.findByRole('article', { name: 'Ceremony · the time' })
  await within(settled).findByText(/^Lena Brandt decided at \d\d:\d\d: 13:45$/)
  expect(screen.queryByRole('radio')).toBeNull()
})

it('marks values from the keyboard, and leaves a field that is being written alone', async () => {
  await ask({})
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByRole('radio', { name: /13:45/ })
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: '2' })
  await screen.findByRole('button', { name: 'Use 13:45' })
  fireEvent.click(screen.getByRole('radio', { name: 'Another time' }))
  const field = await screen.findByLabelText('The right time')
  fireEvent.keyDown(field, { key: '1' })
  expect(screen.getByRole('radio', { name: 'Another time' })).toHaveProperty('checked', true)
})

it('says in one sentence that nothing waits', async () => {
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByText(/^No decisions wait./)
  expect(screen.queryByRole('article')).toBeNull()
})

function clockOf(radio: HTMLElement): string | undefined {
  return /at \d\d:\d\d/.exec(radio.closest('label')?.textContent ?? '')?.[0]
}

async function decisions() {
  const found = await app.open.replica.records.find({ selector: { type: resolution.name } }).exec()
  return found.map((one) => one.toJSON().data)
}

function member(id: string, user: string, name: string, role: string): RecordEnvelope {
  const data = { user, name, role, owner: false }
  return { id, scope: wedding.scope, type: 'member', data, at: byLena, by: '', _deleted: false }
}

async function serverSent(record: RecordEnvelope) {
  const document = { ...record, _attachments: {}, _meta: { lwt: now }, _rev: '1-server' }
  const { storageInstance } = app.open.replica.records
  const { error } = await storageInstance.bulkWrite([{ document }], 'server')
  expect(error).toEqual([])
}

/** A question over the time of the ceremony, as an answer of the server brings it. */
async function ask(part: Partial<ConflictData>, at = now) {
  const data: ConflictData = {
    record: wedding.item,
    recordType: 'timelineItem',
    path: 'timing',
    kind: 'protected',
    agreed: { value: { mode: 'at', at: 840 } },
    siblings: [
      {
        at: byLena,
        by: lena,
        role: 'coordinator',
        device: 'iPad',
        receivedAt: now,
        value: { mode: 'at', at: 870 },
      },
      {
        at: byNoah,
        by: noah,
        role: 'photographer',
        device: 'iPhone',
        receivedAt: now,
        value: { mode: 'at', at: 825 },
      },
    ],
    inForce: 'agreed',
    reason: 'protected',
    status: 'open',
    deciders: ['planner', 'coordinator'],
    readers: ['role:planner'],
    ...part,
  }
  const record: RecordEnvelope = {
    id: card,
    scope: wedding.scope,
    type: 'conflict',
    data: structuredClone(data) as RecordEnvelope['data'],
    at: stamp(at, 'f'),
    by: '',
    _deleted: false,
  }
  await app.open.replica.local.cards.put({ id: card, scope: wedding.scope, record })
}
