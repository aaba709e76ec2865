import * as z from 'zod/mini'
import { sessionAnswer, type SessionAnswer } from '#shared/protocol/session.ts'
import { openAccount, type OpenAccount, type Page } from './openAccount.ts'
import { serverCall, type CallProblem } from './serverCall.ts'
import type { Accounts, KnownAccount } from './replica/accounts.ts'
import { settable, type Readable } from './replica/readable.ts'
import { isStorageDenied, storageFailure } from './replica/storageFailure.ts'
import { countUnsentFiles } from './replica/uploads/unsentFiles.ts'
import { wipeAccount } from './replica/wipe.ts'

export type AccountState =
  | { state: 'opening' }
  /** Nobody is using the app; `known` have databases here and may open theirs. */
  | { state: 'signedOut'; known: readonly KnownAccount[] }
  | { state: 'open'; open: OpenAccount; known: readonly KnownAccount[] }
  /** The device's storage could not be opened. */
  | { state: 'failed'; reason: 'storageFull' | 'storageLost' | 'storageDenied' }

/** What becomes of unsent edits when somebody signs out. */
export type SignOutWay =
  /** They stay on this device, for the next time this person signs in here. */
  | 'keep'
  /** They are handed over as a file, and the database is erased. */
  | 'export'
  | 'discard'

export type SignInResult = { ok: true } | { ok: false; problem: CallProblem }

export type Session = {
  account: Readable<AccountState>
  /** Opens the account last in use; needs no network. */
  start: () => Promise<void>
  signUp: (input: { name: string; email: string; password: string }) => Promise<SignInResult>
  signIn: (input: { email: string; password: string }) => Promise<SignInResult>
  /** Keeps an account that signed in on this device by another way, and opens it. */
  admit: (account: KnownAccount) => Promise<void>
  /** Resolves to the file's text for `export`, else to null. Works without a network. */
  signOut: (way: SignOutWay) => Promise<string | null>
  /** Opens the database of another account known here; it must be signed in. */
  switchTo: (id: string) => Promise<void>
  /** Closes what is open, so that somebody else can sign in; this account stays signed in. */
  leave: () => Promise<void>
  /** The device was lost or stolen: erases everything of this account here. */
  wipe: () => Promise<void>
  /** The server no longer knows the session; the database stays open, nothing is sent. */
  expire: () => Promise<void>
  /** Opens the databases anew, after the browser lost its connection to them. */
  reopen: () => Promise<void>
}

export type SessionDeps = {
  accounts: Accounts
  page: Page
  /** Erases what the app itself left in the browser, when no account remains. */
  eraseApp: () => Promise<void>
}

export function createSession({ accounts, page, eraseApp }: SessionDeps): Session {
  const { fetch, edge } = page
  const account = settable<AccountState>({ state: 'opening' })
  let turn: Promise<unknown> = Promise.resolve()

  const ended: Parameters<typeof openAccount>[2] = {
    refused(reason, wipe) {
      void (reason === 'deviceRevoked' && wipe ? session.wipe() : session.expire())
    },
    leave: () => void session.leave(),
  }

  /** Opening and closing never overlap. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  async function close(): Promise<void> {
    const now = account.read()
    if (now.state !== 'open') return
    account.set({ state: 'opening' })
    await now.open.close()
  }

  /** Without an id, the account last in use. */
  async function open(id?: string | null): Promise<void> {
    await close()
    try {
      const [known, last] = await Promise.all([accounts.all(), accounts.current()])
      const asked = id === undefined ? last : id
      const wanted = known.find((one) => one.id === asked && one.token !== null)
      const now = wanted?.id ?? null
      if (now !== last) await accounts.use(now)
      account.set(
        wanted
          ? { state: 'open', open: await openAccount(wanted, page, ended), known }
          : { state: 'signedOut', known },
      )
    } catch (error) {
      // The first of these: what was never opened says that it is closed, too.
      const reason = isStorageDenied(error) ? 'storageDenied' : storageFailure(error)
      if (!reason) throw error
      account.set({ state: 'failed', reason })
    }
  }

  async function enter(path: string, input: object): Promise<SignInResult> {
    const device = await accounts.device()
    const result = await serverCall<SessionAnswer>(
      fetch,
      { method: 'POST', path, token: null, body: { ...input, device } },
      sessionAnswer,
    )
    if (!result.ok) return result
    const { user, token, expiresAt } = result.value
    await accounts.keep({ ...user, token, expiresAt, lastServerContact: edge.now() })
    await open(user.id)
    return { ok: true }
  }

  async function leaveServer(token: string | null): Promise<void> {
    if (!token) return
    const path = '/api/sessions/current'
    await serverCall(fetch, { method: 'DELETE', path, token }, z.unknown())
  }

  async function current(): Promise<OpenAccount | null> {
    const now = account.read()
    return now.state === 'open' ? now.open : null
  }

  /** Erases one account's databases; other tabs have let go of them before. */
  async function erase(now: OpenAccount): Promise<void> {
    now.announceLeave()
    await close()
    await wipeAccount(now.account.id, page.stores)
    await accounts.forget(now.account.id)
  }

  const session: Session = {
    account,
    start: () => inTurn(() => open()),
    signUp: (input) => inTurn(() => enter('/api/accounts', input)),
    signIn: (input) => inTurn(() => enter('/api/sessions', input)),
    admit: (known) =>
      inTurn(async () => {
        await accounts.keep(known)
        await open(known.id)
      }),
    switchTo: (id) => inTurn(() => open(id)),
    leave: () => inTurn(() => open(null)),
    signOut: (way) =>
      inTurn(async () => {
        const now = await current()
        if (!now) return null
        const file = way === 'export' ? await exported(now) : null
        await now.queue.read()
        const { pending, refused } = now.status.read()
        const unsent = pending + refused + (await countUnsentFiles(now.replica))
        const { id, token } = now.account
        if (way === 'keep' && unsent > 0) {
          now.announceLeave()
          await close()
          await accounts.change(id, { token: null, unsent })
        } else await erase(now)
        await open(null)
        await leaveServer(token)
        return file
      }),
    wipe: () =>
      inTurn(async () => {
        const now = await current()
        if (!now) return
        await erase(now)
        if ((await accounts.all()).length === 0) await eraseApp()
        await open(null)
      }),
    expire: () =>
      inTurn(async () => {
        const now = await current()
        if (now) await accounts.change(now.account.id, { expiresAt: null })
      }),
    reopen: () =>
      inTurn(async () => {
        const now = await current()
        if (now) await open(now.account.id)
      }),
  }
  return session
}

/** What was not sent, as a file. What writes it is here by then: second copies are made with it too. */
async function exported({ replica, queue, account }: OpenAccount): Promise<string> {
  const { exportUnsent } = await import('./replica/unsentExport.ts')
  return exportUnsent(replica, queue, { name: account.name })
}
