import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { resolution } from '#shared/schema/resolution.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { stored, written } from '../../testing/testWedding.ts'
import { DecisionsScreen } from './DecisionsScreen.tsx'
import {
  askedInbox,
  at,
  byLena,
  card,
  lena,
  lenas,
  noahs,
  now,
  stamp,
  type AskedInbox,
} from '../../testing/askedInbox.ts'

let inbox: AskedInbox
beforeEach(async () => {
  inbox = await askedInbox(43)
})
afterEach(() => inbox.app.end())

const show = () => inbox.app.show(DecisionsScreen, '/decisions', '/decisions')
const needsYou = () => inbox.app.open.status.read().needsYou
const ceremony = async () => (await stored(inbox.app.open.replica, inbox.wedding.item))?.data

async function moment(title: string, order: string, change: Partial<TimelineItemData> = {}) {
  const { wedding, app } = inbox
  const id = app.edge.newId()
  const data = { ...wedding.moment, title, order, ...change }
  written(await app.open.write([createOp(timelineItem, wedding.scope, id, data)]))
  return id
}

/** Lena moved each by 10 minutes, Noah by 15. */
async function threeMoved() {
  const items = [inbox.wedding.item, await moment('Toasts', 'a1'), await moment('Dinner', 'a2')]
  for (const [index, record] of items.entries()) {
    const values = { record, siblings: [lenas(at(850)), noahs(at(855))] }
    await inbox.ask(values, { id: card.replace(/1$/, String(index + 1)) })
  }
}

it('settles several of one cause in two taps, as one edit with one undo', async () => {
  await threeMoved()
  show()
  const group = await screen.findByRole('article', { name: '3 moments · the time' })
  within(group).getByText(/Noah Field moved them 15 min later and Lena Brandt 10 min later\./)
  fireEvent.click(within(group).getByRole('radio', { name: /All of Lena Brandt’s/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Use all of Lena Brandt’s' }))
  await waitFor(async () => expect(await inbox.decisions()).toHaveLength(3))
  await waitFor(() => expect(needsYou()).toBe(0))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('article', { name: '3 moments · the time' })
  expect(await inbox.decisions()).toEqual([])
})

it('goes through a group one by one', async () => {
  await threeMoved()
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'One by one' }))
  await screen.findByRole('article', { name: 'Dinner · the time' })
  expect(screen.getAllByRole('article')).toHaveLength(3)
})

it('tells quietly what was settled by itself and by which rule, and brings the other back in one tap', async () => {
  const { item } = inbox.wedding
  const later = { record: item, path: 'title', kind: 'shortText', reason: 'overlap' as const }
  const siblings = [lenas('The vows'), noahs('Ceremony')]
  const inForce = { at: siblings[1]?.at ?? '' }
  await inbox.ask({ ...later, status: 'auto', deciders: [], siblings, inForce })
  show()
  const list = await screen.findByRole('region', { name: 'Settled by itself' })
  await within(list).findByText('Noah Field’s Ceremony replaced Lena Brandt’s The vows')
  within(list).getByText('The later one counts')
  fireEvent.click(await within(list).findByRole('button', { name: 'Bring The vows back' }))
  await waitFor(async () => expect(await ceremony()).toMatchObject({ title: 'The vows' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await ceremony()).toMatchObject({ title: 'Ceremony' }))
})

/** A decision of mine, sent and taken in. */
async function decidedByMe(minute: number, sees: string[]) {
  await inbox.serverSent({
    id: '01900000-0000-7000-9000-0000000000d1',
    scope: inbox.wedding.scope,
    type: resolution.name,
    data: {
      conflict: card,
      record: inbox.wedding.item,
      path: 'timing',
      choice: 'sibling',
      value: at(minute),
      sees,
    },
    at: stamp(now, 'a'),
    by: inbox.app.open.account.id,
    _deleted: false,
  })
}

it('asks again with the new value when one came in that the decision could not know', async () => {
  await decidedByMe(870, [byLena])
  await inbox.ask({})
  show()
  const asked = await screen.findByRole('article', { name: 'Ceremony · the time' })
  within(asked).getByText('You decided 14:30; a value came in that you could not know.')
  expect(within(asked).getByRole('radio', { name: /Noah Field.*13:45/s })).toBeTruthy()
})

it('tells whose decision came first, and brings mine back as an edit in one tap', async () => {
  await decidedByMe(825, [byLena])
  const settled = { choice: 'sibling', value: at(870), by: lena, at: stamp(now, 'b') } as const
  await inbox.ask({ status: 'resolved', resolution: settled })
  show()
  const told = await screen.findByRole('article', { name: 'Ceremony · the time' })
  within(told).getByText(/^Lena Brandt decided at \d\d:\d\d, before yours arrived\. 14:30 counts/)
  await waitFor(() => expect(needsYou()).toBe(1))
  fireEvent.click(await within(told).findByRole('button', { name: 'Bring 13:45 back' }))
  await waitFor(async () => expect(await ceremony()).toMatchObject({ timing: at(825) }))
  await waitFor(() => expect(needsYou()).toBe(0))
  expect(screen.queryByRole('article')).toBeNull()
})

it('marks the words in which two versions of a text differ, and offers both', async () => {
  const texts = [lenas('Bring six white chairs inside.'), noahs('Bring two white chairs inside.')]
  const agreed = { value: 'Bring white chairs inside.' }
  await inbox.ask({ path: 'notes', kind: 'prose', siblings: texts, agreed, deciders: [] })
  show()
  const asked = await screen.findByRole('article', { name: 'Ceremony · the notes' })
  const marks = [...asked.querySelectorAll('mark')].map((one) => one.textContent)
  expect(marks).toEqual(['six', 'two'])
  within(asked).getByRole('radio', { name: /^Both/ })
})

it('changes what was settled, as an ordinary edit', async () => {
  const settled = { choice: 'sibling', value: at(870), by: lena, at: stamp(now, 'b') } as const
  await inbox.ask({ status: 'resolved', resolution: settled })
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Change it: Ceremony · the time' }))
  const changing = await screen.findByRole('article', { name: 'Ceremony · the time' })
  fireEvent.click(within(changing).getByRole('radio', { name: /Noah Field.*13:45/s }))
  fireEvent.click(await screen.findByRole('button', { name: 'Use 13:45' }))
  await waitFor(async () => expect(await ceremony()).toMatchObject({ timing: at(825) }))
  expect(await inbox.decisions()).toEqual([])
})

it('asks about moments that wait for one another, and settles it with an edit', async () => {
  const { item } = inbox.wedding
  const toasts = await moment('Toasts', 'a1', { deps: { [item]: { type: 'FS', lagMin: 0 } } })
  const deps = { deps: { [toasts]: { type: 'FS', lagMin: 0 } } }
  written(
    await inbox.app.open.write([
      { op: 'patch', id: item, change: (data) => ({ ...data, ...deps }) },
    ]),
  )
  show()
  const name = 'Ceremony and Toasts wait for one another'
  const asked = await screen.findByRole('article', { name })
  await waitFor(() => expect(needsYou()).toBe(1))
  const radio = { name: /^Ceremony no longer waits for Toasts/ }
  fireEvent.click(within(asked).getByRole('radio', radio))
  fireEvent.click(await screen.findByRole('button', { name: 'Do this' }))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect(await ceremony()).toMatchObject({ deps: {} })
  await waitFor(() => expect(needsYou()).toBe(0))
})

it('forgets a question about a record that is gone', async () => {
  await inbox.ask({})
  show()
  await screen.findByRole('article', { name: 'Ceremony · the time' })
  written(await inbox.app.open.write([{ op: 'delete', id: inbox.wedding.item }]))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  await waitFor(() => expect(needsYou()).toBe(0))
})

it('applies what is marked by Enter', async () => {
  await inbox.ask({})
  show()
  await screen.findByRole('radio', { name: /13:45/ })
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.keyDown(document.body, { key: '1' })
  await screen.findByRole('button', { name: 'Use 14:30' })
  fireEvent.keyDown(document.body, { key: 'Enter' })
  await waitFor(async () => expect(await inbox.decisions()).toHaveLength(1))
})
