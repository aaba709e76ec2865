import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useCallback, useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useSearchText } from './useSearchText.ts'

afterEach(cleanup)

type Send = (text: string | undefined) => void

/** A field whose address follows only when it is let through. */
function Searching({ waiting }: { waiting: (() => void)[] }) {
  const [address, setAddress] = useState<string | undefined>('')
  const send = useCallback<Send>((text) => void waiting.push(() => setAddress(text)), [waiting])
  const [text, set] = useSearchText(address, send)
  return (
    <>
      <input aria-label="Search" value={text ?? ''} onChange={(event) => set(event.target.value)} />
      <output>{address}</output>
      <button type="button" onClick={() => setAddress('lilies')}>
        A link from elsewhere
      </button>
    </>
  )
}

const field = () => screen.getByRole<HTMLInputElement>('textbox')

test('an address that follows letter by letter, and late, takes no letter back', async () => {
  const waiting: (() => void)[] = []
  render(<Searching waiting={waiting} />)
  for (const text of ['r', 'ro', 'ros']) fireEvent.change(field(), { target: { value: text } })
  expect(field().value).toBe('ros')
  for (const known of ['r', 'ro', 'ros']) {
    waiting.shift()?.()
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(known))
    expect(field().value).toBe('ros')
  }
})

test('an address from elsewhere is taken over', async () => {
  render(<Searching waiting={[]} />)
  fireEvent.change(field(), { target: { value: 'roses' } })
  fireEvent.click(screen.getByRole('button'))
  await waitFor(() => expect(field().value).toBe('lilies'))
})
