import * as z from 'zod/mini'

const optionalText = z.exactOptional(z.nullable(z.string()))

const sampleItem = z.object({
  id: z.string(),
  order: z.number(),
  track: z.string(),
  title: z.string(),
  category: z.string(),
  location: z.exactOptional(z.string()),
  responsible: z.array(z.string()),
  durationMin: z.int(),
  minDurationMin: z.exactOptional(z.int()),
  startMode: z.enum(['at', 'after', 'sun']),
  start: z.exactOptional(z.string()),
  sun: z.exactOptional(
    z.object({ ref: z.enum(['sunrise', 'goldenHour', 'sunset']), offsetMin: z.int() }),
  ),
  deps: z.exactOptional(
    z.array(z.object({ on: z.string(), type: z.enum(['FS', 'SS']), lag: z.int() })),
  ),
  notes: z.exactOptional(z.string()),
  pin: z.exactOptional(z.boolean()),
  key: z.exactOptional(z.boolean()),
  elastic: z.exactOptional(z.boolean()),
  keepPriority: z.exactOptional(z.int()),
  latestStart: z.exactOptional(z.string()),
  latestEnd: z.exactOptional(z.string()),
  visibility: z.enum(['all', 'vendors']),
  plannedStart: z.string(),
  plannedEnd: z.string(),
})
export type SampleItem = z.output<typeof sampleItem>

/** The form of the example weddings beside this file; times are HH:MM and may pass 24:00. */
export const sampleWedding = z.object({
  couple: z.array(z.string()),
  date: z.string(),
  timezone: z.string(),
  place: z.string(),
  coordinates: z.tuple([z.number(), z.number()]),
  culture: z.string(),
  guestCount: z.int(),
  notes: z.string(),
  vendors: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      name: z.string(),
      contact: optionalText,
      phone: optionalText,
      callTime: optionalText,
      endsAt: optionalText,
      leadMin: z.int(),
    }),
  ),
  days: z.array(
    z.object({
      id: z.string(),
      date: z.string(),
      title: z.string(),
      sun: z.record(z.string(), z.string()),
      hardLimits: z.array(z.object({ what: z.string(), at: z.string() })),
      items: z.array(sampleItem),
    }),
  ),
})
export type SampleWedding = z.output<typeof sampleWedding>

/** "25:45" → 1545 minutes from the day's midnight. */
export function sampleMinute(text: string): number {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
