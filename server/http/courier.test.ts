import { afterAll, beforeAll, expect, it } from 'vitest'
import { rowText, type RowContent, type SignedRow } from '#shared/courier/signedRow.ts'
import { carryAnswer, deviceKeysAnswer } from '#shared/protocol/courier.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { admit, momentOf, personOn, weddingOf, type Person } from '../testing/apiCaller.ts'
import { startTestServer, type TestServer } from '../testing/testServer.ts'

const [HERS, HIS] = ['0123456789ab', 'ba9876543210'] as const
const SCHEME = { name: 'ECDSA', hash: 'SHA-256' } as const

let server: TestServer
let maya: Person
let tom: Person

beforeAll(async () => {
  server = await startTestServer()
  maya = await personOn(server.url, 'Maya')
  tom = await personOn(server.url, 'Tom')
})
afterAll(() => server.close())

async function newKey(person: Person, replica: string) {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])
  const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const answer = await person.call('POST', '/devices/keys', { replica, publicKey: { x, y } })
  expect(answer.status).toBe(200)
  return { privateKey: pair.privateKey, keys: deviceKeysAnswer.parse(answer.body).keys }
}

async function signed(
  person: Person,
  privateKey: CryptoKey,
  newDocumentState: RecordEnvelope,
): Promise<SignedRow> {
  const content: RowContent = {
    author: { account: person.id, replica: HERS },
    types: 1,
    issuedAt: 0,
    row: { newDocumentState },
    taken: [],
  }
  const bytes = new TextEncoder().encode(rowText(content))
  const signature = Buffer.from(await crypto.subtle.sign(SCHEME, privateKey, bytes))
  return { ...content, signature: signature.toString('base64url') }
}

it('CAR1 CAR5 a row signed by a browser’s key is taken in from another’s session, and a spoilt one is not', async () => {
  const scope = await weddingOf(maya)
  await admit(maya, scope, tom, 'coordinator')
  const { privateKey } = await newKey(maya, HERS)
  const { keys } = await newKey(tom, HIS)
  expect(keys.map(({ account }) => account).toSorted()).toEqual([maya.id, tom.id].toSorted())
  const good = await signed(maya, privateKey, momentOf(maya, scope))
  const spoilt = { ...(await signed(maya, privateKey, momentOf(maya, scope))), issuedAt: 1 }
  const body = {
    request: 'r',
    replica: HIS,
    types: 1,
    rows: [],
    carried: [good, spoilt],
    taken: {},
  }
  const { status, body: told } = await tom.call('POST', '/sync/carry', body)
  expect(status).toBe(200)
  expect(carryAnswer.parse(told).carried).toMatchObject([
    { status: 'applied' },
    { status: 'rejected', code: 'FORBIDDEN' },
  ])
})

it('CAR5 keys are told to companions alone, and both addresses to nobody without a session', async () => {
  const stranger = await personOn(server.url, 'Eve')
  const { keys } = await newKey(stranger, HERS)
  expect(keys.map(({ account }) => account)).toEqual([stranger.id])
  for (const path of ['/devices/keys', '/sync/carry']) {
    expect((await maya.call('GET', path)).status).toBe(405)
    expect((await maya.call('POST', path, { replica: 'x' })).status).toBe(400)
  }
})

it('CAR8 what came by hand is carried so often in a minute and no more', async () => {
  const small = await startTestServer({ rateLimits: { carriesPerAccount: 2 } })
  try {
    const noah = await personOn(small.url, 'Noah')
    const body = { request: 'r', replica: HIS, types: 1, rows: [], carried: [], taken: {} }
    const answers = []
    for (let count = 0; count < 3; count += 1)
      answers.push((await noah.call('POST', '/sync/carry', body)).status)
    expect(answers).toEqual([200, 200, 429])
  } finally {
    await small.close()
  }
})
