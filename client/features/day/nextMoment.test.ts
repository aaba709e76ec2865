import { expect, test } from 'vitest'
import { dayInput } from '../../testing/churchBarn.ts'
import { createDayView } from './dayView.ts'
import { likelyLate, nextMoment } from './nextMoment.ts'

const rowsAt = (now: string, said: Parameters<typeof dayInput>[0]) =>
  createDayView()(dayInput(said, now)).rows

test('next starts the earliest upcoming moment and ends what runs in its lane', () => {
  const rows = rowsAt('14:44', [{ item: 'w-21', kind: 'actualStart', value: '14:00' }])
  expect(nextMoment(rows)).toMatchObject({ ends: { id: 'w-21' }, starts: { id: 'w-22' } })
})

test('what runs in another lane goes on', () => {
  const rows = rowsAt('15:45', [{ item: 'w-25', kind: 'actualStart', value: '15:25' }]).filter(
    ({ lane, id }) => lane !== 'main' || id === 'w-25',
  )
  const { ends, starts } = nextMoment(rows)
  expect(starts?.lane).not.toBe('main')
  expect(ends).toBeNull()
})

test('a moment of others is neither started nor ended', () => {
  const rows = rowsAt('14:44', [{ item: 'w-21', kind: 'actualStart', value: '14:00' }])
  expect(nextMoment(rows.map((row) => ({ ...row, mayCheck: false })))).toEqual({
    ends: null,
    starts: null,
  })
})

test('running late is about what runs, and about the next moment when nothing does', () => {
  const running = rowsAt('14:30', [{ item: 'w-21', kind: 'actualStart', value: '14:00' }])
  expect(likelyLate(running)?.id).toBe('w-21')
  expect(likelyLate(rowsAt('07:00', []))?.id).toBe('w-01')
})
