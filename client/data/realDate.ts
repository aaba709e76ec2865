/**
 * A date that the calendar has. Records may carry one that it lacks ("2027-02-31"), and a day must
 * open all the same: it counts on into the next month.
 */
export function realDate(date: string): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
