import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { noteEqual, noteNotMended, noteRepair } from '../../data/replica/checkLog.ts'
import type { Rejection } from '../../data/replica/localStore.ts'
import { envelopeOf } from '../../data/replica/planEdits.ts'
import { exportUnsent } from '../../data/replica/unsentExport.ts'
import { testApp } from '../../testing/testApp.tsx'
import { noah } from '../../testing/testReplica.ts'
import { stored, testWedding } from '../../testing/testWedding.ts'
import { SyncScreen } from './SyncScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(42, now)
  wedding = await testWedding(app.open.replica)
})
afterEach(() => app.end())

const show = () => app.show(SyncScreen, '/sync', '/sync')

it('says in one sentence how much waits and that it is safe, and names each change', async () => {
  show()
  await screen.findByText(/^4 changes wait .* They are safe on this computer\.$/)
  const waiting = await screen.findByRole('region', { name: 'Only on this computer' })
  await within(waiting).findByText('Added Ceremony')
  within(waiting).getByText('Added Anna & Ben')
  expect(within(waiting).getAllByText(/^just now/)).toHaveLength(4)
  const contact = screen.getByRole('region', { name: 'Last contact' })
  within(contact).getByText('made on this computer, not yet sent')
})

it('shows a refused edit with its text, what it replaced and the reason in words', async () => {
  await refuse({ title: 'Vows by the lake', notes: 'Bring the rings.' }, 'FORBIDDEN')
  show()
  await screen.findByText('One change was not accepted. Its text is safe here.')
  const refused = await screen.findByRole('listitem', {
    name: 'Changed the title and the notes of Vows by the lake',
  })
  within(refused).getByText('Bring the rings.')
  expect(refused.textContent).toContain('before Ceremony')
  within(refused).getByText(/^Your role in this wedding may not change this/)
})

it('sends a refused edit again as it was corrected, and changes nothing else', async () => {
  await refuse({ title: 'Vows by the lake', notes: 'Bring the rings.' }, 'INVALID')
  await app.open.write([
    { op: 'patch', id: wedding.item, change: (data) => ({ ...data, durationMin: 45 }) },
  ])
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Edit and send again' }))
  const title = await screen.findByLabelText('The title')
  fireEvent.change(title, { target: { value: 'Vows' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Send again' }))
  await waitFor(() => expect(app.open.rejections.list.read()).toEqual([]))
  expect((await stored(app.open.replica, wedding.item))?.data).toMatchObject({
    title: 'Vows',
    notes: 'Bring the rings.',
    durationMin: 45,
  })
})

it('keeps the text and says why when a correction cannot be kept either', async () => {
  await refuse({ title: 'Vows by the lake' }, 'INVALID')
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Edit and send again' }))
  fireEvent.change(await screen.findByLabelText('The title'), { target: { value: '' } })
  fireEvent.click(await screen.findByRole('button', { name: 'Send again' }))
  await screen.findByText('The title cannot be kept like this. Nothing was changed.')
  expect(app.open.rejections.list.read()).toHaveLength(1)
})

it('brings a discarded edit back when that is undone', async () => {
  await refuse({ title: 'Vows by the lake' }, 'FORBIDDEN')
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(app.open.rejections.list.read()).toEqual([]))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('listitem', { name: 'Renamed Ceremony to Vows by the lake' })
})

it('tells what comparing with the server has shown, and that it needs signal', async () => {
  const { local } = app.open.replica
  const { scope } = wedding
  await noteEqual(local, scope, now - 7_200_000)
  await noteRepair(local, { scope, at: now - 3_600_000, differed: 3 })
  await noteEqual(local, scope, now - 3_600_000)
  await noteRepair(local, { scope, at: now, differed: 0 })
  await noteNotMended(local, scope)
  show()
  const checks = await screen.findByRole('region', { name: /^Is everything .* right\?$/ })
  await within(checks).findByText('3 records were not as WedSync has them: put right 1 h ago.')
  within(checks).getByText(/^Not the same .* could not be put right just now/)
  expect(within(checks).getAllByText('Anna & Ben')).toHaveLength(2)
  fireEvent.click(within(checks).getByRole('button', { name: /^Check this/ }))
  await screen.findByText('Comparing needs signal. Nothing was changed.')
})

it('offers no second sending to a wedding that one is no longer part of', async () => {
  await refuse({ title: 'Vows by the lake' }, 'SCOPE_LOST')
  show()
  await screen.findByText(/^You are no longer part of this wedding/)
  expect(screen.queryByRole('button', { name: 'Edit and send again' })).toBeNull()
  screen.getByRole('button', { name: 'Discard' })
})

async function refuse(change: JsonObject, code: string, key = 'refused') {
  const document = await stored(app.open.replica, wedding.item)
  if (!document) throw new Error('the moment is not there')
  const base = envelopeOf(document)
  const rejection: Rejection = {
    key: `${base.id} ${key}`,
    id: base.id,
    scope: base.scope,
    type: base.type,
    code,
    message: 'refused',
    refusedAt: now,
    mine: { ...base, data: { ...base.data, ...change } },
    base,
  }
  await app.open.replica.local.rejections.put(rejection)
}

it('discards everything that was refused of a wedding at once, with one undo', async () => {
  for (let n = 0; n < 7; n += 1) await refuse({ title: `Vows ${n}` }, 'FORBIDDEN', `refused ${n}`)
  show()
  const refused = await screen.findByRole('region', { name: 'Not accepted' })
  expect(within(refused).getAllByText(/^Renamed Ceremony/)).toHaveLength(5)
  fireEvent.click(within(refused).getByRole('button', { name: 'Show 2 more' }))
  expect(await within(refused).findAllByText(/^Renamed Ceremony/)).toHaveLength(7)
  fireEvent.click(
    await within(refused).findByRole('button', { name: 'What to do with all of Anna & Ben' }),
  )
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Discard all of these' }))
  await screen.findByText('7 changes discarded.')
  await waitFor(() => expect(app.open.rejections.list.read()).toEqual([]))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(app.open.rejections.list.read()).toHaveLength(7))
})

it('says whose a file of unsent edits is, and which of its edits could not be brought back', async () => {
  const { replica, queue } = app.open
  const text = await exportUnsent(replica, queue, { name: 'Noah' })
  show()
  const input = await screen.findByLabelText('Bring a file back')
  const choose = (content: string) =>
    fireEvent.change(input, { target: { files: [new File([content], 'unsent.json')] } })
  choose(text.replaceAll(replica.account, noah))
  await screen.findByText(
    'This file holds edits of Noah, and only Noah can bring them back. Nothing was changed.',
  )
  choose(text)
  await screen.findByText('4 edits were here already.')
  const elsewhere = wedding.scope.replace('000', 'fff')
  choose(
    text
      .replace(/"claims": \{[^}]*\}/, '"claims": {}')
      .replaceAll(wedding.scope, elsewhere)
      .replaceAll(wedding.item, wedding.item.replace('000', 'fff')),
  )
  const list = await screen.findByRole('region', { name: '1 change could not be brought back' })
  within(list).getByText('Added Ceremony')
  expect(list.textContent).toContain('You are no longer part of this wedding.')
})
