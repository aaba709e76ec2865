/**
 * How long a new device takes to hold a large wedding, beside PouchDB with its own server:
 * `npm run build && node bench/firstPull.ts [--records 5000] [--runs 3]`.
 *
 * Both: a browser profile that is new, a server on this machine, documents of the same content, IndexedDB
 * in the page. Ours is from the tap on "Sign in" until every record is stored, password, service worker and
 * first screen among it; the peer's from `replicate.from` until it says that it is done, and nothing else.
 */
import { chromium, type Browser, type Page } from '@playwright/test'
import { parseArgs } from 'node:util'
import { startAppServer } from '../e2e/harness/appServer.ts'
import { makeWedding, newId, stamp } from '../e2e/harness/madeWedding.ts'
import { serverApi, type Account, type WireRecord } from '../e2e/harness/serverApi.ts'
import { findChromium } from '../scripts/findChromium.ts'
import { machine, pressure } from './conditions.ts'
import { startPouchPeer } from './firstPull/pouchPeer.ts'
import { spread } from './spread.ts'

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '3' },
  },
})
const wanted = Number(values.records)

/** Records of one push. */
const PUSH = 500

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const server = await startAppServer()
const peer = await startPouchPeer()
try {
  const api = serverApi(server.url)
  const lena = await api.signUp('Lena Park')
  const wedding = await makeWedding(api, lena, [{ title: 'Ceremony', at: 840 }])
  const guests = Array.from({ length: wanted }, (_, index) => guest(lena, wedding.scope, index))
  for (let from = 0; from < wanted; from += PUSH)
    await api.push(lena, guests.slice(from, from + PUSH))
  await fillPeer(peer.url, guests)

  console.log(machine())
  console.log(`${wanted} records of ${bytesOf(guests)} bytes each`)
  const took: Record<'ours' | 'shown' | 'peer', number[]> = { ours: [], shown: [], peer: [] }
  for (let run = 1; run <= Number(values.runs); run += 1) {
    const ours = await ownPull(browser, lena)
    const theirs = await peerPull(browser, peer.url)
    took.ours.push(ours.whole)
    took.shown.push(ours.shown)
    took.peer.push(theirs)
    console.log(
      `run ${run}: WedSync first screen ${ours.shown.toFixed(0)} ms, all ${ours.whole.toFixed(0)} ms; ` +
        `PouchDB all ${theirs.toFixed(0)} ms; ${await pressure()}`,
    )
  }
  for (const [what, times] of Object.entries(took))
    console.log(`${what}: ${spread(times.toSorted((a, b) => a - b))} ms, n = ${times.length}`)
} finally {
  await browser.close()
  await peer.end()
  await server.end()
}

function guest(by: Account, scope: string, index: number): WireRecord {
  const data = { name: `Guest Number ${index}`, rsvp: 'yes', party: 1 + (index % 4), side: 'Ada' }
  return { id: newId(), scope, type: 'guest', data, at: stamp(), by: by.id, _deleted: false }
}

function bytesOf(records: readonly WireRecord[]): number {
  return Math.round(JSON.stringify(records).length / records.length)
}

/** Milliseconds from the tap on "Sign in" to the first screen with the wedding, and to the last record. */
async function ownPull(own: Browser, account: Account): Promise<{ shown: number; whole: number }> {
  const context = await own.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${server.url}/welcome?mode=in`)
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password)
  const start = performance.now()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  const shown = page
    .getByRole('main')
    .getByText('Ada & Ben')
    .first()
    .waitFor()
    .then(() => performance.now() - start)
  while ((await storedCount(page)) < wanted) await page.waitForTimeout(50)
  const whole = performance.now() - start
  const first = await shown
  await context.close()
  return { shown: first, whole }
}

/** Records in the device's database; 0 while it is not there yet. */
function storedCount(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases()
    const name = all.find(({ name: one }) => /^rxdb-dexie-wedsync-.*records/.test(one ?? ''))?.name
    if (name === undefined) return 0
    const opened = indexedDB.open(name)
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opened.addEventListener('success', () => resolve(opened.result))
      opened.addEventListener('error', () => reject(new Error('A database is not readable')))
      // Made by nobody but the app.
      opened.addEventListener('upgradeneeded', () => opened.transaction?.abort())
    })
    if (!database.objectStoreNames.contains('docs')) {
      database.close()
      return 0
    }
    const counted = database.transaction('docs').objectStore('docs').count()
    const count = await new Promise<number>((resolve) => {
      counted.addEventListener('success', () => resolve(counted.result))
    })
    database.close()
    return count
  })
}

async function fillPeer(url: string, records: readonly WireRecord[]): Promise<void> {
  await fetch(`${url}/db/wedding`, { method: 'PUT' })
  const docs = records.map(({ id, _deleted, ...rest }) => ({ _id: id, ...rest }))
  const response = await fetch(`${url}/db/wedding/_bulk_docs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ docs }),
  })
  if (!response.ok) throw new Error(`The peer did not take them: ${response.status}`)
}

async function peerPull(own: Browser, url: string): Promise<number> {
  const context = await own.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.addScriptTag({ url: `${url}/pouchdb.js` })
  const took = await page.evaluate(async () => {
    const { PouchDB } = window as unknown as { PouchDB: PouchConstructor }
    type PouchConstructor = new (name: string) => {
      replicate: { from: (source: string, options: object) => Promise<{ docs_written: number }> }
    }
    const local = new PouchDB('wedding')
    const start = performance.now()
    const done = await local.replicate.from(`${location.origin}/db/wedding`, { batch_size: 500 })
    return { ms: performance.now() - start, written: done.docs_written }
  })
  if (took.written !== wanted) throw new Error(`The peer brought ${took.written}`)
  await context.close()
  return took.ms
}
