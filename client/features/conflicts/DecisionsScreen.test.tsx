import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { DecisionsScreen } from './DecisionsScreen.tsx'
import {
  askedInbox,
  byLena,
  byNoah,
  card,
  lena,
  lenas,
  noahs,
  now,
  stamp,
  type AskedInbox,
} from '../../testing/askedInbox.ts'

let inbox: AskedInbox
let app: AskedInbox['app']
let wedding: AskedInbox['wedding']
let ask: AskedInbox['ask']
let decisions: AskedInbox['decisions']

beforeEach(async () => {
  inbox = await askedInbox(41)
  ;({ app, wedding, ask, decisions } = inbox)
})
afterEach(() => app.end())

it('shows both times with names, devices and clocks, and writes one decision that saw both', async () => {
  await ask({})
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByRole('article', { name: 'Ceremony · the time' })
  expect(screen.getByText(/Two times were given. Until it is decided, 14:00 counts./)).toBeTruthy()
  const hers = screen.getByRole('radio', { name: /Lena Brandt, coordinator.*iPad.*14:30/s })
  const his = screen.getByRole('radio', { name: /Noah Field, photographer.*iPhone.*13:45/s })
  expect(clockOf(hers)).not.toBe(clockOf(his))
  fireEvent.click(hers)
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
  const me = app.open.account.id
  await inbox.member('01900000-0000-7000-9000-00000000000c', me, 'Maya', 'photographer')
  app.show(DecisionsScreen, '/decisions', '/decisions')
  await screen.findByText('Lena Brandt decides this.')
  for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('disabled', true)
})

it('asks whether a deleted moment stays, and keeping it is a decision with a value', async () => {
  await ask({
    path: '_deleted',
    reason: 'deleteVsEdit',
    agreed: { value: false },
    siblings: [lenas(undefined), noahs(false)],
  })
  app.show(DecisionsScreen, '/decisions', '/decisions')
  const asked = await screen.findByRole('article', { name: 'Ceremony · keep it or delete it' })
  fireEvent.click(within(asked).getByRole('radio', { name: /Noah Field.*Keep it/s }))
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
  const settled = {
    choice: 'sibling',
    value: { mode: 'at', at: 825 },
    by: lena,
    at: stamp(now, 'b'),
  } as const
  await ask({ status: 'resolved', resolution: settled }, { when: now + 1 })
  await screen.findByText(/^Lena Brandt decided at \d\d:\d\d: 13:45$/)
  expect(screen.getByRole('article', { name: 'Ceremony · the time' })).toBeTruthy()
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
