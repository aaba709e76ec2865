import writeWorkbook from 'write-excel-file/node'
import { chip } from './harness/entering.ts'
import { dayPage } from './harness/dayPage.ts'
import type { Page } from '@playwright/test'
import { ALWAYS_ONLINE, expect, test } from './harness/journey.ts'
import { makeWedding } from './harness/madeWedding.ts'

const SHEET = `WEDDING DAY TIMELINE

PREPARATION
• 9:30 AM - 11:00 AM: Hair and make-up (Orchard Room)
• 11:15 AM Flowers arrive

CEREMONY
2:00 PM - 2:30 PM: Ceremony
2:30 PM: Confetti and group photo
something without any time
17:45 Dinner`

test('a pasted run sheet is understood, accepted and taken back without signal @phone', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  const { page } = await person(lena)
  await page.goto(`${url}/w/${wedding.id}/import`)
  await expect(page.getByLabel('The run sheet as text')).toBeVisible()
  await page.context().setOffline(true)
  await page.getByLabel('The run sheet as text').fill(SHEET)

  const lines = page.getByRole('list', { name: 'Lines of the run sheet' })
  await expect(lines).toContainText('Hair and make-up')
  await expect(lines).toContainText('something without any time')
  // The draft survives; nothing was written by looking.
  await page.reload()
  await expect(lines).toContainText('Confetti and group photo')
  await expect(chip(page, 'Saved')).toBeVisible()

  const add = page.getByRole('button', { name: /^Add \d+ moments$/ })
  await expect(add).toBeEnabled()
  const count = Number(/\d+/.exec((await add.textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThanOrEqual(5)
  await add.click()
  const day = dayPage(page)
  await expect(day.row('Ceremony').first()).toContainText('14:00')
  await expect(day.row('Hair and make-up')).toContainText('09:30')
  await expect(day.row('Dinner')).toContainText('17:45')

  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByText(/No moments yet/)).toBeVisible()
  await page.context().setOffline(false)
  await expect(chip(page, 'Saved')).toBeVisible()
  const left = (await api.pullAll(lena)).filter(
    ({ type, _deleted }) => type === 'timelineItem' && !_deleted,
  )
  expect(left).toEqual([])
})

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('workbooks, a calendar, Ontime’s rundowns and CSV are read by what they hold, without signal @tablet', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [])
  const { page } = await person(lena)
  await page.goto(`${url}/w/${wedding.id}/import`)
  await expect(page.getByLabel('The run sheet as text')).toBeVisible()
  await page.context().setOffline(true)
  const time = (minutes: number) =>
    ({ value: minutes / 1_440, type: Number, format: 'hh:mm' }) as const
  const workbook = await writeWorkbook([
    [{ value: 'Start' }, { value: 'End' }, { value: 'Title' }],
    [time(840), time(885), { value: 'Vows of the workbook' }],
  ]).toBuffer()
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Test//EN',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20270101T000000Z',
    'SUMMARY:Vows of the calendar',
    'DTSTART:20270612T150000',
    'DURATION:PT45M',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')
  const rundown = {
    rundown: [
      { type: 'event', title: 'Vows of the rundown', timeStart: 57_600_000, timeEnd: 60_300_000 },
    ],
  }
  const ontimeSheet = await writeWorkbook([
    [{ value: 'Time Start' }, { value: 'Time End' }, { value: 'Title' }, { value: 'Timer type' }],
    [
      { value: '18:00:00' },
      { value: '18:45:00' },
      { value: 'Vows of Ontime' },
      { value: 'count-down' },
    ],
  ]).toBuffer()
  const lines = page.getByRole('list', { name: 'Lines of the run sheet' })
  // By their content: no name of a file says what it is.
  for (const [buffer, title, start] of [
    [workbook, 'Vows of the workbook', '14:00'],
    [Buffer.from(calendar), 'Vows of the calendar', '15:00'],
    [Buffer.from(JSON.stringify(rundown)), 'Vows of the rundown', '16:00'],
    [Buffer.from('Start,End,Title\n17:00,17:45,Vows of the table'), 'Vows of the table', '17:00'],
    [ontimeSheet, 'Vows of Ontime', '18:00'],
  ] as const) {
    await choose(page, 'plan.csv', Buffer.from(buffer))
    await expect(lines).toContainText(title)
    await expect(lines).toContainText(start)
    await expect(page.getByRole('button', { name: 'Add 1 moment' })).toBeEnabled()
    await page.getByRole('button', { name: 'Start over' }).click()
  }
})

test('files that are no run sheet are named for what they are and change nothing @tablet', async ({
  api,
  person,
  url,
}) => {
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const before = await api.pullAll(lena)
  const { page } = await person(lena, ALWAYS_ONLINE)
  await page.goto(`${url}/w/${wedding.id}/import`)
  const give = async (name: string, buffer: Buffer, says: RegExp) => {
    await choose(page, name, buffer)
    await expect(page.getByText(says).first()).toBeVisible()
    await expect(page.getByRole('button', { name: /^Add \d+ moment/ })).toBeHidden()
  }
  await give('empty.csv', Buffer.alloc(0), /no text in it/)
  await give('photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /picture|not text/)
  await give(
    'sheet.csv',
    Buffer.from('PK\u0003\u0004 sheet', 'latin1'),
    /spreadsheet|not text|document/,
  )
  await give('huge.csv', Buffer.alloc(49_000_000, 'a'), /MB/)
  await give(
    'long.csv',
    Buffer.from('14:00,Ceremony\n'.repeat(10_001)),
    /lines; at most|can be read at once/,
  )
  expect(await api.pullAll(lena)).toEqual(before)
})
