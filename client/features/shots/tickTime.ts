import { spokenLocale } from '../../words/inLocale.ts'

/** What the venue's clocks showed. */
export function tickTime(instant: number, zone: string): string {
  return new Intl.DateTimeFormat(spokenLocale(), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(instant)
}
