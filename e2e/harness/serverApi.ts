import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'

/** Somebody with an account; `token` is of a program, not of a browser. */
export type Account = { id: string; name: string; email: string; password: string; token: string }

export type WireRecord = {
  id: string
  scope: string
  type: string
  data: Record<string, unknown>
  at: string
  by: string
  _deleted: boolean
}

const session = z.object({ user: z.object({ id: z.string() }), token: z.string() })
const invitation = z.object({ token: z.string(), url: z.string() })
const record = z.object({
  id: z.string(),
  scope: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  at: z.string(),
  by: z.string(),
  _deleted: z.boolean(),
})
const page = z.object({ documents: z.array(record), checkpoint: z.unknown() })
const made = z.object({ token: z.string() })
const sessions = z.object({
  sessions: z.array(z.object({ id: z.string(), device: z.string(), current: z.boolean() })),
})

const PASSWORD = 'orchard lantern brass'
const PAGE = 500

/** What other programs may do with the server; the set-up of a journey uses nothing else. */
export function serverApi(url: string) {
  const base = url.replace('localhost', '127.0.0.1')

  async function call<T>(
    method: string,
    path: string,
    schema: z.ZodMiniType<T>,
    { token, body }: { token?: string; body?: unknown } = {},
  ): Promise<T> {
    const response = await fetch(`${base}/api${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return schema.parse(text === '' ? null : JSON.parse(text))
  }

  async function signUp(name: string, deviceName = 'Script'): Promise<Account> {
    const email = `${name.split(' ')[0]?.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`
    const account = { name, email, password: PASSWORD }
    const device = { id: randomUUID(), name: deviceName }
    const { user, token } = await call('POST', '/accounts', session, {
      body: { ...account, device },
    })
    return { ...account, id: user.id, token }
  }

  /** As any stock client: a bare array, no claim named. Throws unless everything stands as sent. */
  async function push(by: Account, records: readonly WireRecord[]): Promise<void> {
    const rows = records.map((newDocumentState) => ({ newDocumentState }))
    const conflicts = await call('POST', '/sync/push', z.array(z.unknown()), {
      token: by.token,
      body: rows,
    })
    if (conflicts.length > 0) throw new Error(`Not as sent: ${JSON.stringify(conflicts)}`)
  }

  /** An edit of a record as it was last read; whatever becomes of it. */
  async function edit(by: Account, base: WireRecord, change: WireRecord['data']): Promise<void> {
    const at = `${String(Date.now()).padStart(14, '0')}-0000-${randomUUID().slice(24)}`
    const mine = { ...base, at, by: by.id, data: { ...base.data, ...change } }
    await call('POST', '/sync/push', z.unknown(), {
      token: by.token,
      body: [{ assumedMasterState: base, newDocumentState: mine }],
    })
  }

  /** Deletes a record as it was last read; whatever becomes of it. */
  async function remove(by: Account, base: WireRecord): Promise<void> {
    const at = `${String(Date.now()).padStart(14, '0')}-0000-${randomUUID().slice(24)}`
    await call('POST', '/sync/push', z.unknown(), {
      token: by.token,
      body: [
        { assumedMasterState: base, newDocumentState: { ...base, at, by: by.id, _deleted: true } },
      ],
    })
  }

  /** Everything this person may see, in the order of ids. */
  async function pullAll(by: Account): Promise<WireRecord[]> {
    const found = new Map<string, WireRecord>()
    let checkpoint: unknown = null
    for (;;) {
      const answer = await call('POST', '/sync/pull', page, {
        token: by.token,
        body: { checkpoint, limit: PAGE },
      })
      for (const one of answer.documents) found.set(one.id, one)
      checkpoint = answer.checkpoint
      if (answer.documents.length < PAGE) break
    }
    return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** `tie`: the household, or the vendor, whom the invited person belongs to. */
  async function invite(
    by: Account,
    scope: string,
    role: string,
    tie: { household?: string; vendor?: string } = {},
  ): Promise<string> {
    const path = `/scopes/${encodeURIComponent(scope)}/invitations`
    const body = { role, ...tie }
    return (await call('POST', path, invitation, { token: by.token, body })).token
  }

  /** Secret of a link for one vendor or one household, or of the address of what was published. */
  async function link(
    by: Account,
    scope: string,
    asked: { role: string; vendor?: string; household?: string } | 'share',
  ): Promise<string> {
    const [kind, body] = asked === 'share' ? ['shares', {}] : ['links', asked]
    const path = `/scopes/${encodeURIComponent(scope)}/${kind}`
    return (await call('POST', path, made, { token: by.token, body })).token
  }

  return {
    signUp,
    push,
    edit,
    remove,
    pullAll,
    invite,
    link,
    async openLink(token: string, name: string, device: string): Promise<void> {
      const body = { token, name, device: { id: randomUUID(), name: device } }
      await call('POST', '/links/open', z.unknown(), { body })
    },
    async accept(by: Account, token: string): Promise<void> {
      await call('POST', `/invitations/${token}/accept`, z.unknown(), { token: by.token, body: {} })
    },
    async removeMember(by: Account, scope: string, user: string): Promise<void> {
      const path = `/scopes/${encodeURIComponent(scope)}/members/${user}`
      await call('DELETE', path, z.unknown(), { token: by.token })
    },
    async sessionsOf(by: Account) {
      return (await call('GET', '/sessions', sessions, { token: by.token })).sessions
    },
  }
}

export type ServerApi = ReturnType<typeof serverApi>
