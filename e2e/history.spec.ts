import { violationsOf } from './harness/axe.ts'
import { chip } from './harness/entering.ts'
import { historyPage } from './harness/historyPage.ts'
import { expect, test } from './harness/journey.ts'
import { makeTasks } from './harness/madeTasks.ts'
import { makeWedding, newId, stamp, type MadeWedding } from './harness/madeWedding.ts'
import type { Account, ServerApi, WireRecord } from './harness/serverApi.ts'
import { tasksPage } from './harness/tasksPage.ts'

const MOMENTS = [
  { title: 'Ceremony', at: 840 },
  { title: 'Group photo', at: 880 },
  { title: 'Dinner', at: 1065, durationMin: 120 },
  { title: 'First dance', at: 1200 },
]

/** Lena plans with Tom, who has moved the first dance. */
async function twoPlanners(api: ServerApi) {
  const [lena, tom] = await Promise.all([
    api.signUp('Lena Park', 'Lena’s phone'),
    api.signUp('Tom Reed', 'Tom’s tablet'),
  ])
  const wedding = await makeWedding(api, lena, MOMENTS)
  await api.accept(tom, await api.invite(lena, wedding.scope, 'planner'))
  const dance = await recordOf(api, tom, wedding, 'First dance')
  await api.edit(tom, dance, { timing: { mode: 'at', at: 1215 } })
  return { lena, tom, wedding }
}

async function recordOf(
  api: ServerApi,
  by: Account,
  { moments }: MadeWedding,
  title: string,
): Promise<WireRecord> {
  const found = (await api.pullAll(by)).find(({ id }) => id === moments.get(title))
  if (!found) throw new Error(`There is no ${title}`)
  return found
}

test('who did what is read, one value comes back, and a key takes that back again @tablet', async ({
  api,
  person,
  url,
}) => {
  const { lena, tom, wedding } = await twoPlanners(api)
  const { page } = await person(lena, { path: `/w/${wedding.id}/more` })
  await page.getByRole('link', { name: /^History/ }).click()
  const history = historyPage(page)
  await expect(history.line('Moved First dance to 20:15')).toBeVisible()
  await expect(
    page.getByRole('heading', { name: /Tom Reed, planner on Tom’s tablet/ }),
  ).toBeVisible()
  expect(await violationsOf(page, 'history')).toEqual([])

  await history.line('Moved First dance to 20:15').click()
  await expect(history.preview).toContainText('By hand')
  await expect(history.preview.getByRole('list', { name: 'What changed' })).toContainText('20:00')
  await history.button('Bring back what was before').click()
  await expect(history.preview).toContainText('1 thing changes.')
  expect(await violationsOf(page, 'preview of a restore')).toEqual([])
  await history.button('Bring it back').click()
  await expect(chip(page, 'Saved')).toBeVisible()
  const timing = async () =>
    (await recordOf(api, tom, wedding, 'First dance')).data['timing'] as { at: number }
  await expect.poll(async () => (await timing()).at).toBe(1200)
  await expect(history.line('Moved First dance to 20:00')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(history.toast('Taken back: Moved First dance to 20:00')).toBeVisible()
  await expect.poll(async () => (await timing()).at).toBe(1215)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(async () => (await timing()).at).toBe(1200)

  // What this device has seen of it is read without a signal, and says from when it is.
  await expect(history.line('Moved First dance to 20:00').first()).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText(/^As of today \d\d:\d\d, without signal/)).toBeVisible()
  await expect(history.line('Moved First dance to 20:15').first()).toBeVisible()
  await history.open(url, wedding, '?at=v2')
  await expect(page.getByText(/only what this (phone|tablet|computer) has seen/)).toBeVisible()
})

test('a wedding goes back to a moment named without signal, while another person edits @tablet', async ({
  api,
  person,
  url,
}) => {
  const { lena, tom, wedding } = await twoPlanners(api)
  const { page } = await person(lena, { path: `/w/${wedding.id}/history` })
  const history = historyPage(page)
  await page.context().setOffline(true)
  await history.nameMoment('Final plan, Friday')
  await expect(page.getByText('Only here so far.', { exact: false })).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()

  const [ceremony, photo, dinner] = await Promise.all(
    ['Ceremony', 'Group photo', 'Dinner'].map((title) => recordOf(api, tom, wedding, title)),
  )
  if (!ceremony || !photo || !dinner) throw new Error('The wedding is not whole')
  await api.edit(tom, ceremony, { title: 'Ceremony in the rain' })
  const cake: WireRecord = {
    ...dinner,
    id: newId(),
    at: stamp(),
    by: tom.id,
    data: { ...dinner.data, title: 'Cake', order: 'a9' },
  }
  await api.push(tom, [cake])
  await removeIt(api, tom, wedding, 'Group photo')
  await expect
    .poll(async () => (await api.pullAll(lena)).find(({ id }) => id === photo.id)?._deleted)
    .toBe(true)

  await history.ofNamed('Final plan, Friday', 'Bring it back')
  await expect(history.preview).toContainText(/Tom Reed made \d changes/)
  await expect(history.preview).toContainText('Brought Group photo back')
  await expect(history.preview).toContainText('Deleted Cake')
  await expect(history.preview).not.toContainText('of Dinner')
  // What he does while it is looked at is shown before it is done.
  await api.edit(tom, await recordOf(api, tom, wedding, 'Dinner'), { location: 'Tent' })
  await expect(history.preview).toContainText('Changed the location of Dinner')
  await history.button('Bring it back').click()
  await expect(history.toast('Everything is as it was')).toBeVisible()
  await expect(chip(page, 'Saved')).toBeVisible()

  // He had not seen it yet, and goes on with something else of the same moment.
  await api.edit(tom, ceremony, { location: 'Orchard' })
  const standing = async () => {
    const records = (await api.pullAll(lena)).filter(
      ({ type, _deleted }) => type === 'timelineItem' && !_deleted,
    )
    return records.map(({ data }) => [data['title'], data['location']].filter(Boolean).join(' at '))
  }
  await expect
    .poll(async () => (await standing()).toSorted())
    .toEqual(['Ceremony at Orchard', 'Dinner', 'First dance', 'Group photo'])

  // One tap undoes all of it, less what somebody changed since.
  await history.open(url, wedding)
  await expect(history.line(/Ceremony/).first()).toBeVisible()
  await history.open(url, wedding, '?view=named')
  await history.ofNamed('Final plan, Friday', 'Compare with now')
  await expect(page.getByText('1 thing differs')).toBeVisible()
  await expect(page.getByText('Changed the location of Ceremony')).toBeVisible()
})

async function removeIt(
  api: ServerApi,
  by: Account,
  wedding: MadeWedding,
  title: string,
): Promise<void> {
  const record = await recordOf(api, by, wedding, title)
  await api.remove(by, record)
}

test('what was deleted waits in the bin: it comes back without signal, or is erased for good @phone', async ({
  api,
  person,
}) => {
  const { lena, tom, wedding } = await twoPlanners(api)
  for (const title of ['Group photo', 'Dinner']) await removeIt(api, tom, wedding, title)
  const { page } = await person(lena, { path: `/w/${wedding.id}/history?view=bin` })
  const history = historyPage(page)
  const row = (title: string) =>
    page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  await expect(row('Group photo')).toContainText('Moment, deleted by Tom Reed, today')

  await page.context().setOffline(true)
  await history.button('Bring back Group photo').click()
  await expect(history.toast('Group photo is back.')).toBeVisible()
  await expect(row('Group photo')).toHaveCount(0)
  await page.context().setOffline(false)
  await expect
    .poll(async () => (await recordOf(api, tom, wedding, 'Group photo'))._deleted)
    .toBe(false)

  await expect(chip(page, 'Saved')).toBeVisible()
  await history.button('What to do with Dinner').click()
  await page.getByRole('menuitem', { name: 'Erase for good' }).click()
  await expect(page.getByRole('alertdialog', { name: 'Erase Dinner for good?' })).toBeVisible()
  await history.button('Erase for good').click()
  await expect(page.getByText('The bin is empty.', { exact: false })).toBeVisible()
  await expect.poll(async () => (await recordOf(api, tom, wedding, 'Dinner')).data).toEqual({})
})

test('undo and redo by the keys, one edit after the other, and without signal @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  await makeTasks(api, lena, wedding, [
    { title: 'Print the vows', phase: 'before' },
    { title: 'Call the bus', phase: 'before' },
  ])
  const { page } = await person(lena, { path: `/w/${wedding.id}/tasks` })
  const tasks = tasksPage(page)
  await page.context().setOffline(true)
  await tasks.tick('Print the vows')
  await expect(tasks.box('Print the vows')).toBeChecked()
  await tasks.tick('Call the bus')
  await expect(tasks.box('Call the bus')).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(tasks.box('Call the bus')).not.toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(tasks.box('Print the vows')).not.toBeChecked()
  await page.keyboard.press('Control+Shift+z')
  await expect(tasks.box('Print the vows')).toBeChecked()
  await expect(tasks.box('Call the bus')).not.toBeChecked()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
})
