import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { goWithin } from './harness/goWithin.ts'
import { ALWAYS_ONLINE, expect, test, type Person } from './harness/journey.ts'
import { look } from './harness/look.ts'
import { makeWedding } from './harness/madeWedding.ts'

// Three themes of a dozen screens each.
test.setTimeout(240_000)
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('the doors and the empty screens can be used by everybody, in every theme @phone', async ({
  api,
  profile,
  person,
  url,
}) => {
  const door = await profile()
  await door.goto(`${url}/welcome`)
  await look(door, 'welcome, new', 'Create my account')
  await door.getByRole('button', { name: 'Create my account' }).click()
  await look(door, 'welcome with mistakes', 'Please tell us your name.')
  await door.goto(`${url}/welcome?mode=in`)
  await look(door, 'welcome, known', 'Sign in')

  const lena = await api.signUp('Lena Park')
  const { page } = await person(lena, ALWAYS_ONLINE)
  await look(page, 'weddings, empty', /No weddings yet/)
  await goWithin(page, `${url}/decisions`)
  await look(page, 'decisions, empty', /No decisions wait/)
  await goWithin(page, `${url}/sync`)
  await look(page, 'sync, nothing waits', 'Everything is saved and shared.')
  await goWithin(page, `${url}/account`)
  await look(page, 'account', 'My devices')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await look(page, 'signing out', /Everything is sent/)
  await goWithin(page, `${url}/nowhere`)
  await look(page, 'unknown address', 'There is nothing at this address')
  await goWithin(page, `${url}/`)
  await page.getByRole('button', { name: 'New wedding' }).click()
  await look(page, 'a new wedding', 'Create and open the day')

  const wedding = await makeWedding(api, lena, [])
  await goWithin(page, url + wedding.dayPath)
  await look(page, 'day, empty', /No moments yet/)
  await goWithin(page, `${url}/w/${wedding.id}/people`)
  await look(page, 'people, alone', /Nobody else is here yet/)
  await goWithin(page, `${url}/w/${wedding.id}/vendors`)
  await look(page, 'vendors, none', /No vendor yet/)
  const guest = await profile()
  await guest.goto(`${url}/join/${await api.invite(lena, wedding.scope, 'photographer')}`)
  await look(guest, 'an invitation', /invites you to/)
  await guest.goto(`${url}/join/nosuchinvitation`)
  await look(guest, 'a wrong invitation', /no such invitation|no longer works/)
})

test('the day and all that opens from it can be used by everybody, in every theme', async ({
  api,
  person,
  url,
}) => {
  const { page } = await person(await api.signUp('Lena Park'), ALWAYS_ONLINE)
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await look(page, 'weddings', 'Open the day')
  await page.getByRole('button', { name: /^Open the day of/ }).click()
  const day = dayPage(page)
  await expect(day.list).toBeVisible()
  await look(page, 'day', 'Running late')
  await expect(page).toHaveURL(/\/w\//)
  const path = new URL(page.url()).pathname.replace(/\/day$/, '')
  const opens = async (address: string, name: string, shows: string | RegExp) => {
    await goWithin(page, url + path + address)
    await look(page, name, shows)
  }
  await opens('/day?panel=late', 'running late', 'Preview. Nothing has moved yet.')
  await opens('/day?panel=new', 'a new moment', 'What happens')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await look(page, 'a new moment with a mistake', 'Give it a name.')
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await opens('/day?panel=reorder', 'reorder', 'Done')
  await opens('/day', 'day again', 'Running late')
  await day.list.getByRole('listitem').getByRole('button').last().click()
  await look(page, 'a moment', 'Planned')
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await look(page, 'editing a moment', 'What happens')
  await opens('/vendors', 'vendors', /\d+ of \d+ on site|\d+ vendors/)
  await page.getByRole('button', { name: 'Add a vendor' }).click()
  await look(page, 'a new vendor', 'Contact person')
  await opens('/tasks', 'tasks', /\d of \d+ done/)
  await opens('/tasks?panel=new', 'a new task', 'What is to be done')
  await opens('/settings', 'settings', /Days/)
  await opens('/paper', 'paper and files', 'How it looks on paper')
  await opens('/import', 'import', 'Choose a file')
  await page.getByLabel('The run sheet as text').fill('2pm Ceremony\n3 Speeches\nno time')
  await look(page, 'import, looked through', /to look at/)
})

test('people, questions and what waits can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, maya] = await Promise.all([api.signUp('Lena Park'), api.signUp('Maya Ortiz')])
  const wedding = await makeWedding(api, lena, [
    { title: 'Ceremony', at: 840, pin: true },
    { title: 'Dinner', at: 1080 },
  ])
  const left = await makeWedding(api, maya, [{ title: 'Tea', at: 600 }], { title: 'Cleo & Dan' })
  await api.accept(maya, await api.invite(lena, wedding.scope, 'coordinator'))
  await api.accept(lena, await api.invite(maya, left.scope, 'coordinator'))
  const planner: Person = await person(lena, { path: left.dayPath })
  const { page } = planner

  await page.context().setOffline(true)
  await dayPage(page).setNotes('Tea', 'Oat milk for the bride')
  await goWithin(page, `${url}/sync`)
  await look(page, 'sync, something waits', /1 change waits for signal/)
  await goWithin(page, `${url}/w/${wedding.id}/people`)
  await look(page, 'people without signal', /need signal/)
  await goWithin(page, `${url}/account`)
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await look(page, 'signing out with something unsent', /only on this/)
  await api.removeMember(maya, left.scope, lena.id)
  await page.context().setOffline(false)
  await expect(chip(page, /1 needs you/)).toBeAttached()
  await goWithin(page, `${url}/sync`)
  await look(page, 'sync, something refused', 'Oat milk for the bride')

  const base = (await api.pullAll(lena)).find(({ data }) => data['title'] === 'Ceremony')
  if (!base) throw new Error('The ceremony is missing')
  await api.edit(maya, base, { timing: { mode: 'at', at: 860 } })
  await api.edit(lena, base, { timing: { mode: 'at', at: 885 } })
  await goWithin(page, url + wedding.dayPath)
  await look(page, 'day with two times', /Two times were given/)
  await goWithin(page, `${url}/decisions`)
  await look(page, 'decisions', /Until it is decided/)
  await page.getByRole('radio', { name: /14:45/ }).check({ force: true })
  await look(page, 'decisions, one chosen', 'Use 14:45')
  await goWithin(page, `${url}/w/${wedding.id}/people`)
  await look(page, 'people', 'Maya Ortiz')
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await look(page, 'inviting', 'Make the link')
  await page.getByRole('radio', { name: /Photographer/ }).check({ force: true })
  await page.getByRole('button', { name: 'Make the link' }).click()
  await look(page, 'an invitation made', 'Copy the link')
})

test('vendors and families can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  const maya = await api.signUp('Maya Ortiz')
  const empty = await makeWedding(api, maya, [])
  const { page: bare } = await person(maya, ALWAYS_ONLINE)
  await goWithin(bare, `${url}/w/${empty.id}/family`)
  await look(bare, 'family, nobody', /Nobody yet/)
  const { page } = await person(await api.signUp('Lena Park'), ALWAYS_ONLINE)
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await page
    .getByRole('button', { name: /^Open the day of/ })
    .first()
    .click()
  await expect(dayPage(page).list).toBeVisible()
  const path = new URL(page.url()).pathname.replace(/\/day$/, '')
  await goWithin(page, `${url}${path}/vendors`)
  await page.getByRole('button', { name: 'Lantern Lane Photo', exact: true }).last().click()
  await look(page, 'a vendor', 'What was agreed')
  await page.getByRole('button', { name: 'Edit Lantern Lane Photo' }).click()
  await look(page, 'editing a vendor', 'Price of an hour more')
  // A kind that the examples have nobody of, whatever the clock says: who is done changes by the hour.
  await goWithin(page, `${url}${path}/vendors?show=henna`)
  await look(page, 'vendors, none in view', 'Nobody is in this view.')
  await goWithin(page, `${url}${path}/family`)
  await look(page, 'family', /^\d+ people$/)
  await goWithin(page, `${url}${path}/family?view=missing`)
  await look(page, 'family, who is here', /Not here yet/)
  await goWithin(page, `${url}${path}/family`)
  await page.getByRole('button', { name: 'Winifred Cole' }).click()
  await look(page, 'a person', 'Photos they are in')
  await page.getByRole('button', { name: 'Edit Winifred Cole' }).click()
  await look(page, 'editing a person', 'How the name is said')
  await goWithin(page, `${url}${path}/family?panel=paste`)
  await page.getByLabel('Names with relations').fill('Harriet:\nJudith Ames, mother\nCousins x5')
  await look(page, 'a pasted list', '2 people found')
})

test('guests can be used by everybody, in every theme', async ({ api, person, url }) => {
  const maya = await api.signUp('Maya Ortiz')
  const empty = await makeWedding(api, maya, [])
  const { page: bare } = await person(maya, ALWAYS_ONLINE)
  await goWithin(bare, `${url}/w/${empty.id}/guests`)
  await look(bare, 'guests, none', /No guests yet/)
  await goWithin(bare, `${url}/w/${empty.id}/guests?view=tables`)
  await look(bare, 'tables, none', /No tables yet/)
  await bare.getByRole('button', { name: 'Add a table' }).click()
  await look(bare, 'new tables', 'Seats at each')
  const { page } = await person(await api.signUp('Lena Park'), ALWAYS_ONLINE)
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await page
    .getByRole('button', { name: /^Open the day of/ })
    .first()
    .click()
  await expect(dayPage(page).list).toBeVisible()
  const path = new URL(page.url()).pathname.replace(/\/day$/, '/guests')
  await goWithin(page, url + path)
  await look(page, 'guests', /\d yes · \d/)
  await page.getByRole('button', { name: 'More filters' }).click()
  await look(page, 'more filters', 'Meal or diet')
  await page.goto(url + path)
  await page.getByRole('row').nth(1).click()
  await look(page, 'a guest', 'What they eat')
  await page.goto(url + path)
  await page.getByRole('row').first().click()
  await look(page, 'a household', 'Put together with another household')
  await goWithin(page, `${url}${path}?view=tables`)
  await look(page, 'tables', /^\d+ of \d+$/)
  await page.getByRole('list', { name: 'Tables' }).getByRole('button').first().click()
  await look(page, 'a table', 'Name of the table')
  await goWithin(page, `${url}${path}?view=door`)
  await look(page, 'at the door', /\d of \d+ are here/)
  await goWithin(page, `${url}${path}?view=kitchen`)
  await look(page, 'for the kitchen', /plates$/)
  await goWithin(page, `${url}${path}?view=add`)
  await page.getByLabel('Names').fill('Aunt Beryl Cole; Stan Cole +2')
  await look(page, 'pasted guests', 'What will be added')
})

test('templates and the page of a wedding can be used by everybody, in every theme @phone', async ({
  api,
  person,
  url,
}) => {
  const { page } = await person(await api.signUp('Lena Park'), ALWAYS_ONLINE)
  await goWithin(page, `${url}/templates`)
  await look(page, 'templates, no studio', 'Name your studio')
  await goWithin(page, `${url}/`)
  await page.getByRole('button', { name: 'Show me the examples' }).click()
  await page
    .getByRole('button', { name: /^Open the day of/ })
    .first()
    .click()
  await expect(dayPage(page).list).toBeVisible()
  const path = new URL(page.url()).pathname.replace(/\/day$/, '')
  await goWithin(page, `${url}/templates`)
  await look(page, 'templates', 'Church wedding with a barn')
  await page.getByRole('button', { name: 'Church wedding with a barn', exact: true }).click()
  await look(page, 'a template', 'Getting there')
  const template = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Add a section' }).click()
  await look(page, 'kinds of sections', 'What kind of section?')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Questions and answers', exact: true }).click()
  await page
    .getByRole('button', { name: /^Change: / })
    .first()
    .click()
  await look(page, 'a section', 'Add a question')
  const part = async (name: string, opens: RegExp, shows: string | RegExp) => {
    await goWithin(page, `${url}${template}?part=${name}`)
    await page.getByRole('main').getByRole('button', { name: opens }).first().click()
    await look(page, `template, ${name}`, shows)
  }
  await part('day', /^Hair and make-up$/, 'Fixed time: it must not move')
  await part('shots', /^Couple with/, 'How much it matters')
  await part('tasks', /^Orders of service/, 'Who does it')
  await part('questions', /^The ceremony begins$/, 'Its name in the template')
  await goWithin(page, `${url}${path}/dashboard`)
  await look(page, 'dashboard', 'Hello, and welcome')
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await look(page, 'dashboard, a section changes', 'Delete this section')
  await goWithin(page, `${url}${path}/template`)
  await page.getByRole('radio', { name: /Church wedding/ }).check({ force: true })
  await look(page, 'using a template', 'What will be there')
  await goWithin(page, `${url}${path}/template?from=day`)
  await look(page, 'keeping a day', 'Name of the template')
})
