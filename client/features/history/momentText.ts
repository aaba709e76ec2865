import type { MomentAsked } from '../../data/history/remember.ts'
import { recordId } from '#shared/schema/record/ids.ts'

/** How a moment stands in an address: `v12` a version, `t1790…` an instant, `s<id>` a named one. */
export function momentText(moment: MomentAsked): string {
  if ('version' in moment) return `v${moment.version}`
  return 'time' in moment ? `t${moment.time}` : `s${moment.savepoint}`
}

/** Null for what is no moment. */
export function momentFrom(text: string | undefined): MomentAsked | null {
  if (text === undefined) return null
  const [kind, rest] = [text.slice(0, 1), text.slice(1)]
  if (kind === 's') return recordId.safeParse(rest).success ? { savepoint: rest } : null
  if (!/^\d{1,15}$/.test(rest)) return null
  if (kind === 'v') return { version: Number(rest) }
  return kind === 't' ? { time: Number(rest) } : null
}
