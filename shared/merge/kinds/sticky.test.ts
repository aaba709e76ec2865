import { expect, test } from 'vitest'
import { scene } from '../testing/scene.ts'

test('marks where none were, and marks where no marks should be, stand', () => {
  const marks = { marks: { m1: { by: 'anna' } }, cleared: {} }
  for (const start of [{ plain: 1 }, { sticky: 'no marks' }]) {
    const { edit } = scene(start)
    expect(edit('anna', 2, { sticky: marks }).data['sticky']).toEqual(marks)
  }
})
