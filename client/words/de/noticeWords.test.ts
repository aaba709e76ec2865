import { afterEach, expect, test } from 'vitest'
import { noticeText, syncedText, unknownText } from '../noticeTexts.ts'
import { speak } from '../inLocale.ts'
import * as notices from './noticeWords.ts'
import * as threads from './threadTitles.ts'

afterEach(() => speak('en-GB', {}))

const id = '018f0000-0000-7000-8000-000000000001'
const record = '018f0000-0000-7000-8000-000000000002'
const at = { scope: `wedding:${id}`, wedding: 'Ada & Bo' } as const

test('a locked screen is German with what the worker has of it, and English again after it', () => {
  speak('de-DE', { ...notices, ...threads })
  const moved = noticeText({
    kind: 'moved',
    ...at,
    record,
    title: 'Erster Tanz',
    from: 1200,
    to: 600,
    day: '2026-06-21',
  })
  expect(moved).toMatchObject({
    title: '„Erster Tanz“ beginnt jetzt am 21. Juni um 10:00',
    body: 'Bisher 20:00. Ada & Bo',
  })
  const said = noticeText({
    kind: 'message',
    ...at,
    record,
    title: '#photo',
    from: 'Maya',
    isMeant: false,
    text: 'Wo seid ihr?',
  })
  expect(said.title).toBe('Maya, Fototeam')
  expect(syncedText(2).title).toBe('Alles ist gesendet')
  expect(unknownText().title).toBe('WedSync hat etwas für dich')

  speak('en-GB', {})
  expect(syncedText(2).title).toBe('Everything is sent')
})
