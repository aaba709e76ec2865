import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import { expect, PHONE, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'
import { startProxy } from './harness/tcpProxy.ts'

test('a full device says so, keeps the text, and goes on when there is room @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const day = dayPage(page)
  await expect(day.row('Ceremony')).toBeVisible()
  await day.openEditor('Ceremony')
  await page.getByLabel('Notes').fill('Rings are with the best man')
  // What a browser does when space runs out: the write itself fails.
  await page.evaluate(() => {
    const store = IDBObjectStore.prototype
    const before = Object.getOwnPropertyDescriptors(store)
    const full = () => {
      throw new DOMException('Full', 'QuotaExceededError')
    }
    Object.assign(store, { add: full, put: full })
    const makeRoom = () => Object.defineProperties(store, { add: before.add, put: before.put })
    Object.assign(window, { makeRoom })
  })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText(/no room left/).first()).toBeVisible()
  await expect(page.getByLabel('Notes')).toHaveValue('Rings are with the best man')

  await page.evaluate('makeRoom()')
  await day.save()
  await expect(chip(page, 'Saved')).toBeVisible()
  await expect
    .poll(async () => (await api.pullAll(lena)).map(({ data }) => data['notes']))
    .toContain('Rings are with the best man')
})

test('a server with a fault of its own is named, and what waits goes out when it is well @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const day = dayPage(page)
  await page.context().route('**/api/sync/*', (route) =>
    route.fulfill({
      status: 500,
      json: { error: { code: 'INTERNAL', message: 'A fault of our own.' } },
    }),
  )
  await day.add('16:00 Speeches 20 min')
  await expect(day.row('Speeches')).toContainText('only on this phone')
  await page.getByRole('link', { name: /Open Sync/ }).click()
  await expect(page.getByText(/fault of its own/).first()).toBeVisible()
  await expect(page.getByText(/safe on this phone/).first()).toBeVisible()

  await page.context().unroute('**/api/sync/*')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByText('Everything is saved and shared.')).toBeVisible()
  expect((await api.pullAll(lena)).map(({ data }) => data['title'])).toContain('Speeches')
})

test('a record that the phone’s storage damaged is found and put right, and nothing of it is sent @phone', async ({
  api,
  person,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const { page } = await person(lena, { ...PHONE, path: wedding.dayPath })
  const day = dayPage(page)
  await expect(day.row('Ceremony')).toBeVisible()
  // Behind the back of everything that writes.
  await page.evaluate(
    ([account, id]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(`rxdb-dexie-wedsync-${account}--0--records`)
        opening.addEventListener('error', () => reject(new Error('no such database')))
        opening.addEventListener('success', () => {
          const transaction = opening.result.transaction('docs', 'readwrite')
          const documents = transaction.objectStore('docs')
          const reading = documents.get(id)
          reading.addEventListener('success', () => {
            const { data, ...rest } = reading.result
            documents.put({ ...rest, data: { ...data, title: 'C%r%m%ny' } })
          })
          transaction.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    [lena.id, wedding.moments.get('Ceremony') ?? ''] as const,
  )
  await page.reload()
  await expect(day.row('C%r%m%ny')).toBeVisible()
  await page.getByRole('link', { name: /Open Sync/ }).click()
  const checks = page.getByRole('region', { name: 'Is everything on this phone right?' })
  await checks.getByRole('button', { name: 'Check this phone' }).click()
  await expect(page.getByText('Something was not as it should be. It was put right.')).toBeVisible()
  await expect(checks.getByText('1 record was not as WedSync has it: put right')).toBeVisible()
  await checks.getByRole('button', { name: 'Check this phone' }).click()
  await expect(page.getByText('Everything on this phone is as it should be.')).toBeVisible()
  await page.goto(new URL(wedding.dayPath, page.url()).href)
  await expect(day.row('Ceremony')).toBeVisible()
  const titles = (await api.pullAll(lena)).map(({ data }) => data['title'])
  expect(titles).toContain('Ceremony')
  expect(titles).not.toContain('C%r%m%ny')
})

test('an answer lost on the way doubles nothing @phone', async ({ api, person, url }) => {
  const wire = await startProxy(Number(new URL(url).port))
  try {
    const lena = await api.signUp('Lena Park')
    const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
    const before = (await api.pullAll(lena)).length
    const { page } = await person(lena, { ...PHONE, at: wire.url, path: wedding.dayPath })
    const day = dayPage(page)
    await expect(day.row('Ceremony')).toBeVisible()
    const arrived = async () => (await api.pullAll(lena)).map(({ data }) => data['title'])

    wire.set('loseAnswers')
    await day.add('16:00 Speeches 20 min')
    await expect.poll(arrived).toContain('Speeches')
    await expect(chip(page, /1 on this phone|Sending 1/)).toBeVisible()
    // Edited once more before the device knows that the first form arrived.
    await day.setNotes('Speeches', 'The father begins')

    wire.set('up')
    await page.getByRole('link', { name: /Open Sync/ }).click()
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(chip(page, 'Saved')).toBeVisible()
    const records = await api.pullAll(lena)
    expect(records).toHaveLength(before + 1)
    const speeches = records.filter(({ data }) => data['title'] === 'Speeches')
    expect(speeches.map(({ data }) => data['notes'])).toEqual(['The father begins'])
  } finally {
    await wire.close()
  }
})
