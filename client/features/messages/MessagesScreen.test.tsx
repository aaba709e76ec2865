import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { message } from '#shared/schema/message.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { thread } from '#shared/schema/thread.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { maya } from '../../testing/testReplica.ts'
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
