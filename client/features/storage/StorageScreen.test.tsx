import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testApp } from '../../testing/testApp.tsx'
import { testWedding } from '../../testing/testWedding.ts'
import { readAway } from '../../data/replica/away/awayWeddings.ts'
import { openBelieved } from '../../data/replica/believed.ts'
import type { Replica } from '../../data/replica/database.ts'
import { envelopeOf } from '../../data/replica/planEdits.ts'
import { StorageScreen } from './StorageScreen.tsx'

const monthsAfter = Date.parse('2027-12-11T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>

beforeEach(async () => {
  app = await testApp(62, monthsAfter)
})
afterEach(() => app.end())

/** As after a push that was answered. */
async function believeSent(replica: Replica) {
  const documents = await replica.records.find().exec()
  const believed = await openBelieved(replica)
  await believed.believe(documents.map(({ _data }) => envelopeOf(_data)))
  await believed.close()
}

async function takeAway(name: string) {
  fireEvent.click(await screen.findByRole('button', { name: `More for ${name}` }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Take it off this/ }))
  fireEvent.click(await screen.findByRole('button', { name: 'Take it off' }))
}

it('takes a wedding off this device only when all of it was sent, names it still, and brings it back', async () => {
  const { replica } = app.open
  const { scope } = await testWedding(replica)
  app.show(StorageScreen, '/storage', '/storage')
  await screen.findByText(/^written \d/)
  await takeAway('Anna & Ben')
  await screen.findByText(/4 things of it are only on this .*nothing was changed/)
  expect(await readAway(replica.local)).toEqual([])

  await believeSent(replica)
  await takeAway('Anna & Ben')
  await screen.findByText(/^Anna & Ben is no longer on this/)
  const back = await screen.findByRole('button', { name: 'Bring it back: Anna & Ben' })
  expect(await replica.records.find({ selector: { scope } }).exec()).toEqual([])
  fireEvent.click(back)
  await screen.findByText('Anna & Ben comes back with the next signal.')
  await waitFor(async () => expect(await readAway(replica.local)).toEqual([]))
})

it('says of each kind and each wedding how much room it takes', async () => {
  await testWedding(app.open.replica)
  app.show(StorageScreen, '/storage', '/storage')
  await screen.findByText('Everything written')
  expect((await screen.findAllByRole('progressbar')).length).toBeGreaterThanOrEqual(5)
  await screen.findByText('Saturday 12 June 2027')
  fireEvent.click(screen.getByRole('button', { name: 'Tidy up now' }))
  await screen.findByText('There was nothing to let go of.')
})
