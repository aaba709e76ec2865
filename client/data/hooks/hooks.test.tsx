import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { Dexie } from 'dexie'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import type { AppData } from '../appData.ts'
import type { OpenAccount, Page } from '../openAccount.ts'
import { createServerCalls } from '../queries.ts'
import type { TypedRecord } from '../recordStores.ts'
import { openAccounts } from '../replica/accounts.ts'
import { createServerClock } from '../serverClock.ts'
import { createSession } from '../session.ts'
import { createTicks } from '../ticks.ts'
import { settable } from '../replica/readable.ts'
import { fakeLocks } from '../../testing/fakeLocks.ts'
import { maya, testEdge } from '../../testing/testReplica.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { DataProvider } from './DataProvider.tsx'
import { useActor } from './useActor.ts'
import { useDraft } from './useDraft.ts'
import { useField } from './useField.ts'
import { useUnsentIds } from './useQueue.ts'
import { useRecordsView } from './useRecords.ts'
import { useSyncStatus } from './useSyncStatus.ts'
import { useWrite } from './useWrite.ts'

let data: AppData
let open: OpenAccount

beforeEach(async () => {
  const edge = testEdge(9)
  const accounts = openAccounts(edge, 'test')
  const clock = createServerClock(edge.now)
  const fetch = () => Promise.reject(new TypeError('no network'))
  const page: Page = {
    edge,
    clock,
    fetch,
    locks: fakeLocks(),
    random: () => 0,
    events: {
      visible: () => false,
      onVisibility: () => () => {},
      onHope: () => () => {},
      calm: async () => {},
    },
    connectLive: () => ({ close: () => {} }),
    wroteLocally: () => {},
  }
  const session = createSession({ accounts, page, eraseApp: async () => {} })
  await accounts.keep({
    id: maya,
    name: 'Maya',
    email: 'm@x.org',
    token: 't',
    expiresAt: null,
    lastServerContact: 0,
  })
  await session.switchTo(maya)
  const state = session.account.read()
  if (state.state !== 'open') throw new Error(state.state)
  open = state.open
  const visibility = { visible: () => true, subscribe: () => () => {} }
  data = {
    session,
    accounts,
    clock,
    ticks: createTicks(clock, visibility),
    calls: createServerCalls(fetch, () => null),
    updates: { state: settable('current'), apply: () => {}, look: async () => {} },
  }
})

afterEach(async () => {
  cleanup()
  await data.session.leave()
  data.accounts.close()
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
})

function show(screenful: ReactNode) {
  return render(
    <StrictMode>
      <DataProvider data={data}>{screenful}</DataProvider>
    </StrictMode>,
  )
}

type Item = TypedRecord<z.output<typeof timelineItem.data>>

test('a screen shows records, who I am and what is only here; a write appears without a network', async () => {
  const { scope } = await testWedding(open.replica)
  function Day({ scope: of }: { scope: ScopeName }) {
    const { records, loaded } = useRecordsView(timelineItem, of)
    const unsent = useUnsentIds()
    const actor = useActor(of)
    const { chip } = useSyncStatus()
    const write = useWrite()
    if (!loaded) return <p>loading</p>
    return (
      <div>
        <p>{actor ? `${actor.role} ${actor.owner ? 'owner' : ''}` : 'nobody'}</p>
        <p>{`chip ${chip.kind}`}</p>
        {records.map((item) => (
          <button
            type="button"
            key={item.id}
            onClick={() => void write.patch(timelineItem, item.id, { title: 'Vows' })}
          >
            {`${item.data.title} ${unsent.has(item.id) ? 'only here' : 'sent'}`}
          </button>
        ))}
      </div>
    )
  }
  show(<Day scope={scope} />)
  await screen.findByText('Ceremony only here')
  await screen.findByText('planner owner')
  await screen.findByText('chip onDevice')
  act(() => screen.getByRole('button').click())
  expect(await screen.findByText('Vows only here')).toBeDefined()
})

test('a field saves itself after a pause, and at once when it is left', async () => {
  const { scope, item } = await testWedding(open.replica)
  function Title({ record }: { record: Item }) {
    const title = useField(timelineItem, record, 'title')
    return (
      <input
        aria-label="title"
        value={title.value}
        onChange={(event) => title.set(event.target.value)}
        onBlur={title.flush}
      />
    )
  }
  function Screen() {
    const { records } = useRecordsView(timelineItem, scope)
    return records.map((record) => <Title key={record.id} record={record} />)
  }
  const { unmount } = show(<Screen />)
  const input = await screen.findByLabelText('title')
  const type = (text: string) => fireEvent.change(input, { target: { value: text } })
  type('Vows')
  await expect.poll(async () => (await stored(open.replica, item))?.data['title']).toBe('Vows')
  type('Left in the middle')
  unmount()
  await expect
    .poll(async () => (await stored(open.replica, item))?.data['title'])
    .toBe('Left in the middle')
})

test('a draft outlives the screen it was typed on', async () => {
  const text = z.string()
  function Composer() {
    const draft = useDraft('new item', text, '')
    if (!draft.loaded) return <p>loading</p>
    return (
      <button type="button" onClick={() => draft.set('half a sentence')}>
        {draft.value || 'empty'}
      </button>
    )
  }
  const first = show(<Composer />)
  const button = await screen.findByText('empty')
  act(() => button.click())
  await screen.findByText('half a sentence')
  await expect.poll(() => open.drafts.read('new item')).toBe('half a sentence')
  first.unmount()
  show(<Composer />)
  await screen.findByText('half a sentence')
})
