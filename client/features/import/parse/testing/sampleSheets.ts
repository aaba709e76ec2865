import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

const sheet = z.object({
  date: z.string(),
  days: z.array(
    z.object({
      date: z.string(),
      title: z.string(),
      items: z.array(
        z.object({
          title: z.string(),
          location: z.string(),
          track: z.string(),
          category: z.string(),
          notes: z.optional(z.string()),
          responsible: z.array(z.string()),
          durationMin: z.number(),
          plannedStart: z.string(),
          plannedEnd: z.string(),
        }),
      ),
    }),
  ),
})
export type SampleSheet = z.infer<typeof sheet>
export type SampleItem = SampleSheet['days'][number]['items'][number]

/** The three fictional weddings, as they are drawn up. */
export const sampleSheets = [
  'wedding-1-church-barn',
  'wedding-2-south-asian-3day',
  'wedding-3-elopement',
].map((name) => ({
  name,
  sheet: sheet.parse(
    JSON.parse(readFileSync(new URL(`../testdata/${name}.json`, import.meta.url), 'utf8')),
  ),
}))

export function minuteOf(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** "1:45 AM", as a planner in the United States writes 25:45. */
export function halfDayClock(text: string): string {
  const minute = minuteOf(text) % 1440
  const hour = Math.floor(minute / 60)
  const rest = String(minute % 60).padStart(2, '0')
  return `${hour % 12 === 0 ? 12 : hour % 12}:${rest} ${hour < 12 ? 'AM' : 'PM'}`
}

/** Long form: "Friday 8 October 2027". */
export function longDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
}
