import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CheckRow } from './CheckRow.tsx'
import { eventually } from '../testing/eventually.ts'

afterEach(cleanup)

const row = {
  id: 'a',
  label: 'Couple with Nan Rose, taken',
  title: 'Couple with Nan Rose',
  meta: '3 people, 1 min',
  openLabel: 'Open Couple with Nan Rose',
}

it('shows a tap at once and lets go of it when it was not written', async () => {
  let answer: (isWritten: boolean) => void = () => {}
  const onCheck = vi.fn<(id: string, isDone: boolean) => Promise<boolean>>(
    () => new Promise((resolve) => (answer = resolve)),
  )
  render(<CheckRow {...row} isDone={false} onCheck={onCheck} />)
  const box = screen.getByRole('checkbox', { name: row.label })
  fireEvent.click(screen.getByText(row.title))
  expect(onCheck.mock.calls).toEqual([['a', true]])
  expect((box as HTMLInputElement).checked).toBe(true)
  answer(false)
  await eventually(() => expect((box as HTMLInputElement).checked).toBe(false))
})

it('opens from its own button without ticking', () => {
  const onCheck = vi.fn<(id: string, isDone: boolean) => Promise<boolean>>(async () => true)
  const onOpen = vi.fn<(id: string) => void>()
  render(<CheckRow {...row} isDone={false} onCheck={onCheck} onOpen={onOpen} />)
  fireEvent.click(screen.getByRole('button', { name: row.openLabel }))
  expect(onOpen.mock.calls).toEqual([['a']])
  expect(onCheck).not.toHaveBeenCalled()
})

it('offers no check to whom it is not allowed, and opens instead', () => {
  const onOpen = vi.fn<(id: string) => void>()
  render(<CheckRow {...row} isDone onOpen={onOpen} />)
  expect(screen.queryByRole('checkbox')).toBeNull()
  screen.getByLabelText(row.label)
  fireEvent.click(screen.getByRole('button', { name: row.title }))
  expect(onOpen.mock.calls).toEqual([['a']])
})
