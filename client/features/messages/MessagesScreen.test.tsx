import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ack } from '#shared/schema/ack.ts'
import { message } from '#shared/schema/message.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding, written } from '../../testing/testWedding.ts'
import { maya, noah } from '../../testing/testReplica.ts'
import { MessagesScreen } from './MessagesScreen.tsx'
import { readyThreads } from './readyThreads.ts'

const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: { id: string; scope: ScopeName }

beforeEach(async () => {
  app = await testApp(61, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(MessagesScreen, '/w/$wedding/messages', `/w/${wedding.id}/messages${search}`)
const kept = () => app.open.stores.view(message, wedding.scope).read().records
const threads = () => app.open.stores.view(thread, wedding.scope).read().records

it('a conversation that every wedding has is made by its first word, with the id all devices give it', async () => {
  const work = readyThreads(wedding.id).find(({ name }) => name === 'work')
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Everybody who works' }))
  const box = await screen.findByRole('textbox', { name: 'Message to Everybody who works' })
  expect(threads()).toEqual([])
  fireEvent.change(box, { target: { value: '  The cake is here ' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() => expect(kept()).toHaveLength(1))
  expect(threads().map(({ id, data }) => ({ id, data }))).toEqual([
    { id: work?.id, data: work?.data },
  ])
  expect(kept()[0]?.data).toMatchObject({
    author: maya,
    text: 'The cake is here',
    roles: work?.data.roles,
    members: {},
  })
  await waitFor(() => expect(box).toHaveProperty('value', ''))
})

it('what is being written survives the app, and another conversation has words of its own', async () => {
  const [work, lead] = readyThreads(wedding.id)
  const router = show(`?thread=${work?.id}`)
  const box = await screen.findByRole('textbox', { name: /Message to Everybody/ })
  fireEvent.change(box, { target: { value: 'Half a sen' } })
  await router.navigate({ to: `/w/${wedding.id}/messages`, search: { thread: lead?.id } as never })
  const other = await screen.findByRole('textbox', { name: 'Message to Running the day' })
  expect(other).toHaveProperty('value', '')
  await router.navigate({ to: `/w/${wedding.id}/messages`, search: { thread: work?.id } as never })
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /Message to Everybody/ })).toHaveProperty(
      'value',
      'Half a sen',
    ),
  )
})

it('nothing empty is sent', async () => {
  const [work] = readyThreads(wedding.id)
  show(`?thread=${work?.id}`)
  const box = await screen.findByRole('textbox', { name: /Message to Everybody/ })
  fireEvent.change(box, { target: { value: '   ' } })
  expect(screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true)
})

it('opening a conversation reads it, and what was written earlier by somebody else is news when it comes', async () => {
  const [work] = readyThreads(wedding.id)
  if (!work) throw new Error('There is no conversation')
  const { scope } = wedding
  const arrives = async (type: string, data: JsonObject, id: string, by = noah) => {
    const at = '01790000000000-0000-000000000000'
    await app.open.replica.records.insert({ id, scope, type, data, at, by })
  }
  const says = (author: string, text: string, saidAt: number) => {
    const { roles, members } = work.data
    const data = { thread: work.id, author, roles, members, text, saidAt }
    return arrives(message.name, data, app.edge.newId(), author)
  }
  const cleo = '01900000-0000-7000-8000-00000000cccc'
  await arrives(thread.name, { ...work.data }, work.id)
  await says(noah, 'Doors are open', now - 60_000)
  const router = show()
  const unread = () =>
    within(screen.getByRole('list', { name: 'Conversations' })).queryByText('1 unread')
  await screen.findByRole('list', { name: 'Conversations' })
  await waitFor(() => expect(unread()).toBeTruthy())
  fireEvent.click(await screen.findByRole('button', { name: 'Everybody who works' }))
  const read = () =>
    app.open.stores
      .view(ack, scope)
      .read()
      .records.map(({ data }) => data)
  await waitFor(() =>
    expect(read()).toMatchObject([
      { of: work.id, member: maya, upTo: { [noah]: { at: now - 60_000 } } },
    ]),
  )
  await router.navigate({ to: `/w/${wedding.id}/messages`, search: {} as never })
  await screen.findByRole('list', { name: 'Conversations' })
  await waitFor(() => expect(unread()).toBeNull())
  // Cleo had no signal: her words are older than what was read.
  await says(cleo, 'The cake is late', now - 120_000)
  await waitFor(() => expect(unread()).toBeTruthy())
})

it('who leads a conversation closes it, and opens it again where the closed ones stand', async () => {
  const id = app.edge.newId()
  const data = { author: maya, title: 'Cars', roles: {}, members: { [maya]: true as const } }
  written(await app.open.write([createOp(thread, wedding.scope, id, data)]))
  show(`?thread=${id}&panel=people`)
  fireEvent.click(await screen.findByRole('button', { name: 'Close the conversation' }))
  await screen.findByText('Cars is closed. What was said stays.')
  expect(threads().find((one) => one.id === id)?.data.closed).toBeDefined()
  show()
  const closed = await screen.findByRole('list', { name: 'Closed' })
  fireEvent.click(within(closed).getByRole('button', { name: 'Cars' }))
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Message to Cars' })).toBeNull())
  fireEvent.click(await screen.findByRole('button', { name: 'Open it again' }))
  await screen.findByRole('textbox', { name: 'Message to Cars' })
})
