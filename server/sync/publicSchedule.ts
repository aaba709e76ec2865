import * as z from 'zod/mini'
import { revisionsFrom } from '#shared/publishing/revisions.ts'
import type { SharedSchedule } from '#shared/protocol/links.ts'
import { day } from '#shared/schema/day.ts'
import { guestSchedule, type GuestScheduleData } from '#shared/schema/guestSchedule.ts'
import type { Tag } from '#shared/schema/record/access.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { section } from '#shared/schema/section.ts'
import { wedding } from '#shared/schema/wedding.ts'
import type { SyncStore } from './store.ts'

/** Whoever holds the address sees less than the least member of a wedding; never more. */
const LEAST: readonly Tag[] = ['role:friend']
/** Of the couple's answers to their guests this alone is for the street: the rest may be a gate's code. */
const ABOUT_CLOTHES =
  /\b(wear|dress|attire|outfit|clothe|shoes|hats?\b)|kleid|anzieh|dresscode|schuhe/i

const { fields } = guestSchedule
const aboutWedding = z.object({
  title: wedding.fields.title.schema,
  date: wedding.fields.date.schema,
  zone: wedding.fields.zone.schema,
})
const titled = z.object({ title: day.fields.title.schema })
const published = z.object({
  publication: fields.publication.schema,
  number: fields.number.schema,
  note: fields.note.schema,
  publishedAt: fields.publishedAt.schema,
  device: fields.device.schema,
  hash: fields.hash.schema,
  moments: fields.moments.schema,
})
const answers = z.object({
  kind: z.literal('faq'),
  entries: z.record(
    z.string(),
    z.object({ question: z.catch(z.string(), ''), answer: z.catch(z.string(), '') }),
  ),
})

/**
 * What a wedding's newest publication says to everybody: times and places, what to wear, nobody's name
 * but the couple's. Null: there is no such wedding.
 *
 * @param reader a member, whose sight of the scope is narrowed to what a friend sees
 */
export async function publicSchedule(
  store: Pick<SyncStore, 'read'>,
  scope: ScopeName,
  reader: string,
): Promise<Omit<SharedSchedule, 'endsAt'> | null> {
  const types = [wedding.name, day.name, guestSchedule.name, section.name]
  const records = await store.read(reader, async (snapshot) => {
    await snapshot.memberships()
    return snapshot.ofTypes(scope, types, LEAST)
  })
  const of = (name: string) => records.filter(({ type }) => type === name)
  const about = aboutWedding.safeParse(of(wedding.name)[0]?.data)
  if (!about.success) return null
  const { title, date, zone } = about.data
  const schedules = of(guestSchedule.name).flatMap(({ by, data: found }) => {
    const parsed = published.safeParse(found)
    return parsed.success ? [{ by, data: parsed.data }] : []
  })
  const newest = revisionsFrom(schedules, []).at(-1)
  const data = schedules.find((one) => one.data.publication === newest?.id)?.data
  const titles = new Map(
    of(day.name).flatMap(({ id, data: found }): [string, string][] => {
      const parsed = titled.safeParse(found)
      return parsed.success ? [[id, parsed.data.title]] : []
    }),
  )
  return {
    title,
    date,
    zone,
    published:
      newest && data
        ? {
            label: newest.label,
            at: new Date(data.publishedAt).toISOString(),
            note: data.note ?? null,
          }
        : null,
    days: data ? daysOf(data, titles) : [],
    wear: of(section.name).flatMap(wearOf),
  }
}

function daysOf(
  { moments }: GuestScheduleData,
  titles: ReadonlyMap<string, string>,
): SharedSchedule['days'] {
  const all = Object.entries(moments).map(([id, moment]) => ({ ...moment, id }))
  const dates = [...new Map(all.map((one) => [one.day, one.date]))]
  return dates
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([id, date]) => {
      const title = titles.get(id)
      return {
        id,
        date,
        ...(title !== undefined && { title }),
        moments: all
          .filter((one) => one.day === id)
          .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
          .map(({ id: moment, start, end, title: what, place }) => ({
            id: moment,
            start,
            end,
            title: what,
            ...(place !== undefined && { place }),
          })),
      }
    })
}

function wearOf({ data }: RecordEnvelope): SharedSchedule['wear'] {
  const parsed = answers.safeParse(data)
  if (!parsed.success) return []
  return Object.entries(parsed.data.entries).flatMap(([id, { question, answer }]) =>
    answer !== '' && ABOUT_CLOTHES.test(question) ? [{ id, question, answer }] : [],
  )
}
