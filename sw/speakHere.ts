import { openAccounts } from '../client/data/replica/accounts.ts'
import { deviceEdge } from '../client/data/replica/edge.ts'
import * as germanNotices from '../client/words/de/noticeWords.ts'
import * as germanThreads from '../client/words/de/threadTitles.ts'
import { speak } from '../client/words/inLocale.ts'

/** Whoever gives notice of something does not wait for a setting for long. */
const WAIT_MS = 1_500

/**
 * Speaks what the pages of this device speak, before anything is shown. A worker is one file and
 * loads no other, so it has the German of its notices with it.
 */
export async function speakHere(): Promise<void> {
  const accounts = openAccounts(deviceEdge(), '')
  try {
    const language = await Promise.race([accounts.language(), soon()])
    if (language === 'de') speak('de-DE', { ...germanNotices, ...germanThreads })
    else speak('en-GB', {})
  } catch {
    // Its storage cannot be read just now: a notice in the language of before is better than none.
  } finally {
    accounts.close()
  }
}

function soon(): Promise<null> {
  return new Promise((resolve) => void setTimeout(resolve, WAIT_MS, null))
}
