import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PositionField } from './PositionField.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function typed(text: string) {
  const onChange = vi.fn<(coords: unknown) => void>()
  render(<PositionField value={undefined} isReadOnly={false} onChange={onChange} />)
  const position = screen.getByLabelText('Position')
  act(() => position.focus())
  fireEvent.change(position, { target: { value: text } })
  expect(onChange).not.toHaveBeenCalled()
  return onChange
}

it('keeps what was typed when the app is put away before the field is left', () => {
  const onChange = typed('51.5, -0.12')
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ lat: 51.5, lon: -0.12 })
})

it('keeps what was typed when the screen is left before the field', () => {
  const onChange = typed('51.5, -0.12')
  act(() => cleanup())
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ lat: 51.5, lon: -0.12 })
})

it('stores nothing that is no position', () => {
  const onChange = typed('by the river')
  act(() => cleanup())
  expect(onChange).not.toHaveBeenCalled()
})
