import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, test } from './harness/journey.ts'
import { makeWedding, newId, stamp } from './harness/madeWedding.ts'
import { storedRecords } from './harness/storedRecords.ts'
import type { Account, WireRecord } from './harness/serverApi.ts'

const KINDS = [
  'Welcome',
  'Timeline',
  'Shot list',
  'Vendor contacts',
  'Payment schedule',
  'Questions and answers',
  'Gallery',
  'Questionnaire',
  'Mood board',
  'Weather',
  'Maps and parking',
  'Checklist',
  'Emergency card',
  'Seating and diets',
]

/** What a person does in a template, by the names that a screen reader would say. */
function templatePage(page: Page) {
  const main = page.getByRole('main')
  return {
    async part(name: string): Promise<void> {
      await page
        .getByRole('navigation', { name: 'Parts of the template' })
        .getByRole('link', { name, exact: true })
        .click()
      await expect(page).toHaveURL(/part=/)
    },
    async addSection(kind: string): Promise<void> {
      await main.getByRole('button', { name: 'Add a section' }).click()
      await page.getByRole('dialog').getByRole('button', { name: kind, exact: true }).click()
      await expect(main.getByRole('heading', { level: 2, name: kind })).toBeVisible()
    },
    /** On a phone one level at a time; on a tablet the list stays beside it. */
    async backToList(): Promise<void> {
      const back = main.getByRole('button', { name: 'Back to the list' })
      if (await back.isVisible()) await back.click()
    },
    async addLine(label: string, line: string): Promise<void> {
      await main.getByLabel(label).fill(line)
      await main.getByLabel(label).press('Enter')
      await expect(main.getByLabel(label)).toHaveValue('')
    },
  }
}

async function nameStudio(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/templates`)
  await expect(page.getByRole('button', { name: 'Name your studio' })).toBeVisible()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Name your studio' }).click()
  await page.getByLabel('Name of the studio').fill('Fernhill')
  await page.getByRole('button', { name: 'Create the studio' }).click()
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByLabel('Name of the template').fill('Church and barn')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Church and barn' })).toBeVisible()
}

test('a studio made without signal gives a wedding its day and its page, and the couple sees it @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, ada] = await Promise.all([api.signUp('Lena Park'), api.signUp('Ada Byron')])
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 870 }])
  await api.accept(ada, await api.invite(lena, wedding.scope, 'couple'))
  const { page } = await person(lena)
  const main = page.getByRole('main')
  const template = templatePage(page)
  await nameStudio(page, url)

  for (const kind of KINDS) {
    await template.addSection(kind)
    if (kind === 'Welcome') {
      await main.getByLabel('Heading').fill('Hello {couple}')
      await main.getByLabel('Heading').blur()
    }
    if (kind === 'Questionnaire') {
      await main.getByRole('button', { name: 'Add a question' }).click()
      await main.getByRole('textbox', { name: 'Question', exact: true }).fill('Any nervous uncle?')
      await main.getByRole('textbox', { name: 'Question', exact: true }).blur()
    }
    await template.backToList()
  }
  await template.part('Day')
  await template.addLine('Add quickly', '{ceremonyStart-90} Hair and make-up 60 min')
  await expect(main.getByText('90 minutes before the ceremony begins')).toBeVisible()
  await template.part('Questions')
  await main.getByRole('button', { name: 'Ask for {couple}' }).click()
  await expect(main.getByLabel('Its name in the template')).toHaveValue('couple')
  await template.backToList()

  // What was written is there after a reload without signal.
  await page.reload()
  await page.goto(`${url}/w/${wedding.id}/template`)
  // The ceremony of this wedding is at half past two, and its couple has names.
  await expect(page.getByLabel('The ceremony begins', { exact: true })).toHaveValue('14:30')
  await expect(page.getByLabel('Couple', { exact: true })).toHaveValue('Ada & Ben')
  await expect(page.getByText('14 sections · 1 moment')).toBeVisible()
  await page.getByRole('button', { name: 'Put it into the wedding' }).click()
  const day = dayPage(page)
  await expect(day.row('Hair and make-up')).toContainText('13:00')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(day.row('Hair and make-up')).toBeHidden()
  await page.goto(`${url}/w/${wedding.id}/template`)
  await page.getByRole('button', { name: 'Put it into the wedding' }).click()
  await expect(day.row('Hair and make-up')).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()

  const couple = await person(ada, { path: `/w/${wedding.id}/dashboard` })
  const dashboard = couple.page.getByRole('main')
  await expect(dashboard.getByText('Hello Ada & Ben')).toBeVisible()
  await expect(dashboard.getByRole('region', { name: 'Timeline' })).toContainText(
    'Hair and make-up',
  )
  // The emergency card is for those who run the day.
  await expect(dashboard.getByRole('region', { name: 'Emergency card' })).toBeHidden()
  await couple.page.context().setOffline(true)
  await dashboard.getByLabel('Any nervous uncle?').fill('Uncle Bob, near the exit')
  await dashboard.getByLabel('Any nervous uncle?').blur()
  await expect(chip(couple.page, /1 on this \w+/)).toBeVisible()
  await couple.page.context().setOffline(false)
  await page.goto(`${url}/w/${wedding.id}/dashboard`)
  await expect(page.getByLabel('Any nervous uncle?')).toHaveValue('Uncle Bob, near the exit')
})

test('a template of two hundred parts used without signal arrives whole @tablet', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  await api.push(lena, studioOf(lena))
  const { page } = await person(lena, { path: `/w/${wedding.id}/template` })
  await expect(page.getByText('80 moments · 70 shots · 50 tasks').first()).toBeVisible()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Put it into the wedding' }).click()
  await expect(dayPage(page).row('Moment 1').first()).toBeVisible()
  await expect(chip(page, /\d+ on this tablet/)).toBeVisible()
  await page.reload()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const there = (await api.pullAll(lena)).filter(({ scope }) => scope === wedding.scope)
  const count = (type: string) => there.filter((one) => one.type === type).length
  expect(['timelineItem', 'shot', 'shotList', 'task'].map(count)).toEqual([80, 70, 1, 50])
})

test('two people who write into one template without signal keep both lines, in one order @phone', async ({
  api,
  person,
}) => {
  const [lena, noah] = await Promise.all([api.signUp('Lena Park'), api.signUp('Noah Bell')])
  const records = studioOf(lena)
  await api.push(lena, records)
  const [studio, template] = records
  if (!studio || !template) throw new Error('There is no template')
  await api.accept(noah, await api.invite(lena, studio.scope, 'editor'))
  const path = `/templates/${studio.id}/${template.id}?part=questions`
  const people = [await person(lena, { path }), await person(noah, { path })]
  for (const { page } of people) await page.context().setOffline(true)
  for (const [index, { page }] of people.entries()) {
    await templatePage(page).addLine('Add a question', index === 0 ? 'The venue' : 'The band')
    await expect(page.getByLabel('Its name in the template')).toBeVisible()
    await templatePage(page).backToList()
    await templatePage(page).part('Shots')
    await templatePage(page).addLine('Add quickly', index === 0 ? 'Both families' : 'Godparents')
  }
  for (const { page } of people) await page.context().setOffline(false)
  for (const { page } of people) {
    const shots = page.getByRole('list', { name: 'Shots of the template' })
    await expect(chip(page, 'Saved')).toBeVisible()
    await expect(shots.getByRole('listitem')).toHaveCount(72)
    for (const one of ['Both families', 'Godparents']) {
      await expect(shots.getByRole('button', { name: one, exact: true })).toBeAttached()
    }
    await templatePage(page).part('Questions')
    for (const one of ['The venue', 'The band']) {
      await expect(page.getByRole('button', { name: one, exact: true })).toBeVisible()
    }
  }
  const [here, there] = await Promise.all(
    people.map(({ page }) => storedRecords(page, studio.scope)),
  )
  expect(here).toEqual(there)
})

/** A studio with one template of 200 parts, made by a planner's program. */
function studioOf(by: Account): WireRecord[] {
  const id = newId()
  const scope = `studio:${id}`
  const make = (type: string, data: WireRecord['data'], own = newId()): WireRecord => ({
    id: own,
    scope,
    type,
    data,
    at: stamp(),
    by: by.id,
    _deleted: false,
  })
  const template = newId()
  const some = (count: number, type: string, data: (index: number) => WireRecord['data']) =>
    Array.from({ length: count }, (_, index) =>
      make(type, {
        template,
        order: `b${String.fromCharCode(65 + index / 10)}${(index % 10) + 1}`,
        ...data(index + 1),
      }),
    )
  return [
    make('studio', { name: 'Fernhill' }, id),
    make('template', { title: 'Everything', order: 'a0', variables: {} }, template),
    ...some(80, 'templateMoment', (index) => ({
      lane: 'Everyone',
      title: `Moment ${index}`,
      mode: 'at',
      start: `${String(8 + Math.floor(index / 10)).padStart(2, '0')}:${String((index % 10) * 5).padStart(2, '0')}`,
      durationMin: 5,
      visibility: 'team',
    })),
    ...some(70, 'templateShot', (index) => ({ title: `Shot ${index}`, priority: 3 })),
    ...some(50, 'templateTask', (index) => ({ title: `Task ${index}`, phase: 'before' })),
  ]
}
