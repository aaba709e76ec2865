import * as z from 'zod/mini'
import { errorBody } from '#shared/protocol/errors.ts'
import type { Bond } from '#shared/schema/record/bond.ts'
import type { JsonObject } from '#shared/schema/record/canonical.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import { scopeId, type ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { sessionAnswer } from '#shared/protocol/session.ts'
import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'

export type Call = {
  token?: string | null
  body?: unknown
  /** Sent as it is, instead of `body`. */
  raw?: string | Uint8Array<ArrayBuffer>
  headers?: Readonly<Record<string, string>>
}
export type Answer = {
  status: number
  headers: Headers
  body: unknown
  /** Code of the catalogue, if it is a refusal. */
  code: string | null
}

export type Caller = (method: string, path: string, call?: Call) => Promise<Answer>

/** Calls a server as any program would. */
export function callerFor(url: string): Caller {
  return async (method, path, { token, body, raw, headers } = {}) => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        ...(content !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
    })
    const text = await response.text()
    const answered: unknown = text === '' ? null : JSON.parse(text)
    const refused = errorBody.safeParse(answered)
    return {
      status: response.status,
      headers: response.headers,
      body: answered,
      code: refused.success ? refused.data.error.code : null,
    }
  }
}

/** Somebody with an account, on one device, who writes records by hand. */
export type Person = {
  id: string
  name: string
  email: string
  token: string
  record: (scope: ScopeName, type: string, data: JsonObject, id?: string) => RecordEnvelope
  edit: (base: RecordEnvelope, data: JsonObject) => RecordEnvelope
  call: (method: string, path: string, body?: unknown) => Promise<Answer>
  /** The records that a pull from the beginning gives. */
  pullAll: () => Promise<RecordEnvelope[]>
  push: (...rows: object[]) => Promise<Answer>
}

export const PASSWORD = 'seven tables by the lake'

export async function personOn(url: string, name: string): Promise<Person> {
  const call = callerFor(url)
  const email = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}@example.org`
  const answer = await call('POST', '/accounts', { body: { name, email, password: PASSWORD } })
  const { user, token } = sessionAnswer.parse(answer.body)
  const stamper = createStamper(Date.now, randomBytes(6).toString('hex'))
  const by = user.id
  const own: Person['call'] = (method, path, body) =>
    call(method, path, { token, ...(body !== undefined && { body }) })
  return {
    id: by,
    name,
    email,
    token,
    call: own,
    record: (scope, type, data, id = v7()) => ({
      id,
      scope,
      type,
      data,
      at: stamper.next(),
      by,
      _deleted: false,
    }),
    edit: (base, data) => ({ ...base, data: { ...base.data, ...data }, at: stamper.next(), by }),
    pullAll: async () => {
      const { body } = await own('POST', '/sync/pull', { limit: 1000 })
      return z.object({ documents: z.array(z.custom<RecordEnvelope>()) }).parse(body).documents
    },
    push: (...rows) => own('POST', '/sync/push', rows),
  }
}

export function newWedding(): ScopeName {
  return `wedding:${v7()}`
}

/** A wedding of this person's, pushed. */
export async function weddingOf(person: Person, title = 'Ada & Bo'): Promise<ScopeName> {
  const scope = newWedding()
  const data = {
    title,
    couple: {},
    date: '2026-06-20',
    zone: 'Europe/Vienna',
    places: {},
    status: 'draft',
  }
  await person.push({ newDocumentState: person.record(scope, 'wedding', data, scopeId(scope)) })
  return scope
}

export function momentOf(person: Person, scope: ScopeName, data: JsonObject = {}): RecordEnvelope {
  const day = scopeId(scope)
  return person.record(scope, 'timelineItem', {
    day,
    lane: day,
    order: 'a0',
    title: 'Ceremony',
    timing: { mode: 'at', at: 840 },
    durationMin: 30,
    pin: true,
    visibility: 'team',
    ...data,
  })
}

/** Makes somebody a member by a link, as people do. */
export async function admit(
  owner: Person,
  scope: ScopeName,
  guest: Person,
  role: string,
  bond: Bond = {},
): Promise<void> {
  const invited = await owner.call('POST', `/scopes/${scope}/invitations`, { role, ...bond })
  const { token } = z.object({ token: z.string() }).parse(invited.body)
  await guest.call('POST', `/invitations/${token}/accept`)
}
