import { describe, expect, test } from 'vitest'
import { isMarked, standingMarks, withMark, withoutEdit, withoutMarks, type Mark } from './marks.ts'

const mark = (instant: number): Mark => ({ by: 'maya', instant, device: 'phone' })

describe('marks that only grow', () => {
  test('two people ticking is one tick, and taking it back names both', () => {
    const both = withMark(withMark(undefined, 'a', mark(2)), 'b', mark(1))
    expect(isMarked(both)).toBe(true)
    expect(standingMarks(both).map(({ instant }) => instant)).toEqual([1, 2])
    expect(withoutMarks(both).cleared).toEqual({ a: true, b: true })
    expect(isMarked(withoutMarks(both))).toBe(false)
  })

  test('a tick that arrives after another was taken back counts', () => {
    const cleared = withoutMarks(withMark(undefined, 'a', mark(1)))
    expect(isMarked(withMark(cleared, 'b', mark(2)))).toBe(true)
  })

  test('the undo of a tick clears that tick and no other', () => {
    const after = withMark(undefined, 'a', mark(1))
    expect(isMarked(withoutEdit(after, undefined, after, () => 'n'))).toBe(false)
    const meanwhile = withMark(after, 'b', mark(2))
    expect(isMarked(withoutEdit(meanwhile, undefined, after, () => 'n'))).toBe(true)
  })

  test('the undo of taking back sets the mark again as it was, once', () => {
    const before = withMark(undefined, 'a', mark(1))
    const after = withoutMarks(before)
    const undone = withoutEdit(after, before, after, () => 'n')
    expect(undone.marks).toEqual({ a: mark(1), n: mark(1) })
    expect(isMarked(undone)).toBe(true)
    const meanwhile = withMark(after, 'b', mark(2))
    expect(withoutEdit(meanwhile, before, after, () => 'n')).toEqual(meanwhile)
  })

  test('the undo of waiting for nobody waits again for those who were waited for, each once', () => {
    const before = {
      marks: { a: { ...mark(1), person: 'p' }, b: { ...mark(2), person: 'q' } },
      cleared: {},
    }
    const after = { ...before, cleared: { a: true, b: true } as const }
    const again = { ...mark(3), person: 'q' }
    const meanwhile = { ...after, marks: { ...after.marks, c: again } }
    const { marks, cleared } = withoutEdit(meanwhile, before, after, () => 'n')
    const standing = Object.entries(marks).flatMap(([id, one]) => (id in cleared ? [] : [one]))
    expect(standing).toEqual([again, { ...mark(1), person: 'p' }])
  })
})
