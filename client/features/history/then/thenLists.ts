import { day } from '#shared/schema/day.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import type { DataOf, Fields, TypeDeclaration } from '#shared/schema/record/type.ts'
import { marks } from '#shared/schema/record/values.ts'
import { timelineItem } from '#shared/schema/timelineItem.ts'
import { typeNamed } from '#shared/schema/everyType.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { projectDay } from '#shared/schedule/project.ts'
import { readData } from '../../../data/replica/readData.ts'
import { capital } from '../../../words/fieldNames.ts'
import { namesOfType } from '../../../words/recordNames.ts'
import { valueWords } from '../../../words/values.ts'

export type ThenMoment = { id: string; title: string; start: number; place: string | null }
export type ThenDay = { id: string; title: string; date: string; moments: readonly ThenMoment[] }
export type ThenRow = { id: string; title: string; detail: string; isDone: boolean }
export type ThenList = { id: string; title: string; rows: readonly ThenRow[] }

/** In the order in which a day needs them. */
const LISTED = ['task', 'vendor', 'shot', 'guest', 'person', 'table'].flatMap(
  (name) => typeNamed(name) ?? [],
)

function read<F extends Fields>(
  type: TypeDeclaration<F>,
  records: readonly RecordEnvelope[],
): { id: string; data: DataOf<F> }[] {
  return records
    .filter((record) => record.type === type.name)
    .flatMap(({ id, data }) => {
      const known = readData(type, data)
      return known === null ? [] : [{ id, data: known }]
    })
}

/** The run sheet as it was planned then; what happened on the day is no part of it. */
export function thenDays(records: readonly RecordEnvelope[]): ThenDay[] {
  const items = read(timelineItem, records)
  const places = read(wedding, records)[0]?.data.places
  return read(day, records)
    .toSorted((a, b) => (a.data.date < b.data.date ? -1 : 1))
    .map(({ id, data }) => {
      const own = items.filter((item) => item.data.day === id)
      const plan = own.map((item) => ({ ...item.data, id: item.id }))
      const titles = new Map(own.map((item) => [item.id, item.data]))
      const { items: projected } = projectDay({ items: plan, ...(data.sun && { sun: data.sun }) })
      const moments = projected
        .map((one): ThenMoment => {
          const item = titles.get(one.id)
          const place = item?.place === undefined ? undefined : places?.[item.place]?.label
          return {
            id: one.id,
            title: item?.title ?? '',
            start: one.planned.start,
            place: [place, item?.location].filter(Boolean).join(', ') || null,
          }
        })
        .toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
      return { id, title: data.title, date: data.date, moments }
    })
}

/** Everything else that has a name, by kind. */
export function thenLists(records: readonly RecordEnvelope[]): ThenList[] {
  return LISTED.flatMap((type) => {
    const rows = read(type, records)
      .map(({ id, data }) => rowOf(type, id, data))
      .toSorted((a, b) => a.title.localeCompare(b.title))
    const title = capital(namesOfType(type.name).many)
    return rows.length === 0 ? [] : [{ id: type.name, title, rows }]
  })
}

/** Of a task its phase, of a guest the answer: the one value that tells most of it. */
const TELLING: Readonly<Record<string, string>> = {
  task: 'phase',
  vendor: 'stage',
  guest: 'rsvp',
  person: 'relation',
}

function rowOf(type: TypeDeclaration, id: string, data: DataOf<Fields>): ThenRow {
  const values = data as RecordEnvelope['data']
  const isName = (one: unknown): one is string => typeof one === 'string'
  const title = [values['title'], values['name'], values['label']].find(isName)
  const field = TELLING[type.name]
  const value = field === undefined ? undefined : values[field]
  const detail =
    field === undefined || value === undefined
      ? ''
      : valueWords(type.name, field, value, () => null)
  const isDone = isMarked(marks.safeParse(values['marks']).data)
  return { id, title: title ?? '', detail, isDone }
}
