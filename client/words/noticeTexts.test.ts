import { expect, test } from 'vitest'
import { INCIDENT_KINDS } from '#shared/schema/incident.ts'
import { noticeText } from './noticeTexts.ts'

const id = '018f0000-0000-7000-8000-000000000001'
const record = '018f0000-0000-7000-8000-000000000002'
const at = { scope: `wedding:${id}`, wedding: 'Ada & Bo' } as const

test('a moment that moved says both times, and its day where that is another', () => {
  const moved = {
    kind: 'moved',
    ...at,
    record,
    title: 'First dance',
    from: 1200,
    to: 1545,
  } as const
  expect(noticeText(moved)).toMatchObject({
    title: '“First dance” now starts at 01:45 +1',
    body: 'It was 20:00. Ada & Bo',
    address: `/w/${id}/day?item=${record}&panel=item`,
  })
  expect(noticeText({ ...moved, to: 600, day: '2026-06-21' }).title).toBe(
    '“First dance” now starts at 10:00 on 21 June',
  )
})

test('a reminder says what begins when and where, and what is due', () => {
  const wanted = noticeText({
    kind: 'wanted',
    ...at,
    record,
    title: 'Cake',
    at: 1200,
    place: 'The barn',
  })
  expect(wanted).toMatchObject({ title: '“Cake” begins at 20:00', body: 'The barn. Ada & Bo' })
  const tasks = (today: number, tomorrow: number, title?: string) =>
    noticeText({ kind: 'tasks', ...at, today, tomorrow, ...(title && { title }) })
  expect(tasks(2, 1).title).toBe('2 tasks due today, 1 tomorrow')
  expect(tasks(0, 1, 'Call the band')).toMatchObject({
    title: 'Call the band',
    body: 'Due tomorrow. Ada & Bo',
    address: `/w/${id}/tasks`,
  })
})

test('every emergency is urgent, says what and where, and replaces no other', () => {
  const texts = INCIDENT_KINDS.map((what) =>
    noticeText({ kind: 'emergency', ...at, record, what, place: 'The barn' }),
  )
  expect(texts.every(({ isUrgent, body }) => isUrgent && body === 'The barn. Ada & Bo')).toBe(true)
  expect(new Set(texts.map(({ title }) => title)).size).toBe(INCIDENT_KINDS.length)
  expect(texts[0]?.tag).toContain(record)
  expect(texts[0]?.address).toBe(`/w/${id}/emergency`)
})

test('of decisions only the newest notice stays, and a tap opens the card itself', () => {
  const one = noticeText({ kind: 'decision', ...at, record, title: '' })
  const several = noticeText({ kind: 'several', ...at, of: 'decision', count: 7 })
  expect(one.tag).toBe(several.tag)
  expect(one.body).toBe('Several values were given for the same thing.')
  expect(one.address).toBe(`/decisions?wedding=${id}&card=${record}`)
  expect(several.title).toBe('Ada & Bo: 7 decisions need you')
})
