import type { TemplateTaskData } from '#shared/schema/templateTask.ts'

export type TaskLine = { title: string; phase: TemplateTaskData['phase']; dueDays?: number }

const DUE =
  /[\s,–-]+(\d{1,4})\s?(d|days?|tage?n?|w|weeks?|wochen?)\s(before|after|vorher|davor|vor|danach|nachher|nach)(?:\s.*)?$/i

/** "Confirm the parking, 14 days before", "Parkplatz klären, 14 Tage vorher"; null: there is nothing to call it. */
export function readTaskLine(text: string): TaskLine | null {
  const line = text.trim()
  const due = DUE.exec(line)
  const title = (due ? line.slice(0, due.index) : line).trim().slice(0, 200)
  if (title === '') return null
  if (!due) return { title, phase: 'before' }
  const [, count = '0', unit = 'd', side = 'before'] = due
  const days = Math.min(1000, Number(count) * (unit.toLowerCase().startsWith('w') ? 7 : 1))
  const isAfter = /^(?:after|danach|nach)/i.test(side)
  return { title, phase: isAfter ? 'after' : 'before', dueDays: isAfter ? days : -days }
}
