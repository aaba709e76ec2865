import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { lane } from '#shared/schema/lane.ts'
import { member } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { wedding } from '#shared/schema/wedding.ts'
import { settable } from '../../data/replica/readable.ts'
import { createOp } from '../../data/replica/writeOp.ts'
import { maya } from '../../testing/testReplica.ts'
import { testApp } from '../../testing/testApp.tsx'
import { written } from '../../testing/testWedding.ts'
import { DayScreen } from './DayScreen.tsx'
// What the screen fetches later is compiled before the clock of a test runs.
import './ItemEditor.tsx'
import './ItemPanel.tsx'
import './LatePanel.tsx'
import './QuickAdd.tsx'

/** 14:10 at the venue, on the day. */
const NOW = Date.parse('2027-06-12T14:10:00+02:00')

// A loaded machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 })

let app: Awaited<ReturnType<typeof testApp>>
let seed = 40
const user = userEvent.setup()

beforeEach(async () => {
  seed += 1
  app = await testApp(seed, NOW)
})
afterEach(() => app.end())

type Moment = Partial<TimelineItemData> & { title: string }

async function aDay(moments: readonly Moment[], date = '2027-06-12') {
  const { newId } = app.edge
  const id = newId()
  const scope: ScopeName = weddingScope(id)
  const [dayId, laneId] = [newId(), newId()]
  const ids = moments.map(() => newId())
  const claims: Record<ScopeName, 'planner'> = {}
  claims[scope] = 'planner'
  written(
    await app.open.write(
      [
        createOp(wedding, scope, id, {
          title: 'Anna & Ben',
          couple: { Anna: true, Ben: true },
          date,
          zone: 'Europe/Berlin',
          places: {},
          status: 'draft',
        }),
        createOp(day, scope, dayId, { date, title: 'Saturday' }),
        createOp(lane, scope, laneId, { day: dayId, name: 'Main', order: 'a0' }),
        ...moments.map((moment, index) =>
          createOp(timelineItem, scope, ids[index] ?? '', {
            day: dayId,
            lane: laneId,
            order: `a${index}`,
            timing: { mode: 'after' },
            durationMin: 30,
            visibility: 'team',
            ...moment,
          }),
        ),
      ],
      { claims },
    ),
  )
  return { scope, id, ids }
}

const ceremony: readonly Moment[] = [
  { title: 'Ceremony', timing: { mode: 'at', at: 840 }, durationMin: 30 },
  { title: 'Confetti', durationMin: 10 },
  { title: 'Dinner', timing: { mode: 'at', at: 960 }, durationMin: 90, pin: true },
]

async function open(id: string, search = '') {
  const router = app.show(DayScreen, '/w/$wedding/day', `/w/${id}/day${search}`)
  await screen.findByRole('heading', { level: 1, name: /Anna/ })
  return router
}

const facts = async () =>
  (await app.open.replica.records.find({ selector: { type: fact.name } }).exec()).map(
    ({ _data }) => _data.data,
  )
const items = async () =>
  (await app.open.replica.records.find({ selector: { type: timelineItem.name } }).exec()).map(
    ({ _data }) => _data.data as TimelineItemData,
  )

/** As the server would say it: nobody may write who they are. */
async function becomes(scope: ScopeName, role: WeddingRole) {
  await app.open.replica.records.insert({
    id: app.edge.newId(),
    scope,
    type: member.name,
    data: { user: maya, name: 'Maya', role, owner: false },
    at: '01790000000000-0000-000000000000',
    by: '',
  })
}

test('shows no moment before it is known what was reported of it', async () => {
  const { id } = await aDay(ceremony)
  const known = settable(false)
  const none = { records: [], loaded: false, unreadable: 0 }
  const { view } = app.open.stores
  const held = (...[type, scope]: Parameters<typeof view>) => {
    const real = view(type, scope)
    if (type.name !== fact.name) return real
    return {
      read: () => (known.read() ? real.read() : none),
      subscribe(listener: () => void) {
        const ends = [real.subscribe(listener), known.subscribe(listener)]
        return () => ends.forEach((end) => end())
      },
    }
  }
  Object.assign(app.open.stores, { view: held })
  await open(id)
  await waitFor(() =>
    expect(app.open.stores.view(timelineItem, weddingScope(id)).read().loaded).toBe(true),
  )
  expect(screen.queryAllByText('Confetti')).toEqual([])
  act(() => known.set(true))
  await screen.findAllByText('Confetti')
})

test('stands at now, also after the router has put it to its top on the way from another screen', async () => {
  const { id } = await aDay(ceremony)
  const into = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
  const router = await open(id)
  await waitFor(() => expect(into).toHaveBeenCalled())
  into.mockClear()
  const { location } = router.state
  const rendered = (pathChanged: boolean) =>
    router.emit({
      type: 'onRendered',
      toLocation: location,
      pathChanged,
      hrefChanged: true,
      hashChanged: false,
    })
  // A panel that opens leaves the list where it is.
  rendered(false)
  expect(into).not.toHaveBeenCalled()
  rendered(true)
  expect(into).toHaveBeenCalledOnce()
  expect(into.mock.contexts[0]).toHaveProperty('textContent', expect.stringContaining('Ceremony'))
  into.mockRestore()
})

describe('the run sheet', () => {
  test('a check-off is a fact of this minute, and undo is a fact that takes it back', async () => {
    const { id, ids } = await aDay(ceremony)
    await open(id)
    const box = await screen.findByRole('checkbox', { name: 'Ceremony, done' })
    await user.click(box)
    await waitFor(async () => expect(await facts()).toHaveLength(1))
    expect(await facts()).toMatchObject([{ item: ids[0], kind: 'actualEnd', value: 850, seen: {} }])
    await waitFor(() => expect((box as HTMLInputElement).checked).toBe(true))

    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect((box as HTMLInputElement).checked).toBe(false))
    const [done, taken] = (await facts()).toSorted((a) => (a['kind'] === 'actualEnd' ? -1 : 1))
    expect(done).toBeDefined()
    expect(taken).toMatchObject({ kind: 'retract', item: ids[0] })
  })

  test('running late is previewed and then written once, as a time and not as a difference', async () => {
    const { id, ids } = await aDay(ceremony)
    await open(id, '?panel=late')
    await user.click(await screen.findByRole('radio', { name: '+15' }))
    const moved = await screen.findByRole('list', { name: 'What would move' })
    expect(within(moved).getByText('14:45')).toBeTruthy()
    expect(await facts()).toEqual([])
    await user.click(screen.getByRole('button', { name: /^Apply/ }))
    await waitFor(async () =>
      expect(await facts()).toMatchObject([{ item: ids[0], kind: 'expectedEnd', value: 885 }]),
    )
  })

  test('a time that cannot be read is said at its field, and nothing typed is lost', async () => {
    const { id } = await aDay(ceremony)
    await open(id, '?panel=new')
    await user.type(await screen.findByRole('textbox', { name: 'What happens' }), 'Last bus')
    await user.click(screen.getByRole('radio', { name: 'At a time' }))
    const time = await screen.findByRole('textbox', { name: 'Start' })
    await user.type(time, '23:00')
    await user.click(screen.getByRole('button', { name: '5 minutes earlier' }))
    await user.clear(time)
    await user.type(time, 'late')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await screen.findByText(/Write a time like/)
    expect((time as HTMLInputElement).value).toBe('late')
    expect(await items()).toHaveLength(3)

    await user.clear(time)
    await user.type(time, '25:45')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await waitFor(async () => expect(await items()).toHaveLength(4))
    const bus = (await items()).find(({ title }) => title === 'Last bus')
    expect(bus?.timing).toEqual({ mode: 'at', at: 1545 })
    await screen.findByText('01:45')
  })

  test('half-finished text is there again after a reload', async () => {
    const { id } = await aDay(ceremony)
    const address = `/w/${id}/day?panel=new`
    await open(id, '?panel=new')
    await user.type(await screen.findByRole('textbox', { name: 'What happens' }), 'Sparklers')
    cleanup()
    app.show(DayScreen, '/w/$wedding/day', address)
    const title = await screen.findByRole('textbox', { name: 'What happens' })
    expect((title as HTMLInputElement).value).toBe('Sparklers')
    await screen.findByText(/is back/)
  })

  test('the first moment of an empty wedding brings its lane along', async () => {
    const { id } = await aDay([])
    await open(id)
    await user.type(
      await screen.findByRole('textbox', { name: 'Add quickly' }),
      '15:30 Cake cutting 20 min @ Barn{Enter}',
    )
    await screen.findByRole('checkbox', { name: 'Cake cutting, done' })
    expect(await items()).toMatchObject([
      { title: 'Cake cutting', durationMin: 20, location: 'Barn', timing: { mode: 'at', at: 930 } },
    ])
  })

  test('skipping a fixed moment asks first', async () => {
    const { id, ids } = await aDay(ceremony)
    await open(id, `?panel=item&item=${ids[2] ?? ''}`)
    await user.click(await screen.findByRole('button', { name: 'More for Dinner' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Skip' }))
    const asked = await screen.findByRole('alertdialog', { name: 'Skip Dinner?' })
    expect(await facts()).toEqual([])
    await user.click(within(asked).getByRole('button', { name: 'Skip it' }))
    await waitFor(async () => expect(await facts()).toMatchObject([{ kind: 'skipped' }]))
  })

  test('a guest sees the same day with nothing to tap on but the moments', async () => {
    const { id, scope } = await aDay(ceremony)
    await becomes(scope, 'friend')
    await open(id)
    await screen.findByRole('button', { name: 'Ceremony only on this computer' })
    await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull())
    expect(screen.queryByRole('button', { name: 'Next moment' })).toBeNull()
    expect(screen.queryByRole('textbox', { name: 'Add quickly' })).toBeNull()
    await screen.findByText(/Your role sees the day/)
  })

  test('a photographer ticks every moment, and edits the photo moments only', async () => {
    const { id, ids, scope } = await aDay([...ceremony, { title: 'Portraits', category: 'photo' }])
    await becomes(scope, 'photographer')
    await open(id, `?panel=edit&item=${ids[0] ?? ''}`)
    await screen.findByRole('checkbox', { name: 'Ceremony, done' })
    await screen.findByRole('heading', { level: 2, name: 'Ceremony' })
    expect(screen.queryByRole('textbox', { name: 'What happens' })).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Portraits/ }))
    await user.click(await screen.findByRole('button', { name: 'Edit' }))
    await screen.findByRole('textbox', { name: 'What happens' })
    expect(screen.queryByRole('switch', { name: /Fixed time/ })).toBeNull()
  })

  test('a day that is not today has no running clock', async () => {
    const { id } = await aDay(ceremony, '2027-06-15')
    await open(id)
    await screen.findByText('3 days to go')
    expect(screen.queryByRole('button', { name: 'Next moment' })).toBeNull()
  })
})
