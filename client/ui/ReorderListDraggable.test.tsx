import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useState } from 'react'
import { eventually } from '../testing/eventually.ts'
import { counted, rowRenders } from '../testing/rowRenders.ts'
import ReorderListDraggable from './ReorderListDraggable.tsx'
import { moved, type Move, type ReorderWords } from './reorder.ts'

const COUNT = 60
const ROW = 76

const words: ReorderWords = {
  instructions: 'Space lifts, arrows move, Space drops.',
  handle: (name) => `Move ${name}`,
  lifted: (name) => `${name} lifted`,
  moved: (name, position) => `${name} at ${position}`,
  dropped: (name, position) => `${name} dropped at ${position}`,
  cancelled: (name) => `${name} put back`,
}
const items = Array.from({ length: COUNT }, (_, index) => {
  return { id: `id-${index}`, name: `Moment ${index}` }
})

const { Row } = counted({ Row: ({ name }: { name: string }) => <span>{name}</span> }, 'Row')

// The test's document knows no animations and no layout: rows stand under one another as they stand in the document.
beforeEach(() => {
  Object.assign(document, { getAnimations: () => [] })
  Object.assign(Element.prototype, { getAnimations: () => [] })
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const row = this.closest('li')
    const index = row?.parentElement ? [...row.parentElement.children].indexOf(row) : 0
    return new DOMRect(0, index * ROW, 390, row ? ROW : COUNT * ROW)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** As a screen does it: the records follow the drop, and the list comes anew from them. */
function Moments({ onMove }: { onMove: (move: Move) => void }) {
  const [order, setOrder] = useState(items)
  return (
    <ReorderListDraggable
      label="Moments"
      items={order.map(({ id, name }) => ({ id, name }))}
      words={words}
      onMove={(move) => {
        onMove(move)
        setTimeout(() => act(() => setOrder(moved(order, move.from, move.to))), 10)
      }}
    >
      {({ name }) => <Row name={name} />}
    </ReorderListDraggable>
  )
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))

it('one drag through a list of 60 draws at most 80 rows', async () => {
  const moves: Move[] = []
  render(<Moments onMove={(move) => void moves.push(move)} />)
  await settled()
  expect(rowRenders()).toBe(COUNT)
  const handle = screen.getByRole('button', { name: 'Move Moment 3' })
  handle.focus()
  fireEvent.keyDown(handle, { code: 'Space' })
  await settled()
  for (let step = 0; step < 14; step += 1) {
    fireEvent.keyDown(document, { code: 'ArrowDown' })
    await settled()
  }
  fireEvent.keyDown(document, { code: 'Space' })
  await eventually(() => expect(moves).toHaveLength(1))
  await settled()
  expect(rowRenders()).toBeLessThanOrEqual(80)
})
