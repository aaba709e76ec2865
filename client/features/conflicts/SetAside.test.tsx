import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { handover } from '#shared/schema/handover.ts'
import { preference } from '#shared/schema/preference.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { maya } from '../../testing/testReplica.ts'
import { DecisionsScreen } from './DecisionsScreen.tsx'
import {
  askedInbox,
  byLena,
  card,
  lena,
  lenas,
  now,
  noahs,
  type AskedInbox,
} from '../../testing/askedInbox.ts'

let inbox: AskedInbox
beforeEach(async () => {
  inbox = await askedInbox(42)
})
afterEach(() => inbox.app.end())

const needsYou = () => inbox.app.open.status.read().needsYou
const show = () => inbox.app.show(DecisionsScreen, '/decisions', '/decisions')
const asked = () => screen.findByRole('article', { name: 'Ceremony · the time' })

it('is put off until a time, stands in a quiet list meanwhile and is back in one tap', async () => {
  await inbox.ask({})
  show()
  await asked()
  await waitFor(() => expect(needsYou()).toBe(1))
  fireEvent.click(screen.getByRole('button', { name: 'Decide later' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'In an hour' }))
  const later = await screen.findByRole('region', { name: 'Put off' })
  within(later).getByText(/^Comes back at \d\d:\d\d$/)
  expect(screen.queryByRole('article')).toBeNull()
  await waitFor(() => expect(needsYou()).toBe(0))
  const [kept] = await inbox.stored(preference.name)
  expect(kept?.data).toMatchObject({ later: { [card]: { until: now + 3_600_000 } } })

  fireEvent.click(within(later).getByRole('button', { name: 'Decide now' }))
  await asked()
  await waitFor(() => expect(needsYou()).toBe(1))
})

it('is handed to somebody who may decide it, with a word, and counts as theirs until it is taken back', async () => {
  await inbox.ask({})
  show()
  await asked()
  fireEvent.click(screen.getByRole('button', { name: 'Ask somebody' }))
  const sheet = await screen.findByRole('dialog', { name: 'Ask somebody' })
  expect(within(sheet).queryByRole('button', { name: /Noah/ })).toBeNull()
  fireEvent.change(within(sheet).getByLabelText('A word with it, if you like'), {
    target: { value: 'You know the church.' },
  })
  fireEvent.click(within(sheet).getByRole('button', { name: 'Ask Lena Brandt, coordinator' }))
  const others = await screen.findByRole('region', { name: 'Asked of others' })
  within(others).getByText(/^Lena Brandt was asked by you, at \d\d:\d\d$/)
  within(others).getByText('You know the church.')
  await waitFor(() => expect(needsYou()).toBe(0))
  const [record] = await inbox.stored(handover.name)
  expect(record).toMatchObject({
    id: companionId(card, 'handover'),
    data: { conflict: card, to: lena, note: 'You know the church.' },
  })

  fireEvent.click(within(others).getByRole('button', { name: 'Decide it myself' }))
  await asked()
  await waitFor(() => expect(needsYou()).toBe(1))
})

it('stands on top for whom it was handed to, with who asked', async () => {
  const other = '01900000-0000-7000-9000-000000000002'
  await inbox.ask({})
  const values = { path: 'durationMin', siblings: [lenas(40), noahs(50)] }
  await inbox.ask({ ...values, agreed: { value: 30 } }, { id: other })
  await inbox.serverSent({
    id: companionId(other, 'handover'),
    scope: inbox.wedding.scope,
    type: handover.name,
    data: { conflict: other, to: maya, note: 'You were there.' },
    at: byLena,
    by: lena,
    _deleted: false,
  })
  show()
  await screen.findByText(/^You were asked by Lena Brandt, at \d\d:\d\d$/)
  const names = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)
  expect(names.slice(0, 2)).toEqual(['Ceremony · the length', 'Ceremony · the time'])
})
