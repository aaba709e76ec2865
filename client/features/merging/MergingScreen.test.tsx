import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ConflictData } from '#shared/schema/conflict.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { preference } from '#shared/schema/preference.ts'
import { task } from '#shared/schema/task.ts'
import { wedding as weddingType } from '#shared/schema/wedding.ts'
import { writeMany } from '../../data/replica/write.ts'
import { createOp, memberOp } from '../../data/replica/writeOp.ts'
import { testApp } from '../../testing/testApp.tsx'
import { noah } from '../../testing/testReplica.ts'
import { testWedding, written } from '../../testing/testWedding.ts'
import { MergingScreen } from './MergingScreen.tsx'

const now = Date.parse('2027-06-12T12:00:00Z')
const lena = '01900000-0000-7000-8000-00000000cccc'
const RULE = 'tasks:photographer:couple'
const idOf = (number: number) => `01900000-0000-7000-a000-${String(number).padStart(12, '0')}`
const stamp = (ms: number, replica: string) =>
  `${String(ms).padStart(14, '0')}-0000-${replica.repeat(12)}`

let app: Awaited<ReturnType<typeof testApp>>
let wedding: Awaited<ReturnType<typeof testWedding>>

beforeEach(async () => {
  app = await testApp(43, now)
  wedding = await testWedding(app.open.replica)
  await serverSent(idOf(1), 'member', {
    user: lena,
    name: 'Lena Brandt',
    role: 'coordinator',
    owner: false,
  })
  await serverSent(idOf(2), 'member', {
    user: noah,
    name: 'Noah Field',
    role: 'photographer',
    owner: false,
  })
})
afterEach(() => app.end())

const show = (search = '') =>
  app.show(MergingScreen, '/w/$wedding/merging', `/w/${wedding.id}/merging${search}`)
const stands = () =>
  app.open.stores
    .view(weddingType, wedding.scope)
    .read()
    .records.find(({ id }) => id === wedding.id)?.data

it('shows for a group what each choice would make of a moment of this wedding, and keeps the choice', async () => {
  show('?group=momentWords')
  const choices = await screen.findByRole('radiogroup', { name: /names and places of moments/ })
  expect(await screen.findByText('Ceremony: the title.')).toBeTruthy()
  const latest = within(choices).getByRole('radio', { name: /The later one counts/ })
  expect(latest).toHaveProperty('checked', true)
  const byRole = within(choices).getByRole('radio', { name: /By role/ })
  expect(byRole.closest('label')?.textContent).toContain('Then “Ceremony outdoors” counts')
  expect(latest.closest('label')?.textContent).toContain('Then “Ceremony indoors” counts')
  fireEvent.click(byRole)
  await waitFor(() => expect(stands()?.strategies).toEqual({ momentWords: { use: 'rank' } }))
  fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
  await waitFor(() => expect(stands()?.strategies?.['momentWords']?.use).toBeUndefined())
})

it('says why a group cannot be changed, and lets nobody choose whose role may not', async () => {
  await serverSent(idOf(3), 'member', {
    user: app.open.account.id,
    name: 'Maya',
    role: 'photographer',
    owner: false,
  })
  show('?group=momentWords')
  const choices = await screen.findByRole('radiogroup', { name: /names and places/ })
  await waitFor(() => {
    for (const radio of within(choices).getAllByRole('radio'))
      expect(radio).toHaveProperty('disabled', true)
  })
  expect(screen.getAllByText(/The couple and the planners change it/).length).toBeGreaterThan(0)
})

it('names the reason of a group that always asks, and offers no choice there', async () => {
  show('?group=agreed')
  await screen.findByText(/Everything hangs on them/)
  expect(screen.queryByRole('radio')).toBeNull()
})

it('puts a role above another by the menu, on one step with it, and back to the standard', async () => {
  show()
  const order = await screen.findByRole('list', { name: /Roles, from the one/ })
  fireEvent.click(await within(order).findByRole('button', { name: 'More for Couple' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Move up' }))
  await waitFor(() =>
    expect(stands()?.hierarchy?.slice(0, 2)).toEqual([['planner', 'coordinator'], ['couple']]),
  )
  fireEvent.click(await within(order).findByRole('button', { name: 'More for Couple' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'As much as coordinator' }))
  await waitFor(() =>
    expect(stands()?.hierarchy?.[0]).toEqual(['planner', 'coordinator', 'couple']),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Back to the standard order' }))
  await waitFor(() => expect(stands()?.hierarchy).toBeUndefined())
})

it('offers a rule from ten decisions alike, shows them, and writes it for a year when accepted', async () => {
  await decideAlike(10)
  show()
  const offer = await screen.findByRole('article', {
    name: 'For tasks, keep the photographer’s version?',
  })
  expect(offer.textContent).toContain('You chose the photographer’s version 10 of 10 times.')
  fireEvent.click(within(offer).getByRole('button', { name: 'Look at the 10 cases' }))
  expect(await within(offer).findAllByRole('link')).toHaveLength(10)
  fireEvent.click(within(offer).getByRole('button', { name: 'Yes, keep it' }))
  await waitFor(() => expect(Object.keys(stands()?.rules ?? {})).toEqual([RULE]))
  const rule = stands()?.rules?.[RULE]
  expect(rule).toMatchObject({
    group: 'tasks',
    take: 'photographer',
    over: 'couple',
    by: app.open.account.id,
  })
  expect((rule?.until ?? 0) - (rule?.since ?? 0)).toBe(365 * 86_400_000)
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  await screen.findByText(/In force until/)
})

it('does not offer again what was declined, and keeps it to be taken up after all', async () => {
  await decideAlike(10)
  show()
  fireEvent.click(await screen.findByRole('button', { name: 'No thanks' }))
  const mine = app.open.stores.view(preference, `user:${app.open.account.id}`)
  await waitFor(() =>
    expect(mine.read().records[0]?.data.declined).toEqual({ [`${wedding.id}:${RULE}`]: true }),
  )
  await screen.findByRole('heading', { name: 'Declined' })
  expect(screen.queryByRole('button', { name: 'No thanks' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: 'Yes, keep it' }))
  await waitFor(() => expect(stands()?.rules?.[RULE]).toBeDefined())
})

it('offers nothing after nine', async () => {
  await decideAlike(9)
  show()
  await screen.findByText(/None yet. When you decide the same way/)
  expect(screen.queryByRole('article')).toBeNull()
})

it('offers nothing to who may accept no rule', async () => {
  await decideAlike(10)
  await serverSent(idOf(3), 'member', {
    user: app.open.account.id,
    name: 'Maya',
    role: 'photographer',
    owner: false,
  })
  show()
  await screen.findByText(/You can read how edits meet/)
  expect(screen.queryByRole('article')).toBeNull()
})

it('turns a rule off without changing anything, and brings the other values back in one edit when asked', async () => {
  const titles = ['Both families', 'The cousins']
  const ids = [idOf(501), idOf(502)]
  written(
    await writeMany(
      app.open.replica,
      ids.map((id, index) =>
        createOp(task, wedding.scope, id, {
          title: titles[index] ?? '',
          phase: 'before',
          order: `a${index}`,
        }),
      ),
    ),
  )
  await standingRule()
  for (const [index, id] of ids.entries()) {
    await contest(100 + index, id, titles[index] ?? '', `Everyone ${index}`, {
      decidedBy: { rule: RULE },
    })
  }
  show(`?rule=${encodeURIComponent(RULE)}`)
  await screen.findByText('2 times')
  expect((await screen.findByText('Accepted by')).parentElement?.textContent).toContain(
    'Lena Brandt',
  )
  fireEvent.click(screen.getByRole('button', { name: 'Turn it off' }))
  await waitFor(() => expect(stands()?.rules?.[RULE]?.off).toBe(true))
  const titlesNow = () =>
    app.open.stores
      .view(task, wedding.scope)
      .read()
      .records.map(({ data }) => data.title)
  const preview = await screen.findByRole('list', { name: 'What would change' })
  expect(preview.textContent).toContain('Both families')
  expect(titlesNow()).toEqual(titles)
  fireEvent.click(screen.getByRole('button', { name: 'Bring back all 2' }))
  await waitFor(() => expect(titlesNow()).toEqual(['Everyone 0', 'Everyone 1']))
  fireEvent.click(await screen.findByRole('button', { name: 'Turn it on again' }))
  await waitFor(() => expect(stands()?.rules?.[RULE]?.off).toBeUndefined())
})

it('turns a rule off with the second decision against it, in the same edit and its undo, and says so', async () => {
  await standingRule()
  for (const number of [0, 1]) {
    await contest(200 + number, idOf(501 + number), `Photographer ${number}`, `Couple ${number}`, {
      decidedBy: { rule: RULE },
    })
  }
  show()
  await screen.findByText(/In force until/)
  const against = async (number: number) => {
    const { decisions } = app.open
    const card = await waitFor(() => {
      const found = decisions.all.read().find(({ conflict }) => conflict.id === idOf(1200 + number))
      if (!found) throw new Error('the card has not been read yet')
      return found
    })
    return written(
      await decisions.decide([{ card, choice: { kind: 'sibling', at: stamp(now - 50_000, 'd') } }]),
    )
  }
  await act(() => against(0))
  expect(stands()?.rules?.[RULE]?.off).toBeUndefined()
  const second = await act(() => against(1))
  await waitFor(() => expect(stands()?.rules?.[RULE]?.off).toBe(true))
  await screen.findByText(/this rule turned itself off/)
  await act(() => second.undo.apply())
  await waitFor(() => expect(stands()?.rules?.[RULE]?.off).toBeUndefined())
  await waitFor(() => expect(screen.queryByText(/this rule turned itself off/)).toBeNull())
})

/** Accepted by Lena a second ago. */
async function standingRule() {
  written(
    await writeMany(app.open.replica, [
      memberOp(wedding.id, ['rules', RULE], {
        group: 'tasks',
        take: 'photographer',
        over: 'couple',
        by: lena,
        since: now - 1000,
        until: now + 86_400_000,
      }),
    ]),
  )
}

/** Settled by Maya herself, each for the photographer. */
async function decideAlike(count: number) {
  for (let number = 0; number < count; number += 1) {
    await contest(number, idOf(900), `Photographer ${number}`, `Couple ${number}`, {
      status: 'resolved',
      resolution: {
        choice: 'sibling',
        value: `Photographer ${number}`,
        by: app.open.account.id,
        at: stamp(now + number, 'e'),
      },
    })
  }
}

async function contest(
  number: number,
  record: string,
  photographers: string,
  couples: string,
  part: Partial<ConflictData>,
) {
  const at = [stamp(now - 60_000, 'c'), stamp(now - 50_000, 'd')] as const
  const data: ConflictData = {
    record,
    recordType: 'task',
    path: 'title',
    kind: 'register',
    agreed: { value: 'before' },
    siblings: [
      {
        value: photographers,
        at: at[0],
        by: noah,
        role: 'photographer',
        device: 'Phone',
        receivedAt: now,
      },
      { value: couples, at: at[1], by: lena, role: 'couple', device: 'Phone', receivedAt: now },
    ],
    inForce: { at: at[0] },
    reason: 'overlap',
    status: 'auto',
    deciders: [],
    readers: ['role:planner'],
    ...part,
  }
  await serverSent(idOf(1000 + number), 'conflict', structuredClone(data) as RecordEnvelope['data'])
}

async function serverSent(id: string, type: string, data: RecordEnvelope['data']) {
  const record = {
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(now, 'f'),
    by: '',
    _deleted: false,
  }
  const document = { ...record, _attachments: {}, _meta: { lwt: now }, _rev: '1-server' }
  const { storageInstance } = app.open.replica.records
  const { error } = await storageInstance.bulkWrite([{ document }], 'server')
  expect(error).toEqual([])
}
