import { makeWedding, newId, stamp, type MadeWedding } from './madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './serverApi.ts'

const clockTime = (at: number) => ({ timing: { mode: 'at', at } })
const LENAS_WORDS =
  'The quartet plays in the garden until six. Chairs for forty stand under the lime trees, and the string lights go on at dusk.'
export const MAYAS_WORDS = LENAS_WORDS.replace('garden', 'orangery').replace('forty', 'sixty')
const AGREED_WORDS = LENAS_WORDS.replace('garden', 'hall').replace('forty', 'fifty')

export type MadeQuestions = MadeWedding & { records: ReadonlyMap<string, WireRecord> }

/** A wedding that both have read before either wrote: every later edit is one against the other's. */
export async function weddingOfTwo(
  api: ServerApi,
  lena: Account,
  maya: Account,
): Promise<MadeQuestions> {
  const wedding = await makeWedding(api, lena, [
    { title: 'First look', at: 600, pin: true, durationMin: 10 },
    { title: 'Family photos', at: 630, pin: true, durationMin: 10 },
    { title: 'Party photos', at: 660, pin: true, durationMin: 10 },
    { title: 'Ceremony', at: 840, pin: true },
    { title: 'Toasts', at: 900, notes: AGREED_WORDS },
    { title: 'Cake', at: 1200 },
    { title: 'Band', at: 1260 },
    { title: 'Sparklers', at: 1320 },
  ])
  await api.accept(maya, await api.invite(lena, wedding.scope, 'planner'))
  const own = (type: string, data: WireRecord['data'], id = newId()): WireRecord => ({
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: lena.id,
    _deleted: false,
  })
  const oak = own('table', { label: 'Oak', seats: 4, order: 'a0' })
  const beryl = own('guest', { name: 'Béryl Cole', rsvp: 'yes' })
  const stan = own('guest', { name: 'Stan Cole', rsvp: 'yes' })
  const ann = own('person', { name: 'Ann Lee', diet: { nuts: true } })
  await api.push(lena, [oak, beryl, stan, ann])
  const records = new Map(
    (await api.pullAll(lena))
      .filter(({ scope }) => scope === wedding.scope)
      .map((record) => [
        String(record.data['title'] ?? record.data['name'] ?? record.data['label']),
        record,
      ]),
  )
  return { ...wedding, records }
}

/** One question of every kind, and what was settled by itself. */
export async function askEverything(
  api: ServerApi,
  lena: Account,
  maya: Account,
  made: MadeQuestions,
): Promise<void> {
  const of = (name: string): WireRecord => {
    const record = made.records.get(name)
    if (!record) throw new Error(`${name} is missing`)
    return record
  }
  const both = async (name: string, hers: WireRecord['data'], theirs: WireRecord['data']) => {
    await api.edit(lena, of(name), hers)
    await api.edit(maya, of(name), theirs)
  }
  await both('Ceremony', clockTime(850), clockTime(865))
  await both('Toasts', { notes: LENAS_WORDS }, { notes: MAYAS_WORDS })
  await api.edit(lena, of('Cake'), { title: 'Cake and coffee' })
  await api.remove(maya, of('Cake'))
  for (const [index, name] of ['First look', 'Family photos', 'Party photos'].entries()) {
    await both(name, clockTime(610 + index * 30), clockTime(615 + index * 30))
  }
  const after = (name: string) => ({ [of(name).id]: { type: 'FS', lagMin: 0 } })
  await api.edit(lena, of('Band'), { deps: after('Sparklers') })
  await api.edit(maya, of('Sparklers'), { deps: after('Band') })
  const seat = { table: of('Oak').id, seat: 2 }
  await api.edit(lena, of('Béryl Cole'), { seat })
  await api.edit(maya, of('Stan Cole'), { seat })
  await api.edit(maya, of('Ann Lee'), { diet: {} })
  await both('Oak', { label: 'The oak' }, { label: 'Old oak' })
  await both(made.title, { date: '2027-06-13' }, { date: '2027-06-14' })
}
