import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { canonicalJson } from '#shared/schema/record/canonical.ts'
import { checkpoint } from './checkpoint.ts'
import { checksumAnswer, checksumRequest } from './checksum.ts'
import { carryAnswer, carryRequest, deviceKeysAnswer, deviceKeysRequest } from './courier.ts'
import { deviceListing, deviceReport } from './deviceStatus.ts'
import { errorBody, ERRORS } from './errors.ts'
import { asOfAnswer, asOfRequest, eraseRequest, historyAnswer, historyRequest } from './history.ts'
import {
  becomeAccount,
  createLink,
  createShare,
  linkAnswer,
  linkListing,
  linkPreview,
  lookAtLink,
  openedLink,
  openLink,
  readShare,
  shareAnswer,
  sharedSchedule,
  shareListing,
} from './links.ts'
import { access, delta, handshake, poke } from './live.ts'
import { pullAnswer, pullRequest } from './pull.ts'
import { pushAnswer, pushRequest, pushRow } from './push.ts'
import {
  acceptAnswer,
  changeMember,
  createAccount,
  createInvitation,
  createSession,
  invitationAnswer,
  invitationPreview,
  memberListing,
  sessionAnswer,
  sessionListing,
} from './session.ts'
import { PROTOCOL_VERSION } from './version.ts'

const SHAPES = {
  checkpoint,
  errorBody,
  access,
  delta,
  handshake,
  poke,
  pullAnswer,
  pullRequest,
  pushAnswer,
  pushRequest,
  pushRow,
  acceptAnswer,
  changeMember,
  createAccount,
  createInvitation,
  createSession,
  invitationAnswer,
  invitationPreview,
  memberListing,
  sessionAnswer,
  sessionListing,
  historyRequest,
  historyAnswer,
  asOfRequest,
  asOfAnswer,
  eraseRequest,
  checksumRequest,
  checksumAnswer,
  deviceReport,
  deviceListing,
  deviceKeysRequest,
  deviceKeysAnswer,
  carryRequest,
  carryAnswer,
  becomeAccount,
  createLink,
  createShare,
  linkAnswer,
  linkListing,
  linkPreview,
  lookAtLink,
  openedLink,
  openLink,
  readShare,
  shareAnswer,
  sharedSchedule,
  shareListing,
}

/** Protocol version → hash of what crosses the wire. Lines are only ever added. */
const HISTORY: Readonly<Record<number, string>> = {
  1: '026a2bdf65f462ee',
  2: '186f7949b52b62ab',
  3: '9de97231431052aa',
  4: 'e735cc80a7ec7f5a',
  5: '4dda6c55d106bef3',
  6: '51ec0d3e3b6fb692',
  7: '5cb9dd7f194c267e',
  8: '340890a6ac001ba7',
}

function shapeHash(): string {
  const shapes = Object.entries(SHAPES).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }),
  ])
  const codes = Object.entries(ERRORS).map(([code, { status }]) => [code, status])
  return createHash('sha256')
    .update(canonicalJson([shapes, codes]))
    .digest('hex')
    .slice(0, 16)
}

test('the wire changes only together with its version', () => {
  const advice =
    'What crosses the wire has changed. Raise PROTOCOL_VERSION in version.ts, add a line to its ' +
    'history saying what old clients will notice, and add the new hash to HISTORY here.'
  const hash = shapeHash()
  expect(hash === HISTORY[PROTOCOL_VERSION] ? '' : `${hash}: ${advice}`).toBe('')
})

test('ERR1 every code has a status and a meaning, and a body has the documented form', () => {
  for (const [code, { status, meaning }] of Object.entries(ERRORS)) {
    expect(status).toBeGreaterThanOrEqual(400)
    expect(meaning.endsWith('.')).toBe(true)
    expect(errorBody.safeParse({ error: { code, message: meaning } }).success).toBe(true)
  }
})
