import { createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { CommandsProvider } from '../../frame/CommandsProvider.tsx'
import { dayInput } from '../../testing/churchBarn.ts'
import { rowRenders } from '../../testing/rowRenders.ts'
import type * as MomentRowFile from '../../ui/MomentRow.tsx'
import { DayList } from './DayList.tsx'
import { DayRowItem } from './DayRowItem.tsx'
import { createDayView, type DayInput } from './dayView.ts'

afterEach(cleanup)

vi.mock('../../ui/MomentRow.tsx', async (original) =>
  (await import('../../testing/rowRenders.ts')).counted(
    await original<typeof MomentRowFile>(),
    'MomentRow',
  ),
)

const nothing = () => {}
const written = async () => true

const router = createRouter({ routeTree: createRootRoute() })

/** A day follows what the router has drawn. */
function Around({ children }: { children: ReactNode }) {
  return (
    <RouterContextProvider router={router}>
      <CommandsProvider>{children}</CommandsProvider>
    </RouterContextProvider>
  )
}

/** Draws a day and answers how many rows React drew again for the next input. */
function drawn(first: DayInput, next: DayInput): number {
  const view = createDayView()
  const list = (input: DayInput) => (
    <DayList
      rows={view(input).rows}
      marks={[]}
      now={undefined}
      wedding="w"
      selected={undefined}
      onOpen={nothing}
      onCheck={written}
    />
  )
  rowRenders()
  const { rerender } = render(list(first), { wrapper: Around })
  expect(rowRenders()).toBe(47)
  rerender(list(next))
  return rowRenders()
}

test('one changed moment of 47 draws one row again', () => {
  const first = dayInput([], '13:00')
  const items = first.items.map((item) =>
    item.id === 'w-35' ? { ...item, data: { ...item.data, title: 'Cake, at last' } } : item,
  )
  expect(drawn(first, { ...first, items })).toBe(1)
  expect(screen.getByText('Cake, at last')).toBeTruthy()
})

test('an edit that changes nothing on screen draws nothing', () => {
  const first = dayInput([], '13:00')
  const items = first.items.map((item) => ({
    ...item,
    data: { ...item.data, notes: 'Bring salt' },
  }))
  expect(drawn(first, { ...first, items })).toBe(0)
})

test('a moment says in words what colour and shape say', () => {
  const [row] = createDayView()(
    dayInput([{ item: 'w-14', kind: 'actualEnd', value: '13:40' }], '13:40'),
  ).rows.filter(({ id }) => id === 'w-21')
  if (!row) throw new Error('no ceremony')
  render(
    <DayRowItem
      row={{ ...row, unsent: true, card: 'card-1' }}
      wedding="w"
      device="phone"
      isSelected={false}
      onOpen={nothing}
      onCheck={written}
    />,
  )
  expect(screen.getByText('25 min past its fixed time')).toBeTruthy()
  expect(screen.getByText('only on this phone')).toBeTruthy()
  const decide = screen.getByRole('link', { name: 'Two times were given. Decide' })
  expect(decide.getAttribute('href')).toBe('/decisions?wedding=w&card=card-1')
})

test('a tick that is refused jumps back', async () => {
  const row = createDayView()(dayInput([], '13:00')).rows.find(({ id }) => id === 'w-21')
  if (!row) throw new Error('no ceremony')
  let refuse = (_isWritten: boolean) => {}
  render(
    <DayRowItem
      row={row}
      wedding="w"
      device="phone"
      isSelected={false}
      onOpen={nothing}
      onCheck={() => new Promise((resolve) => (refuse = resolve))}
    />,
  )
  const box = screen.getByRole<HTMLInputElement>('checkbox')
  fireEvent.click(box)
  expect(box.checked).toBe(true)
  await act(async () => refuse(false))
  expect(box.checked).toBe(false)
})
