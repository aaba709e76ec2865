import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ComboBox } from './ComboBox.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const PEOPLE = ['Lena Park', 'Maya Ortiz', 'Tom Ward'].map((label) => ({ id: label, label }))

function Who({ onPick }: { onPick: (id: string) => void }) {
  const [text, setText] = useState('')
  return (
    <ComboBox
      label="Who does it"
      openLabel="Show people"
      options={PEOPLE}
      text={text}
      onTextChange={setText}
      onPick={(id) => {
        setText(id)
        onPick(id)
      }}
    />
  )
}

it('narrows its list to what is typed, so that the keys pick what was meant', async () => {
  const onPick = vi.fn<(id: string) => void>()
  render(<Who onPick={onPick} />)
  const field = screen.getByRole('combobox', { name: 'Who does it' })
  await userEvent.click(field)
  expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(
    PEOPLE.map(({ label }) => label),
  )
  await userEvent.type(field, 'maya')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onPick.mock.calls).toEqual([['Maya Ortiz']])
  expect((field as HTMLInputElement).value).toBe('Maya Ortiz')
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull())
})

it('measures its place again while its field moves, as in a sheet that is still coming in', async () => {
  let top = 400
  vi.spyOn(HTMLInputElement.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(16, top, 300, 48),
  )
  render(<Who onPick={() => {}} />)
  const measured = vi.fn<() => void>()
  window.addEventListener('resize', measured)
  await userEvent.click(screen.getByRole('combobox', { name: 'Who does it' }))
  await screen.findAllByRole('option')
  await frames(2)
  measured.mockClear()
  await frames(2)
  expect(measured).not.toHaveBeenCalled()
  top = 120
  await waitFor(() => expect(measured).toHaveBeenCalled())
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('option')).toBeNull())
  measured.mockClear()
  top = 80
  await frames(3)
  expect(measured).not.toHaveBeenCalled()
  window.removeEventListener('resize', measured)
})

async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1)
    await new Promise((resolve) => requestAnimationFrame(resolve))
}
