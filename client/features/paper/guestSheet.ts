import type { GuestDay } from '../../data/hooks/useGuestSchedule.ts'
import type { SheetDay } from './runSheet.ts'

/** What everybody may read: the moments of the newest published plan as they were told, whatever has moved since. */
export function guestSheet(days: readonly GuestDay[]): readonly SheetDay[] {
  return days.map(({ id, title = '', date, moments }) => ({
    id,
    title,
    date,
    rows: moments.map((moment) => ({
      id: moment.id,
      start: moment.start,
      end: moment.end,
      title: moment.title,
      place: moment.place ?? '',
      who: [],
      notes: '',
      category: '',
      isFixed: false,
      isKey: false,
      isSkipped: false,
      isOwn: false,
      told: null,
    })),
  }))
}
