import { beforeEach, expect, test } from 'vitest'
import { BEN, id, openNoticeScene, WEDDING } from './testing/noticeScene.ts'

const MIN = 60_000
const LENA = id(4)
const MORNING = Date.parse('2026-06-20T05:30:00Z')

let scene: Awaited<ReturnType<typeof openNoticeScene>>
async function begin(at?: number) {
  scene = await openNoticeScene(at)
  await scene.service.start()
}
beforeEach(() => begin())

const task = (n: number, due: string, more = {}) =>
  scene.put(
    'task',
    { title: `Task ${n}`, phase: 'before', order: 'a0', due, assignee: `user:${BEN}`, ...more },
    id(n),
  )

test('ten minutes before one’s own moment its reminder comes, once, with time and place', async () => {
  scene.moment(10, 750, { location: 'Garden' })
  scene.moment(11, 750, { responsible: { [LENA]: true } })
  await scene.pass(19 * MIN)
  expect(scene.notices()).toEqual([])
  await scene.pass(2 * MIN)
  expect(scene.notices()).toEqual([
    {
      kind: 'wanted',
      scope: WEDDING,
      wedding: 'Ada & Bo',
      record: id(10),
      title: 'Moment 10',
      at: 750,
      place: 'Garden',
    },
  ])
  await scene.pass(60 * MIN)
  expect(scene.notices()).toHaveLength(1)
  expect(scene.failures).toEqual([])
})

test('it goes by when the moment will be, not by when it was planned', async () => {
  scene.moment(9, 725, { responsible: {} })
  scene.moment(10, 755)
  scene.report(50, 9, 'expectedEnd', 800, { by: BEN })
  await scene.pass(60 * MIN)
  expect(scene.notices()).toEqual([])
  await scene.pass(15 * MIN)
  expect(scene.notices()).toMatchObject([{ kind: 'wanted', at: 800 }])
})

test('in the morning at the venue one notice tells what is due that day and the next', async () => {
  await begin(MORNING)
  task(40, '2026-06-20')
  task(41, '2026-06-20', { assignee: 'role:planner' })
  task(42, '2026-06-21')
  task(43, '2026-06-22')
  task(44, '2026-06-20', { assignee: `user:${LENA}` })
  const done = { marks: { a: { by: BEN, instant: 0, device: '' } }, cleared: {} }
  task(45, '2026-06-20', { marks: done })
  await scene.pass(29 * MIN)
  expect(scene.notices()).toEqual([])
  await scene.pass(5 * MIN)
  const digest = { kind: 'tasks', scope: WEDDING, wedding: 'Ada & Bo', today: 2, tomorrow: 1 }
  expect(scene.notices()).toEqual([digest])
  await scene.pass(300 * MIN)
  expect(scene.notices()).toHaveLength(1)
})

test('on a day without a wedding too, by the date alone, with the title of the only one', async () => {
  await begin(MORNING)
  scene.put('day', { date: '2026-09-20' }, id(2))
  task(40, '2026-06-21', { title: 'Call the band' })
  await scene.pass(35 * MIN)
  expect(scene.notices()).toMatchObject([
    { kind: 'tasks', today: 0, tomorrow: 1, title: 'Call the band' },
  ])
  await scene.pass(24 * 60 * MIN)
  expect(scene.notices().slice(1)).toMatchObject([{ kind: 'tasks', today: 1, tomorrow: 0 }])
})

test('P1 a server that starts in the middle of the morning tells nobody twice', async () => {
  await begin(MORNING)
  task(40, '2026-06-20')
  scene.moment(10, 500)
  await scene.pass(40 * MIN)
  expect(
    scene
      .notices()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['tasks', 'wanted'])
  await scene.restart()
  await scene.pass(40 * MIN)
  expect(scene.notices()).toHaveLength(2)
})

test('who wants no reminders has none; in quiet hours one is not told later', async () => {
  scene.moment(10, 750)
  scene.put('preference', { muted: { reminder: true } }, BEN)
  await scene.pass(25 * MIN)
  expect(scene.notices()).toEqual([])
  scene.moment(11, 775)
  const quiet = { from: 12 * 60, to: 13 * 60, zone: 'Europe/Vienna' }
  scene.put('preference', { quiet }, BEN)
  await scene.pass(120 * MIN)
  expect(scene.notices()).toEqual([])
})

test('a stopped server reminds nobody', async () => {
  scene.moment(10, 750)
  scene.service.stop()
  await scene.pass(60 * MIN)
  expect(scene.notices()).toEqual([])
})
