import 'fake-indexeddb/auto'
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WEDDING_ROLES, type Actor } from '#shared/schema/record/access.ts'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { mayManage, rolesToHandOut } from './memberRights.ts'
import { PeopleScreen } from './PeopleScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(61, Date.parse('2027-06-12T12:00:00Z'))
  const { id } = await testWedding(app.open.replica)
  app.show(PeopleScreen, '/w/$wedding/people', `/w/${id}/people`)
})
afterEach(() => app.end())

it('shows who made a wedding that is only here, and says why nobody can be invited yet', async () => {
  await screen.findByText('Maya')
  screen.getByText('Owner')
  const why =
    'This wedding is only on this computer so far. Once it is sent, you can invite others.'
  expect((await screen.findAllByText(why)).length).toBe(1)
  fireEvent.click(screen.getByRole('button', { name: 'Invite somebody' }))
  const make = await screen.findByRole('button', { name: 'Make the link' })
  fireEvent.click(await screen.findByRole('radio', { name: /^Photographer/ }))
  expect(make.hasAttribute('disabled')).toBe(true)
  screen.getByText(why, { selector: '[role="dialog"] *' })
})

it('offers the roles that the server lets one hand out', () => {
  const as = (role: Actor['role'], owner = false) => rolesToHandOut({ user: 'me', role, owner })
  expect(as('planner')).toEqual(WEDDING_ROLES)
  expect(as('family', true)).toEqual(WEDDING_ROLES)
  expect(as('couple')).toEqual(['couple', 'family', 'friend'])
  for (const role of ['coordinator', 'photographer', 'vendor', 'family', 'friend'] as const) {
    expect(as(role)).toEqual([])
  }
})

it('leaves owners to owners', () => {
  const planner = { user: 'me', role: 'planner', owner: false } as const
  expect(mayManage(planner, { owner: true })).toBe('ownersOnly')
  expect(mayManage({ ...planner, owner: true }, { owner: true })).toBe('yes')
  expect(mayManage(planner, { owner: false })).toBe('yes')
  expect(mayManage({ ...planner, role: 'couple' }, { owner: false })).toBe('no')
})
