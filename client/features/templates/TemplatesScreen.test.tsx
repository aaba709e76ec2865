import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { studioScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { studio } from '#shared/schema/studio.ts'
import { template } from '#shared/schema/template.ts'
import { templateMoment } from '#shared/schema/templateMoment.ts'
import { claimedRoleIn, claimKey } from '../../data/replica/actor.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { written } from '../../testing/testWedding.ts'
import { TemplatesScreen } from './TemplatesScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let scope: ScopeName

beforeEach(async () => {
  app = await testApp(71, Date.parse('2027-06-12T13:00:00Z'))
})
afterEach(() => app.end())

async function oneTemplate() {
  const { newId } = app.open.replica.edge
  const [id, of] = [newId(), newId()]
  scope = studioScope(id)
  written(
    await app.open.write(
      [
        createOp(studio, scope, id, { name: 'Fernhill' }),
        createOp(template, scope, of, { title: 'Church', order: 'a0', variables: {} }),
        createOp(templateMoment, scope, newId(), {
          template: of,
          order: 'a0',
          lane: 'Everyone',
          title: 'Ceremony',
          mode: 'after',
          durationMin: 30,
          visibility: 'team',
        }),
      ],
      { claims: { [scope]: 'owner' as const } },
    ),
  )
}

it('a studio is named without a network, and belongs to whoever named it', async () => {
  app.show(TemplatesScreen, '/templates', '/templates')
  fireEvent.click(await screen.findByRole('button', { name: 'Name your studio' }))
  const name = await screen.findByLabelText('Name of the studio')
  // Nothing is made of nothing.
  fireEvent.click(screen.getByRole('button', { name: 'Create the studio' }))
  await screen.findByText('Please give the studio a name.')
  fireEvent.change(name, { target: { value: 'Fernhill' } })
  fireEvent.click(screen.getByRole('button', { name: 'Create the studio' }))
  await screen.findByText(/^No template yet/)
  const [made] = await app.open.replica.records.find({ selector: { type: 'studio' } }).exec()
  expect(made?.get('data')).toEqual({ name: 'Fernhill' })
  expect(await claimedRoleIn(app.open.replica, studioScope(made?.primary ?? ''))).toBe('owner')
})

it('a template is duplicated with its parts, and the copy goes with one undo', async () => {
  await oneTemplate()
  app.show(TemplatesScreen, '/templates', '/templates')
  const list = await screen.findByRole('list', { name: 'Templates of the studio' })
  await waitFor(() => expect(list.textContent).toContain('1 moment'))
  fireEvent.click(within(list).getByRole('button', { name: 'More for Church' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate' }))
  await screen.findByRole('button', { name: 'Church, copy' })
  const moments = () =>
    app.open.replica.records.find({ selector: { type: 'templateMoment' } }).exec()
  expect(await moments()).toHaveLength(2)
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await moments()).toHaveLength(1))
  expect(screen.queryByRole('button', { name: 'Church, copy' })).toBeNull()
})

it('a viewer reads, and is told who changes', async () => {
  await oneTemplate()
  await app.open.replica.local.settings.put({ key: claimKey(scope), value: 'viewer' })
  app.show(TemplatesScreen, '/templates', '/templates')
  await screen.findByText(/Owners and editors of the studio change them/)
  await screen.findByRole('button', { name: 'Church' })
  expect(screen.queryByRole('button', { name: 'New template' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'More for Church' })).toBeNull()
})
