import { randomBytes, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { linkAnswer, openedLink, type LinkAnswer, type OpenedLink } from '#shared/protocol/links.ts'
import type { RecordEnvelope } from '#shared/schema/record/envelope.ts'
import type { ScopeName } from '#shared/schema/record/scope.ts'
import { createStamper } from '#shared/schema/record/stamp.ts'
import { callerFor, type Answer, type Person } from './apiCaller.ts'

export const WEDDING_DAY = Date.parse('2026-06-20T10:00:00Z')

/** A vendor of this wedding, pushed. */
export async function vendorOf(
  by: Person,
  scope: ScopeName,
  name = 'Harbour Strings',
): Promise<RecordEnvelope> {
  const record = by.record(scope, 'vendor', { kind: 'band', name }, v7())
  await by.push({ newDocumentState: record })
  return record
}

/** Who comes instead of a vendor, pushed. */
export async function standInFor(
  by: Person,
  scope: ScopeName,
  { id: replaces }: RecordEnvelope,
): Promise<RecordEnvelope> {
  const record = by.record(scope, 'vendor', { kind: 'band', name: 'The Wrens', replaces }, v7())
  await by.push({ newDocumentState: record })
  return record
}

/** What making a link answers; throws where it was refused. */
export async function linkFor(
  by: Person,
  scope: ScopeName,
  asked: Record<string, unknown>,
): Promise<LinkAnswer> {
  const answer = await by.call('POST', `/scopes/${scope}/links`, asked)
  return linkAnswer.parse(answer.body)
}

export function openOn(
  url: string,
  token: string,
  { device = randomUUID(), name }: { device?: string; name?: string } = {},
): Promise<Answer> {
  return callerFor(url)('POST', '/links/open', {
    body: { token, ...(name && { name }), device: { id: device, name: 'Phone' } },
  })
}

export type ByLink = Person & { opened: OpenedLink }

/** Somebody who works from a link, and writes records by hand. */
export async function personByLink(
  url: string,
  token: string,
  how: { device?: string; name?: string } = {},
): Promise<ByLink> {
  const opened = openedLink.parse((await openOn(url, token, how)).body)
  return byLink(url, opened)
}

function byLink(url: string, opened: OpenedLink): ByLink {
  const stamper = createStamper(Date.now, randomBytes(6).toString('hex'))
  const call = callerFor(url)
  const { id: by, name } = opened.user
  const own: Person['call'] = (method, path, body) =>
    call(method, path, { token: opened.token, ...(body !== undefined && { body }) })
  return {
    opened,
    id: by,
    name,
    email: '',
    token: opened.token,
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
      const { documents } = body as { documents: RecordEnvelope[] }
      return documents
    },
    push: (...rows) => own('POST', '/sync/push', rows),
  }
}
