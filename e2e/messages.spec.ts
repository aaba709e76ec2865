import type { Page } from '@playwright/test'
import { chip } from './harness/entering.ts'
import { expect, PHONE, TABLET, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

const said = (page: Page, words: string) => page.getByRole('article', { name: words })

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(words)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(said(page, words)).toBeVisible()
}

test('two people without signal talk, meet, and see who has read what; one word reaches all of them @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom] = await Promise.all(['Lena Park', 'Tom Reyes'].map((name) => api.signUp(name)))
  if (!lena || !tom) throw new Error('Two people are needed')
  const wedding = await makeWedding(api, lena, [{ title: 'First dance', at: 1140 }])
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  const path = `/w/${wedding.id}/messages`
  const [one, two] = await Promise.all([
    person(lena, { ...PHONE, path }),
    person(tom, { ...PHONE, path }),
  ])
  const pages = [one.page, two.page]
  for (const page of pages) await page.context().setOffline(true)
  for (const page of pages) await page.getByRole('button', { name: 'Everybody who works' }).click()

  // Both open the conversation that every wedding has, without hearing of each other.
  await say(one.page, 'The cake is here')
  await say(two.page, 'Light is good at eight')
  await expect(said(one.page, 'The cake is here')).toContainText('only on this phone')

  // What is half written outlives a reload without signal.
  await one.page.getByRole('textbox', { name: /^Message to/ }).fill('And the band')
  await one.page.reload()
  await expect(one.page.getByRole('textbox', { name: /^Message to/ })).toHaveValue('And the band')

  for (const page of pages) await page.context().setOffline(false)
  for (const page of pages) {
    await expect(said(page, 'The cake is here')).toBeVisible()
    await expect(said(page, 'Light is good at eight')).toBeVisible()
  }
  await expect(said(one.page, 'The cake is here')).toContainText('seen by all')
  await expect(said(two.page, 'Light is good at eight')).toContainText('seen by all')

  // A word is put right, and a person is named.
  await two.page.getByRole('button', { name: 'Light is good at eight' }).click()
  await two.page.getByRole('button', { name: 'Correct it' }).click()
  await two.page.getByRole('button', { name: 'Add to the message' }).click()
  await two.page.getByRole('menuitem', { name: 'Name somebody' }).click()
  await two.page.getByRole('button', { name: 'Lena Park' }).click()
  await two.page.getByRole('button', { name: 'Send' }).click()
  await expect(said(one.page, '@Lena Park')).toContainText('corrected')

  // One word to many: how far it got, and a banner until it is looked at.
  await one.page.goto(`${url}/w/${wedding.id}/announcements?panel=new`)
  await one.page.getByRole('button', { name: 'Dinner is served.' }).click()
  await one.page.getByRole('radio', { name: /^Urgent/ }).check({ force: true })
  await one.page.getByRole('button', { name: 'Send it' }).click()
  await one.page.getByRole('alertdialog').getByRole('button', { name: 'Send it' }).click()
  const steps = one.page.getByRole('list', { name: 'How far it got' })
  await expect(steps).toContainText('Received by 1 of 1')
  await two.page
    .getByRole('region', { name: 'Announcement' })
    .getByRole('button', { name: 'Seen' })
    .click()
  await expect(steps).toContainText('Seen by 1 of 1')
  await expect(two.page.getByRole('region', { name: 'Announcement' })).toBeHidden()
})

test('a friend calls for help, is told whom it reached, and sees that somebody is on it @tablet', async ({
  api,
  person,
}) => {
  const [lena, ida] = await Promise.all(['Lena Park', 'Ida Brook'].map((name) => api.signUp(name)))
  if (!lena || !ida) throw new Error('Two people are needed')
  const wedding = await makeWedding(api, lena, [{ title: 'First dance', at: 1140 }])
  await api.accept(ida, await api.invite(lena, wedding.scope, 'friend'))
  const [planner, friend] = await Promise.all([
    person(lena, { ...TABLET, path: `/w/${wedding.id}/messages` }),
    person(ida, { ...PHONE, path: `/w/${wedding.id}/emergency` }),
  ])

  await friend.page.context().setOffline(true)
  await friend.page
    .getByRole('radio', { name: 'Somebody is hurt or unwell' })
    .check({ force: true })
  await friend.page.getByLabel('Where').fill('Rose garden')
  const hold = friend.page.getByRole('button', { name: 'Hold to call everybody' })
  await expect(hold).toBeEnabled()
  await hold.focus()
  await friend.page.keyboard.down('Enter')
  const card = friend.page.getByRole('article', { name: /Rose garden/ })
  await expect(card).toBeVisible()
  await friend.page.keyboard.up('Enter')
  // Honest while nobody can have heard it.
  await expect(card).toContainText('Not delivered: no signal.')
  await expect(card.getByRole('link', { name: 'Call 112 for help from outside' })).toBeVisible()

  await friend.page.context().setOffline(false)
  await expect(chip(friend.page, 'Saved')).toBeVisible()
  const banner = planner.page.getByRole('region', { name: 'Emergency' })
  await expect(banner).toContainText('Rose garden')
  await expect(card).toContainText('It has reached 1 person')
  await banner.getByRole('link', { name: 'Look' }).click()
  const open = planner.page.getByRole('article', { name: /Rose garden/ })
  await open.getByRole('button', { name: "I'm on it" }).click()
  await expect(card).toContainText('Lena Park is on it')
  await open.getByLabel('Say what you see or do').fill('She is sitting up again')
  await open.getByRole('button', { name: 'Write it down' }).click()
  await expect(card).toContainText('She is sitting up again')
  await open.getByRole('button', { name: 'It is over' }).click()
  await expect(friend.page.getByText('Nothing is wrong.')).toBeVisible()
  await expect(friend.page.getByRole('region', { name: 'Emergency' })).toBeHidden()
})
