import { describe, expect, test } from 'vitest'
import { at, churchBarn, dayInput } from '../../testing/churchBarn.ts'
import { dayEntries, marksOf } from './dayEntries.ts'
import { createDayView } from './dayView.ts'

const marks = marksOf({
  sun: churchBarn.sun,
  limits: { music: { what: 'Music off', at: at('24:00') } },
})
const rowsAt = (now?: string, said: Parameters<typeof dayInput>[0] = []) =>
  createDayView()(dayInput(said, now)).rows
const nameOf = (entry: ReturnType<typeof dayEntries>['shown'][number]) =>
  entry.kind === 'row' ? entry.row.id : entry.mark.id

describe('the list of a day', () => {
  test('a plan is one list by start, nothing folded, no now-line', () => {
    const { folded, shown, anchor } = dayEntries(rowsAt(), marks, undefined)
    const starts = shown.flatMap((entry) => (entry.kind === 'row' ? [entry.row.start] : []))
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts).toHaveLength(47)
    expect(folded).toEqual([])
    expect(anchor).toBeNull()
  })

  test('the light and the limits stand at their time', () => {
    const names = dayEntries(rowsAt(), marks, undefined).shown.map(nameOf)
    expect(names.indexOf('goldenHour')).toBe(names.indexOf('w-39') - 1)
    expect(names.indexOf('limit music')).toBe(names.indexOf('w-46') - 1)
  })

  test('on the day what is over folds but for the last, and the now-line stands at what runs', () => {
    const said = [{ item: 'w-21', kind: 'actualStart', value: '14:00' }] as const
    const { folded, shown, anchor } = dayEntries(rowsAt('14:10', [...said]), marks, at('14:10'))
    expect(anchor).toBe('w-21')
    expect(folded.length).toBeGreaterThan(5)
    expect(shown.findIndex((entry) => nameOf(entry) === 'w-21')).toBe(1)
    const all = [...folded.map(({ id }) => id), ...shown.map(nameOf)]
    expect(all.filter((id) => id.startsWith('w-'))).toHaveLength(47)
  })

  test('what was just checked off stays in its place for a moment', () => {
    const said = [
      { item: 'w-21', kind: 'actualStart', value: '14:00' },
      { item: 'w-21', kind: 'actualEnd', value: '14:40' },
    ] as const
    const rows = rowsAt('14:40', [...said])
    const now = dayEntries(rows, [], at('14:40'), new Set(['w-21']))
    const later = dayEntries(rows, [], at('14:40'))
    expect(now.anchor).toBe('w-22')
    expect(later.anchor).toBe('w-22')
    expect(now.shown.slice(0, 3).map(nameOf)).toEqual(['w-19', 'w-21', 'w-22'])
    expect(later.shown.slice(0, 2).map(nameOf)).toEqual(['w-21', 'w-22'])
  })

  test('a skipped moment of this evening waits in its place', () => {
    const rows = rowsAt('14:10', [{ item: 'w-35', kind: 'skipped' }])
    const { folded, shown } = dayEntries(rows, [], at('14:10'))
    expect(folded.map(({ id }) => id)).not.toContain('w-35')
    const names = shown.map(nameOf)
    expect(names.indexOf('w-35')).toBeGreaterThan(names.indexOf('w-33'))
  })

  test('when everything is over there is no now-line', () => {
    const said = churchBarn.items.map(({ id }) => ({ item: id, kind: 'skipped' as const }))
    const { anchor } = dayEntries(rowsAt('25:59', said), [], at('25:59'))
    expect(anchor).toBeNull()
  })
})
