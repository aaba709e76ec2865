import { configure, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { changeRequest } from '#shared/schema/changeRequest.ts'
import { day } from '#shared/schema/day.ts'
import { fact } from '#shared/schema/fact.ts'
import { lane } from '#shared/schema/lane.ts'
import { member } from '#shared/schema/member.ts'
import type { WeddingRole } from '#shared/schema/record/access.ts'
import { isMarked } from '#shared/schema/record/marks.ts'
import { weddingScope, type ScopeName } from '#shared/schema/record/scope.ts'
import { timelineItem, type TimelineItemData } from '#shared/schema/timelineItem.ts'
import { vendor } from '#shared/schema/vendor.ts'
import { vendorTerms } from '#shared/schema/vendorTerms.ts'
import { wedding, type WeddingData } from '#shared/schema/wedding.ts'
import { createOp } from '../../../data/replica/writeOp.ts'
import { maya } from '../../../testing/testReplica.ts'
import { testApp } from '../../../testing/testApp.tsx'
import { written } from '../../../testing/testWedding.ts'
import { DayScreen } from '../DayScreen.tsx'
// What the screen fetches later is compiled before the clock of a test runs.
import '../LatePanel.tsx'
import './DecisionList.tsx'
import './DecideBar.tsx'
import './DecidePanel.tsx'
import './DecisionSheet.tsx'

/** 15:05 at the venue, on the day. */
const NOW = Date.parse('2027-06-12T15:05:00+02:00')

configure({ asyncUtilTimeout: 10_000 })

let app: Awaited<ReturnType<typeof testApp>>
let seed = 90
const user = userEvent.setup()

beforeEach(async () => {
  seed += 1
  app = await testApp(seed, NOW)
})
afterEach(() => app.end())

/** The ceremony ended 15:05 instead of 14:45: dinner, fixed at 15:40, would begin at 15:55. */
async function aLateDay(settings: Partial<WeddingData> = {}, dinnerAt = 940) {
  const { newId } = app.edge
  const id = newId()
  const scope: ScopeName = weddingScope(id)
  const [dayId, laneId, band] = [newId(), newId(), newId()]
  const [ceremony, confetti, family, dinner] = [newId(), newId(), newId(), newId()]
  const moment = (
    own: string,
    order: string,
    data: Partial<TimelineItemData> & { title: string },
  ) =>
    createOp(timelineItem, scope, own, {
      day: dayId,
      lane: laneId,
      order,
      timing: { mode: 'after' },
      durationMin: 40,
      visibility: 'team',
      ...data,
    })
  const claims: Record<ScopeName, 'planner'> = {}
  claims[scope] = 'planner'
  written(
    await app.open.write(
      [
        createOp(wedding, scope, id, {
          title: 'Anna & Ben',
          couple: { Anna: true, Ben: true },
          date: '2027-06-12',
          zone: 'Europe/Berlin',
          places: {},
          status: 'draft',
          ...settings,
        }),
        createOp(day, scope, dayId, {
          date: '2027-06-12',
          title: 'Saturday',
          limits: { music: { what: 'Music off', at: 1020, tell: { Pip: true } } },
        }),
        createOp(lane, scope, laneId, { day: dayId, name: 'Main', order: 'a0' }),
        createOp(vendor, scope, band, {
          kind: 'band',
          name: 'The Larks',
          callTime: 880,
          endsAt: 1020,
          stage: 'confirmed',
        }),
        createOp(vendorTerms, scope, newId(), {
          vendor: band,
          coverageCost: { minor: 30_000, currency: 'EUR' },
        }),
        moment(ceremony, 'a0', {
          title: 'Ceremony',
          timing: { mode: 'at', at: 840 },
          durationMin: 45,
          key: true,
        }),
        moment(confetti, 'a1', {
          title: 'Confetti',
          durationMin: 15,
          minDurationMin: 5,
          keepPriority: 2,
        }),
        moment(family, 'a2', { title: 'Family', durationMin: 35, minDurationMin: 20 }),
        moment(dinner, 'a3', {
          title: 'Dinner',
          timing: { mode: 'at', at: dinnerAt },
          durationMin: 75,
          pin: true,
          key: true,
          responsible: { [band]: true },
        }),
        createOp(fact, scope, newId(), {
          item: ceremony,
          kind: 'actualEnd',
          value: 905,
          claimedAt: NOW,
          device: 'phone',
          seen: {},
          visibility: 'team',
        }),
      ],
      { claims },
    ),
  )
  return { id, scope, ceremony, confetti, family, dinner }
}

const records = async <T,>(type: string) =>
  (await app.open.replica.records.find({ selector: { type } }).exec()).map(
    ({ _data }) => _data.data as T,
  )
const lengthOf = async (title: string) =>
  (await records<TimelineItemData>(timelineItem.name)).find((one) => one.title === title)
    ?.durationMin

async function open(id: string, search = '?panel=decide') {
  app.show(DayScreen, '/w/$wedding/day', `/w/${id}/day${search}`)
  await screen.findByRole('heading', { level: 1, name: /Anna/ })
}

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

describe('what needs a person', () => {
  test('the broken time, the passed limit with who must know, and the silent vendor stand in one list', async () => {
    const { id } = await aLateDay()
    await open(id)
    const broken = await screen.findByRole('list', { name: 'To decide' })
    within(broken).getByRole('button', { name: 'Dinner' })
    within(broken).getByText('15 min past its fixed time')
    expect(await screen.findAllByText('Passed by 10 min: Dinner')).toHaveLength(2)
    await screen.findByText(/An hour more costs €300/)
    await screen.findByText('Must know: Pip')
    const silent = await screen.findByRole('link', { name: /The Larks/ })
    within(silent).getByText('No word since the call time. Dinner is at risk')
  })

  test('an accepted proposal is one edit of lengths, the time holds again, and undo brings both back', async () => {
    const { id, dinner } = await aLateDay()
    await open(id, `?panel=decide&item=${dinner}`)
    await screen.findByText('Confetti: 15 min to 5 min')
    await screen.findByText('Family: 35 min to 30 min')
    await screen.findByText(
      /Dinner stays at 15:40; Confetti is cut by 10 minutes; Family is cut by 5 minutes/,
    )
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await waitFor(async () => expect(await lengthOf('Confetti')).toBe(5))
    expect(await lengthOf('Family')).toBe(30)
    await screen.findByText('Dinner has its time back.')
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await lengthOf('Confetti')).toBe(15))
  })

  test('minutes can be adjusted, and what would remain is said before', async () => {
    const { id, dinner } = await aLateDay()
    await open(id, `?panel=decide&item=${dinner}`)
    const field = await screen.findByRole('textbox', { name: 'Shorten Family by' })
    await user.clear(field)
    await user.type(field, '2{Tab}')
    await screen.findByText('3 min remain')
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await waitFor(async () => expect(await lengthOf('Family')).toBe(33))
  })

  test('started late with open eyes, it asks no more, until a minute is added', async () => {
    const { id, dinner } = await aLateDay()
    await open(id, `?panel=decide&item=${dinner}`)
    await user.click(await screen.findByRole('radio', { name: /Let it start at 15:55/ }))
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await waitFor(async () =>
      expect(await records(fact.name)).toContainEqual(
        expect.objectContaining({ item: dinner, kind: 'expectedStart', value: 955 }),
      ),
    )
    await screen.findByText('15 min past its fixed time, agreed')
  })

  test('a passed limit has its ways out too, and once agreed it asks no more', async () => {
    const { id } = await aLateDay()
    await open(id)
    await user.click(await screen.findByRole('button', { name: 'Music off' }))
    await user.click(await screen.findByRole('radio', { name: /Let it start at 15:55/ }))
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await screen.findByText('15 min past its fixed time, agreed')
    await user.click(await screen.findByRole('button', { name: 'Music off' }))
    await user.click(await screen.findByRole('radio', { name: /Let it end at 17:10/ }))
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    expect(await screen.findAllByText('Passed by 10 min: Dinner, agreed')).toHaveLength(2)
  })

  test('whom the plan does not belong to proposes the same change', async () => {
    const { id, dinner, scope } = await aLateDay()
    await becomes(scope, 'photographer')
    await open(id, `?panel=decide&item=${dinner}`)
    await user.click(await screen.findByRole('button', { name: 'Propose it' }))
    await waitFor(async () => expect(await records(changeRequest.name)).toHaveLength(2))
    expect(await lengthOf('Confetti')).toBe(15)
    expect(await records(changeRequest.name)).toContainEqual(
      expect.objectContaining({
        changes: { durationMin: { from: 15, to: 5 } },
        reason: 'Dinner: 15 min past its fixed time; ends 10 min after its limit',
        state: 'open',
      }),
    )
  })

  test('leaving a fixed moment out asks once more', async () => {
    const { id, dinner } = await aLateDay()
    await open(id, `?panel=decide&item=${dinner}`)
    await user.click(await screen.findByRole('radio', { name: /Leave out Dinner/ }))
    await user.click(screen.getByRole('button', { name: 'Do it' }))
    await screen.findByRole('alertdialog', { name: 'Skip Dinner?' })
    expect(await records(fact.name)).toHaveLength(1)
  })
})

describe('the day itself', () => {
  test('begins and ends with a word, and each can be taken back', async () => {
    const { id } = await aLateDay()
    await open(id)
    const days = () => records<{ started?: never; closed?: never }>(day.name)
    await user.click(await screen.findByRole('button', { name: 'Start the day' }))
    await waitFor(async () => expect(isMarked((await days())[0]?.started)).toBe(true))
    await user.click(await screen.findByRole('button', { name: 'Close the day' }))
    await user.click(await screen.findByRole('button', { name: 'Close it' }))
    await screen.findByText(/Closed at 15:05/)
    await user.click(await screen.findByRole('button', { name: 'Open it again' }))
    await screen.findByRole('button', { name: 'Close the day' })
    expect(isMarked((await days())[0]?.closed)).toBe(false)
  })

  test('small delays are cut without asking where the wedding allows it, with one undo for both', async () => {
    const { id, family } = await aLateDay({ autoCompressMin: 10 }, 950)
    await open(id, `?panel=late&item=${family}`)
    await user.click(await screen.findByRole('radio', { name: '+5' }))
    await screen.findByText(/Dinner stays at 15:50; Family is cut by 10 minutes/)
    await user.click(screen.getByRole('button', { name: /^Apply/ }))
    await waitFor(async () => expect(await lengthOf('Family')).toBe(25))
    expect(await records(fact.name)).toHaveLength(2)
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(async () => expect(await lengthOf('Family')).toBe(35))
    expect(await records(fact.name)).toContainEqual(expect.objectContaining({ kind: 'retract' }))
  })
})
