import { makeWedding, newId, stamp, type MadeWedding } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'
import { zoneOfEarlyAfternoon } from './zones.ts'

export const FLORIST = 'Hedgerow & Co'
export const STAND_IN = 'Moss & Marigold'

/** As it is written on a run sheet. */
export function clock(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** A wedding that is being held: what happened, what runs, and a dinner that must not move. */
export async function dayAtWork(api: ServerApi, planner: Account) {
  const zone = zoneOfEarlyAfternoon(new Date())
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).formatToParts(new Date())
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  const now = Number(part('hour')) * 60 + Number(part('minute'))
  const wedding = await makeWedding(
    api,
    planner,
    [
      { title: 'Hair and make-up', at: now - 240, durationMin: 120 },
      { title: 'First look', at: now - 60, durationMin: 30, category: 'photo' },
      { title: 'Ceremony', at: now - 10, durationMin: 40 },
      { title: 'Drinks', at: now + 30, durationMin: 60, minDurationMin: 40 },
      { title: 'Dinner', at: now + 90, durationMin: 90, pin: true },
      { title: 'Speeches', at: now + 180, durationMin: 30 },
      { title: 'First dance', at: now + 210, durationMin: 20 },
    ],
    { zone, date: `${part('year')}-${part('month')}-${part('day')}` },
  )
  return { wedding, now }
}

async function put(
  api: ServerApi,
  by: Account,
  scope: string,
  ...records: (readonly [type: string, data: WireRecord['data'], id: string])[]
): Promise<void> {
  const rows = records.map(([type, data, id]) => ({ id, scope, type, data }))
  await api.push(
    by,
    rows.map((row) => ({ ...row, at: stamp(), by: by.id, _deleted: false })),
  )
}

/** A florist who should be here, and somebody in the coordinator's own address book. */
export async function florists(
  api: ServerApi,
  { planner, coordinator }: { planner: Account; coordinator: Account },
  wedding: MadeWedding,
  now: number,
): Promise<void> {
  const [gone, studio] = [newId(), newId()]
  await put(
    api,
    planner,
    wedding.scope,
    ['vendor', { kind: 'florist', name: FLORIST, callTime: now + 5, stage: 'booked' }, gone],
    ['vendorContact', { vendor: gone, phone: '+44 20 7946 0001' }, newId()],
    ['vendor', { kind: 'band', name: 'The Tin Larks', stage: 'confirmed' }, newId()],
  )
  const dinner = (await api.pullAll(planner)).find(({ data }) => data['title'] === 'Dinner')
  if (!dinner) throw new Error('The dinner is missing')
  await api.edit(planner, dinner, { responsible: { [gone]: true } })
  await put(
    api,
    coordinator,
    `studio:${studio}`,
    ['studio', { name: 'Ortiz Days' }, studio],
    ['contact', { kind: 'florist', name: STAND_IN, phone: '+44 20 7946 0114' }, newId()],
  )
}
