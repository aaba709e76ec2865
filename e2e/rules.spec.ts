import { violationsOf } from './harness/axe.ts'
import { dayPage } from './harness/dayPage.ts'
import { chip } from './harness/entering.ts'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { makeWedding, newId, stamp, type MadeWedding } from './harness/madeWedding.ts'
import type { Account, ServerApi } from './harness/serverApi.ts'

const MOMENTS = [
  'Getting ready',
  'First look',
  'Ceremony',
  'Confetti',
  'Family formals',
  'Portraits',
  'Reception',
  'Speeches',
  'Dinner',
  'Cake cutting',
  'First dance',
]
const RULE = 'For notes, the photographer’s counts before the couple’s'

test('a rule is offered for what was always decided alike, settles the next one, and goes as it came @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom, ada] = await people(api)
  const wedding = await makeWedding(
    api,
    lena,
    MOMENTS.map((title, index) => ({
      title,
      at: 540 + index * 60,
      category: 'photo',
      notes: 'Meet at the gate. Bring a chair.',
    })),
  )
  await join(api, wedding, lena, tom, ada)
  const [last = '', beforeLast = '', ...others] = MOMENTS.toReversed()
  await twoNotes(api, wedding, [beforeLast, ...others], ada, tom)
  await decideForTom(api, wedding, lena, others)

  // The tenth is decided without signal, and the rule is offered and accepted at once.
  const { page } = await person(lena, { path: `/decisions?wedding=${wedding.id}` })
  await expect(page.getByRole('article', { name: `${beforeLast} · the notes` })).toBeVisible()
  const offer = page.getByRole('article', { name: 'For notes, keep the photographer’s text?' })
  await expect(offer).toBeHidden()
  await page.context().setOffline(true)
  await page.getByRole('radio', { name: /at the barn/ }).check({ force: true })
  await page.getByRole('button', { name: 'Use this' }).click()
  await expect(offer).toContainText('You chose the photographer’s text 10 of 10 times.')
  expect(await violationsOf(page, 'the offer of a rule')).toEqual([])
  await offer.getByRole('button', { name: 'Look at the 10 cases' }).click()
  await expect(offer.getByRole('link')).toHaveCount(10)
  await offer.getByRole('button', { name: 'Yes, keep it' }).click()
  await expect(offer).toBeHidden()
  await expect(chip(page, /\d on this \w+/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()

  // The couple writes last, and the photographer's counts all the same.
  await twoNotes(api, wedding, [last], tom, ada)
  const settled = page.getByRole('listitem').filter({ hasText: `By a rule: ${RULE}` })
  await expect(settled).toContainText(last)
  expect(await noteOf(api, lena, wedding, last)).toContain('at the barn')

  // By the keyboard alone: the rule is found and turned off, and nothing changes by that.
  await page.goto(`${url}/w/${wedding.id}/merging`)
  const rule = page.getByRole('button', { name: RULE })
  await rule.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Accepted by')).toBeVisible()
  const turnOff = page.getByRole('button', { name: 'Turn it off' })
  await turnOff.focus()
  await page.keyboard.press('Enter')
  const preview = page.getByRole('list', { name: 'What would change' })
  await expect(preview).toContainText('Meet at the church.')
  await expect(chip(page, 'Saved')).toBeVisible({ timeout: 20_000 })
  expect(await noteOf(api, lena, wedding, last)).toContain('at the barn')
  const bring = page.getByRole('button', { name: 'Bring it back' })
  await bring.focus()
  await page.keyboard.press('Enter')
  await expect(preview).toBeHidden()
  await expect.poll(() => noteOf(api, lena, wedding, last)).toContain('at the church')
  await twoEdits(api, wedding, last, 'notes', [
    [tom, 'Meet at the mill. Bring a chair.'],
    [ada, 'Meet at the lake. Bring a chair.'],
  ])
  await page.goto(`${url}/decisions?wedding=${wedding.id}`)
  await expect(page.getByRole('article', { name: `${last} · the notes` })).toBeVisible()
})

test('what is chosen for times decides how the next times meet @phone', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom] = await people(api)
  const wedding = await makeWedding(api, lena, [
    { title: 'Family formals', at: 900, category: 'photo' },
    { title: 'Dinner', at: 1080 },
  ])
  await join(api, wedding, lena, tom)
  const { page } = await person(lena, { path: `/w/${wedding.id}/more` })
  await page.getByRole('link', { name: /How edits meet/ }).click()
  await page.getByRole('button', { name: 'Times of moments' }).click()
  const sheet = page.getByRole('dialog', { name: 'Times of moments' })
  await expect(sheet).toContainText('Lena Park says 15:10. Later Tom Reyes')
  const [byRole, latest] = [/^By role/, /^The later one counts/].map((name) =>
    sheet.getByRole('radio', { name }),
  )
  await expect(byRole!).toBeChecked()
  await expect(sheet).toContainText('Then 15:05 counts. Lena Park’s value is one tap away.')
  expect(await violationsOf(page, 'the choices for times')).toEqual([])
  await page.context().setOffline(true)
  await latest!.click({ force: true })
  await expect(latest!).toBeChecked()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(chip(page, 'Saved')).toBeVisible()
  const groups = page.getByRole('list', { name: 'Where two values meet' })
  await expect(groups.getByRole('listitem').filter({ hasText: 'Times of moments' })).toContainText(
    'your choice',
  )

  await twoEdits(api, wedding, 'Family formals', 'timing', [
    [lena, { mode: 'at', at: 920 }],
    [tom, { mode: 'at', at: 925 }],
  ])
  await page.goto(`${url}${wedding.dayPath}`)
  await expect(dayPage(page).row('Family formals')).toContainText('15:25')
})

test('whose word goes first is put in order by keyboard, and holds for the next titles @tablet', async ({
  api,
  person,
  url,
}) => {
  const [lena, tom] = await people(api)
  const wedding = await makeWedding(api, lena, [
    { title: 'Family formals', at: 900, category: 'photo' },
  ])
  await join(api, wedding, lena, tom)
  const { page } = await person(lena, {
    ...ALWAYS_ONLINE,
    path: `/w/${wedding.id}/merging?group=momentWords`,
  })
  const pane = page.getByRole('complementary', { name: 'Details' })
  await pane.getByRole('radio', { name: /^The later one counts/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(pane.getByRole('radio', { name: /^By role/ })).toBeChecked()
  await expect(pane).toContainText('The order of the wedding holds here.')

  const order = page.getByRole('list', { name: /^Roles, from the one/ })
  const handle = order.getByRole('button', { name: 'Move Photographer' })
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(order.getByRole('listitem').first()).toContainText('Photographer')
  await expect(page.getByText(/^Now it holds for: Names and places of moments/)).toBeVisible()
  expect(await violationsOf(page, 'the order of roles')).toEqual([])
  await expect(chip(page, 'Saved')).toBeVisible()

  // The planner writes last, and the photographer's counts.
  await twoEdits(api, wedding, 'Family formals', 'title', [
    [tom, 'Close family'],
    [lena, 'Everybody'],
  ])
  await page.goto(`${url}${wedding.dayPath}`)
  await expect(dayPage(page).row('Close family')).toBeVisible()
})

async function people(api: ServerApi): Promise<[Account, Account, Account]> {
  return Promise.all([api.signUp('Lena Park'), api.signUp('Tom Reyes'), api.signUp('Ada Moss')])
}

async function join(
  api: ServerApi,
  { scope }: MadeWedding,
  lena: Account,
  tom: Account,
  ada?: Account,
): Promise<void> {
  await api.accept(tom, await api.invite(lena, scope, 'photographer'))
  if (ada) await api.accept(ada, await api.invite(lena, scope, 'couple'))
}

/** Two people change one field of a moment without having seen each other. */
async function twoEdits(
  api: ServerApi,
  wedding: MadeWedding,
  title: string,
  field: string,
  edits: readonly (readonly [Account, unknown])[],
): Promise<void> {
  const [[reader] = []] = edits
  if (!reader) throw new Error('Nobody edits')
  const base = (await api.pullAll(reader)).find(({ id }) => id === wedding.moments.get(title))
  if (!base) throw new Error(`There is no ${title}`)
  for (const [by, value] of edits) await api.edit(by, base, { [field]: value })
}

/** The couple meets at the church and the photographer at the barn, over the same words. */
async function twoNotes(
  api: ServerApi,
  wedding: MadeWedding,
  titles: readonly string[],
  first: Account,
  later: Account,
): Promise<void> {
  const records = await api.pullAll(first)
  for (const title of titles) {
    const base = records.find(({ id }) => id === wedding.moments.get(title))
    if (!base) throw new Error(`There is no ${title}`)
    for (const by of [first, later]) {
      const where = by.name === 'Tom Reyes' ? 'barn' : 'church'
      await api.edit(by, base, { notes: `Meet at the ${where}. Bring a chair.` })
    }
  }
}

async function decideForTom(
  api: ServerApi,
  { scope, moments }: MadeWedding,
  by: Account,
  titles: readonly string[],
): Promise<void> {
  const wanted = new Set(titles.map((title) => moments.get(title)))
  const conflicts = (await api.pullAll(by)).filter(
    ({ type, data }) => type === 'conflict' && wanted.has(String(data['record'])),
  )
  expect(conflicts).toHaveLength(titles.length)
  const decisions = conflicts.map(({ id, data }) => {
    const siblings = data['siblings'] as { at: string; role: string; value: string }[]
    const chosen = siblings.find(({ role }) => role === 'photographer')
    return {
      id: newId(),
      scope,
      type: 'resolution',
      data: {
        conflict: id,
        record: data['record'],
        path: 'notes',
        choice: 'sibling',
        value: chosen?.value,
        sees: siblings.map(({ at }) => at),
      },
      at: stamp(),
      by: by.id,
      _deleted: false,
    }
  })
  await api.push(by, decisions)
}

async function noteOf(
  api: ServerApi,
  by: Account,
  wedding: MadeWedding,
  title: string,
): Promise<string> {
  const record = (await api.pullAll(by)).find(({ id }) => id === wedding.moments.get(title))
  return String(record?.data['notes'])
}
