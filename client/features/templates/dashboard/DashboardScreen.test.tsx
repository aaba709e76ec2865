import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { member } from '#shared/schema/member.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { marks } from '#shared/schema/record/values.ts'
import { section } from '#shared/schema/section.ts'
import { task } from '#shared/schema/task.ts'
import { publishOps } from '../../../data/publishing.ts'
import { createOp, patchOp } from '../../../data/replica/writeOp.ts'
import { testApp } from '../../../testing/testApp.tsx'
import { maya } from '../../../testing/testReplica.ts'
import { stored, testWedding, written } from '../../../testing/testWedding.ts'
import { answerId } from '#shared/schema/answerId.ts'
import { DashboardScreen } from './DashboardScreen.tsx'

let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let [questions, question, rings] = ['', '', '']

beforeEach(async () => {
  app = await testApp(73, Date.parse('2027-06-01T13:00:00Z'))
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  ;[questions, question, rings] = [newId(), newId(), newId()]
  const base = { visibleTo: { couple: true as const } }
  written(
    await app.open.write([
      createOp(section, wedding.scope, questions, {
        ...base,
        kind: 'questionnaire',
        title: 'For the photographs',
        order: 'a0',
        entries: {
          [question]: {
            order: 'a0',
            question: 'Any nervous uncle?',
            type: 'text',
            required: true,
            dueDaysBefore: 12,
          },
        },
      }),
      createOp(section, wedding.scope, newId(), {
        ...base,
        kind: 'payments',
        title: 'Payments',
        order: 'a1',
        config: { currency: { value: 'GBP' } },
        entries: {
          [newId()]: { order: 'a0', what: 'Barn', minor: 620_000, status: 'due' },
          [newId()]: { order: 'a1', what: 'Band', minor: 100_050, status: 'paid' },
        },
      }),
      createOp(section, wedding.scope, newId(), {
        ...base,
        kind: 'checklist',
        title: 'The last week',
        order: 'a2',
        config: { group: { value: 'week of' } },
      }),
      createOp(task, wedding.scope, rings, {
        title: 'Rings to the best man',
        phase: 'before',
        order: 'a0',
        group: 'Week of',
      }),
      createOp(task, wedding.scope, newId(), {
        title: 'Book the band',
        phase: 'before',
        order: 'a1',
      }),
    ]),
  )
  app.show(DashboardScreen, '/w/$wedding/dashboard', `/w/${wedding.id}/dashboard`)
})
afterEach(() => app.end())

it('a question is answered where it is read, in one record for everybody', async () => {
  const entry = await screen.findByLabelText('Any nervous uncle?')
  await screen.findByText('Please answer by 31 May 2027')
  fireEvent.focus(entry)
  fireEvent.change(entry, { target: { value: 'Bob, near the exit' } })
  fireEvent.blur(entry)
  const id = answerId(questions, question)
  await waitFor(async () =>
    expect((await stored(app.open.replica, id))?.data).toEqual({
      section: questions,
      question,
      answer: 'Bob, near the exit',
    }),
  )
  await screen.findByText('1 of 1 answered')
})

it('what is still due is what nobody has paid', async () => {
  const table = await screen.findByRole('table')
  const row = (name: string) => within(table).getByRole('row', { name: new RegExp(name) })
  expect(row('In all').textContent).toContain('£7,200.50')
  expect(row('Still due').textContent).toContain('£6,200.00')
})

it('the tasks of the group, however it is written, are ticked in place, and the tick is taken back', async () => {
  const box = await screen.findByRole('checkbox', { name: 'Rings to the best man, done' })
  expect(screen.queryByRole('checkbox', { name: /Book the band/ })).toBeNull()
  const isDone = async () =>
    isMarked(marks.parse((await stored(app.open.replica, rings))?.data['marks']))
  fireEvent.click(box)
  await waitFor(async () => expect(await isDone()).toBe(true))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect(await isDone()).toBe(false))
})

it('shows family the times that were published, not the plan as it is being made', async () => {
  const { newId } = app.open.replica.edge
  const { scope, moment, item } = wedding
  const facts = { publication: newId(), number: 1, publishedAt: 0, device: 'phone' }
  const ceremony = {
    id: item,
    day: moment.day,
    date: '2027-06-12',
    start: 840,
    end: 870,
    title: 'Ceremony',
    visibility: 'guests' as const,
    place: null,
  }
  written(
    await app.open.write([
      ...publishOps(scope, [ceremony], { ...facts, note: '', guestNote: '' }, newId),
      createOp(section, scope, newId(), {
        visibleTo: { all: true },
        kind: 'timeline',
        title: 'The day',
        order: 'a9',
      }),
      patchOp(item, { timing: { mode: 'at', at: 900 } }),
    ]),
  )
  await app.open.replica.records.insert({
    id: newId(),
    scope,
    type: member.name,
    data: { user: maya, name: 'Maya', role: 'family', owner: false },
    at: '01790000000000-0000-000000000000',
    by: '',
  })
  await screen.findByText('14:00')
  expect(screen.queryByText('15:00')).toBeNull()
})
