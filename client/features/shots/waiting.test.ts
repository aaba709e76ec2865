import { expect, it } from 'vitest'
import { mineOf, oneServer } from '#shared/merge/testing/oneServer.ts'
import { ackId } from '#shared/schema/ackId.ts'
import { everyType } from '#shared/schema/everyType.ts'
import type { PersonData } from '#shared/schema/person.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { isMarked, withMark, type Mark } from '#shared/schema/record/marks.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import type { WriteOp } from '../../data/replica/writeOp.ts'
import { facesOf } from './faces.ts'
import { callAgainOp, hereOp, takeBackOp, waitOp, waitsFor } from './waiting.ts'

const uuid = (n: number) => `01920000-0000-7000-8000-0000000000${n}`
const [beryl, stan] = [uuid(11), uuid(12)]
const GROUP: JsonObject = { list: uuid(10), title: 'Aunts', order: 'a0', priority: 2 }

const mark = (by: string, instant: number): Mark => ({ by, instant, device: 'phone' })
const edited = (data: JsonObject, ...ops: readonly WriteOp[]) =>
  ops.reduce((now, op) => (op.op === 'patch' ? op.change(now) : now), data)

/** Two devices that edit what they both have, and meet in either order. */
function meet(of: 'shot' | 'person', start: JsonObject, tom: JsonObject, maya: JsonObject) {
  const type = everyType[of]
  if (!type) throw new Error(of)
  const ends = [
    [tom, maya],
    [maya, tom],
  ].map(([one = {}, two = {}]) => {
    const server = oneServer(type)
    server.push(null, mineOf({ origin: 'root', role: 'photographer', ms: 1 }, start))
    const base = server.state()
    server.push(base, mineOf({ origin: 'tom', role: 'photographer', ms: 9 }, one))
    server.push(base, mineOf({ origin: 'maya', role: 'photographer', ms: 5 }, two))
    expect([...server.contests()]).toEqual([])
    return server.theirs().data
  })
  expect(ends[0]).toEqual(ends[1])
  return ends[0] ?? {}
}

const faces = (here: Partial<Record<string, PersonData['here']>> = {}) =>
  facesOf(
    [beryl, stan].map((id) => {
      const own = here[id]
      return {
        id,
        scope: 'wedding:x' as const,
        type: 'person',
        at: '',
        by: '',
        data: { name: id, ...(own && { here: own }) },
      }
    }),
  )
const waits = (data: JsonObject, who = faces()) =>
  waitsFor((shot.data.parse(data) as ShotData).waiting, who)

it('two who miss somebody each without signal wait for both, and once for one', () => {
  const tom = edited(GROUP, waitOp('', uuid(21), mark('tom', 1), beryl))
  const maya = edited(
    GROUP,
    waitOp('', uuid(22), mark('maya', 2), beryl),
    waitOp('', uuid(23), mark('maya', 2), stan),
  )
  expect(waits(meet('shot', GROUP, tom, maya)).people).toEqual([beryl, stan])
})

it('calling it again clears what was seen; a mark that comes in later waits again', () => {
  const start = edited(GROUP, waitOp('', uuid(21), mark('tom', 1), beryl))
  const again = edited(start, callAgainOp(''))
  expect(waits(again).people).toEqual([])
  const maya = edited(start, waitOp('', uuid(22), mark('maya', 2), stan))
  expect(waits(meet('shot', start, again, maya)).people).toEqual([stan])
  // Clearing one person leaves the other.
  expect(waits(edited(maya, callAgainOp('', beryl))).people).toEqual([stan])
})

it('whoever is here is waited for no more, although the phone that saw them knew of no mark', () => {
  const data = edited(GROUP, waitOp('', uuid(21), mark('tom', 1), beryl))
  const here = withMark<Mark>(undefined, uuid(31), mark('maya', 2))
  expect(waits(data, faces({ [beryl]: here })).people).toEqual([])
  // And gone again, they are waited for again.
  const gone = edited({ here }, hereOp('', '', null))['here'] as PersonData['here']
  expect(waits(data, faces({ [beryl]: gone })).people).toEqual([beryl])
})

it('whoever was looked for and is not here stays missing until somebody sees them anew', () => {
  const start: JsonObject = {
    name: 'Aunt Beryl',
    here: withMark<Mark>(undefined, uuid(31), mark('maya', 1)),
  }
  const tom = edited(start, hereOp('', '', null))
  const unseen = edited(start, hereOp('', uuid(32), mark('maya', 3)))
  expect(isMarked(tom['here'] as PersonData['here'])).toBe(false)
  expect(isMarked(meet('person', start, tom, unseen)['here'] as PersonData['here'])).toBe(true)
})

it('what was put off comes by when it was put off last, and a person is no putting off', () => {
  const data = edited(
    GROUP,
    waitOp('', uuid(21), mark('tom', 5), null),
    waitOp('', uuid(22), mark('maya', 9), null),
    waitOp('', uuid(23), mark('tom', 12), beryl),
  )
  expect(waits(data)).toEqual({ people: [beryl], putOffAt: 9 })
  expect(waits(edited(data, callAgainOp('')))).toEqual({ people: [], putOffAt: null })
})

it('a tick taken back by who had seen it is gone for both; one that was not seen counts', () => {
  const start = { ...GROUP, marks: withMark<Mark>(undefined, uuid(21), mark('tom', 1)) }
  const maya = mark(uuid(31), 7)
  const back = edited(start, takeBackOp('', maya))
  const data = (end: JsonObject) => shot.data.parse(end) as ShotData
  expect(isMarked(data(meet('shot', start, back, { ...start, priority: 1 })).marks)).toBe(false)
  const twice = {
    ...start,
    marks: withMark(start.marks, uuid(22), mark('tom', 4)),
  }
  const end = data(meet('shot', start, twice, back))
  expect(isMarked(end.marks)).toBe(true)
  // Whose tick it was, and who took it back, stands beside it.
  expect(end.takenBack?.marks).toEqual({ [ackId(uuid(21), uuid(31))]: maya })
})

it('two who take back one tick are both remembered', () => {
  const start = { ...GROUP, marks: withMark<Mark>(undefined, uuid(21), mark('tom', 1)) }
  const [tom, maya] = [mark(uuid(32), 6), mark(uuid(31), 7)]
  const back = (by: Mark) => edited(start, takeBackOp('', by))
  const end = shot.data.parse(meet('shot', start, back(tom), back(maya))) as ShotData
  expect(isMarked(end.marks)).toBe(false)
  const remembered = Object.values(end.takenBack?.marks ?? {})
  expect(remembered.toSorted((a, b) => a.instant - b.instant)).toEqual([tom, maya])
})
