import { cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, expect, test } from 'vitest'
import { dayInput } from '../../testing/churchBarn.ts'
import { DayRowItem } from './DayRowItem.tsx'
import { createDayView, type DayInput, type DayRow } from './dayView.ts'

afterEach(cleanup)

const nothing = () => {}

/** Draws a day and answers which rows React drew again for the next input. */
function drawn(first: DayInput, next: DayInput): string[] {
  const view = createDayView()
  const renders = new Set<string>()
  const list = (rows: readonly DayRow[]) => (
    <ul>
      {rows.map((row) => (
        <Profiler key={row.id} id={row.id} onRender={(id) => renders.add(id)}>
          <DayRowItem
            row={row}
            wedding="w"
            device="phone"
            isSelected={false}
            onOpen={nothing}
            onCheck={nothing}
          />
        </Profiler>
      ))}
    </ul>
  )
  const { rerender } = render(list(view(first).rows))
  expect(renders.size).toBe(47)
  renders.clear()
  rerender(list(view(next).rows))
  return [...renders]
}

test('one changed moment of 47 draws one row again', () => {
  const first = dayInput([], '13:00')
  const items = first.items.map((item) =>
    item.id === 'w-35' ? { ...item, data: { ...item.data, title: 'Cake, at last' } } : item,
  )
  expect(drawn(first, { ...first, items })).toEqual(['w-35'])
  expect(screen.getByText('Cake, at last')).toBeTruthy()
})

test('an edit that changes nothing on screen draws nothing', () => {
  const first = dayInput([], '13:00')
  const items = first.items.map((item) => ({
    ...item,
    data: { ...item.data, notes: 'Bring salt' },
  }))
  expect(drawn(first, { ...first, items })).toEqual([])
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
      onCheck={nothing}
    />,
  )
  expect(screen.getByText('25 min past its fixed time')).toBeTruthy()
  expect(screen.getByText('only on this phone')).toBeTruthy()
  const decide = screen.getByRole('link', { name: 'Two times were given. Decide' })
  expect(decide.getAttribute('href')).toBe('/decisions?wedding=w&card=card-1')
})
