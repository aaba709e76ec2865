import { beforeEach, expect, test } from 'vitest'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import { publicationOf } from '#shared/publishing/publication.ts'
import { BEN, DAY, id, openNoticeScene } from './testing/noticeScene.ts'

const MAYA = id(99)
const MIN = 60_000
let scene: Awaited<ReturnType<typeof openNoticeScene>>
beforeEach(async () => {
  scene = await openNoticeScene()
})

/** Moments by number with the start that people are told; half an hour each. */
function publish(number: number, starts: Readonly<Record<number, number>>, by = MAYA): void {
  const moments = Object.entries(starts).map(([n, start]) => ({
    id: id(Number(n)),
    day: DAY,
    date: '2026-06-20',
    start,
    end: start + 30,
    title: `Moment ${n}`,
    visibility: 'team' as const,
    place: null,
  }))
  const publication = id(7_000 + number)
  const facts = { publication, number, publishedAt: scene.now(), device: 'a phone' }
  const { schedule, parts } = publicationOf(moments, { ...facts, note: '', guestNote: '' })
  scene.commit(scene.put('guestSchedule', { ...schedule } as JsonObject, publication, by))
  for (const [index, part] of parts.entries())
    scene.commit(
      scene.put('planRevision', { ...part } as JsonObject, id(7_100 + number * 10 + index), by),
    )
}

test('a published plan tells those whose own moments stand elsewhere than the plan before said', async () => {
  scene.moment(10, 780)
  scene.moment(11, 800, { responsible: {} })
  scene.moment(12, 904)
  scene.moment(13, 961, { pin: true })
  publish(6, { 10: 740, 11: 740, 12: 900, 13: 960 })
  await scene.pass(5 * MIN)
  // Nobody was told anything before: there is nothing to compare with.
  expect(scene.notices()).toEqual([])
  scene.moment(10, 790)
  publish(7, { 10: 790, 11: 800, 12: 904, 13: 961 })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toMatchObject([{ kind: 'several', of: 'moved', count: 2 }])
  expect(scene.failures).toEqual([])
})

test('P1 what was told is not told again by the next plan, also after a restart', async () => {
  scene.moment(10, 740)
  publish(6, { 10: 740 })
  await scene.pass(5 * MIN)
  scene.moment(10, 760)
  publish(7, { 10: 760 })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toMatchObject([{ kind: 'moved', record: id(10), from: 740, to: 760 }])
  await scene.restart()
  publish(8, { 10: 760 })
  await scene.pass(5 * MIN)
  scene.moment(10, 762)
  publish(9, { 10: 762 })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(1)
  // Three small moves add up to one that is worth a notice.
  scene.moment(10, 765)
  publish(10, { 10: 765 })
  await scene.pass(5 * MIN)
  expect(scene.notices()[1]).toMatchObject({ record: id(10), from: 760, to: 765 })
})

test('an edit that was told before it was published is told once', async () => {
  scene.moment(10, 740)
  publish(6, { 10: 740 })
  scene.move(10, 740, 760)
  await scene.pass(5 * MIN)
  publish(7, { 10: 760 })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toHaveLength(1)
})

test('who publishes is told nothing by it, nor anybody of a day that is far away', async () => {
  scene.moment(10, 740)
  publish(6, { 10: 740 })
  scene.moment(10, 760)
  publish(7, { 10: 760 }, BEN)
  await scene.pass(5 * MIN)
  scene.put('day', { date: '2026-06-27' }, DAY)
  scene.moment(10, 790)
  publish(8, { 10: 790 })
  await scene.pass(5 * MIN)
  expect(scene.notices()).toEqual([])
})
