import { describe, expect, test } from 'vitest'
import { at, churchBarn, dayInput } from '../../testing/churchBarn.ts'
import { createDayView, type DayRow } from './dayView.ts'

const rowOf = (rows: readonly DayRow[], id: string) => {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}

/** Ids of the rows that are new objects. */
const redrawn = (before: readonly DayRow[], after: readonly DayRow[]) =>
  after.filter((row) => !before.includes(row)).map(({ id }) => id)

describe('rows of a day', () => {
  test('without a fact or a clock every row stands where the plan has it', () => {
    const { rows } = createDayView()(dayInput())
    const times = rows.map(({ id, start, end }) => [id, { start, end }])
    expect(times).toEqual([...churchBarn.planned])
  })

  test('one changed title redraws one row', () => {
    const view = createDayView()
    const input = dayInput([], '13:00')
    const before = view(input).rows
    const items = input.items.map((item) =>
      item.id === 'w-35' ? { ...item, data: { ...item.data, title: 'Cake' } } : item,
    )
    expect(redrawn(before, view({ ...input, items }).rows)).toEqual(['w-35'])
  })

  test('a minute that passes redraws only what runs', () => {
    const view = createDayView()
    const before = view(dayInput([{ item: 'w-14', kind: 'actualStart', value: '12:15' }], '12:20'))
    const after = view(dayInput([{ item: 'w-14', kind: 'actualStart', value: '12:15' }], '12:21'))
    const running = after.rows.filter(({ state }) => state === 'running').map(({ id }) => id)
    expect(redrawn(before.rows, after.rows)).toEqual(running)
    expect(running).toContain('w-14')
  })

  test('a check-off on time redraws its own row', () => {
    const view = createDayView()
    const before = view(dayInput([{ item: 'w-21', kind: 'actualStart', value: '14:00' }], '14:45'))
    const after = view(
      dayInput(
        [
          { item: 'w-21', kind: 'actualStart', value: '14:00' },
          { item: 'w-21', kind: 'actualEnd', value: '14:45' },
        ],
        '14:45',
      ),
    )
    expect(rowOf(after.rows, 'w-21').state).toBe('done')
    expect(redrawn(before.rows, after.rows)).toContain('w-21')
    expect(redrawn(before.rows, after.rows).length).toBeLessThanOrEqual(2)
  })

  test('a buffer says how much it gives, a fixed time how far it is broken', () => {
    const late = [{ item: 'w-14', kind: 'actualEnd', value: '13:40' } as const]
    const { rows } = createDayView()(dayInput(late, '13:40'))
    expect(rowOf(rows, 'w-16').absorbed).toBe(20)
    expect(rowOf(rows, 'w-21')).toMatchObject({
      start: at('14:25'),
      breaches: [
        { kind: 'pin', by: 25 },
        { kind: 'latestStart', by: 5 },
      ],
    })
  })

  test('two people more than five minutes apart are both heard', () => {
    const { rows } = createDayView()(
      dayInput(
        [
          { item: 'w-21', kind: 'actualStart', value: '14:05', by: 'maya' },
          { item: 'w-21', kind: 'actualStart', value: '14:15', by: 'ravi' },
        ],
        '14:20',
      ),
    )
    expect(rowOf(rows, 'w-21').twoTimes).toBe(true)
    expect(rowOf(rows, 'w-22').twoTimes).toBe(false)
  })

  test('an unsent edit and a waiting decision mark their row', () => {
    const { rows } = createDayView()({
      ...dayInput(),
      unsent: new Set(['w-21']),
      cards: new Map([['w-33', 'card-1']]),
    })
    expect(rows.filter(({ unsent }) => unsent).map(({ id }) => id)).toEqual(['w-21'])
    expect(rows.filter(({ card }) => card !== null).map(({ id }) => id)).toEqual(['w-33'])
  })

  test('a single lane is not named', () => {
    const input = dayInput()
    const main = input.items.filter(({ data }) => data.lane === 'main')
    const { rows } = createDayView()({ ...input, items: main, lanes: input.lanes.slice(0, 1) })
    expect(rows.every(({ laneName }) => laneName === null)).toBe(true)
  })
})
