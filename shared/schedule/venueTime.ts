import type { Minute } from './planItem.ts'

const DAY = 1440

export type ClockStyle = '24h' | '12h'

/** "01:45 +1" (or "1:45 AM +1") for minute 1545; a day before is "23:00 −1". */
export function formatVenueTime(minute: Minute, style: ClockStyle = '24h'): string {
  const days = Math.floor(minute / DAY)
  const clock = formatClock(minute - days * DAY, style)
  return days === 0 ? clock : `${clock} ${days > 0 ? '+' : '−'}${Math.abs(days)}`
}

/** "25:45": the form in which a time past midnight is typed and exported. */
export function formatRunningHours(minute: Minute): string {
  const sign = minute < 0 ? '-' : ''
  const absolute = Math.abs(minute)
  return `${sign}${twoDigits(Math.floor(absolute / 60))}:${twoDigits(absolute % 60)}`
}

const TIME =
  /^(\d{1,2})(?:[:.h](\d{2}))?\s?(am|pm|a|p|uhr|h)?(?:\s?(?:\(?(?:([+−-])\s?(\d)\)?(?: days?)?|\(?(next day)\)?)))?$/

/**
 * A time as a person types it ("13:40", "2pm", "1:45 AM +1", "25:45", "14.00", "1345", "noon");
 * undefined when it is none. Hours up to 47:59 without am or pm.
 */
export function parseVenueTime(text: string): Minute | undefined {
  if (text.length > 40) return undefined
  const plain = text.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (plain === 'noon' || plain === 'midday') return 720
  if (plain === 'midnight') return DAY
  const compact = /^\d{3,4}$/.test(plain) ? `${plain.slice(0, -2)}:${plain.slice(-2)}` : plain
  const match = TIME.exec(compact.replaceAll(/\b([ap])\.\s?m\.?/g, '$1m'))
  if (match === null) return undefined
  const [, hourText = '', minuteText = '0', half, sign, days, nextDay] = match
  const hour = hourOf(
    Number(hourText),
    half?.startsWith('a') ? 'am' : half?.[0] === 'p' ? 'pm' : '',
  )
  const minute = Number(minuteText)
  if (hour === undefined || minute > 59) return undefined
  const shift = nextDay === undefined ? Number(days ?? 0) * (sign === '+' ? 1 : -1) : 1
  return hour * 60 + minute + shift * DAY
}

function hourOf(hour: number, half: 'am' | 'pm' | ''): number | undefined {
  if (half === '') return hour <= 47 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

function formatClock(minute: number, style: ClockStyle): string {
  const hour = Math.floor(minute / 60)
  const rest = twoDigits(minute % 60)
  if (style === '24h') return `${twoDigits(hour)}:${rest}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? 'AM' : 'PM'}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
