import { clock, dayAtWork, FLORIST, florists, STAND_IN } from './harness/dayAtWork.ts'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { hand } from './harness/hand.ts'
import { ALWAYS_ONLINE, expect, PHONE, TABLET, test } from './harness/journey.ts'

test.setTimeout(120_000)

/** All that one person does between the first word of the day and the last. */
const STEPS = 54

test('a coordinator runs a whole day on a tablet, half of it without signal @tablet', async ({
  api,
  person,
}) => {
  const [lena, maya, tom] = await Promise.all(
    ['Lena Park', 'Maya Ortiz', 'Tom Reyes'].map((name) => api.signUp(name)),
  )
  if (!lena || !maya || !tom) throw new Error('Three people are needed')
  const { wedding, now } = await dayAtWork(api, lena)
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  await api.accept(tom, await api.invite(lena, wedding.scope, 'photographer'))
  await florists(api, { planner: lena, coordinator: maya }, wedding, now)
  const [{ page }, second] = await Promise.all([
    person(maya, TABLET),
    person(tom, { ...PHONE, ...ALWAYS_ONLINE, path: wedding.dayPath }),
  ])
  const tablet = hand(page)
  const phone = hand(second.page)
  const day = dayPage(page)
  const theirs = dayPage(second.page)
  const tick = (title: string) => day.row(title).locator('label').tap()
  const vendor = (name: string) =>
    page
      .getByRole('list', { name: 'Vendors of this wedding' })
      .getByRole('listitem')
      .filter({ hasText: name })
  const toDecide = page.getByRole('list', { name: 'To decide' })
  let steps = 0
  const step = (name: string, body: () => Promise<void>) => {
    steps += 1
    return test.step(`${steps}. ${name}`, body)
  }

  await step('open the day of today', async () => {
    await tablet.button(/^Open the day of/)
    await expect(day.list).toBeVisible()
  })
  await step('take the word of the day', async () => {
    await tablet.button(/Decides on the day/)
    await page.getByRole('option', { name: 'Maya Ortiz (you)' }).tap()
    await expect(page.getByText('Maya Ortiz decides on the day.')).toBeVisible()
  })
  await step('start the day', async () => {
    await tablet.button('Start the day')
    await expect(page.getByText(/^On since .*, said You$/)).toBeVisible()
  })
  await step('check off the make-up', async () => {
    await tick('Hair and make-up')
    await expect(day.tick('Hair and make-up')).toBeChecked()
  })
  await step('take the check back', async () => {
    const said = page.getByRole('alertdialog').filter({ hasText: 'Hair and make-up is done.' })
    await said.getByRole('button', { name: 'Undo' }).tap()
    await expect(day.tick('Hair and make-up')).not.toBeChecked()
  })
  const checkOff = (title: string) =>
    step(`check off: ${title}`, async () => {
      await tick(title)
      await expect(day.tick(title)).toBeChecked()
    })
  for (const title of ['Hair and make-up', 'First look']) await checkOff(title)
  await step('the photographer sees it done, on another device', async () => {
    await expect(theirs.row('First look')).not.toContainText('assumed')
  })
  await step('write down what those at the ceremony must know', async () => {
    await day.setNotes('Ceremony', 'The aisle is slippery')
    await expect(page.getByText('Ceremony is saved.')).toBeVisible()
  })

  await step('go to what people were told', async () => {
    await tablet.link('Not published yet')
    await expect(page.getByText(/^Nothing has been published yet/)).toBeVisible()
  })
  await step('publish r1 by holding the button', async () => {
    await tablet.button('Publish r1')
    await page.getByLabel('What changed, in a sentence').fill('As we agreed at the rehearsal')
    await tablet.hold('Hold to publish r1', page.getByText('r1 is published.'))
  })
  await step('the photographer reads their part', async () => {
    await phone.link('Your part')
    await expect(second.page.getByText('As we agreed at the rehearsal').first()).toBeVisible()
  })
  await step('see who has seen r1', async () => {
    await tablet.button(/^Who has not/)
    const readers = page.getByRole('list', { name: 'Who has seen it' })
    await expect(readers.getByRole('listitem').filter({ hasText: 'Tom Reyes' })).toContainText(
      'Has seen r1',
    )
    await tablet.button('Close')
  })
  await step('the band is on its way', async () => {
    await tablet.section('People')
    await tablet.button('Mark: on the way, The Tin Larks')
    await expect(vendor('The Tin Larks')).toContainText('On the way')
  })
  await step('the band is on site', async () => {
    await tablet.button('Mark: on site, The Tin Larks')
    await expect(page.getByText('1 of 2 on site')).toBeVisible()
  })

  await step('the ceremony runs late: look at what that would do', async () => {
    await tablet.section('Day')
    await tablet.button('Running late')
    await tablet.choice('+15')
    await expect(page.getByText('Preview. Nothing has moved yet.')).toBeVisible()
    await expect(page.getByText(/15 minutes past its fixed time/)).toBeVisible()
  })
  await step('apply the delay', async () => {
    await tablet.button(/^Apply/)
    await expect(day.row('Dinner')).toContainText('15 min past its fixed time')
  })
  await step('the dinner asks to be decided', async () => {
    await toDecide.getByRole('button', { name: 'Dinner' }).tap()
    await expect(page.getByRole('radio', { name: /^Shorten Drinks by 15 min/ })).toBeChecked()
  })
  await step('it may be let late, or moved, or others cut: see each', async () => {
    await tablet.choice(/^Let it start at/)
    await expect(page.getByText('Everybody sees the new time; the plan keeps')).toBeVisible()
    await tablet.choice(/^Move its fixed time to/)
    await expect(page.getByText('The plan itself changes.')).toBeVisible()
  })
  await step('cut the drinks', async () => {
    await tablet.choice(/^Shorten Drinks by 15 min/)
    await tablet.button('Do it')
    await expect(day.row('Dinner')).not.toContainText('past its fixed time')
    await expect(page.getByText('Every fixed time holds.')).toBeVisible()
  })
  await step('the photographer sees the shorter drinks', async () => {
    await phone.section('Day')
    await expect(theirs.row('Drinks')).toContainText('45 min')
  })

  await step('write to everybody who works', async () => {
    await tablet.section('Messages')
    await tablet.button('Everybody who works')
    await page.getByRole('textbox', { name: /^Message to/ }).fill('Drinks are shorter by 15 min')
    await tablet.button('Send')
    await expect(page.getByRole('article', { name: 'Drinks are shorter' })).toBeVisible()
  })
  await step('choose what is announced', async () => {
    await tablet.link(/^Announced|^Announcements/)
    await tablet.button('Announce something')
    await tablet.button('Everybody to the group photo now, please.')
    await tablet.choice(/^Urgent/)
  })
  await step('announce it', async () => {
    await tablet.button('Send it')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Send it' }).tap()
    await expect(page.getByRole('list', { name: 'How far it got' })).toBeVisible()
  })
  await step('the photographer has seen it', async () => {
    const banner = second.page.getByRole('region', { name: 'Announcement' })
    await banner.getByRole('button', { name: 'Seen' }).tap()
    await expect(banner).toBeHidden()
  })
  await step('see how far it got', async () => {
    await expect(page.getByRole('list', { name: 'How far it got' })).toContainText('Seen by 1 of 2')
  })

  await step('the photographer calls for help', async () => {
    await phone.section('More')
    await phone.link(/^Emergency/)
    await phone.choice('Somebody is hurt or unwell')
    await second.page.getByLabel('Where').fill('Rose garden')
    const raised = second.page.getByRole('article', { name: /Rose garden/ })
    await phone.hold('Hold to call everybody', raised)
  })
  await step('it stands on the coordinator’s screen: look', async () => {
    const banner = page.getByRole('region', { name: 'Emergency' })
    await expect(banner).toContainText('Rose garden')
    await banner.getByRole('link', { name: 'Look' }).tap()
  })
  await step('be on it', async () => {
    await tablet.button("I'm on it")
    await expect(second.page.getByRole('article', { name: /Rose garden/ })).toContainText(
      'Maya Ortiz is on it',
    )
  })

  await step('the signal is gone: write down what is seen', async () => {
    await page.context().setOffline(true)
    await page.getByLabel('Say what you see or do').fill('She is sitting up again')
    await tablet.button('Write it down')
    await expect(page.getByText('She is sitting up again')).toBeVisible()
  })
  await step('it is over', async () => {
    await tablet.button('It is over')
    await expect(page.getByText('Nothing is wrong.')).toBeVisible()
  })
  await step('nobody has heard of the florist', async () => {
    await tablet.section('People')
    await tablet.button(FLORIST)
    await tablet.button('Something is wrong')
    await expect(page.getByText(/^Something is wrong, says/)).toBeVisible()
  })
  await step('look for somebody else in the address book', async () => {
    await tablet.button('Bring in a replacement')
    await tablet.button(new RegExp(`^${STAND_IN}`))
  })
  await step('bring them in', async () => {
    await tablet.button(`Bring in ${STAND_IN}`)
    await expect(page.getByText(`${STAND_IN} comes instead of ${FLORIST}.`)).toBeVisible()
  })
  await step('they can be told all they need to know', async () => {
    await expect(page.getByText(/Your part:\s+\d\d:\d\d Dinner/)).toBeVisible()
    await expect(
      page.getByRole('link', { name: `Send it as a text to ${STAND_IN}` }),
    ).toHaveAttribute('href', /^sms:\+442079460114/)
  })
  await step('the dinner is theirs', async () => {
    await tablet.section('Day')
    await expect(day.row('Dinner')).toContainText(STAND_IN)
  })
  await step('ten minutes more: look at what that would do', async () => {
    await tablet.button('Running late')
    await tablet.choice('+10')
    await expect(page.getByText(/10 minutes past its fixed time/)).toBeVisible()
  })
  await step('apply the second delay', async () => {
    await tablet.button(/^Apply/)
    await expect(toDecide).toContainText('10 min past its fixed time')
  })
  await step('move the dinner', async () => {
    await toDecide.getByRole('button', { name: 'Dinner' }).tap()
    await tablet.choice(/^Move its fixed time to/)
    await tablet.button('Do it')
    await expect(day.row('Dinner').getByText(clock(now + 100))).toBeVisible()
    await expect(page.getByText('Every fixed time holds.')).toBeVisible()
  })
  await step('add what nobody planned', async () => {
    await day.add(`${clock(now + 240)} Sparklers 10 min`)
    await expect(day.row('Sparklers')).toBeVisible()
  })
  await step('publish r2 without signal', async () => {
    await tablet.link(/^r1 · \d+ times? not told yet/)
    await tablet.button('Publish r2')
    await page.getByLabel('What changed, in a sentence').fill('Dinner ten minutes later')
    await tablet.hold('Hold to publish r2', page.getByText('r2 is published.'))
  })
  await step('nothing of it needs the page to stay open', async () => {
    await page.reload()
    await expect(page.getByText('Dinner ten minutes later').first()).toBeVisible()
    await expect(chip(page, /\d+ on this tablet/)).toBeVisible()
  })

  await step('the signal is back: everything goes out', async () => {
    await page.context().setOffline(false)
    await expect(chip(page, 'Saved')).toBeVisible()
  })
  await step('the photographer hears that it is over', async () => {
    await expect(second.page.getByText('Nothing is wrong.')).toBeVisible()
  })
  await step('and reads r2', async () => {
    await phone.section('Day')
    await phone.link('r2, as published')
    await expect(second.page.getByText('Dinner ten minutes later').first()).toBeVisible()
  })
  await step('see who has seen r2 and who is still on r1', async () => {
    await tablet.button(/^Who has not/)
    const readers = page.getByRole('list', { name: 'Who has seen it' })
    await expect(readers.getByRole('listitem').filter({ hasText: 'Tom Reyes' })).toContainText(
      'Has seen r2',
    )
    await expect(readers.getByRole('listitem').filter({ hasText: 'Lena Park' })).toContainText(
      'Has seen no plan yet',
    )
    await tablet.button('Close')
  })
  await step('the ceremony ends, the drinks begin', async () => {
    await tablet.section('Day')
    await tablet.button('Next moment')
    await expect(day.tick('Ceremony')).toBeChecked()
    await expect(day.row('Drinks')).toContainText('left')
  })
  for (const title of ['Drinks', 'Dinner', 'Speeches', 'First dance', 'Sparklers'])
    await checkOff(title)
  await step('close the day', async () => {
    await tablet.button('Close the day')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Close it' }).tap()
    await expect(page.getByText(/^Closed at .*, said You$/)).toBeVisible()
  })
  await step('the photographer sees a day that is over', async () => {
    await phone.section('Day')
    await expect(theirs.row('Sparklers').getByRole('button')).toHaveClass(/line-through/)
  })
  expect(steps).toBe(STEPS)
  await expect(chip(page, 'Saved')).toBeVisible()
})
