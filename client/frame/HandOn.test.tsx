import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { HandOn } from './HandOn.tsx'

const LINK = 'https://example.org/l#secret'

function show(share: () => Promise<void>, copy: () => Promise<void>) {
  const user = userEvent.setup()
  const writeText = vi.fn<() => Promise<void>>(copy)
  Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  render(<HandOn label="Link" url={LINK} title="Anna & Ben" text="Come" />)
  return { user, writeText }
}

afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'share')
  Reflect.deleteProperty(navigator, 'clipboard')
})

const works = async () => {}

it('hands over the address with its message, and closing the list of apps copies nothing', async () => {
  const share = vi.fn<() => Promise<void>>(async () => {
    throw new DOMException('closed', 'AbortError')
  })
  const { user, writeText } = show(share, works)
  await user.click(screen.getByRole('button', { name: 'Share it' }))
  expect(share).toHaveBeenCalledWith({ title: 'Anna & Ben', text: 'Come', url: LINK })
  expect(writeText).not.toHaveBeenCalled()
  expect(screen.getByRole('status').textContent).toBe('')
})

it('copies where the list of apps does not open, and says so', async () => {
  const { user, writeText } = show(async () => {
    throw new DOMException('not here', 'NotAllowedError')
  }, works)
  await user.click(screen.getByRole('button', { name: 'Share it' }))
  await screen.findByText('The link is copied.')
  expect(writeText).toHaveBeenCalledWith(LINK)
})

it('says what to do where the browser does not copy either', async () => {
  const { user } = show(works, async () => {
    throw new DOMException('not here', 'NotAllowedError')
  })
  await user.click(screen.getByRole('button', { name: 'Copy the link' }))
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(/Press the link for long/),
  )
})
