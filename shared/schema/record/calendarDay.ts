/** Whether the calendar has this date, `YYYY-MM-DD`: a record may carry one that it lacks ("2027-02-31"). */
export function isCalendarDay(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === date
}
