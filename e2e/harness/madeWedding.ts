import { randomBytes, randomUUID } from 'node:crypto'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

export type MomentWish = {
  title: string
  /** Minutes from midnight of the venue. */
  at: number
  durationMin?: number
  minDurationMin?: number
  category?: string
  pin?: boolean
  notes?: string
  visibility?: string
}

export type MadeWedding = {
  /** Uuid of the wedding, as in addresses. */
  id: string
  scope: string
  title: string
  dayPath: string
  /** Title → id of the record. */
  moments: ReadonlyMap<string, string>
}

const replica = randomBytes(6).toString('hex')
let counter = 0

/** A wedding of two people with one day, one lane and these moments, made by a planner's program. */
export async function makeWedding(
  api: ServerApi,
  planner: Account,
  wishes: readonly MomentWish[],
  { title = 'Ada & Ben', date = '2027-06-12', zone = 'Europe/London' } = {},
): Promise<MadeWedding> {
  const id = newId()
  const scope = `wedding:${id}`
  const [first = 'Ada', second = 'Ben'] = title.split(' & ')
  const place = { venue: { label: 'Old Barn' } }
  const make = (type: string, data: WireRecord['data'], own = newId()): WireRecord => ({
    id: own,
    scope,
    type,
    data,
    at: stamp(),
    by: planner.id,
    _deleted: false,
  })
  const wedding = make(
    'wedding',
    {
      title,
      couple: { [first]: true, [second]: true },
      date,
      zone,
      places: place,
      status: 'draft',
    },
    id,
  )
  const day = make('day', { date, title: 'Wedding day' })
  const lane = make('lane', { day: day.id, name: 'Everyone', order: 'a0' })
  const keys = generateNKeysBetween(null, null, wishes.length)
  const moments = wishes.map(({ title: what, at, durationMin = 30, ...rest }, index) =>
    make('timelineItem', {
      day: day.id,
      lane: lane.id,
      order: keys[index] ?? 'a0',
      title: what,
      timing: { mode: 'at', at },
      durationMin,
      visibility: 'guests',
      ...rest,
    }),
  )
  await api.push(planner, [wedding, day, lane, ...moments])
  return {
    id,
    scope,
    title,
    dayPath: `/w/${id}/day`,
    moments: new Map(moments.map((moment) => [String(moment.data['title']), moment.id])),
  }
}

/** Of a record: time first, as devices make ids. */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

/** Of an edit; never the same twice. */
export function stamp(): string {
  counter += 1
  const time = String(Date.now()).padStart(14, '0')
  return `${time}-${counter.toString(16).padStart(4, '0')}-${replica}`
}
