import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { dayFromNow, makeTasks } from './harness/madeTasks.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { storedRecords } from './harness/storedRecords.ts'
import { tasksPage } from './harness/tasksPage.ts'

const WISHES = [
  { title: 'Rings to best man', phase: 'before', group: 'Week of', due: dayFromNow(-2) },
  { title: 'Print the vows', phase: 'before', group: 'Week of', due: dayFromNow(3) },
  { title: 'Call the bus', phase: 'before', group: 'Month of', due: dayFromNow(9) },
  { title: 'Steam the dress', phase: 'day', dueAt: 480 },
  { title: 'Thank everybody', phase: 'after' },
] as const

test('a planner writes down, checks off, reorders and changes tasks without signal @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  await makeTasks(api, lena, wedding, WISHES)
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const { page } = await person(lena, { path: `/w/${wedding.id}/tasks` })
  const tasks = tasksPage(page)
  await expect(tasks.row('Rings to best man')).toContainText('2 days late')
  await expect(tasks.row('Print the vows')).toContainText('in 3 days')
  await page.context().setOffline(true)
  await page.reload()

  await page.getByText('Print the vows', { exact: true }).click()
  await expect(tasks.box('Print the vows')).toBeChecked()
  await expect(page.getByText('1 of 5 done').first()).toBeVisible()
  await tasks.button('Undo').click()
  await expect(tasks.box('Print the vows')).not.toBeChecked()

  // One line, and what it was understood as before it is written down.
  await tasks.button('Add a task').click()
  const line = page.getByLabel('What is to be done')
  await line.fill('Pick up the cake tomorrow 10:00 @Maya #Week of')
  await expect(page.getByText('Maya Ortiz').first()).toBeVisible()
  await line.press('Enter')
  await expect(line).toHaveValue('')
  await line.fill('Half a line that')
  await page.reload()
  await expect(line).toHaveValue('Half a line that')
  await line.fill('')
  await tasks.button('Close').click()
  await expect(tasks.row('Pick up the cake')).toContainText('tomorrow 10:00 · Maya Ortiz')

  await page.getByText('Late 1', { exact: true }).click()
  await expect.poll(tasks.titles).toEqual(['Rings to best man'])
  await page.getByText(/^All \d/).click()
  await tasks.button('Find').click()
  await page.getByLabel('Find a task, a name or a group').fill('maya')
  await expect.poll(tasks.titles).toEqual(['Pick up the cake'])
  await tasks.button('Close the search').click()

  await tasks.details('Call the bus').click()
  await tasks.ofTask('Call the bus', 'Move to…')
  await tasks.button('To the end of Week of').click()
  await expect(page.getByText('Call the bus is moved.')).toBeVisible()
  await expect
    .poll(async () => (await tasks.titles()).slice(0, 4))
    .toEqual(['Rings to best man', 'Print the vows', 'Pick up the cake', 'Call the bus'])

  await tasks.details('Call the bus').click()
  await tasks.ofTask('Call the bus', 'Edit')
  await page.getByRole('combobox', { name: 'Who does it' }).fill('Coup')
  await page.getByRole('option', { name: /^Couple/ }).click()
  await page.getByLabel('Notes').fill('Fifty seats')
  await page.reload()
  await expect(page.getByLabel('Notes')).toHaveValue('Fifty seats')
  await tasks.button('Save').click()
  await expect(tasks.row('Call the bus')).toContainText('Couple · Note')

  await tasks.details('Thank everybody').click()
  await tasks.ofTask('Thank everybody', 'Delete')
  await expect(tasks.box('Thank everybody')).toBeHidden()
  await tasks.button('Undo').click()
  await expect(tasks.box('Thank everybody')).toBeVisible()

  await expect(chip(page, /\d on this phone/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const cake = (await api.pullAll(maya)).find(({ data }) => data['title'] === 'Pick up the cake')
  expect(cake?.data).toMatchObject({ due: dayFromNow(1), dueAt: 600, assignee: `user:${maya.id}` })
})

test('two people tick, reorder and change the same tasks without signal and meet: nothing is lost @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  const made = await makeTasks(api, lena, wedding, WISHES)
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  const path = `/w/${wedding.id}/tasks`
  const first = await person(lena, { ...PHONE, path })
  const second = await person(maya, { ...TABLET, path })
  const [one, two] = [tasksPage(first.page), tasksPage(second.page)]
  await expect(one.box('Thank everybody')).toBeVisible()
  await expect(two.box('Thank everybody')).toBeVisible()
  for (const { page } of [first, second]) await page.context().setOffline(true)

  for (const [tasks, own] of [
    [one, 'Print the vows'],
    [two, 'Steam the dress'],
  ] as const) {
    // The next row is still where it was when the thumb comes down on it: nothing above has grown.
    const titles = ['Rings to best man', own]
    const places = await Promise.all(titles.map((title) => tasks.row(title).boundingBox()))
    for (const title of titles) await tasks.tick(title)
    for (const [index, title] of titles.entries()) {
      await expect(tasks.row(title)).toContainText('only on this')
      await expect(tasks.box(title)).toBeChecked()
      expect(await tasks.row(title).boundingBox()).toEqual(places[index])
    }
  }

  // One moves it, the other says who does it; both say more about it.
  await one.details('Call the bus').click()
  await one.ofTask('Call the bus', 'Move to…')
  await one.button('To On the day').click()
  await expect(first.page.getByText('Call the bus is moved.')).toBeVisible()
  await two.details('Call the bus').click()
  await two.ofTask('Call the bus', 'Edit')
  await second.page.getByRole('combobox', { name: 'Who does it' }).fill('Maya')
  await second.page.getByRole('option', { name: /Maya Ortiz/ }).click()
  await second.page.getByLabel('Notes').fill('Fifty seats')
  await two.button('Save').click()
  await expect(second.page.getByText('Call the bus is saved.')).toBeVisible()

  for (const { page } of [first, second]) await page.context().setOffline(false)
  for (const [page, tasks] of [
    [first.page, one],
    [second.page, two],
  ] as const) {
    await expect(chip(page, 'Saved')).toBeVisible()
    await expect(page.getByText('3 of 5 done').first()).toBeVisible()
    await expect(tasks.row('Call the bus')).toContainText('Maya Ortiz · Note')
    await expect.poll(tasks.titles).toEqual(['Call the bus', 'Thank everybody'])
  }
  await expect
    .poll(async () => (await storedRecords(second.page, wedding.scope)).join('\n'))
    .toBe((await storedRecords(first.page, wedding.scope)).join('\n'))

  // Two marks are one tick; un-ticking names both, and it stays un-ticked for both.
  const marksOf = async () => {
    const id = made.get('Rings to best man')
    const record = (await api.pullAll(lena)).find((known) => known.id === id)
    return record?.data['marks'] as { marks: object; cleared: object } | undefined
  }
  expect(Object.keys((await marksOf())?.marks ?? {})).toHaveLength(2)
  await first.page.getByRole('button', { name: '2 done', exact: true }).click()
  await one.tick('Rings to best man')
  await expect(second.page.getByText('2 of 5 done').first()).toBeVisible()
  expect(Object.keys((await marksOf())?.cleared ?? {})).toHaveLength(2)
})

test('my tasks of all weddings stand together and are ticked without signal @phone', async ({
  api,
  person,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const one = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  const two = await makeWedding(api, lena, [], { title: 'Cleo & Dan', date: dayFromNow(40) })
  const mine = { phase: 'before', assignee: `user:${maya.id}` } as const
  await makeTasks(api, lena, one, [
    { ...mine, title: 'Steam the dress', due: dayFromNow(5) },
    { phase: 'before', title: 'For somebody else' },
  ])
  await makeTasks(api, lena, two, [
    { ...mine, title: 'Call the band', due: dayFromNow(-1) },
    { phase: 'before', title: 'Choose the wine', assignee: 'role:coordinator' },
  ])
  for (const { scope } of [one, two])
    await api.accept(maya, await api.invite(lena, scope, 'coordinator'))
  const { page } = await person(maya, { path: '/tasks' })
  const tasks = tasksPage(page)
  await expect(tasks.box('Call the band')).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()
  await expect.poll(tasks.titles).toEqual(['Call the band', 'Steam the dress', 'Choose the wine'])
  await expect(page.getByRole('region', { name: 'Today' })).toContainText('Cleo & Dan')
  await tasks.tick('Call the band')
  await expect(page.getByText('2 open')).toBeVisible()
  await tasks.details('Steam the dress').click()
  await expect(page).toHaveURL(new RegExp(`/w/${one.id}/tasks`))
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const band = (await api.pullAll(lena)).find(({ data }) => data['title'] === 'Call the band')
  expect(band?.data['marks']).toMatchObject({ cleared: {} })
  expect(JSON.stringify(band?.data['marks'])).toContain(maya.id)
})

test('suppliers have the tasks that are theirs, and families read what was given to them @tablet', async ({
  api,
  person,
}) => {
  const [lena, flora, judith] = await Promise.all(
    ['Lena Park', 'Flora Bloom', 'Judith Ames'].map((name) => api.signUp(name)),
  )
  if (!lena || !flora || !judith) throw new Error('Three people are needed')
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  const [vendor, household] = [newId(), newId()]
  const make = (id: string, type: string, data: Record<string, unknown>) => ({
    id,
    scope: wedding.scope,
    type,
    data,
    at: stamp(),
    by: lena.id,
    _deleted: false,
  })
  await api.push(lena, [
    make(vendor, 'vendor', { kind: 'florist', name: 'Flora & Co' }),
    make(household, 'household', { name: 'Judith and Peter' }),
  ])
  await makeTasks(api, lena, wedding, [
    { title: 'Order peonies', phase: 'before', assignee: `vendor:${vendor}` },
    { title: 'Bring the cake knife', phase: 'day', assignee: `household:${household}` },
    { title: 'Pay the balance', phase: 'before' },
  ])
  await api.accept(flora, await api.invite(lena, wedding.scope, 'vendor', { vendor }))
  await api.accept(judith, await api.invite(lena, wedding.scope, 'family', { household }))
  const path = `/w/${wedding.id}/tasks`

  const supplier = await person(flora, { ...ALWAYS_ONLINE, path })
  const florist = tasksPage(supplier.page)
  await expect(florist.box('Order peonies')).toBeVisible()
  await expect(supplier.page.getByText('Pay the balance')).toBeHidden()
  await expect(supplier.page.getByText(/You see and change the tasks that are yours/)).toBeVisible()
  await florist.tick('Order peonies')
  await expect(chip(supplier.page, 'Saved')).toBeVisible()

  const family = await person(judith, { ...ALWAYS_ONLINE, path })
  await expect(family.page.getByText('Bring the cake knife')).toBeVisible()
  await expect(family.page.getByRole('checkbox')).toHaveCount(0)
  await expect(family.page.getByText(/These were given to you/)).toBeVisible()
  expect(await violationsOf(family.page, 'tasks of a family')).toEqual([])
})

test('on a tablet the keys walk, check, move and add, beside the open task @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  await makeTasks(api, lena, wedding, WISHES)
  const { page } = await person(lena, { ...TABLET, path: `/w/${wedding.id}/tasks` })
  const tasks = tasksPage(page)
  await expect(tasks.box('Thank everybody')).toBeVisible()
  await page.context().setOffline(true)
  const pane = page.getByRole('complementary', { name: 'Details' })
  await expect(pane.getByLabel('What is to be done')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Space')
  await expect(tasks.box('Rings to best man')).toBeChecked()
  await tasks.details('Print the vows').click()
  await expect(pane.getByRole('heading', { name: 'Print the vows' })).toBeVisible()
  await page.keyboard.press('m')
  await pane.getByRole('button', { name: 'To After' }).click()
  await expect(page.getByText('Print the vows is moved.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(pane.getByLabel('What is to be done')).toBeFocused()
  await pane.getByLabel('What is to be done').fill('Feed the cat')
  await page.keyboard.press('Enter')
  await expect(tasks.box('Feed the cat')).toBeVisible()
})

test('every state of the tasks can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  test.setTimeout(240_000)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [], { date: dayFromNow(10) })
  const empty = await makeWedding(api, lena, [])
  const made = await makeTasks(api, lena, wedding, [
    ...WISHES,
    { title: 'Mine', phase: 'before', assignee: `user:${lena.id}`, due: dayFromNow(1) },
  ])
  const { page } = await person(lena, { ...ALWAYS_ONLINE, path: `/w/${wedding.id}/tasks` })
  const id = made.get('Print the vows')
  const states: [string, string | RegExp][] = [
    [`/w/${wedding.id}/tasks`, '2 days late'],
    [`/w/${wedding.id}/tasks?filter=late&q=ring`, 'Find a task, a name or a group'],
    [`/w/${wedding.id}/tasks?task=${id}`, 'Who does it'],
    [`/w/${wedding.id}/tasks?task=${id}&panel=edit`, 'Tasks of one group stand together'],
    [`/w/${wedding.id}/tasks?task=${id}&panel=move`, 'One up'],
    [`/w/${wedding.id}/tasks?panel=new`, 'What is to be done'],
    [`/w/${wedding.id}/tasks?panel=reorder`, /Drag by the handle/],
    [`/w/${empty.id}/tasks`, /No tasks yet/],
    ['/tasks', 'My tasks'],
  ]
  for (const [path, shows] of states) {
    await page.goto(url + path)
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
    expect.soft(await violationsOf(page, path)).toEqual([])
  }
})
