import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorContact } from '#shared/schema/vendorContact.ts'
import { companionId } from '#shared/schema/companionId.ts'
import { createOp, patchOp } from '../../data/replica/writeOp.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import type * as RowButtonFile from '../../ui/RowButton.tsx'
import { VendorsScreen } from './VendorsScreen.tsx'

vi.mock('../../ui/RowButton.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof RowButtonFile>(),
    'RowButton',
  ),
)

// 15:00 in Berlin, the venue's zone.
const now = Date.parse('2027-06-12T13:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let id: string
let wedding: { id: string; scope: ScopeName; item: string }

beforeEach(async () => {
  app = await testApp(51, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  id = newId()
  const { scope, item } = wedding
  written(
    await app.open.write([
      createOp(vendor, scope, id, {
        kind: 'band',
        name: 'The Larks',
        callTime: 885,
        stage: 'confirmed',
      }),
      createOp(vendorContact, scope, newId(), {
        vendor: id,
        contact: 'Bea',
        phone: '+44 (0)20 79-46',
      }),
      createOp(vendor, scope, newId(), { kind: 'cake', name: 'Crumb', stage: 'setUp' }),
      patchOp(item, { responsible: { [id]: true } }),
    ]),
  )
})
afterEach(() => app.end())

function show(search = '') {
  return app.show(VendorsScreen, '/w/$wedding/vendors', `/w/${wedding.id}/vendors${search}`)
}

const list = async () =>
  within(await screen.findByRole('list', { name: 'Vendors of this wedding' }))
const pane = async () => within(await screen.findByRole('complementary', { name: 'Details' }))
const undo = (told: string) =>
  within(screen.getByText(told).closest<HTMLElement>('[role="alertdialog"]')!).getByRole('button', {
    name: 'Undo',
  })
const data = async (of: string) => (await stored(app.open.replica, of))?.data

it('calls and writes in one tap, and says that no word has come since the call time', async () => {
  show()
  const call = await screen.findByRole('link', { name: 'Call Bea' })
  expect(call.getAttribute('href')).toBe('tel:+440207946')
  expect(screen.getByRole('link', { name: 'Text Bea' }).getAttribute('href')).toBe('sms:+440207946')
  await (await list()).findByText('No word since the call time')
})

it('moves a vendor one step on, tells it, and takes it back', async () => {
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'Mark: on the way, The Larks' }))
  await screen.findByText('The Larks: on the way.')
  await waitFor(async () => expect((await data(id))?.['stage']).toBe('enRoute'))
  fireEvent.click(undo('The Larks: on the way.'))
  await waitFor(async () => expect((await data(id))?.['stage']).toBe('confirmed'))
})

it('draws one row again when one vendor changes', async () => {
  show()
  const rows = await list()
  await waitFor(() => expect(rows.getAllByText('Not sent yet').length).toBe(2))
  await screen.findByRole('button', { name: 'Mark: on the way, The Larks' })
  rowRenders()
  await act(async () => {
    written(await app.open.write([patchOp(id, { stage: 'arrived' })]))
  })
  await rows.findByText('On site')
  expect(rowRenders()).toBe(1)
})

it('opens the vendor of the address: what is missing says why, what they serve is linked', async () => {
  show(`?vendor=${id}`)
  const panel = await pane()
  await panel.findByRole('heading', { name: 'The Larks' })
  const mail = panel.getByRole('link', { name: 'Mail Bea' })
  expect(mail.getAttribute('aria-disabled')).toBe('true')
  panel.getByText('No address yet')
  const served = await panel.findByRole('link', { name: 'Ceremony' })
  expect(served.getAttribute('href')).toContain(`item=${wedding.item}`)
  panel.getByText('first dance, sets')
})

it('writes down that they come late, by when and when they said so', async () => {
  show(`?vendor=${id}`)
  fireEvent.click(await screen.findByRole('button', { name: '20 min late: expected 15:05' }))
  await screen.findByText(/Expects 15:05, said at 15:0\d/)
  expect((await data(id))?.['eta']).toMatchObject({ at: 905 })
})

it('ticks the contract before any terms stand, and takes the tick back by name', async () => {
  show(`?vendor=${id}`)
  const terms = companionId(id, 'terms')
  const signed = async () => isMarked((await data(terms))?.['contract'] as Marks | undefined)
  const box = () => screen.getByRole('checkbox', { name: 'Contract signed' })
  await screen.findByRole('checkbox', { name: 'Contract signed' })
  fireEvent.click(box())
  await waitFor(async () => expect(await signed()).toBe(true))
  await waitFor(() => expect(box()).toHaveProperty('checked', true))
  fireEvent.click(box())
  await waitFor(async () => expect(await signed()).toBe(false))
})

it('removes a vendor with how to reach them, and brings both back', async () => {
  show(`?vendor=${id}&panel=edit`)
  fireEvent.click(await screen.findByRole('button', { name: 'Remove this vendor' }))
  await screen.findByText('The Larks is removed.')
  const gone = async () => (await stored(app.open.replica, id))?._deleted
  expect(await gone()).toBe(true)
  fireEvent.click(undo('The Larks is removed.'))
  await waitFor(async () => expect(await gone()).toBe(false))
  await screen.findByRole('link', { name: 'Call Bea' })
})

it('adds a vendor from a kind, with the call time that is usual for it', async () => {
  const router = show('?panel=new')
  fireEvent.click(await screen.findByRole('button', { name: 'Officiant or priest' }))
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Rev. Kay' } })
  await screen.findByText('Usual: 30 min before Ceremony (14:00)')
  fireEvent.click(screen.getByRole('button', { name: 'Take 13:30' }))
  fireEvent.click(screen.getByRole('button', { name: 'Add' }))
  await screen.findByText('Rev. Kay is added.')
  await waitFor(() => expect(router.state.location.href).toMatch(/vendor=/))
  const made = new URLSearchParams(router.state.location.searchStr).get('vendor') ?? ''
  expect(await data(made)).toMatchObject({ kind: 'officiant', callTime: 810, stage: 'booked' })
})

it('shows the vendors of a view, and nothing is lost from sight without a way back', async () => {
  show('?show=over')
  await screen.findByText('Nobody is in this view.')
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  await (await list()).findByText('Crumb')
  fireEvent.click(screen.getByRole('radio', { name: 'Needs a call 1' }))
  await waitFor(async () => expect((await list()).queryByText('Crumb')).toBeNull())
  ;(await list()).getByText('The Larks')
})

it('brings somebody in for one in trouble, by name and number, and one undo takes it back', async () => {
  await app.open.write([
    patchOp(id, {
      trouble: {
        marks: { [app.open.replica.edge.newId()]: { by: 'x', instant: now, device: '' } },
        cleared: {},
      },
    }),
  ])
  show(`?vendor=${id}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Bring in a replacement' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Bring them in' }))
  await screen.findByText('Please give the name.')
  fireEvent.change(screen.getByRole('textbox', { name: 'Who comes' }), {
    target: { value: 'Night Ferry' },
  })
  fireEvent.change(screen.getByRole('textbox', { name: 'Phone number' }), {
    target: { value: '+44 1' },
  })
  // Nobody is called for 14:45 at 15:00.
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Call time' }).value).toBe('15:00')
  fireEvent.click(screen.getByRole('button', { name: 'Bring in Night Ferry' }))
  await screen.findByText('Night Ferry comes instead of The Larks.')
  expect(await screen.findByText(/Please be there at 15:00/)).toBeTruthy()
  const row = (await list()).getByText('Night Ferry comes instead').closest('li')
  expect(row?.textContent).toContain('The Larks')
  const standIn = Object.keys((await data(wedding.item))?.['responsible'] ?? {})
  expect(standIn).toHaveLength(1)
  expect(standIn).not.toContain(id)
  fireEvent.click(undo('Night Ferry comes instead of The Larks.'))
  await waitFor(async () =>
    expect((await data(wedding.item))?.['responsible']).toEqual({ [id]: true }),
  )
})
