import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { openAccounts } from '../client/data/replica/accounts.ts'
import { deviceEdge } from '../client/data/replica/edge.ts'
import { speak } from '../client/words/inLocale.ts'
import { syncedText } from '../client/words/noticeTexts.ts'
import { speakHere } from './speakHere.ts'

afterEach(() => speak('en-GB', {}))

/** What a page keeps when it starts. */
async function pageSpeaks(language: string): Promise<void> {
  const accounts = openAccounts(deviceEdge(), '')
  await accounts.keepLanguage(language)
  accounts.close()
}

test('the worker says what the pages of the device say, also after another choice', async () => {
  await speakHere()
  expect(syncedText(2).title).toBe('Everything is sent')
  await pageSpeaks('de')
  await speakHere()
  expect(syncedText(2).title).toBe('Alles ist gesendet')
  await pageSpeaks('en')
  await speakHere()
  expect(syncedText(2).title).toBe('Everything is sent')
})
