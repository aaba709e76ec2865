import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { VirtualRows } from './VirtualRows.tsx'

const rows = ['Anna', 'Ben', 'Cleo'].map((id) => ({ id }))
const USUAL = 76
const IN_SUN = 92

/** What the page would say: how tall a row is, and that rows have another height now. */
function fakePage() {
  let height = USUAL
  const resized = new Set<() => void>()
  class FakeObserver implements ResizeObserver {
    readonly #tell: () => void
    readonly #seen = new Set<Element>()
    constructor(callback: ResizeObserverCallback) {
      this.#tell = () => {
        const entries = [...this.#seen].map((target) => ({
          target,
          contentRect: target.getBoundingClientRect(),
          borderBoxSize: [],
          contentBoxSize: [],
          devicePixelContentBoxSize: [],
        }))
        if (entries.length > 0) callback(entries, this)
      }
      resized.add(this.#tell)
    }
    observe(element: Element) {
      this.#seen.add(element)
    }
    unobserve(element: Element) {
      this.#seen.delete(element)
    }
    disconnect() {
      resized.delete(this.#tell)
    }
  }
  vi.stubGlobal('ResizeObserver', FakeObserver)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(390)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(844)
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height)
  return (next: number) => {
    height = next
    for (const tell of resized) tell()
  }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const tops = () =>
  screen
    .getAllByRole('row')
    .map((row) => row.closest<HTMLElement>('[role=presentation]')?.style.top)

it('rows that grow while the list is open, as by another theme, push the ones below them down', () => {
  const grow = fakePage()
  render(
    <VirtualRows label="Guests" rows={rows} nameOf={({ id }) => id} rowHeight={USUAL}>
      {({ id }) => <span>{id}</span>}
    </VirtualRows>,
  )
  expect(tops()).toEqual(['0px', '76px', '152px'])
  act(() => grow(IN_SUN))
  expect(tops()).toEqual(['0px', '92px', '184px'])
})
