import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guest } from '#shared/schema/guest.ts'
import { guestDiet } from '#shared/schema/guestDiet.ts'
import { household } from '#shared/schema/household.ts'
import { isMarked, type Marks } from '#shared/schema/record/marks.ts'
import type { Actor } from '#shared/schema/record/access.ts'
import { table } from '#shared/schema/table.ts'
import { createOp, patchOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { stored, testWedding, written } from '../../testing/testWedding.ts'
import { GuestsScreen } from './GuestsScreen.tsx'
import * as rowItem from './GuestRowItem.tsx'

const now = Date.parse('2027-06-12T13:00:00Z')
const PATH = '/w/$wedding/guests'
let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>
let ids: Record<'coles' | 'oak' | 'beryl' | 'stan' | 'ann' | 'diet', string>

beforeEach(async () => {
  app = await testApp(61, now)
  const { newId } = app.open.replica.edge
  wedding = await testWedding(app.open.replica)
  const { scope } = wedding
  ids = {
    coles: newId(),
    oak: newId(),
    beryl: newId(),
    stan: newId(),
    ann: newId(),
    diet: newId(),
  }
  const seat = { table: ids.oak, seat: 1 }
  const of = { household: ids.coles, rsvp: 'waiting', seat } as const
  written(
    await app.open.write([
      createOp(household, scope, ids.coles, { name: 'Cole' }),
      createOp(table, scope, ids.oak, { label: 'Oak', seats: 4, order: 'a0' }),
      createOp(guest, scope, ids.beryl, { ...of, name: 'Béryl Cole' }),
      createOp(guest, scope, ids.stan, { ...of, name: 'Stan Cole', party: 3 }),
      createOp(guest, scope, ids.ann, { name: 'Ann Lee', rsvp: 'yes' }),
      createOp(guestDiet, scope, ids.diet, {
        guest: ids.beryl,
        household: ids.coles,
        meal: 'Fish',
        diet: { nuts: true },
      }),
    ]),
  )
})
afterEach(() => app.end())

const open = (search = '') => app.show(GuestsScreen, PATH, `/w/${wedding.id}/guests${search}`)
const dataOf = async (id: string) => (await stored(app.open.replica, id))?.data
/** As the couple, a coordinator or a household would hold it. */
function lookAs(actor: Partial<Actor>) {
  const whole: Actor = { user: ids.ann, role: 'family', owner: false, ...actor }
  app.open.lookThrough.start(wedding.scope, { actor: whole, called: 'somebody' })
}
/** Messages of other tests may still stand there. */
async function undo(said: string) {
  const message = (await screen.findByText(said)).closest('[role=alertdialog]')
  if (!(message instanceof HTMLElement)) throw new Error('It was not said')
  fireEvent.click(within(message).getByRole('button', { name: 'Undo' }))
}
const row = (name: string) => screen.findByRole('row', { name })

describe('the list', () => {
  it('answers for a guest in one tap, tells it, and takes it back', async () => {
    open()
    const answers = within(await row('Béryl Cole'))
    fireEvent.click(answers.getByRole('button', { name: 'Yes' }))
    await screen.findByText('Béryl Cole: yes.')
    await waitFor(async () => expect((await dataOf(ids.beryl))?.['rsvp']).toBe('yes'))
    await undo('Béryl Cole: yes.')
    await waitFor(async () => expect((await dataOf(ids.beryl))?.['rsvp']).toBe('waiting'))
  })

  it('answers for a whole household in one tap and one undo; heads are counted', async () => {
    open()
    fireEvent.click(within(await row('Cole')).getByRole('button', { name: 'Yes' }))
    await screen.findByText('5 yes · 0 waiting · 0 no')
    await undo('Cole: yes for all.')
    expect(await screen.findByText('1 yes · 4 waiting · 0 no')).toBeTruthy()
  })

  it('finds a name without its accents', async () => {
    open()
    await row('Ann Lee')
    fireEvent.change(screen.getByRole('searchbox', { name: 'Find a guest' }), {
      target: { value: 'beryl' },
    })
    await waitFor(() => expect(screen.queryByRole('row', { name: 'Ann Lee' })).toBeNull())
    await row('Béryl Cole')
  })

  it('draws one row for one change', async () => {
    const drawn: string[] = []
    const original = rowItem.GuestRowItem
    const inner = (original as unknown as { type: (props: never) => unknown }).type
    const spy = vi.fn<(props: { row: { id: string } }) => unknown>((props) => {
      drawn.push(props.row.id)
      return inner(props as never)
    })
    Object.assign(original, { type: spy })
    try {
      app.show(
        () => (
          <Profiler id="guests" onRender={() => {}}>
            <GuestsScreen />
          </Profiler>
        ),
        PATH,
        `/w/${wedding.id}/guests`,
      )
      await row('Ann Lee')
      await screen.findByText('Béryl Cole and Stan Cole were both given Oak, seat 1.')
      // Each says that it is only here: nothing else is about to change.
      await waitFor(() => expect(screen.getAllByText('Not sent yet')).toHaveLength(4))
      drawn.length = 0
      written(await app.open.write([patchOp(ids.ann, { rsvp: 'no' })]))
      await screen.findByText('0 yes · 4 waiting · 1 no')
      expect(new Set(drawn)).toEqual(new Set([ids.ann]))
    } finally {
      Object.assign(original, { type: inner })
    }
  })
})

describe('seats', () => {
  it('shows a seat given twice with both names, and settles it in two taps', async () => {
    open()
    await screen.findByText('Béryl Cole and Stan Cole were both given Oak, seat 1.')
    fireEvent.click(screen.getByRole('button', { name: 'Choose who sits there' }))
    const sheet = within(await screen.findByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: 'Stan Cole' }))
    await screen.findByText('Stan Cole keeps the seat. Béryl Cole gets seat 2.')
    await waitFor(async () =>
      expect((await dataOf(ids.beryl))?.['seat']).toEqual({ table: ids.oak, seat: 2 }),
    )
    await waitFor(() => expect(screen.queryByText(/were both given/)).toBeNull())
  })

  it('puts who has no table on one in one tap', async () => {
    open(`?view=tables&table=${ids.oak}`)
    fireEvent.click(await screen.findByRole('button', { name: 'Ann Lee' }))
    await screen.findByText('Ann Lee sits at Oak.')
    await waitFor(async () => expect((await dataOf(ids.ann))?.['seat']).toEqual({ table: ids.oak }))
  })

  it('finds the guests of a table that was removed elsewhere', async () => {
    open('?view=tables')
    await screen.findByRole('button', { name: 'Oak' })
    written(await app.open.write([{ op: 'delete', id: ids.oak }]))
    fireEvent.click(
      within(
        (await screen.findByText(/^The table of Béryl Cole and Stan Cole was removed/)).closest(
          '[role=status]',
        ) ?? document.body,
      ).getByRole('button', { name: 'Find them a table' }),
    )
    await waitFor(async () => expect((await dataOf(ids.stan))?.['seat']).toBeUndefined())
  })
})

it('an allergy goes only after a question', async () => {
  open(`?guest=${ids.beryl}`)
  fireEvent.click(await screen.findByRole('button', { name: /^Remove nuts/ }))
  await screen.findByText('May Béryl Cole eat nuts again?')
  expect((await dataOf(ids.diet))?.['diet']).toEqual({ nuts: true })
  fireEvent.click(screen.getByRole('button', { name: 'Yes, nuts is fine' }))
  await waitFor(async () => expect((await dataOf(ids.diet))?.['diet']).toEqual({}))
})

it('a tick at the door is a mark that is kept', async () => {
  open('?view=door')
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Ann Lee, here' }))
  await screen.findByText('1 of 5 are here')
  const marks = (await dataOf(ids.ann))?.['checkIns'] as Marks | undefined
  expect(isMarked(marks)).toBe(true)
})

describe('what each role sees', () => {
  it('a coordinator seats and ticks, and answers for nobody', async () => {
    lookAs({ role: 'coordinator' })
    open()
    const shown = within(await row('Béryl Cole'))
    expect(shown.queryByRole('button', { name: 'Yes' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Add guests' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Choose who sits there' })).toBeTruthy()
  })

  it('a family sees its own household and is asked gently', async () => {
    lookAs({ role: 'family', household: ids.coles })
    open()
    await screen.findByRole('heading', { name: 'Will you come?' })
    await screen.findByRole('region', { name: 'Stan Cole' })
    expect(screen.queryByText('Ann Lee')).toBeNull()
  })

  it('a photographer sees the reason instead of a list', async () => {
    lookAs({ role: 'photographer' })
    open()
    await screen.findByText(/The guest list is for the couple/)
    expect(screen.queryByText('Ann Lee')).toBeNull()
  })

  it('a kitchen counts plates and holds no name', async () => {
    const cook = ids.ann
    written(await app.open.write([patchOp(ids.diet, { kitchen: { [cook]: true } })]))
    lookAs({ role: 'vendor', vendor: cook })
    open()
    await screen.findByText('1 plate')
    await screen.findByText('Fish, no nuts')
    expect(screen.queryByText('Béryl Cole')).toBeNull()
  })
})

it('a pasted list is looked at first, added in one edit, and taken back in one', async () => {
  open('?view=add')
  const names = await screen.findByLabelText('Names')
  fireEvent.change(names, { target: { value: 'Beryl Cole\nJo Fell; Mia Ray +1' } })
  await screen.findByText('3 guests · 4 people · 1 household')
  // Béryl stands on the list already.
  fireEvent.click(await screen.findByRole('button', { name: 'Add 2 guests' }))
  await screen.findByText('2 guests are added.')
  await row('Mia Ray')
  await undo('2 guests are added.')
  await waitFor(() => expect(screen.queryByRole('row', { name: 'Mia Ray' })).toBeNull())
  await row('Ann Lee')
})
