import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useWakeLock } from './useWakeLock.ts'

type Lock = EventTarget & { release: () => Promise<void> }
let locks: Lock[]
let isAllowed: boolean
let visibility: DocumentVisibilityState

beforeEach(() => {
  locks = []
  isAllowed = true
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
  const request = async () => {
    if (!isAllowed) throw new DOMException('low battery', 'NotAllowedError')
    const lock: Lock = Object.assign(new EventTarget(), {
      release: vi.fn<() => Promise<void>>(async () => {}),
    })
    locks.push(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

function Shown({ isWanted }: { isWanted: boolean }) {
  return <p>{useWakeLock(isWanted)}</p>
}
const become = (state: DocumentVisibilityState) =>
  act(async () => {
    visibility = state
    document.dispatchEvent(new Event('visibilitychange'))
  })

it('is taken again when the page is seen again, and given back when nobody wants it', async () => {
  const view = render(<Shown isWanted />)
  await screen.findByText('held')
  // The browser lets go of it by itself.
  await become('hidden')
  locks[0]?.dispatchEvent(new Event('release'))
  expect(screen.getByText('held')).toBeTruthy()
  await become('visible')
  await waitFor(() => expect(locks).toHaveLength(2))
  view.rerender(<Shown isWanted={false} />)
  await screen.findByText('none')
  expect(locks[1]?.release).toHaveBeenCalled()
})

it('says so when the device refuses it, or takes it back in plain sight', async () => {
  isAllowed = false
  render(<Shown isWanted />)
  await screen.findByText('refused')
  isAllowed = true
  await become('visible')
  await screen.findByText('held')
  act(() => void locks[0]?.dispatchEvent(new Event('release')))
  expect(await screen.findByText('refused')).toBeTruthy()
})
