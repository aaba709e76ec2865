import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeShots } from './harness/madeShots.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { shotsPage } from './harness/shotsPage.ts'
import { storedRecords } from './harness/storedRecords.ts'

const MOMENTS = [
  { title: 'Ceremony', at: 840 },
  { title: 'Family formals', at: 900, durationMin: 30, category: 'photo' },
]

test('a photographer works through the formals with one thumb and no signal @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom] = await Promise.all([api.signUp('Lena Park'), api.signUp('Tom Reyes')])
  const wedding = await makeWedding(api, lena, MOMENTS)
  await makeShots(api, lena, wedding)
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const { page } = await person(tom, { path: `/w/${wedding.id}/shots` })
  const shots = shotsPage(page)
  await expect(page.getByText('42 min of groups in 30 min: 12 too many')).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()

  // The whole row is the check; it stays where it was, and goes back by one tap.
  await page.getByText('Couple with Nan Rose', { exact: true }).click()
  await expect(shots.box('Couple with Nan Rose')).toBeChecked()
  await expect(page.getByText('1 of 6 taken').first()).toBeVisible()
  await shots.button('Undo').click()
  await expect(shots.box('Couple with Nan Rose')).not.toBeChecked()

  // Nan Rose is not there yet: everything with her waits, and nothing is moved for it.
  await shots.details('Couple with Nan Rose').click()
  await expect(page.getByText('said “nan roh-ZAY” · Ben')).toBeVisible()
  await shots.button('Someone is missing').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Nan Rosé Hale' }).click()
  await expect(page.getByText('Nan Rosé Hale is missing. 3 groups wait.')).toBeVisible()
  await expect.poll(async () => (await shots.titles())[0]).toBe('Couple with Judith and Peter')

  // Who is here decides what can be taken.
  await shots.more('Who is here')
  for (const name of ['Judith Ames', 'Peter Ames']) {
    await page.getByRole('dialog').getByText(name, { exact: true }).click()
    await expect(page.getByRole('checkbox', { name: `${name}, here` })).toBeChecked()
  }
  await shots.button('Close').click()
  await page.getByText('People here', { exact: true }).click()
  await expect
    .poll(shots.titles)
    .toEqual(['Couple with Judith and Peter', 'Ada and mother', 'Ada and stepfather'])
  await page.getByText('All', { exact: true }).click()

  await shots.button('Find').click()
  await page.getByLabel('Find a person or a title').fill('rose')
  await expect.poll(shots.titles).toEqual(['Couple with Nan Rose', 'Ben and Nan Rose', 'Everybody'])
  await shots.button('Close the search').click()

  await shots.button('Add a grouping').click()
  await page.getByLabel('What is in the picture').fill('Ada with her grandmother')
  await page.getByRole('combobox', { name: 'Who is in it' }).fill('rosé')
  await page.getByRole('option', { name: /Nan Rosé Hale/ }).click()
  // The list of people stays for the next one.
  await page.keyboard.press('Escape')
  await shots.button('Add it').click()
  await expect(shots.box('Ada with her grandmother')).toBeVisible()

  // Everything is only here, and still here after a start without signal.
  await expect(chip(page, /\d on this phone/)).toBeVisible()
  await page.reload()
  await expect(shots.box('Ada with her grandmother')).toBeVisible()

  await shots.button('Call groups').click()
  const names = page.getByRole('region', { name: 'Names to call' })
  await expect(names.getByText('Judith', { exact: true })).toBeVisible()
  const size = await names
    .getByText('Judith', { exact: true })
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(44)
  await shots.button('Got it: Couple with Judith and Peter').click()
  await expect(page.getByText('6 left')).toBeVisible()
  await shots.button('Back to the list').click()

  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const stored = await api.pullAll(lena)
  const added = stored.find(({ data }) => data['title'] === 'Ada with her grandmother')
  expect(Object.keys(added?.data['households'] ?? {})).toHaveLength(1)
  await page.goto(`${url}/w/${wedding.id}/shots`)
  await expect(shots.box('Ada with her grandmother')).toBeVisible()
})

test('two photographers tick and reorder one list without signal and meet: nothing is lost, one tick is one @phone', async ({
  api,
  person,
}) => {
  const [lena, tom, maya] = await Promise.all(
    ['Lena Park', 'Tom Reyes', 'Maya Ortiz'].map((name) => api.signUp(name)),
  )
  if (!lena || !tom || !maya) throw new Error('Three people are needed')
  const wedding = await makeWedding(api, lena, MOMENTS)
  const made = await makeShots(api, lena, wedding)
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  await api.accept(maya, await api.invite(lena, wedding.scope, 'photographer'))
  const path = `/w/${wedding.id}/shots`
  const first = await person(tom, { ...PHONE, path })
  const second = await person(maya, { ...PHONE, path })
  const [one, two] = [shotsPage(first.page), shotsPage(second.page)]
  await expect(one.box('Everybody')).toBeVisible()
  await expect(two.box('Everybody')).toBeVisible()
  for (const { page } of [first, second]) await page.context().setOffline(true)

  // Both saw the same picture being taken, and each took one that the other does not know of.
  await one.tick('Couple with Nan Rose')
  await two.tick('Couple with Nan Rose')
  await one.tick('Ada and mother')
  await two.tick('Ada and stepfather')
  await expect(one.box('Ada and mother')).toBeChecked()
  await expect(two.box('Ada and stepfather')).toBeChecked()
  // One sends Ben's to the back, the other puts everybody to the front of the block.
  await one.details('Ben and Nan Rose').click()
  await one.button('Someone is missing').click()
  await one.button('Somebody or something else').click()
  await expect(first.page.getByText(/Ben and Nan Rose comes later/)).toBeVisible()
  await two.details('Everybody').click()
  await second.page.getByRole('button', { name: 'More for Everybody' }).click()
  await second.page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(second.page.getByText('Everybody is moved.')).toBeVisible()
  await two.button('Close').click()

  for (const { page } of [first, second]) await page.context().setOffline(false)
  for (const [page, shots] of [
    [first.page, one],
    [second.page, two],
  ] as const) {
    await expect(chip(page, 'Saved')).toBeVisible()
    await expect(page.getByText('3 of 6 taken').first()).toBeVisible()
    // What the other moved may still be on its way.
    await expect
      .poll(shots.titles)
      .toEqual(['Couple with Judith and Peter', 'Everybody', 'Ben and Nan Rose'])
  }
  await expect
    .poll(async () => (await storedRecords(second.page, wedding.scope)).join('\n'))
    .toBe((await storedRecords(first.page, wedding.scope)).join('\n'))

  // Two marks are one tick; un-ticking names both, and it stays un-ticked for both.
  const id = made.shots.get('Couple with Nan Rose')
  const marksOf = async () => {
    const record = (await api.pullAll(lena)).find((known) => known.id === id)
    return record?.data['marks'] as { marks: object; cleared: object } | undefined
  }
  expect(Object.keys((await marksOf())?.marks ?? {})).toHaveLength(2)
  await first.page.getByRole('button', { name: '3 taken', exact: true }).click()
  await one.tick('Couple with Nan Rose')
  await expect(second.page.getByText('2 of 6 taken').first()).toBeVisible()
  expect(Object.keys((await marksOf())?.cleared ?? {})).toHaveLength(2)
})

test('a family sees the photographs it stands in and nothing of the others @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, judith] = await Promise.all([api.signUp('Lena Park'), api.signUp('Judith Ames')])
  const wedding = await makeWedding(api, lena, MOMENTS)
  const { households } = await makeShots(api, lena, wedding)
  await api.accept(
    judith,
    await api.invite(lena, wedding.scope, 'family', { household: households.ames }),
  )
  const { page } = await person(judith, { ...ALWAYS_ONLINE, path: `/w/${wedding.id}/shots` })
  await expect(page.getByRole('heading', { name: 'Your photographs' })).toBeVisible()
  await expect(page.getByText('You are in 4 photographs')).toBeVisible()
  await expect(page.getByText('Ada and mother')).toBeVisible()
  await expect(page.getByText('Couple with Nan Rose')).toBeHidden()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  expect(await violationsOf(page, 'your photographs')).toEqual([])
  await page.goto(`${url}/w/${wedding.id}/shots?panel=new`)
  await expect(page.getByText('You are in 4 photographs')).toBeVisible()
})

test('on a tablet the keys walk, check, move, find and call, beside the open grouping @tablet', async ({
  api,
  person,
}) => {
  const [lena, tom] = await Promise.all([api.signUp('Lena Park'), api.signUp('Tom Reyes')])
  const wedding = await makeWedding(api, lena, MOMENTS)
  await makeShots(api, lena, wedding)
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const { page } = await person(tom, { ...TABLET, path: `/w/${wedding.id}/shots` })
  const shots = shotsPage(page)
  await expect(shots.box('Everybody')).toBeVisible()
  await page.context().setOffline(true)
  const pane = page.getByRole('complementary', { name: 'Details' })
  await expect(pane.getByRole('heading', { name: 'Who is here' })).toBeVisible()

  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Space')
  await expect(shots.box('Couple with Nan Rose')).toBeChecked()
  await shots.details('Ada and mother').click()
  await expect(pane.getByRole('checkbox', { name: 'Judith Ames, here' })).toBeVisible()
  await page.keyboard.press('m')
  await pane.getByRole('button', { name: 'To the end of Leave early' }).click()
  await expect(page.getByText('Ada and mother is moved.')).toBeVisible()
  await expect
    .poll(async () => (await shots.titles()).slice(0, 2))
    .toEqual(['Ben and Nan Rose', 'Ada and mother'])
  await page.keyboard.press('a')
  await expect(pane.getByLabel('What is in the picture')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByLabel('Find a person or a title')).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByRole('heading', { name: 'Calling Family formals' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shots.box('Everybody')).toBeVisible()

  // What only the photo team knows never reaches the planner.
  await shots.details('Everybody').click()
  await pane.getByLabel(/Note, only the photo team/).fill('Never Gareth beside Peter')
  await pane.getByLabel(/Note, only the photo team/).blur()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  expect((await api.pullAll(tom)).map(({ type }) => type)).toContain('shotNote')
  expect((await api.pullAll(lena)).map(({ type }) => type)).not.toContain('shotNote')
})

test('every state of the photographs can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  test.setTimeout(240_000)
  const [lena, tom] = await Promise.all([api.signUp('Lena Park'), api.signUp('Tom Reyes')])
  const wedding = await makeWedding(api, lena, MOMENTS)
  const empty = await makeWedding(api, lena, [])
  const made = await makeShots(api, lena, wedding)
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const { page } = await person(tom, { ...ALWAYS_ONLINE, path: `/w/${wedding.id}/shots` })
  const shot = made.shots.get('Ada and mother')
  const states: [string, string | RegExp][] = [
    ['', 'Call groups'],
    ['?filter=missing&q=ada', 'Find a person or a title'],
    [`?panel=shot&shot=${shot}`, 'Who is in it'],
    [`?panel=edit&shot=${shot}`, 'Taken together with'],
    [`?panel=move&shot=${shot}`, 'One up'],
    ['?panel=new', 'What is in the picture'],
    ['?panel=paste', 'One grouping a line'],
    ['?panel=list', 'Worked through at'],
    ['?panel=here', 'Who is here'],
    ['?panel=leave', 'So that people can leave'],
    [`?panel=missing&shot=${shot}`, 'Who is missing?'],
    ['?panel=reorder', /Drag by the handle/],
    ['?panel=caller', 'Got it'],
  ]
  for (const [search, shows] of states) {
    await page.goto(`${url}/w/${wedding.id}/shots${search}`)
    await expect(page.getByText(shows).filter({ visible: true }).first()).toBeVisible()
    expect.soft(await violationsOf(page, `shots${search}`)).toEqual([])
  }
  const planner = await person(lena, { ...ALWAYS_ONLINE, path: `/w/${empty.id}/shots` })
  await expect(planner.page.getByText(/No shots yet/)).toBeVisible()
  expect.soft(await violationsOf(planner.page, 'shots, none')).toEqual([])
})
