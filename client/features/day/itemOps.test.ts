import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { TimelineItemData } from '#shared/schema/timelineItem.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { dataOf, formOf, formProblems, type ItemForm } from './itemForm.ts'
import { editOps } from './itemOps.ts'
import { churchBarn } from '../../testing/churchBarn.ts'

const item: TimelineItemData = {
  day: '01900000-0000-7000-8000-000000000001',
  lane: '01900000-0000-7000-8000-000000000002',
  order: 'a0',
  title: 'Dinner',
  timing: { mode: 'at', at: 1050 },
  durationMin: 80,
  pin: true,
  people: { Anna: true, Ben: true },
  deps: { 'w-1': { type: 'FS', lagMin: 0 } },
  visibility: 'team',
}

/** What the record would be if the edit met `standing`. */
function applied(standing: TimelineItemData, change: Partial<ItemForm>): JsonObject {
  const base = formOf(item)
  let data: JsonObject = standing
  for (const op of editOps('x', { base, form: { ...base, ...change } })) {
    if (op.op !== 'patch') throw new Error(op.op)
    data = op.change(data)
  }
  return data
}

describe('saving the form of a moment', () => {
  test('an untouched form writes nothing, for every moment of a real day', () => {
    for (const { data } of churchBarn.items) {
      const base = formOf(data)
      expect(editOps('x', { base, form: base })).toEqual([])
    }
  })

  test('what others changed while the form was open stays', () => {
    const meanwhile = {
      ...item,
      notes: 'Allergies: nuts',
      people: { ...item.people, Cleo: true as const },
    }
    const data = applied(meanwhile, { title: 'Wedding dinner', people: ['Ben'] })
    expect(data).toEqual({
      ...meanwhile,
      title: 'Wedding dinner',
      people: { Ben: true, Cleo: true },
    })
  })

  test('a switch that is turned off is written as off; a text that is emptied goes away', () => {
    expect(applied({ ...item, location: 'Barn' }, { pin: false })['pin']).toBe(false)
    const base = formOf({ ...item, location: 'Barn' })
    const [op] = editOps('x', { base, form: { ...base, location: ' ' } })
    if (op?.op !== 'patch') throw new Error('no patch')
    expect(op.change({ ...item, location: 'Barn' })).toEqual(item)
  })

  test('waiting for the one before it and waiting for nothing are different things', () => {
    expect(applied(item, { waits: 'previous' })).not.toHaveProperty('deps')
    expect(applied(item, { waits: 'nothing' })['deps']).toEqual({})
    const links = [
      { on: 'w-1', type: 'FS' as const, lagMin: 0 },
      { on: 'w-2', type: 'SS' as const, lagMin: 10 },
    ]
    expect(applied(item, { waitsFor: links })['deps']).toEqual({
      'w-1': { type: 'FS', lagMin: 0 },
      'w-2': { type: 'SS', lagMin: 10 },
    })
  })

  test('every moment of a real day comes back from its form as it was', () => {
    for (const { data } of churchBarn.items) {
      const { order: _order, ...rest } = data
      const again = dataOf(formOf(data))
      const timing = again.timing?.mode === 'sun' ? again.timing : rest.timing
      expect({ ...again, timing: rest.timing }).toEqual(rest)
      expect(timingFits(timing)).toBe(true)
    }
  })

  test('what is missing is said by the field it is missing in', () => {
    const base = formOf(item)
    expect([...formProblems(base)]).toEqual([])
    const bad = { ...base, title: ' ', at: null, durationMin: 20, minDurationMin: 30 }
    expect([...formProblems(bad)].toSorted()).toEqual(['leastTooLong', 'timeNeeded', 'titleNeeded'])
  })
})

function timingFits(timing: TimelineItemData['timing'] | undefined): boolean {
  return timelineItem.fields.timing.schema.safeParse(timing).success
}
