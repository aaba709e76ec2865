import { expect, test } from 'vitest'
import { ackId } from '#shared/schema/ackId.ts'
import { recordId } from '#shared/schema/record/ids.ts'
import { acksByThing, onWhatStands, readOp, receivedOp, seenOp, type AckAbout } from './acks.ts'

const thing = '01920000-0000-7000-8000-0000000000aa'
const [ida, ben] = ['01920000-0000-7000-8000-1000000000bb', '01920000-0000-7000-8000-2000000000bb']
const about: AckAbout = {
  scope: 'wedding:01920000-0000-7000-8000-000000000001',
  of: thing,
  member: ida,
  readers: { roles: { planner: true }, members: {} },
  known: undefined,
  stands: false,
}

test('every device of a person writes one word about a thing, and people write different ones', () => {
  const ids = [ackId(thing, ida), ackId(thing, ben), ackId(ida, ida)]
  expect(new Set([thing, ida, ben, ...ids]).size).toBe(6)
  for (const id of ids) expect(recordId.safeParse(id).success).toBe(true)
  expect(ackId(thing, ida)).toBe(ids[0])
})

test('what was said is not said again, and what was read in a thread only goes on', () => {
  const said = { of: thing, member: ida, ...about.readers, receivedAt: 5, seenAt: 9 }
  expect(receivedOp(about, 5)).toMatchObject({ op: 'create', data: { receivedAt: 5 } })
  expect(receivedOp({ ...about, known: said, stands: true }, 7)).toBeNull()
  expect(seenOp(about, 9)).toMatchObject({ data: { receivedAt: 9, seenAt: 9 } })
  expect(seenOp({ ...about, known: said, stands: true }, 12)).toBeNull()
  const read = { ...said, upTo: { [ben]: { at: 8 } } }
  expect(readOp({ ...about, known: read, stands: true }, { upTo: { [ben]: { at: 8 } } })).toBeNull()
  expect(
    readOp({ ...about, known: read, stands: true }, { upTo: { [ben]: { at: 9 } } }),
  ).toMatchObject({
    op: 'patch',
  })
  expect(readOp(about, { upTo: { [ben]: { at: 9 } } })).toMatchObject({
    op: 'create',
    data: { upTo: { [ben]: { at: 9 } } },
  })
})

test('looked at in the moment in which it arrives: both words stand', () => {
  const seen = seenOp(about, 9)
  const again = seen && onWhatStands(seen)
  if (again?.op !== 'patch') throw new Error('The second word is lost')
  const stands = { of: thing, member: ida, ...about.readers, receivedAt: 5 }
  expect(again.change(stands)).toEqual({ ...stands, seenAt: 9 })
  expect(onWhatStands(again)).toBeNull()
})

test('words under the id that older devices made count with the new ones, the first that it arrived', () => {
  const word = { of: thing, member: ida, ...about.readers }
  const common = { scope: about.scope, type: 'ack', at: '', by: ida }
  const records = [
    { ...common, id: 'older', data: { ...word, receivedAt: 5, upTo: { [ben]: { at: 8 } } } },
    {
      ...common,
      id: 'newer',
      data: { ...word, receivedAt: 7, seenAt: 9, upTo: { [ida]: { at: 1 } } },
    },
  ]
  for (const order of [records, records.toReversed()])
    expect(acksByThing(order).get(thing)?.get(ida)).toEqual({
      ...word,
      receivedAt: 5,
      seenAt: 9,
      upTo: { [ben]: { at: 8 }, [ida]: { at: 1 } },
    })
  const known = acksByThing(records).get(thing)?.get(ida)
  const later = readOp({ ...about, known }, { upTo: { [ben]: { at: 9 } } })
  expect(later).toMatchObject({ op: 'create', id: ackId(thing, ida) })
})
