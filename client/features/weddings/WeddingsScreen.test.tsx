import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { day } from '#shared/schema/day.ts'
import { lane } from '#shared/schema/lane.ts'
import { scopeKind, weddingScope } from '#shared/schema/record/scope.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { actorIn } from '../../data/replica/actor.ts'
import { testApp } from '../../testing/testApp.tsx'
import { LinkOver } from './LinkOver.tsx'
import { WeddingsScreen } from './WeddingsScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(31, now)
})
afterEach(() => app.end())

it('lays the examples out without a network, one of them today', async () => {
  app.show(WeddingsScreen, '/', '/')
  fireEvent.click(await screen.findByRole('button', { name: 'Show me the examples' }))
  await screen.findByRole('button', { name: /^Open the day of Harriet/ })
  const ahead = await screen.findByRole('region', { name: 'Ahead' })
  await waitFor(() => expect(within(ahead).getAllByRole('heading', { level: 3 })).toHaveLength(2))
  expect(await screen.findAllByText('On this computer')).toHaveLength(3)
  await screen.findByRole('button', { name: 'See it as someone else' })
  await waitFor(() => {
    const scopes = new Set(app.open.queue.waiting.read().map(({ scope }) => scope))
    const kinds = [...scopes].map((scope) => scopeKind(scope))
    expect(kinds.toSorted()).toEqual(['studio', 'wedding', 'wedding', 'wedding'])
  })
  expect(app.open.queue.waiting.read().length).toBeGreaterThan(700)
})

it('creates a wedding without a network, owned by whoever made it, and opens its day', async () => {
  const router = app.show(WeddingsScreen, '/', '/')
  fireEvent.click(await screen.findByRole('button', { name: 'New wedding' }))
  const type = async (label: string, text: string) => {
    const field = await screen.findByLabelText(label)
    fireEvent.change(field, { target: { value: text } })
  }
  fireEvent.click(await screen.findByRole('button', { name: 'Create and open the day' }))
  await screen.findByText('Please give at least one name.')
  await screen.findByText('Please choose a date.')
  await type('One of the couple', 'Zoe ')
  await type('The other', 'Ana')
  await type('Date of the wedding', '2027-08-01')
  await type('Place', 'Hollin Manor')
  fireEvent.click(screen.getByRole('button', { name: 'Create and open the day' }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/w\/.+\/day$/))
  const id = router.state.location.pathname.split('/')[2] ?? ''
  const scope = weddingScope(id)
  const unsent = () => app.open.queue.waiting.read().filter((one) => one.scope === scope)
  await waitFor(() =>
    expect(
      unsent()
        .map(({ type: kind }) => kind)
        .toSorted(),
    ).toEqual([day.name, lane.name, wedding.name]),
  )
  expect(await actorIn(app.open.replica, scope)).toMatchObject({ role: 'planner', owner: true })
  expect(await app.open.drafts.read('new wedding')).toBeUndefined()
})

it('keeps a half-filled form for the next time', async () => {
  app.show(WeddingsScreen, '/', '/')
  fireEvent.click(await screen.findByRole('button', { name: 'New wedding' }))
  fireEvent.change(await screen.findByLabelText('One of the couple'), { target: { value: 'Zoe' } })
  await waitFor(async () =>
    expect(await app.open.drafts.read('new wedding')).toMatchObject({ first: 'Zoe' }),
  )
})

it('a link whose day was not fetched before signal went is not over', async () => {
  const link = {
    scope: weddingScope(app.edge.newId()),
    role: 'vendor' as const,
    title: 'Anna & Ben',
    invitedBy: 'Lena',
    endsAt: '2027-06-19T12:00:00Z',
  }
  app.show(() => <LinkOver link={link} />, '/', '/')
  await screen.findByText(/The link stays good/)
  expect(screen.queryByRole('heading', { name: 'The link is over' })).toBeNull()
})
