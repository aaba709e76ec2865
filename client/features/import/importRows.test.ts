import { expect, test } from 'vitest'
import { importRows, twinKey, type MomentRow } from './importRows.ts'
import { dayTargets, sheetDays } from './importTargets.ts'
import type { ImportPreview } from './parse/preview.ts'
import { parsePastedRunSheet } from './parse/parsePastedRunSheet.ts'

const sheet = `CEREMONY
14:00 - 14:30: Vows
nobody knows when this is, and it is no heading either.

15:00 - 16:00: Photos`

function rowsOf(
  preview: ImportPreview,
  edits: Parameters<typeof importRows>[1] = {},
  twins: readonly string[] = [],
) {
  return importRows(preview, edits, new Set(twins))
}

function moments(rows: ReturnType<typeof importRows>): MomentRow[] {
  return rows.flatMap((row) => (row.kind === 'moment' ? [row] : []))
}

const preview = parsePastedRunSheet(sheet, { weddingDate: '2027-06-12' })
const refusedPreview: ImportPreview = {
  days: [],
  items: [],
  lines: [{ number: 1, text: 'what?', verdict: 'refused', reason: { code: 'noTime' } }],
}

test('a moment carries the section it stands under, and what the parser read', () => {
  const [vows] = moments(rowsOf(preview))
  expect(vows).toMatchObject({
    moment: { title: 'Vows', at: 840, durationMin: 30, section: 'CEREMONY' },
    isReady: true,
    isSkipped: false,
  })
})

test('what stands in the plan already is left out, until the person says otherwise', () => {
  const [vows] = moments(rowsOf(preview, {}, [twinKey(0, 840, ' VOWS ')]))
  expect(vows).toMatchObject({ isTwin: true, isSkipped: true, isReady: false })
  const line = vows?.line ?? 0
  const [again] = moments(rowsOf(preview, { [line]: { skip: false } }, [twinKey(0, 840, 'Vows')]))
  expect(again).toMatchObject({ isTwin: true, isSkipped: false, isReady: true })
})

test('a line that was not understood is never added by itself, and is once it is written by hand', () => {
  expect(moments(rowsOf(refusedPreview))).toMatchObject([{ isReady: false, line: 1 }])
  expect(moments(rowsOf(refusedPreview, { 1: { title: 'Toast', at: 1200 } }))).toMatchObject([
    { isReady: true, moment: { title: 'Toast', at: 1200, durationMin: 30 } },
  ])
})

test('a sheet of starts alone is not full of doubts', () => {
  const starts = parsePastedRunSheet('14:00 Vows\n14:30 Confetti\n15:00 Photos', {})
  expect(moments(rowsOf(starts)).map(({ isDoubtful }) => isDoubtful)).toEqual([false, false, true])
})

test('a title of spaces is none', () => {
  expect(moments(rowsOf(refusedPreview, { 1: { title: '  ' } }))[0]?.isReady).toBe(false)
})

test('a doubt goes once the person decided, and only that doubt', () => {
  const doubtful = parsePastedRunSheet('2:30 Photos', {})
  const line = moments(rowsOf(doubtful))[0]?.line ?? 0
  const codes = (edits: Parameters<typeof importRows>[1]) =>
    moments(rowsOf(doubtful, edits))[0]?.doubts.map(({ code }) => code)
  expect(codes({})).toEqual(expect.arrayContaining(['halfGuessed', 'lengthGuessed']))
  expect(codes({ [line]: { at: 870 } })).toEqual(['lengthGuessed'])
  expect(codes({ [line]: { at: 870, durationMin: 20 } })).toEqual([])
})

const friday = { id: 'f', data: { date: '2027-06-11', title: 'Friday' } }
const saturday = { id: 's', data: { date: '2027-06-12', title: 'Saturday' } }
const may = { weddingDate: '2027-06-12', mayCreate: true }

test('a sheet without headings goes into the wedding’s own day', () => {
  const targets = dayTargets(sheetDays(preview), [friday, saturday], {}, may)
  expect([...targets.values()]).toEqual(['s'])
})

test('days find the day of their date; others are new, or the own day where none can be made', () => {
  const days = [
    { index: 0, title: 'Whatever', date: '2027-06-11', doubts: [] },
    { index: 1, title: 'Brunch', date: '2027-06-13', doubts: [] },
  ]
  const targets = (mayCreate: boolean) => [
    ...dayTargets(days, [friday, saturday], {}, { ...may, mayCreate }).values(),
  ]
  expect(targets(true)).toEqual(['f', 'new'])
  expect(targets(false)).toEqual(['f', 's'])
})

test('a choice counts, but not for a day that is gone or may not be made', () => {
  const days = [{ index: 0, title: '', doubts: [] }]
  const chosen = (target: string, mayCreate = true) =>
    dayTargets(days, [saturday], { 0: target }, { ...may, mayCreate }).get(0)
  expect(chosen('none')).toBe('none')
  expect(chosen('gone')).toBe('s')
  expect(chosen('new', false)).toBe('s')
})
