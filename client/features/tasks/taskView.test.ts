import { expect, it, test } from 'vitest'
import type { Actor } from '#shared/schema/record/access.ts'
import type { TaskData } from '#shared/schema/task.ts'
import { exampleId } from '#shared/schema/testing/exampleId.ts'
import { taskWords } from '../../words/tasks.ts'
import { assignables, assigneeName, isMine } from './assignee.ts'
import { byUrgency, sectionOf, type MyRow } from './myTasks.ts'
import { editTaskOps, formOf, formOfLine, phaseOfDate } from './taskForm.ts'
import { taskRights } from './taskRights.ts'
import { dueOf, venueNow } from './taskTime.ts'
import { createTaskView, type TaskInput, type TaskRecord } from './taskView.ts'

const now = { date: '2027-06-09', minute: 570 }
const data = (more: Partial<TaskData> = {}): TaskData => ({
  title: 'Rings',
  phase: 'before',
  order: 'a0',
  ...more,
})
const due = (more: Partial<TaskData>) => dueOf(data(more), '2027-06-12', now)
const told = (more: Partial<TaskData>) => {
  const found = due(more)
  return found && taskWords.due(found).replace(',', '')
}

test.each([
  [{ due: '2027-06-09' }, 'today'],
  [{ due: '2027-06-09', dueAt: 600 }, 'today 10:00'],
  [{ due: '2027-06-09', dueAt: 569 }, 'late since 09:29'],
  [{ due: '2027-06-08' }, '1 day late'],
  [{ due: '2027-06-07', dueAt: 600 }, '2 days late'],
  // A quarter to two the next morning is not yet past.
  [{ due: '2027-06-08', dueAt: 2100 }, 'Tue 8 Jun 11:00 +1'],
  [{ due: '2027-06-10' }, 'tomorrow'],
  [{ due: '2027-06-23' }, 'in 14 days'],
  [{ due: '2027-07-30' }, 'Fri 30 Jul'],
  [{ due: '2028-07-30' }, 'Sun 30 Jul 2028'],
  [{ phase: 'day' }, 'in 3 days'],
  [{ dueAt: 480 }, 'in 3 days 08:00'],
  [{}, null],
] as const)('%j is due “%s”', (more, words) => {
  expect(told(more)).toBe(words)
})

it('is due by the calendar of the venue, not of the device', () => {
  const instant = Date.parse('2027-06-09T22:30:00Z')
  expect(venueNow('Asia/Kolkata', instant)).toEqual({ date: '2027-06-10', minute: 240 })
  expect(venueNow('America/New_York', instant)).toEqual({ date: '2027-06-09', minute: 1110 })
})

const actor = (role: Actor['role'], more: Partial<Actor> = {}): Actor => ({
  user: 'u1',
  role,
  owner: false,
  ...more,
})

it('what is given to a role, a vendor or a household is theirs who have or belong to it', () => {
  expect(isMine('user:u1', actor('couple'))).toBe(true)
  expect(isMine('user:u2', actor('couple'))).toBe(false)
  expect(isMine('role:couple', actor('couple'))).toBe(true)
  expect(isMine('vendor:v1', actor('vendor', { vendor: 'v1' }))).toBe(true)
  expect(isMine('household:h1', actor('family', { household: 'h1' }))).toBe(true)
  expect(isMine(undefined, actor('couple'))).toBe(false)
  // Owning a wedding gives the rights of a planner, not a planner's work.
  expect(isMine('role:planner', actor('couple', { owner: true }))).toBe(false)
})

const [flora, ames] = [exampleId(71), exampleId(72)]

it('suppliers keep what is theirs, families read, and each is told why', () => {
  const [planner, florist, family] = [
    taskRights(actor('planner')),
    taskRights(actor('vendor', { vendor: flora })),
    taskRights(actor('family', { household: ames })),
  ]
  const theirs = data({ assignee: `vendor:${flora}` })
  expect(planner).toMatchObject({ create: true, removeOwn: true, reason: null })
  expect(florist).toMatchObject({ create: true, removeOwn: false, reason: 'own' })
  expect(florist.edit(theirs, 'marks')).toBe(true)
  expect(florist.edit(theirs, 'assignee')).toBe(false)
  expect(florist.edit(data(), 'marks')).toBe(false)
  expect(family).toMatchObject({ create: false, reason: 'given' })
  expect(family.edit(data({ assignee: `household:${ames}` }), 'marks')).toBe(false)
})

it('is shown by name, and by what they are where the name is not here', () => {
  const people = assignables([], [{ id: 'v1', data: { name: 'Flora' } }], [], {
    id: 'u1',
    name: 'Maya',
  })
  const known = new Map(people.map((one) => [one.id, one]))
  expect(assigneeName('vendor:v1', known)).toBe('Flora')
  expect(assigneeName('role:couple', known)).toBe('Couple')
  expect(assigneeName('user:u1', known)).toBe('Maya')
  expect(assigneeName('vendor:v2', known)).toBe('A vendor')
  expect(assigneeName(undefined, known)).toBe(null)
})

const record = (id: string, more: Partial<TaskData>): TaskRecord =>
  ({ id, scope: 'wedding:w', type: 'task', data: data(more) }) as unknown as TaskRecord

function input(tasks: readonly TaskRecord[], more: Partial<TaskInput> = {}): TaskInput {
  return {
    tasks,
    people: new Map(),
    actor: actor('planner'),
    weddingDate: '2027-06-12',
    now,
    unsent: new Set(),
    cards: new Map(),
    mayTick: () => true,
    filter: 'all',
    finds: null,
    held: new Set(),
    ...more,
  }
}

const marked = {
  marks: { m1: { by: 'u1', instant: 1, device: 'phone' } },
  cleared: {},
} satisfies TaskData['marks']

it('keeps groups together, sinks what is done, and leaves what was just ticked where it was', () => {
  const tasks = [
    record('a', { order: 'a1', group: 'Week of' }),
    record('b', { order: 'a2', group: 'Month of' }),
    record('c', { order: 'a3', group: 'Week of', marks: marked }),
    record('d', { phase: 'after' }),
  ]
  const shown = (more: Partial<TaskInput>) =>
    createTaskView()(input(tasks, more)).map(({ groups, sunk }) => [
      groups.map(({ name, rows }) => [name, ...rows.map(({ id }) => id)].join(' ')),
      sunk.map(({ id }) => id),
    ])
  expect(shown({})).toEqual([
    [['Week of a', 'Month of b'], ['c']],
    [[], []],
    [[' d'], []],
  ])
  expect(shown({ held: new Set(['c']) })[0]).toEqual([['Week of a c', 'Month of b'], []])
  expect(shown({ filter: 'open' })[0]).toEqual([['Week of a', 'Month of b'], []])
})

it('hands out the same row as long as it says the same', () => {
  const view = createTaskView()
  const [a, b] = [record('a', {}), record('b', { order: 'a1' })]
  const before = view(input([a, b]))[0]?.rows
  const after = view(input([a, record('b', { order: 'a1', title: 'Both rings' })]))[0]?.rows
  expect(after?.[0]).toBe(before?.[0])
  expect(after?.[1]).not.toBe(before?.[1])
})

it('my tasks: late and today first, then by day and by time of day', () => {
  const rows = [
    record('none', {}),
    record('later', { due: '2027-07-01' }),
    record('noon', { due: '2027-06-10', dueAt: 720 }),
    record('someTime', { due: '2027-06-10' }),
    record('late', { due: '2027-06-01' }),
  ]
  const mine = createTaskView()(input(rows))[0]?.rows.map((row): MyRow => ({
    row,
    scope: 'wedding:w',
    wedding: 'Ada & Ben',
  }))
  const sorted = (mine ?? []).toSorted(byUrgency)
  expect(sorted.map(({ row }) => `${row.id} ${sectionOf(row)}`)).toEqual([
    'late today',
    'noon week',
    'someTime week',
    'later later',
    'none none',
  ])
})

it('a form writes what was changed alone, and a new place only with a new part or group', () => {
  const writing = { scope: 'wedding:w' as const, me: 'u1', orderIn: () => 'z9' }
  const base = formOf(data({ group: 'Week of', due: '2027-06-10' }))
  const of = (change: Partial<typeof base>) =>
    editTaskOps({ base, form: { ...base, ...change } }, 't', writing).map((step) =>
      step.op === 'patch' ? step.change({ title: 'Rings', order: 'a0', due: '2027-06-10' }) : null,
    )
  expect(of({})).toEqual([])
  expect(of({ due: '' })).toEqual([{ title: 'Rings', order: 'a0' }])
  expect(of({ group: 'Morning' })).toMatchObject([{ group: 'Morning', order: 'z9' }])
})

it('the date of a line says which part of the wedding it belongs to', () => {
  expect(phaseOfDate('2027-06-12', '2027-06-12', 'before')).toBe('day')
  const line = { title: 'x', due: '2027-06-13', dueAt: null, assignee: null, group: null }
  expect(formOfLine({ ...line, unknown: [] }, 'before', '2027-06-12').phase).toBe('after')
  expect(formOfLine({ ...line, due: null, unknown: [] }, 'day', '2027-06-12').phase).toBe('day')
})
