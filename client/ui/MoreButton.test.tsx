import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { MoreButton } from './MoreButton.tsx'

afterEach(cleanup)

function List({ length, wrapped = false }: { length: number; wrapped?: boolean }) {
  const [count, setCount] = useState(2)
  const rows = Array.from({ length: Math.min(length, count) }, (_, index) => index + 1)
  const more =
    length > count ? <MoreButton onPress={() => setCount(count + 2)}>Show more</MoreButton> : null
  return (
    <section>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <button>Row {row}</button>
          </li>
        ))}
      </ul>
      {wrapped && more ? <div>{more}</div> : more}
      <p>After the list</p>
    </section>
  )
}

const more = () => screen.getByRole('button', { name: 'Show more' })
const press = async () => {
  more().focus()
  await userEvent.keyboard('{Enter}')
}

it.each([false, true])(
  'goes away and leaves the focus on the first of the rows that came (wrapped: %s)',
  async (wrapped) => {
    render(<List length={4} wrapped={wrapped} />)
    await press()
    const third = screen.getByRole('button', { name: 'Row 3' })
    await waitFor(() => expect(document.activeElement).toBe(third.closest('li')))
    await userEvent.tab()
    expect(document.activeElement).toBe(third)
    expect(third.closest('li')?.hasAttribute('tabindex')).toBe(false)
  },
)

it('keeps the focus while there is more', async () => {
  render(<List length={9} />)
  await press()
  screen.getByRole('button', { name: 'Row 4' })
  expect(document.activeElement).toBe(more())
})

it('takes the focus from nobody who went on meanwhile', async () => {
  const { rerender } = render(<List length={5} />)
  await press()
  const first = screen.getByRole('button', { name: 'Row 1' })
  first.focus()
  rerender(<List length={4} />)
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  await Promise.resolve()
  expect(document.activeElement).toBe(first)
})
