import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { member } from '#shared/schema/member.ts'
import { maya } from '../../testing/testReplica.ts'
import { testApp } from '../../testing/testApp.tsx'
import { newWedding } from './newWedding.ts'
import { WeddingSettingsScreen } from './WeddingSettingsScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let made: ReturnType<typeof newWedding>

beforeEach(async () => {
  app = await testApp(32, now)
  made = newWedding(
    {
      names: ['Zoe', 'Ana'],
      date: '2027-08-01',
      zone: 'Europe/London',
      place: '',
      dayTitle: 'Wedding day',
      laneName: 'Everyone',
    },
    app.edge.newId,
  )
})
afterEach(() => app.end())

async function show() {
  const written = await app.open.write(made.ops, { claims: { [made.scope]: 'planner' as const } })
  if (!written.ok) throw new Error(written.refusal.reason)
  app.show(WeddingSettingsScreen, '/w/$wedding/settings', `/w/${made.id}/settings`)
  return screen.findByLabelText<HTMLInputElement>('Title')
}

/** The server's word on who I am, as a pull brings it. */
async function becomeFriend() {
  const document = {
    id: app.edge.newId(),
    scope: made.scope,
    type: member.name,
    data: { user: maya, name: 'Maya', role: 'friend', owner: false },
    at: '01790000000000-0000-000000000000',
    by: maya,
    _deleted: false,
    _attachments: {},
    _meta: { lwt: 1 },
    _rev: '',
  }
  await app.open.replica.records.storageInstance.bulkWrite([{ document }], 'test')
}

async function stored(id: string): Promise<JsonObject> {
  const [found] = await app.open.replica.records.storageInstance.findDocumentsById([id], false)
  return found?.data ?? {}
}

it('saves what is typed after a pause, and one undo takes all of it back', async () => {
  const title = await show()
  act(() => title.focus())
  fireEvent.change(title, { target: { value: 'The big day' } })
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ title: 'The big day' }))
  fireEvent.change(title, { target: { value: 'The very big day' } })
  act(() => title.blur())
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ title: 'Zoe & Ana' }))
})

it('never stores an empty title', async () => {
  const title = await show()
  act(() => title.focus())
  fireEvent.change(title, { target: { value: '' } })
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  expect(await stored(made.id)).toMatchObject({ title: 'Zoe & Ana' })
  act(() => title.blur())
  await waitFor(() => expect(title.value).toBe('Zoe & Ana'))
})

it('a position gives the days their light, without a network and in one edit', async () => {
  await show()
  fireEvent.change(screen.getByLabelText('A new place'), { target: { value: 'Old Barn' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add a place' }))
  const position = await screen.findByLabelText('Position')
  const type = (value: string) => {
    act(() => position.focus())
    fireEvent.change(position, { target: { value } })
    act(() => position.blur())
  }
  type('by the river')
  await screen.findByText(/^That is no position/)
  type('https://www.openstreetmap.org/#map=17/51.50735/-0.12776')
  const dayId = made.ops[1]?.id ?? ''
  await waitFor(async () =>
    expect(await stored(made.id)).toMatchObject({
      places: { venue: { label: 'Old Barn', coords: { lat: 51.50735, lon: -0.12776 } } },
    }),
  )
  expect(await stored(dayId)).toMatchObject({ sun: { goldenHour: 1200, sunset: 1249 } })
})

it('moves the days along with the date, as one edit', async () => {
  await show()
  const date = screen.getByLabelText('Date')
  act(() => date.focus())
  fireEvent.change(date, { target: { value: '2027-08-08' } })
  act(() => date.blur())
  const dayId = made.ops[1]?.id ?? ''
  await waitFor(async () => expect(await stored(dayId)).toMatchObject({ date: '2027-08-08' }))
  expect(await stored(made.id)).toMatchObject({ date: '2027-08-08' })
})

it('keeps the only day and the only lane of a wedding', async () => {
  await show()
  const remove = await screen.findByRole('button', { name: 'Remove Wedding day' })
  expect(remove).toHaveProperty('disabled', true)
  await screen.findByText('A wedding keeps at least one day.')
})

it('steps back only after a question', async () => {
  await show()
  fireEvent.click(await screen.findByRole('button', { name: 'Lock the plan' }))
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ status: 'locked' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Back to a draft' }))
  expect(await stored(made.id)).toMatchObject({ status: 'locked' })
  fireEvent.click(await screen.findByRole('button', { name: 'Step back' }))
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ status: 'draft' }))
})

it('keeps the space between two words when somebody pauses there', async () => {
  const title = await show()
  act(() => title.focus())
  fireEvent.change(title, { target: { value: 'The ' } })
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ title: 'The ' }))
  await waitFor(() => expect(title.value).toBe('The '))
  act(() => title.blur())
  await waitFor(async () => expect(await stored(made.id)).toMatchObject({ title: 'The' }))
})

it('shows everything and offers nothing to a role that may not change it', async () => {
  await show()
  await becomeFriend()
  await screen.findByText('You can read these settings. The couple and the planners change them.')
  expect(screen.getByLabelText<HTMLInputElement>('Title').readOnly).toBe(true)
  for (const name of ['Lock the plan', 'Add a day', 'Add a lane', 'Add a place']) {
    expect(screen.queryByRole('button', { name })).toBeNull()
  }
})
