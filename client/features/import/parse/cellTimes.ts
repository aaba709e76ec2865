import { readTimes, type ClockTime } from './clockTime.ts'
import type { Doubt } from './preview.ts'

export type CellTimes = {
  start?: ClockTime
  end?: ClockTime
  /** A date that stood before the time. */
  date?: string
  doubts: Doubt[]
}

const DATED = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[T\s,]+(?=\d)/
const DAY_FRACTION = /^0?[.,]\d{2,17}$/

/** The times of a table's start and end cell; a start cell may hold a range or a date and time. */
export function cellTimes(startCell: string, endCell: string): CellTimes {
  const doubts: Doubt[] = []
  const first = readCell(startCell, doubts)
  const last = readCell(endCell, doubts)
  const end = last.times?.start ?? first.times?.end
  if (startCell === '') doubts.push({ code: 'noTime' })
  if (first.times?.approximate) doubts.push({ code: 'approximate' })
  return {
    ...(first.times && { start: first.times.start }),
    ...(end && { end }),
    ...(first.date && { date: first.date }),
    doubts,
  }
}

function readCell(cell: string, doubts: Doubt[]) {
  if (cell === '') return {}
  if (cell.length > 80) {
    doubts.push({ code: 'timeNotRead', text: cell.slice(0, 80).toWellFormed() })
    return {}
  }
  const dated = DATED.exec(cell)
  const text = wholeHours(cell.slice(dated?.[0].length ?? 0).trim())
  const times = readTimes(text)
  if (times === undefined || text.slice(times.length).trim() !== '') {
    doubts.push({ code: 'timeNotRead', text: cell })
  }
  return { ...(times && { times }), ...(dated?.[1] && { date: dated[1] }) }
}

/** Spreadsheets write seconds, plain hours, and times as a part of a day. */
function wholeHours(text: string): string {
  if (DAY_FRACTION.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1440)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  if (/^\d{1,2}$/.test(text)) return `${text}:00`
  return text.replaceAll(/(\d[:.]\d{2})[:.]\d{2}(?!\d)/g, '$1')
}
