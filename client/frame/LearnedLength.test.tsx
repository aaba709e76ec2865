import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fact } from '#shared/schema/fact.ts'
import { writeMany } from '../data/replica/write.ts'
import { createOp } from '../data/replica/writeOp.ts'
import { testApp } from '../testing/testApp.tsx'
import { testWedding, written } from '../testing/testWedding.ts'
import { LearnedLengthOffer } from './LearnedLengthOffer.tsx'

/** A year after the weddings were. */
const now = Date.parse('2028-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(77, now)
})
afterEach(() => app.end())

/** A wedding whose ceremony, planned for 30 minutes from 14:00, took so long. */
async function lived(took: number) {
  const { replica } = app.open
  const { scope, item } = await testWedding(replica)
  const said = { item, claimedAt: now - 1, device: 'phone', seen: {}, visibility: 'team' } as const
  written(
    await writeMany(replica, [
      createOp(fact, scope, replica.edge.newId(), { ...said, kind: 'actualStart', value: 840 }),
      createOp(fact, scope, replica.edge.newId(), {
        ...said,
        kind: 'actualEnd',
        value: 840 + took,
      }),
    ]),
  )
}

function show(onTake: (minutes: number) => void) {
  app.show(
    () => (
      <LearnedLengthOffer
        wedding="0198b2a0-0000-7000-8000-000000000001"
        title="Ceremony"
        category=""
        durationMin={30}
        onTake={onTake}
      />
    ),
    '/x',
    '/x',
  )
}

it('offers what two weddings took, without a network, and plans nothing by itself', async () => {
  await lived(41)
  await lived(47)
  const onTake = vi.fn<(minutes: number) => void>()
  show(onTake)
  await screen.findByText('It took 44 min in 2 weddings (planned 30).')
  expect(onTake).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: 'Plan 45 min' }))
  await waitFor(() => expect(onTake).toHaveBeenCalledWith(45))
})
