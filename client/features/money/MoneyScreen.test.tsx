import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { budgetLine } from '#shared/schema/budgetLine.ts'
import { budgetProposal } from '#shared/schema/budgetProposal.ts'
import { payment } from '#shared/schema/payment.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import type * as RowButtonFile from '../../ui/RowButton.tsx'
import { MoneyScreen } from './MoneyScreen.tsx'
import { StatementScreen } from './StatementScreen.tsx'

vi.mock('../../ui/RowButton.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof RowButtonFile>(),
    'RowButton',
  ),
)

const now = Date.parse('2027-05-20T10:00:00Z')
const gbp = (minor: number) => ({ minor, currency: 'GBP' })
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let line: string
let request: string

beforeEach(async () => {
  app = await testApp(71, now)
})
afterEach(() => app.end())

async function begin(role: 'couple' | 'planner') {
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica, role)
  line = newId()
  request = newId()
  written(
    await app.open.write([
      createOp(budgetLine, wedding.scope, line, {
        title: 'Flowers',
        category: 'florist',
        planned: gbp(220_000),
        dues: { [newId()]: { on: '2027-05-01', amount: gbp(60_000), what: 'Deposit' } },
        order: 'a0',
      }),
      createOp(budgetProposal, wedding.scope, request, {
        line,
        author: app.open.account.id,
        amount: gbp(240_000),
        reason: 'Peonies',
        askedAt: now,
        state: 'open',
      }),
    ]),
  )
}

const at = (search = '') =>
  app.show(MoneyScreen, '/w/$wedding/money', `/w/${wedding.id}/money${search}`)
const data = async (id: string): Promise<JsonObject> =>
  (await stored(app.open.replica, id))?.data ?? {}
const records = async (type: string) =>
  (await app.open.replica.records.find().exec())
    .map((one) => one.toJSON())
    .filter((one) => one.type === type)
const undo = async (told: string | RegExp) =>
  fireEvent.click(
    within((await screen.findByText(told)).closest<HTMLElement>('[role="alertdialog"]')!).getByRole(
      'button',
      { name: 'Undo' },
    ),
  )

describe('the couple', () => {
  it('agrees in one write, which one undo takes back', async () => {
    await begin('couple')
    at()
    await screen.findByText('Planned £2,200')
    fireEvent.click(await screen.findByRole('button', { name: 'Agree to £2,400' }))
    await screen.findByText('You agreed to £2,400.00 for Flowers.')
    expect(await data(line)).toMatchObject({ approved: gbp(240_000) })
    expect(await data(request)).toMatchObject({
      state: 'accepted',
      decidedBy: app.open.account.id,
      decided: { accepted: { by: app.open.account.id, at: now } },
    })
    await screen.findByText(/You agreed to £2,400 for Flowers at .* when you have signal/)
    await undo('You agreed to £2,400.00 for Flowers.')
    await waitFor(async () => expect(await data(line)).not.toHaveProperty('approved'))
    const back = await data(request)
    expect(back['state']).toBe('open')
    expect(back).not.toHaveProperty('decidedBy')
  })

  it('asks back and leaves the request open; or declines with a word', async () => {
    await begin('couple')
    at(`?line=${line}&panel=answer&request=${request}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Send the question' }))
    await screen.findByText('Write the question first.')
    const text = screen.getByRole('textbox', { name: 'Your question, or why not' })
    fireEvent.change(text, { target: { value: 'Why peonies?' } })
    fireEvent.click(screen.getByRole('button', { name: 'Send the question' }))
    await waitFor(async () =>
      expect(await data(request)).toMatchObject({ state: 'open', answer: 'Why peonies?' }),
    )
    fireEvent.click(await screen.findByRole('button', { name: 'Ask about Flowers' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Decline £2,400' }))
    await waitFor(async () => expect(await data(request)).toMatchObject({ state: 'declined' }))
    expect(await data(line)).not.toHaveProperty('approved')
  })

  it('is told where an amount stands as agreed that was declined in the end', async () => {
    await begin('couple')
    const { patch } = {
      patch: (id: string, change: JsonObject) =>
        app.open.write([{ op: 'patch', id, change: (was) => ({ ...was, ...change }) }]),
    }
    written(await patch(line, { approved: gbp(240_000) }))
    written(await patch(request, { state: 'declined', decidedAt: now }))
    at()
    fireEvent.click(await screen.findByRole('button', { name: 'Nothing is agreed' }))
    await waitFor(async () => expect(await data(line)).not.toHaveProperty('approved'))
  })
})

describe('the planner', () => {
  it('is offered no yes, and takes a request back', async () => {
    await begin('planner')
    at()
    await screen.findByRole('heading', { name: 'Waits for the couple' })
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
    await waitFor(async () => expect(await data(request)).toMatchObject({ state: 'withdrawn' }))
  })

  it('adds a line as it is typed, exact to the penny, and asks for it at once', async () => {
    await begin('planner')
    at('?panel=new')
    fireEvent.change(await screen.findByRole('textbox', { name: 'What it is for' }), {
      target: { value: 'The band' },
    })
    const amount = screen.getByRole('textbox', { name: 'Planned amount' })
    fireEvent.change(amount, { target: { value: 'a lot' } })
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('Write an amount like 180.50.')
    fireEvent.change(amount, { target: { value: '1,234.56' } })
    fireEvent.click(screen.getByRole('switch', { name: 'Ask the couple for it at once' }))
    fireEvent.click(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText('The band is added.')
    const made = (await records('budgetLine')).find((one) => one.data['title'] === 'The band')
    expect(made?.data).toMatchObject({ planned: gbp(123_456) })
    const asked = (await records('budgetProposal')).filter((one) => one.data['line'] === made?.id)
    expect(asked.map((one) => one.data['amount'])).toEqual([gbp(123_456)])
  })

  it('records what was paid, and reverses it instead of changing it', async () => {
    await begin('planner')
    at(`?line=${line}&panel=pay`)
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' })
    // What falls due next stands there.
    expect(amount.value).toBe('600')
    fireEvent.click(screen.getByRole('button', { name: 'Record it' }))
    await screen.findByText('£600.00 paid for Flowers.')
    const [made] = await records('payment')
    fireEvent.click(await screen.findByRole('button', { name: 'Reverse £600 of 20 May 2027' }))
    await screen.findByText('Reversed')
    const all = await records('payment')
    expect(all).toHaveLength(2)
    expect(all.find((one) => one.id === made?.id)?.data).toEqual(made?.data)
    expect(all.find((one) => one.id !== made?.id)?.data).toMatchObject({ reverses: made?.id })
    await undo('The payment of £600.00 for Flowers is reversed.')
  })

  it('draws one row again when one line changes', async () => {
    await begin('planner')
    const other = app.open.replica.edge.newId()
    written(
      await app.open.write([
        createOp(budgetLine, wedding.scope, other, {
          title: 'Band',
          planned: gbp(100),
          order: 'a1',
        }),
      ]),
    )
    at()
    await screen.findByRole('button', { name: 'Band' })
    // What is only here is known by now.
    await waitFor(() => expect(screen.getAllByText('Not sent yet').length).toBeGreaterThan(1))
    // Nothing of the new line is still on its way to the screen.
    await waitFor(() => expect(rowRenders()).toBe(0), { interval: 100 })
    await act(async () => {
      written(
        await app.open.write([
          { op: 'patch', id: other, change: (was) => ({ ...was, planned: gbp(25_000) }) },
        ]),
      )
    })
    await screen.findAllByText('£250')
    expect(rowRenders()).toBe(1)
  })

  it('finds on the statement what the screen says', async () => {
    await begin('planner')
    written(
      await app.open.write([
        createOp(payment, wedding.scope, app.open.replica.edge.newId(), {
          line,
          amount: { minor: 5_000, currency: 'EUR' },
          paidAt: '2027-05-02',
        }),
      ]),
    )
    app.show(StatementScreen, '/w/$wedding/money/statement', `/w/${wedding.id}/money/statement`)
    const [table] = await screen.findAllByRole('table')
    const total = within(table!).getByRole('row', { name: /^All together/ })
    expect(total.textContent).toBe('All together£2,200.00£0.00€50.00£600.00')
  })
})
