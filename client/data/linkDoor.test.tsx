import { afterEach, beforeEach, expect, it } from 'vitest'
import { preference } from '#shared/schema/preference.ts'
import { task } from '#shared/schema/task.ts'
import { testApp } from '../testing/testApp.tsx'
import { testWedding } from '../testing/testWedding.ts'
import { becomeAccount, openLink } from './linkDoor.ts'
import { createServerCalls } from './queries.ts'
import { createOp } from './replica/writeOp.ts'
import { wipeAccount } from './replica/wipe.ts'

const NOW = Date.parse('2027-06-12T12:00:00Z')
const JO = '0190a1b2-0000-7000-8000-0000000000aa'

let app: Awaited<ReturnType<typeof testApp>>
let sent: { path: string; body: unknown }[]
let answers: Record<string, unknown>

beforeEach(async () => {
  app = await testApp(71, NOW)
  sent = []
  answers = {}
})
afterEach(async () => {
  await app.data.session.leave()
  // Other tests share this device.
  await app.data.accounts.forget(JO)
  await app.end()
  await wipeAccount(JO)
})

function door() {
  const calls = createServerCalls(
    async (path, init) => {
      sent.push({ path, body: JSON.parse(typeof init.body === 'string' ? init.body : 'null') })
      const answer = answers[path]
      return answer === undefined
        ? Response.json({ error: { code: 'EMAIL_TAKEN', message: '' } }, { status: 409 })
        : Response.json(answer)
    },
    () => null,
  )
  return { ...app.data, calls }
}

function openNow() {
  const state = app.data.session.account.read()
  if (state.state !== 'open') throw new Error('no account is open')
  return state.open
}

async function opened() {
  const scope = `wedding:${app.edge.newId()}` as const
  answers['/api/links/open'] = {
    user: { id: JO, name: 'Jo', email: '' },
    token: 't'.repeat(43),
    expiresAt: new Date(NOW + 1e9).toISOString(),
    scope,
    role: 'vendor',
    title: 'Anna & Ben',
    invitedBy: 'Lena',
    phone: '+44 20',
    endsAt: new Date(NOW + 1e9).toISOString(),
  }
  await openLink(door(), { token: 's'.repeat(43), name: 'Jo' })
  return scope
}

it('opens a link as a person of their own on this device, beside whoever is signed in', async () => {
  const device = await app.data.accounts.device()
  const scope = await opened()
  expect(sent).toEqual([
    { path: '/api/links/open', body: { token: 's'.repeat(43), name: 'Jo', device } },
  ])
  expect(openNow().account).toMatchObject({
    id: JO,
    link: { scope, role: 'vendor', invitedBy: 'Lena', phone: '+44 20' },
  })
  const known = await app.data.accounts.all()
  expect(known.map(({ name }) => name).toSorted()).toEqual(['Jo', 'Maya'])
  expect(JSON.stringify(known)).not.toContain('s'.repeat(43))
})

it('writes nothing for another wedding or a studio: the server would not have it', async () => {
  await opened()
  const { edge, open } = { edge: app.edge, open: openNow() }
  const scope = `wedding:${edge.newId()}` as const
  const made = createOp(task, scope, edge.newId(), {
    title: 'In',
    phase: 'before',
    order: 'a0',
  })
  const claimed = await open.write([made], { claims: { [scope]: 'planner' } })
  expect(claimed).toMatchObject({ ok: false, refusal: { reason: 'notAMember' } })
  const own = await open.write([createOp(preference, `user:${JO}`, JO, {})])
  expect(own.ok || own.refusal.reason !== 'notAMember').toBe(true)
})

it('makes an account of it on the same device, and nothing that waits is lost', async () => {
  await opened()
  const { replica } = openNow()
  const made = await testWedding(replica)
  const before = openNow()
  answers['/api/accounts/current'] = {
    user: { id: JO, name: 'Jo', email: 'jo@example.org' },
    token: 'u'.repeat(43),
    expiresAt: new Date(NOW + 1e9).toISOString(),
  }
  await becomeAccount(door(), { email: 'jo@example.org', password: 'three old oaks' })
  const after = openNow()
  expect(after).not.toBe(before)
  expect(after.account).toMatchObject({ id: JO, email: 'jo@example.org', token: 'u'.repeat(43) })
  expect(after.account.link).toBeUndefined()
  await after.queue.read()
  const waiting = after.queue.waiting.read().map(({ id }) => id)
  expect(waiting).toContain(made.item)
})

it('leaves everything as it was where the address is taken', async () => {
  await opened()
  const before = openNow()
  const asked = becomeAccount(door(), { email: 'maya@example.org', password: 'three old oaks' })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'EMAIL_TAKEN' } })
  expect(openNow()).toBe(before)
})
