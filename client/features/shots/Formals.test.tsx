import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ackId } from '#shared/schema/ackId.ts'
import { person, type PersonData } from '#shared/schema/person.ts'
import { personNote } from '#shared/schema/personNote.ts'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import { shot, type ShotData } from '#shared/schema/shot.ts'
import { shotList } from '#shared/schema/shotList.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { termWords as germanTerms } from '../../words/de/terms.ts'
import { speak } from '../../words/inLocale.ts'
import { ShotsScreen } from './ShotsScreen.tsx'

// 13:00 in Berlin, the venue's zone: the ceremony is at two.
const now = Date.parse('2027-06-12T11:00:00Z')
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let ids: Record<'list' | 'rose' | 'judith' | 'gareth' | 'all' | 'mother' | 'father' | 'nan', string>

const TITLES = { all: 'Everybody', mother: 'With mother', father: 'With father', nan: 'With Nan' }

beforeEach(async () => {
  app = await testApp(67, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica, 'photographer')
  const { scope, item } = wedding
  ids = {
    list: newId(),
    rose: newId(),
    judith: newId(),
    gareth: newId(),
    all: newId(),
    mother: newId(),
    father: newId(),
    nan: newId(),
  }
  const group = (id: keyof typeof TITLES, order: string, people: string[]) =>
    createOp(shot, scope, ids[id], {
      list: ids.list,
      title: TITLES[id],
      people: Object.fromEntries(people.map((one) => [one, true as const])),
      order,
      priority: 2,
      estMin: 5,
    })
  written(
    await app.open.write([
      createOp(person, scope, ids.rose, { name: 'Nan Rose', side: 'Ben', leavesAt: 846 }),
      createOp(person, scope, ids.judith, { name: 'Judith Ames', side: 'Anna' }),
      createOp(person, scope, ids.gareth, { name: 'Gareth Lowell', side: 'Anna' }),
      createOp(personNote, scope, newId(), {
        person: ids.gareth,
        text: '',
        apart: { [ids.judith]: true },
      }),
      createOp(shotList, scope, ids.list, { title: 'Family formals', item, order: 'a0' }),
      group('father', 'a1', [ids.gareth]),
      group('mother', 'a2', [ids.judith]),
      group('all', 'a3', [ids.gareth, ids.judith]),
      group('nan', 'a4', [ids.rose]),
    ]),
  )
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(ShotsScreen, '/w/$wedding/shots', `/w/${wedding.id}/shots${search}`)
const dataOf = async (id: string) => (await stored(app.open.replica, id))?.data as ShotData
const titles = () =>
  screen.getAllByRole('checkbox', { checked: false }).flatMap((box) => {
    const [, title] = /^(.*), taken$/.exec(box.getAttribute('aria-label') ?? '') ?? []
    return title ?? []
  })

it('whoever is missing: all with them waits under their name, and comes back once they are here', async () => {
  show(`?shot=${ids.mother}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Someone is missing' }))
  const who = await screen.findByRole('dialog', { name: 'Who is missing?' })
  fireEvent.click(within(who).getByRole('button', { name: /Judith Ames/ }))
  await screen.findByText('Judith Ames is missing. 2 groups wait.')
  const waiting = await screen.findByRole('list', { name: 'Waiting for Judith Ames' })
  expect(within(waiting).getAllByRole('checkbox')).toHaveLength(2)
  expect(titles()).toEqual(['With father', 'With Nan', 'With mother', 'Everybody'])
  // Nothing was moved for it.
  expect([(await dataOf(ids.mother)).order, (await dataOf(ids.all)).order]).toEqual(['a2', 'a3'])

  fireEvent.click(screen.getByRole('button', { name: 'Judith Ames is here' }))
  await waitFor(() =>
    expect(titles()).toEqual(['With father', 'With mother', 'Everybody', 'With Nan']),
  )
  const person = (await stored(app.open.replica, ids.judith))?.data as PersonData
  expect(isMarked(person.here)).toBe(true)
})

it('what was ticked here and is missing after all is looked for again, and one undo takes it all back', async () => {
  const tick = app.open.replica.edge.newId()
  await app.open.write([
    {
      op: 'patch',
      id: ids.judith,
      change: (data) => ({
        ...data,
        here: { marks: { [tick]: { by: 'ben', instant: now, device: 'phone' } }, cleared: {} },
      }),
    },
  ])
  show(`?shot=${ids.mother}&panel=missing`)
  fireEvent.click(await screen.findByRole('button', { name: /Judith Ames/ }))
  await screen.findByRole('list', { name: 'Waiting for Judith Ames' })
  const here = async () => {
    const record = await stored(app.open.replica, ids.judith)
    return isMarked((record?.data as PersonData | undefined)?.here)
  }
  expect(await here()).toBe(false)
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(screen.queryByRole('list', { name: 'Waiting for Judith Ames' })).toBeNull(),
  )
  expect(await here()).toBe(true)
})

it('says who may go after which, who leaves early, and what comes too late for them', async () => {
  show()
  await screen.findByText('Nan Rose leaves at 14:06: 1 group comes too late')
  expect(screen.getByText('Too late for Nan Rose, who leaves at 14:06')).toBeDefined()
  expect(screen.getByText('Then can go: Gareth Lowell and Judith Ames')).toBeDefined()
  expect(screen.getByText('Then can go: Nan Rose')).toBeDefined()
})

it('orders so that people can leave: previewed, in one edit, taken back in one', async () => {
  show('?panel=leave')
  await screen.findByText('All together stand about for 25 minutes now, and for 15 then.')
  screen.getByText('Comes in time for Nan Rose then.')
  screen.getByText('Nobody follows somebody they are kept apart from.')
  const goes = screen.getByRole('list', { name: 'Who could go when' })
  expect(within(goes).getAllByRole('listitem')[0]?.textContent).toContain('Nan Rose')
  expect(goes.textContent).toContain('14:05')
  fireEvent.click(screen.getByRole('button', { name: 'Order it like this' }))
  await screen.findByText('The groups are in an order that lets people leave.')
  await waitFor(() => expect(titles()[0]).toBe('With Nan'))
  const order = titles()
  expect(Math.abs(order.indexOf('With father') - order.indexOf('With mother'))).toBeGreaterThan(1)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(() =>
    expect(titles()).toEqual(['With father', 'With mother', 'Everybody', 'With Nan']),
  )
})

it('a tick taken back names whose it was; one that had not been seen counts', async () => {
  const [first, second] = [app.open.replica.edge.newId(), app.open.replica.edge.newId()]
  const mark = (by: string, at: number) => ({ by, instant: now + at, device: 'phone' })
  await app.open.write([
    {
      op: 'patch',
      id: ids.mother,
      change: (data) => ({ ...data, marks: { marks: { [first]: mark('ben', 0) }, cleared: {} } }),
    },
  ])
  show(`?shot=${ids.mother}`)
  fireEvent.click(await screen.findByRole('button', { name: 'Not taken after all' }))
  await screen.findByText(/Taken back at 13:00 by .*, who had seen the tick of somebody at 13:00/)
  // Ben's phone was away and had ticked once more.
  await app.open.write([
    {
      op: 'patch',
      id: ids.mother,
      change: (data) => {
        const { marks, cleared } = data['marks'] as Marks
        return { ...data, marks: { marks: { ...marks, [second]: mark('ben', -60_000) }, cleared } }
      },
    },
  ])
  await screen.findByText('The tick of somebody had not been seen then: it counts.')
  expect(screen.getByRole('button', { name: 'Not taken after all' })).toBeDefined()
})

it('two who took back one tick are both told of, also beside one that an older device wrote', async () => {
  const { newId } = app.open.replica.edge
  const [tick, other] = [newId(), newId()]
  const [ben, eve] = [newId(), newId()]
  const mark = (by: string, at: number) => ({ by, instant: now + at, device: 'phone' })
  await app.open.write([
    {
      op: 'patch',
      id: ids.mother,
      change: (data) => ({
        ...data,
        marks: {
          marks: { [tick]: mark(ben, -120_000), [other]: mark(ben, -180_000) },
          cleared: { [tick]: true, [other]: true },
        },
        takenBack: {
          marks: {
            [ackId(tick, ben)]: mark(ben, 0),
            [ackId(tick, eve)]: mark(eve, 60_000),
            [other]: mark(eve, -150_000),
          },
          cleared: {},
        },
      }),
    },
  ])
  show(`?shot=${ids.mother}`)
  expect(await screen.findAllByText(/^Taken back at/)).toHaveLength(3)
})

it('a tick that is made anew after it was taken back was not overlooked', async () => {
  const [first, second] = [app.open.replica.edge.newId(), app.open.replica.edge.newId()]
  const mark = (at: number) => ({ by: 'ben', instant: now + at, device: 'phone' })
  await app.open.write([
    {
      op: 'patch',
      id: ids.mother,
      change: (data) => ({
        ...data,
        marks: {
          marks: { [first]: mark(-120_000), [second]: mark(60_000) },
          cleared: { [first]: true },
        },
        takenBack: { marks: { [first]: mark(0) }, cleared: {} },
      }),
    },
  ])
  show(`?shot=${ids.mother}`)
  await screen.findByText(/^Taken at 13:01 by somebody/)
  expect(screen.queryByText(/had not been seen/)).toBeNull()
})

it('who is missing is asked of the grouping that was called, whatever another device ticks meanwhile', async () => {
  show('?panel=caller')
  await screen.findByRole('heading', { name: 'With father' })
  const later = screen.getByRole('button', { name: 'With father later' })
  await waitFor(() => expect(later.getAttribute('aria-disabled')).not.toBe('true'), {
    timeout: 3000,
  })
  fireEvent.click(later)
  await screen.findByRole('heading', { name: 'With mother' })
  fireEvent.click(screen.getByRole('button', { name: 'Someone is missing' }))
  const who = await screen.findByRole('dialog', { name: 'Who is missing?' })
  within(who).getByText('With mother')
  const tick = app.open.replica.edge.newId()
  await app.open.write([
    {
      op: 'patch',
      id: ids.mother,
      change: (data) => ({
        ...data,
        marks: { marks: { [tick]: { by: 'ben', instant: now, device: 'phone' } }, cleared: {} },
      }),
    },
  ])
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Who is missing?' })).toBeNull())
})

it('a side that the list does not have hides nobody', async () => {
  show('?panel=caller&side=Clara')
  await screen.findByRole('heading', { name: 'With father' })
  expect(screen.getByText('Gareth')).toBeDefined()
})

it('calls sides and relations as they are said, whatever is stored', async () => {
  await app.open.write([
    {
      op: 'patch',
      id: ids.gareth,
      change: (data) => ({ ...data, side: 'Friends', relation: 'Uncle' }),
    },
  ])
  speak('de-DE', { termWords: germanTerms })
  try {
    show('?panel=caller')
    await screen.findByText('Onkel')
    expect(screen.getByText('Freunde')).toBeDefined()
  } finally {
    speak('en-GB', {})
  }
})

it('calls with the lower half of the screen, says who can go, and puts off what is not ready', async () => {
  show('?panel=caller')
  await screen.findByRole('heading', { name: 'With father' })
  screen.getByText('Gareth')
  const done = await screen.findByRole('button', { name: 'Got it: With father' })
  // A thumb that was meant for the group before does nothing.
  fireEvent.click(done)
  expect(isMarked((await dataOf(ids.father)).marks)).toBe(false)
  await waitFor(() => expect(done.getAttribute('aria-disabled')).not.toBe('true'), {
    timeout: 3000,
  })
  fireEvent.click(done)
  await screen.findByRole('heading', { name: 'With mother' })
  const later = screen.getByRole('button', { name: 'With mother later' })
  // Nor does one that was meant to put the group before off.
  expect(later.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(later)
  await waitFor(() => expect(later.getAttribute('aria-disabled')).not.toBe('true'), {
    timeout: 3000,
  })
  expect((await dataOf(ids.mother)).waiting).toBeUndefined()
  fireEvent.click(later)
  await screen.findByRole('heading', { name: 'Everybody' })
  const tickAll = await screen.findByRole('button', { name: 'Got it: Everybody' })
  await waitFor(() => expect(tickAll.getAttribute('aria-disabled')).not.toBe('true'), {
    timeout: 3000,
  })
  fireEvent.click(tickAll)
  await screen.findByText('You can go: Gareth')
  // What was put off comes when nothing else is left.
  const next = screen.getByRole('region', { name: 'Then' })
  expect(next.textContent).toContain('With mother')
})
