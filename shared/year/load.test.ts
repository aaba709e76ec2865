import { expect, it } from 'vitest'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import type { TaskData } from '#shared/schema/task.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { byDue, dueTasks } from './dueTasks.ts'
import { loadByWeek } from './loadByWeek.ts'

const one: ScopeName = `wedding:${exampleId(1)}`
const two: ScopeName = `wedding:${exampleId(2)}`
const me = `user:${exampleId(9)}`

const task = (n: number, data: Partial<TaskData>) => ({
  id: exampleId(n),
  data: { title: `Task ${n}`, phase: 'before', order: 'a0', ...data } satisfies TaskData,
})
const due = (tasks: ReturnType<typeof task>[], now = { date: '2027-06-12', minute: 600 }) =>
  dueTasks({ scope: one, weddingDate: '2027-06-12', tasks, tags: [me, 'role:planner'], now })

it('a wedding of several dates is one, and its hours are added up', () => {
  const load = loadByWeek(
    [
      { scope: one, date: '2027-06-12', minutes: 600 },
      { scope: one, date: '2027-06-13', minutes: 240 },
      { scope: one, date: '2027-06-14', minutes: 60 },
      { scope: two, date: '2027-06-12', minutes: null },
    ],
    [{ date: '2027-06-07' }, { date: '2027-06-20' }, { date: '2027-07-01' }],
  )
  expect(load).toMatchObject([
    { week: 23, weddings: 2, minutes: 840, unplanned: 1, tasks: 1 },
    { week: 24, weddings: 1, minutes: 60, unplanned: 0, tasks: 1 },
    { week: 26, weddings: 0, minutes: 0, tasks: 1 },
  ])
})

it('what is due: its own date, or the day of the wedding; what is done or has no date is not', () => {
  const done = { marks: { [exampleId(5)]: { by: me, instant: 1, device: 'x' } }, cleared: {} }
  const found = due([
    task(1, { due: '2027-06-14' }),
    task(2, { phase: 'day' }),
    task(3, { phase: 'after' }),
    task(4, { due: '2027-06-01', marks: done }),
  ])
  expect(found.map(({ id, date }) => [id, date])).toEqual([
    [exampleId(1), '2027-06-14'],
    [exampleId(2), '2027-06-12'],
  ])
})

it('is late once its date or its minute has passed, also past midnight', () => {
  const late = (data: Partial<TaskData>, now: { date: string; minute: number }) =>
    due([task(1, data)], now)[0]?.isLate
  const today = { date: '2027-06-12', minute: 600 }
  expect(late({ due: '2027-06-11' }, today)).toBe(true)
  expect(late({ due: '2027-06-12' }, today)).toBe(false)
  expect(late({ dueAt: 590 }, today)).toBe(true)
  expect(late({ dueAt: 600 }, today)).toBe(false)
  // 00:30 of the night after the day.
  expect(late({ dueAt: 1470 }, { date: '2027-06-12', minute: 1400 })).toBe(false)
  expect(late({ dueAt: 1470 }, { date: '2027-06-13', minute: 20 })).toBe(false)
  expect(late({ dueAt: 1470 }, { date: '2027-06-13', minute: 40 })).toBe(true)
})

it('mine is what is given to me or to what I am; the most urgent comes first', () => {
  const found = due([
    task(1, { due: '2027-06-14', assignee: 'role:planner' }),
    task(2, { due: '2027-06-12', dueAt: 900, assignee: me }),
    task(3, { due: '2027-06-12', dueAt: 60, assignee: 'role:couple' }),
    task(4, { due: '2027-06-12' }),
  ])
  expect(found.toSorted(byDue).map(({ id, isMine }) => [id, isMine])).toEqual([
    [exampleId(3), false],
    [exampleId(2), true],
    [exampleId(4), false],
    [exampleId(1), true],
  ])
})
