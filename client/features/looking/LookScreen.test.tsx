import 'fake-indexeddb/auto'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useParams } from '@tanstack/react-router'
import { weddingScope } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { useActor } from '../../data/hooks/useActor.ts'
import { useRecords } from '../../data/hooks/useRecords.ts'
import { useWrite } from '../../data/hooks/useWrite.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { Screen } from '../../frame/Screen.tsx'
import { useSay } from '../../frame/useSay.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { LookScreen } from './LookScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let florist: string

beforeEach(async () => {
  app = await testApp(61, Date.parse('2027-06-12T13:00:00Z'))
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  florist = newId()
  written(
    await app.open.write([
      createOp(vendor, wedding.scope, florist, { kind: 'florist', name: 'Hedge & Bloom' }),
      createOp(vendor, wedding.scope, newId(), { kind: 'band', name: 'The Larks' }),
    ]),
  )
})
afterEach(() => app.end())

/** Some screen of the wedding, which knows nothing of other eyes. */
function SomeScreen() {
  const { wedding: id } = useParams({ strict: false })
  const scope = weddingScope(id ?? '')
  const vendors = useRecords(vendor, scope)
  const actor = useActor(scope)
  const say = useSay()
  const { patch } = useWrite()
  return (
    <Screen wedding={id ?? ''} current="day" title="Some screen">
      <p>{`I am ${actor?.role}`}</p>
      {vendors.map((one) => (
        <button
          key={one.id}
          type="button"
          onClick={() =>
            void patch(vendor, one.id, { leadMin: 30 }).then((done) => say.outcome(done, 'Saved'))
          }
        >
          {one.data.name}
        </button>
      ))}
    </Screen>
  )
}

it('shows the wedding as the florist holds it, says so, refuses to write, and leads back', async () => {
  const looking = app.show(LookScreen, '/w/$wedding/look', `/w/${wedding.id}/look`)
  const vendors = await screen.findByRole('region', { name: 'Vendors' })
  fireEvent.click(within(vendors).getByRole('button', { name: 'Hedge & Bloom' }))
  await waitFor(() => expect(looking.state.location.pathname).toBe(`/w/${wedding.id}/day`))
  await act(async () => cleanup())

  app.show(SomeScreen, '/w/$wedding/day', `/w/${wedding.id}/day`)
  await screen.findByText('I am vendor')
  expect(screen.getByText('You see this as Hedge & Bloom, florist')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'The Larks' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Hedge & Bloom' }))
  await screen.findByText('You are looking as the vendor. Go back to edit.')
  expect((await stored(app.open.replica, florist))?.data['leadMin']).toBeUndefined()

  fireEvent.click(screen.getByRole('button', { name: 'Back to your own view' }))
  await screen.findByText('I am planner')
  expect(screen.queryByText(/^You see this as/)).toBeNull()
  expect(screen.getByRole('button', { name: 'The Larks' })).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Hedge & Bloom' }))
  await screen.findByText('Saved')
})
